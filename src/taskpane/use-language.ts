import { useEffect, useState } from 'react';
import { officeLanguage } from '../excel/platform';
import { recall, remember } from './remember';
import type { Texts } from './texts';
import { vi } from './texts/vi';

export type Language = 'vi' | 'en';

const REMEMBERED = 'language';

/** What was chosen in the pane, else Excel's own language where that is English; Vietnamese otherwise. */
export function firstLanguage(): Language {
  const chosen = recall(REMEMBERED);
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return /^en\b/i.test(officeLanguage() ?? '') ? 'en' : 'vi';
}

export interface LanguageState {
  readonly language: Language;
  readonly texts: Texts;
  switchLanguage(): void;
}

/** The pane's language with its texts; English comes only when it is asked for, and Vietnamese stays on screen until it is there. */
export function useLanguage(): LanguageState {
  const [wanted, setWanted] = useState(firstLanguage);
  const [english, setEnglish] = useState<Texts | null>(null);
  useEffect(() => {
    if (wanted === 'en') void import('./texts/en').then(({ en }) => setEnglish(en));
  }, [wanted]);
  const language = wanted === 'en' && english ? 'en' : 'vi';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return {
    language,
    texts: language === 'en' && english ? english : vi,
    switchLanguage: () => {
      const next = wanted === 'en' ? 'vi' : 'en';
      remember(REMEMBERED, next);
      setWanted(next);
    },
  };
}
