import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { officeBackground } from '../excel/platform';

export type Look = 'light' | 'dark' | 'contrast';
const THEMES: Readonly<Record<Look, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** Excel tells no add-in when its theme changes (only Outlook does), so what it says now is read again: a property, no request. */
const LOOK_AGAIN = 2_000;

/** Excel's own theme where it tells one, else what the system prefers. */
export function currentLook(): Look {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  const background = officeBackground();
  // Black itself is the background of high contrast alone.
  if (background === '#000000') return 'contrast';
  if (background && /^#[0-9a-f]{6}$/i.test(background)) return brightness(background) < 128 ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const brightness = (color: string): number => [1, 3, 5].reduce((sum, at) => sum + parseInt(color.slice(at, at + 2), 16), 0) / 3;

/** Fluent's theme for the look of Excel, following changes of Excel's theme and of the system's. */
export function useTheme(): Theme {
  const [look, setLook] = useState(currentLook);
  useEffect(() => {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    const follow = (): void => setLook(currentLook());
    for (const query of queries) query.addEventListener('change', follow);
    window.addEventListener('focus', follow);
    const timer = setInterval(follow, LOOK_AGAIN);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
      window.removeEventListener('focus', follow);
      clearInterval(timer);
    };
  }, []);
  return THEMES[look];
}
