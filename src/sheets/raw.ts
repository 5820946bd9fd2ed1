import type { CellValue } from '../checks';

/** A sheet as found in a workbook, before anyone knows what it means. Values and formulas start at `row`, `column` (from 0). */
export interface RawSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape as `values`; the formula with "=", or null where the cell holds none. Absent from readers that take values only. */
  readonly formulas?: readonly (readonly (string | null)[])[];
}

/** All sheets of a workbook that were read. */
export interface RawBook {
  readonly sheets: readonly RawSheet[];
  /** What the reader wants people to know of the workbook, in Vietnamese sentences; absent where there is nothing to say. */
  readonly notes?: readonly string[];
}
