import { columnsIn, formatRect, overlap, rowsIn } from '../address';
import { accessDenied, ExcelError, sizeMismatch } from '../errors';
import { putInput } from '../input';
import { DEFAULT_FORMAT, LAST_COLUMN, LAST_ROW, Sheet, type CellFormat, type Rect, type Scalar } from '../model';
import type { HostContext, Of } from './types';

type RangeLike = { readonly sheet: Sheet; readonly rect: Rect };

/** More cells than Excel answers for at once. */
const LARGEST_BLOCK = 5_000_000;

/** Refuses writing into locked cells of a protected sheet. */
export function guardContents({ sheet, rect }: RangeLike): void {
  if (!sheet.protection) return;
  const cells = (rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1);
  let unlocked = 0;
  for (const { cell } of sheet.inside(rect)) if (!cell.format.locked) unlocked += 1;
  if (unlocked < cells) throw accessDenied();
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

/** Changes the look of every cell of a rectangle; of a whole sheet, column or row only of the cells that are there. */
export function formatCells(
  { sheet, rect }: RangeLike,
  change: (format: CellFormat, row: number, column: number) => CellFormat,
): void {
  const whole = rect.row2 === LAST_ROW || rect.column2 === LAST_COLUMN;
  const apply = (row: number, column: number): void => {
    const cell = sheet.make(row, column);
    cell.format = change(cell.format, row, column);
  };
  if (whole) {
    for (const { cell, row, column } of sheet.inside(rect)) cell.format = change(cell.format, row, column);
    return;
  }
  for (let row = rect.row1; row <= rect.row2; row += 1)
    for (let column = rect.column1; column <= rect.column2; column += 1) apply(row, column);
}

/** A property's value where all cells share it, otherwise null, as Excel answers for mixed ranges. */
export function common<Value extends Scalar>({ sheet, rect }: RangeLike, pick: (format: CellFormat) => Value): Value | null {
  let seen: Value | undefined;
  let counted = 0;
  for (const { cell } of sheet.inside(rect)) {
    const value = pick(cell.format);
    if (seen === undefined) seen = value;
    else if (seen !== value) return null;
    counted += 1;
  }
  const standard = pick(DEFAULT_FORMAT);
  const area = (rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1);
  if (seen === undefined) return standard;
  return counted < area && seen !== standard ? null : seen;
}
