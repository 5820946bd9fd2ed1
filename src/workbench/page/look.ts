import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** How Excel looks: what a person chose here, or else what the system prefers. */
export type Look = 'light' | 'dark' | 'contrast';

export const THEMES: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';
const ofSystem = (): Look => (matchMedia(FORCED).matches ? 'contrast' : matchMedia(DARK).matches ? 'dark' : 'light');

/** The look of the page, told to the frames of the add-in as Excel does; they follow without starting anew. */
export function useLook(): readonly [Look, (look: Look) => void] {
  const [chosen, setChosen] = useState<Look | null>(null);
  const [system, setSystem] = useState(ofSystem);
  useEffect(() => {
    const queries = [DARK, FORCED].map((query) => matchMedia(query));
    const follow = (): void => setSystem(ofSystem());
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }, []);
  const look = chosen ?? system;
  useEffect(() => {
    window.workbench.look = look;
    // The pane looks again when it is come to; it is told at once.
    for (const { contentWindow } of document.querySelectorAll('iframe')) contentWindow?.dispatchEvent(new Event('focus'));
  }, [look]);
  return [look, setChosen];
}
