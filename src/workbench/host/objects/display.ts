import { ERROR } from '../errors';
import type { Cell, Scalar } from '../model';
import { formatNumber, formatText, general } from '../number-format';

/** Excel's name for a value. */
export function typeOf(value: Scalar | null): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}

/** Excel's name for what a cell holds. */
export function valueType(cell: Pick<Cell, 'value' | 'formula'> | undefined): string {
  const value = cell?.value ?? null;
  return value === '' || (value === null && cell?.formula) ? 'String' : typeOf(value);
}

/** A value as a cell of a number format shows it. */
export function displayValue(value: Scalar | null, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return ERROR.test(value) ? value : formatText(value, numberFormat);
  return numberFormat === '@' ? general(value) : formatNumber(value, numberFormat);
}

/** The text a cell shows, whatever its column's width. */
export function displayText(cell: Cell | undefined): string {
  return displayValue(cell?.value ?? null, cell?.format.numberFormat ?? 'General');
}
