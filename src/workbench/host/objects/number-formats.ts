import { formatRect, isUnbounded } from '../address';
import { invalidArgument } from '../errors';
import { guardStructure, spread, type RangeLike } from './cells';
import { formatCells, lookWith } from './looks';
import type { HostContext } from './types';

/** Texts in quotes, signs taken as they are, and conditions or colours in brackets: closed, and in no more than four sections. */
const isFormat = (format: string): boolean => {
  const bare = format.replace(/"[^"]*"|\\.|[_*].|\[[^[\]]*\]/gsu, '');
  return !/["[\]]/.test(bare) && bare.split(';').length <= 4;
};

/** Range.numberFormat: one for all cells, or an array of the range's size; null leaves a cell alone. */
export function setNumberFormat({ sheet, rect }: RangeLike, value: unknown, host: HostContext): void {
  guardStructure(sheet, 'allowFormatCells');
  if (value === null || value === undefined) throw invalidArgument();
  const given = (Array.isArray(value) ? value : [value]).flat() as unknown[];
  if (given.some((one) => (typeof one === 'string' ? !isFormat(one) : (one ?? null) !== null))) throw invalidArgument();
  const [only] = given;
  if (given.length === 1 && typeof only === 'string') {
    // Cells that looked the same share the new look, so that a million of them cost no million looks.
    formatCells({ sheet, rect }, (format) => ({ ...format, numberFormat: only || 'General' }));
  } else if (given.length !== 1) {
    if (isUnbounded(rect)) throw invalidArgument();
    spread(rect, value, (row, column, numberFormat) => {
      const cell = sheet.make(row, column);
      const { format } = cell;
      const chosen = String(numberFormat) || 'General';
      cell.format = lookWith(format, `numberFormat=${chosen}`, () => ({ ...format, numberFormat: chosen }));
    });
  }
  host.fire({ kind: 'formatChanged', sheetId: sheet.id, address: formatRect(rect), trigger: 'ThisLocalAddin' });
}
