import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

type Look = 'light' | 'dark' | 'contrast';
const THEMES: Readonly<Record<Look, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** Excel's own theme where it tells one, else what the system prefers. */
function currentLook(): Look {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  const background = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  if (background && /^#[0-9a-f]{6}$/i.test(background)) return brightness(background) < 128 ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const brightness = (color: string): number => [1, 3, 5].reduce((sum, at) => sum + parseInt(color.slice(at, at + 2), 16), 0) / 3;

/** Fluent's theme for the look of Excel, following changes of the system's. */
export function useTheme(): Theme {
  const [look, setLook] = useState(currentLook);
  useEffect(() => {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    const follow = (): void => setLook(currentLook());
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }, []);
  return THEMES[look];
}
