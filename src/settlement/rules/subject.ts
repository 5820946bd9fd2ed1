import type { CellValue, FieldKey, Finding, Rule, Severity } from '../../checks';
import type { SkippedNumber } from '../causes';
import type { Dossier } from '../dossier';
import type { FigureBook } from '../figure-book';
import type { Words } from './messages';

/** What the rules of a dossier look at. `today` is ISO. */
export interface Settlement {
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
