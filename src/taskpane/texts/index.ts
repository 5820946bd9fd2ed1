import { createContext, useContext } from 'react';
import type { TextsOf } from './types';
import { vi } from './vi';

/** Everything the pane says, in one language. What comes out of a workbook (findings, names of sheets and rows) is Vietnamese in both. */
export type Texts = TextsOf<typeof vi>;

const TextsContext = createContext<Texts>(vi);

/** Gives the views below it their texts. */
export const TextsProvider = TextsContext.Provider;

/** The pane's texts in the language that is shown. */
export const useTexts = (): Texts => useContext(TextsContext);
