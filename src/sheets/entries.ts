import type { CellValue } from '../checks';
import type { CellSpec } from './spec';
import type { StyleName } from './styles';

/** What a person typed into one cell: a value, or a formula of their own ("=12+30"). */
export type EntryValue = CellValue | { readonly formula: string };

/** Typed values by sheet code, row key and field code. Plain data, so that the journal can hold it. */
export type Entries = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, EntryValue>>>>>>;

/** Fields a person fills in, by sheet code. Everything else on our sheets is ours. */
export const ENTRY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  cover: ['value'],
  indicators: ['baseline', 'baselineYear', 'previous', 'numerator', 'denominator', 'dataSource', 'explanation'],
  tasks: ['status', 'progress', 'outcome', 'difficulty', 'proposal', 'evidence'],
};

/** The typed value of a cell, or undefined where nothing was typed. */
export function entryAt(entries: Entries, sheet: string, row: string, field: string): EntryValue | undefined {
  const value = entries[sheet]?.[row]?.[field];
  return value === null ? undefined : value;
}

/** An entry cell that holds what was typed, word for word. */
export function entryCell(
  entries: Entries,
  sheet: string,
  row: string,
  field: string,
  style: StyleName,
): CellSpec & { style: StyleName } {
  const typed = entryAt(entries, sheet, row, field);
  if (typed === undefined || typed === null) return { style };
  return typeof typed === 'object' ? { formula: typed.formula, style } : { value: typed, style };
}
