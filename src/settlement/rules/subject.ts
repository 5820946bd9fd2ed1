import type { CellValue, FieldKey, Finding, Rule, Severity } from '../../checks';
import type { SkippedNumber } from '../causes';
import type { Dossier } from '../dossier';
import type { FigureBook } from '../figure-book';
import type { Words } from './messages';

/** What the workbook itself shows beside what was entered. */
export interface DossierWorkbook {
  /** Tab names of entry sheets that are gone. */
  readonly missingSheets: readonly string[];
  /** The list of đề án itself is gone: then every row elsewhere would be of an unknown one. */
  readonly projectsMissing: boolean;
  /** Entry sheets that lack columns: the labels of those. */
  readonly missingColumns: readonly { readonly tab: string; readonly labels: readonly string[] }[];
  /** Tab names of copies of our sheets. */
  readonly copiedSheets: readonly string[];
  /** Tab names of forms whose đề án is no longer entered. */
  readonly leftOverForms: readonly string[];
  /** Figures of forms in which a text stands; `number` is what it would be, where it can be only one. */
  readonly formTexts: readonly { readonly at: FieldKey; readonly typed: string; readonly number: number | null }[];
  /** Texts typed on a form whose source on the entry sheets has changed since: the place of the text. */
  readonly changedTexts: readonly FieldKey[];
}

/** Nothing to say of the workbook: a dossier that is no workbook. */
export const NO_WORKBOOK: DossierWorkbook = {
  missingSheets: [],
  missingColumns: [],
  copiedSheets: [],
  projectsMissing: false,
  leftOverForms: [],
  formTexts: [],
  changedTexts: [],
};

/** What the rules of a dossier look at. `today` is ISO. */
export interface Settlement {
  readonly workbook: DossierWorkbook;
  readonly dossier: Dossier;
  readonly book: FigureBook;
  readonly skippedNumbers: readonly SkippedNumber[];
  readonly today: string;
}

export type SettlementRule = Rule<Settlement>;

/** Puts a rule's identity, severity, place and row name around its words. */
export function finding(
  rule: { readonly id: string; readonly severity: Severity },
  at: FieldKey | null,
  rowName: string | null,
  words: Words,
  more: Pick<Finding, 'figures' | 'difference' | 'causes'> & { readonly suggestion?: CellValue } = {},
): Finding {
  return { severity: rule.severity, rule: rule.id, at, rowName, ...words, ...more };
}
