/**
 * The address of a figure that does not depend on where it stands: which sheet, which row, which column, by code.
 * `src/sheets` alone knows how a field key becomes a cell and back.
 */
export interface FieldKey {
  /** Sheet code, e.g. "indicators", "vouchers", "f04b". */
  readonly sheet: string;
  /** Row key: the key of the indicator, task, project or voucher; a cover line has its own name. */
  readonly row: string;
  /** Field code of the column, e.g. "numerator". */
  readonly field: string;
}

/** What a cell holds, as both Excel and the file know it. Dates are serial numbers, percentages fractions; an Excel error is its text ("#DIV/0!"). */
export type CellValue = string | number | boolean | null;

/** One keyed row as read back from a sheet: the typed values by field code, untouched. */
export interface FieldRow {
  readonly sheet: string;
  readonly row: string;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Formula text ("=A1+1", en-US) of those cells that hold one. */
  readonly formulas: Readonly<Record<string, string>>;
}

/** A text that names the field, usable as a map key. */
export function fieldKeyText(key: FieldKey): string {
  return `${key.sheet}/${key.row}/${key.field}`;
}

/** True where a cell counts as blank: nothing, or only spaces. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
