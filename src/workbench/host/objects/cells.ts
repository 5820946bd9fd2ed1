import { columnsIn, formatRect, overlap, rowsIn } from '../address';
import { accessDenied, ExcelError, sizeMismatch } from '../errors';
import { putInput } from '../input';
import { Sheet, type Rect } from '../model';
import { looksOf } from './looks';
import type { HostContext, Of } from './types';

type RangeLike = { readonly sheet: Sheet; readonly rect: Rect };

/** More cells than Excel answers for at once. */
const LARGEST_BLOCK = 5_000_000;

/** Refuses writing into locked cells of a protected sheet. */
export function guardContents({ sheet, rect }: RangeLike): void {
  if (!sheet.protection) return;
  if (looksOf({ sheet, rect }).some(({ locked }) => locked)) throw accessDenied();
}

/** Refuses changes of looks and structure on a protected sheet, unless its options leave them free. */
export function guardStructure(sheet: Sheet, allowedBy?: string): void {
  if (sheet.protection && !(allowedBy && sheet.protection[allowedBy] === true)) throw accessDenied();
}

/** The rectangle as a two-dimensional array of what `pick` gives. @throws for whole-column ranges, as Excel on the web */
export function grid<Value>(
  { sheet, rect }: RangeLike,
  pick: (cell: ReturnType<Sheet['at']>, row: number, column: number) => Value,
): Value[][] {
  if (rowsIn(rect) * columnsIn(rect) > LARGEST_BLOCK)
    throw new ExcelError('InvalidOperation', 'The range is too large for this operation.');
  const rows: Value[][] = [];
  for (let row = rect.row1; row <= rect.row2; row += 1) {
    const line: Value[] = [];
    for (let column = rect.column1; column <= rect.column2; column += 1) line.push(pick(sheet.at(row, column), row, column));
    rows.push(line);
  }
  return rows;
}

/** A single value for all cells, or an array of exactly the range's size. null in it leaves a cell alone. */
export function spread(rect: Rect, value: unknown, put: (row: number, column: number, value: unknown) => void): void {
  const block = Array.isArray(value) ? (value as unknown[]) : null;
  if (block && (block.length !== rowsIn(rect) || block.some((row) => !Array.isArray(row) || row.length !== columnsIn(rect)))) {
    const single = block.length === 1 && Array.isArray(block[0]) && block[0].length === 1;
    if (!single) throw sizeMismatch();
  }
  for (let row = rect.row1; row <= rect.row2; row += 1) {
    for (let column = rect.column1; column <= rect.column2; column += 1) {
      const line = block?.[row - rect.row1] ?? block?.[0];
      const own = Array.isArray(line)
        ? line.length === 1 && columnsIn(rect) > 1
          ? line[0]
          : line[column - rect.column1]
        : value;
      if (own !== null && own !== undefined) put(row, column, own);
    }
  }
}

/** Writes contents as typed, and tells who listens. */
export function writeContents(range: Of<'Range'>, value: unknown, host: HostContext): void {
  guardContents(range);
  spread(range.rect, value, (row, column, input) => {
    const hidden = range.sheet.merges.find((merge) => overlap(merge, { row1: row, row2: row, column1: column, column2: column }));
    if (hidden && (hidden.row1 !== row || hidden.column1 !== column)) return;
    if (input === '' && !range.sheet.at(row, column)) return;
    putInput(range.sheet.make(row, column), input);
    host.calculation.changed(range.sheet, row, column);
  });
  tellChanged(range, host);
}

/** Tells that contents have changed, unless the add-in has turned events off. */
export function tellChanged({ sheet, rect }: RangeLike, host: HostContext, changeType = 'RangeEdited'): void {
  host.fire({ kind: 'changed', sheetId: sheet.id, address: formatRect(rect), trigger: 'ThisLocalAddin', changeType });
}
