import { cellAt, columnsIn, formatRect, isEntireColumn, isEntireRow, isUnbounded, overlap, rowsIn } from '../address';
import { accessDenied, ExcelError, invalidArgument, sizeMismatch } from '../errors';
import type { ChangeDetails } from '../events';
import { takeInput } from '../input';
import { LAST_COLUMN, LAST_ROW, Sheet, type Cell, type CellFormat, type Rect, type Scalar } from '../model';
import { valueType } from './display';
import type { HostContext } from './types';

export type RangeLike = { readonly sheet: Sheet; readonly rect: Rect };

/** More cells than Excel answers for at once. */
const LARGEST_BLOCK = 5_000_000;
/** Up to here the looks of a rectangle are looked up cell by cell. */
const SMALL_BLOCK = 50_000;

/** Refuses writing into locked cells of a protected sheet. */
export function guardContents({ sheet, rect }: RangeLike): void {
  if (!sheet.protection) return;
  for (const { locked } of formatsIn({ sheet, rect })) if (locked) throw accessDenied();
}

/** Refuses changes of looks and structure on a protected sheet, unless its options leave them free. */
export function guardStructure(sheet: Sheet, allowedBy?: string): void {
  if (sheet.protection && !(allowedBy && sheet.protection[allowedBy] === true)) throw accessDenied();
}

/** Whole rows and columns have no array of cells: Excel refuses to write one. */
export function guardBounded({ rect }: RangeLike): void {
  if (isUnbounded(rect)) throw invalidArgument();
}

/** The rectangle as a two-dimensional array of what `pick` gives. @throws for ranges too large, as Excel on the web */
export function grid<Value>(
  { sheet, rect }: RangeLike,
  pick: (cell: Cell | undefined, row: number, column: number) => Value,
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
  if (block?.some((row) => !Array.isArray(row))) throw sizeMismatch();
  const single = block?.length === 1 && (block[0] as unknown[]).length === 1;
  if (block && !single && (block.length !== rowsIn(rect) || block.some((row) => (row as unknown[]).length !== columnsIn(rect))))
    throw sizeMismatch();
  const only = single ? (block[0] as unknown[])[0] : value;
  for (let row = rect.row1; row <= rect.row2; row += 1) {
    for (let column = rect.column1; column <= rect.column2; column += 1) {
      const own = block && !single ? (block[row - rect.row1] as unknown[])[column - rect.column1] : only;
      if (own !== null && own !== undefined) put(row, column, own);
    }
  }
}

/** Puts an input into a cell as Excel takes it. @throws InvalidArgument for a formula that is none */
export function putCell(sheet: Sheet, row: number, column: number, input: unknown, host: HostContext): void {
  const key = Sheet.key(row, column);
  const known = sheet.cells.get(key);
  if (input === '' && !known) return;
  const { value, formula, numberFormat } = takeInput(input, known?.format ?? sheet.formatAt(row, column));
  const cell = known ?? sheet.make(row, column);
  cell.value = value;
  cell.formula = formula;
  if (numberFormat && cell.format.numberFormat === 'General') cell.format = { ...cell.format, numberFormat };
  host.calculation.changed(sheet, row, column);
}

/** Writes contents as typed, and tells who listens. @param convert what is made of an input that is text, for a cell */
export function writeContents(
  range: RangeLike,
  value: unknown,
  host: HostContext,
  convert: (text: string, row: number, column: number) => unknown = (text) => text,
): void {
  guardBounded(range);
  guardContents(range);
  const { sheet, rect } = range;
  const merges = sheet.merges.filter((merge) => overlap(merge, rect));
  const before = detailsOf(range);
  spread(rect, value, (row, column, input) => {
    const hidden = merges.find((merge) => overlap(merge, cellAt(row, column)));
    if (hidden && (hidden.row1 !== row || hidden.column1 !== column)) return;
    putCell(sheet, row, column, typeof input === 'string' ? convert(input, row, column) : input, host);
  });
  tellChanged(range, host, { changeType: 'RangeEdited', before });
}

interface Seen {
  readonly value: unknown;
  readonly type: string;
}

/** What a change of one cell tells of it; null for several cells. */
export function detailsOf({ sheet, rect }: RangeLike): Seen | null {
  if (rect.row1 !== rect.row2 || rect.column1 !== rect.column2) return null;
  const cell = sheet.at(rect.row1, rect.column1);
  return { value: cell?.value ?? '', type: valueType(cell) };
}

/** Tells that contents have changed, unless the add-in has turned events off. */
export function tellChanged(
  { sheet, rect }: RangeLike,
  host: HostContext,
  { changeType = 'RangeEdited', before = null, shift }: { changeType?: string; before?: Seen | null; shift?: string } = {},
): void {
  const details: ChangeDetails | undefined = before ? { before, after: () => detailsOf({ sheet, rect }) ?? before } : undefined;
  host.fire({
    kind: 'changed',
    sheetId: sheet.id,
    address: formatRect(rect),
    trigger: 'ThisLocalAddin',
    changeType,
    details,
    shift,
  });
}

/** Changes the look of every cell of a rectangle; whole rows, columns and sheets remember it for cells to come. */
export function formatCells(
  { sheet, rect }: RangeLike,
  change: (format: CellFormat, row: number, column: number) => CellFormat,
): void {
  const [rows, columns] = [isEntireColumn(rect), isEntireRow(rect)];
  if (!rows && !columns) {
    for (let row = rect.row1; row <= rect.row2; row += 1) {
      for (let column = rect.column1; column <= rect.column2; column += 1) {
        const cell = sheet.make(row, column);
        cell.format = change(cell.format, row, column);
      }
    }
    return;
  }
  // Where a formatted row and a formatted column cross, the cell needs a look of its own.
  if (rows !== columns) crossings(sheet, rect, rows).forEach(([row, column]) => sheet.make(row, column));
  for (const { cell, row, column } of sheet.inside(rect)) cell.format = change(cell.format, row, column);
  const middle = { row: Math.min(rect.row1 + 1, rect.row2), column: Math.min(rect.column1 + 1, rect.column2) };
  if (rows && columns) {
    sheet.sheetFormat = change(sheet.sheetFormat, middle.row, middle.column);
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, change(format, row, middle.column));
    for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, change(format, middle.row, column));
  } else if (rows) {
    for (let column = rect.column1; column <= rect.column2; column += 1)
      sheet.columnFormats.set(column, change(sheet.columnFormats.get(column) ?? sheet.sheetFormat, middle.row, column));
  } else {
    for (let row = rect.row1; row <= rect.row2; row += 1)
      sheet.rowFormats.set(row, change(sheet.rowFormats.get(row) ?? sheet.sheetFormat, row, middle.column));
  }
}

function crossings(sheet: Sheet, rect: Rect, rows: boolean): [number, number][] {
  const found: [number, number][] = [];
  if (rows) {
    for (const row of sheet.rowFormats.keys())
      for (let column = rect.column1; column <= rect.column2; column += 1) found.push([row, column]);
  } else {
    for (const column of sheet.columnFormats.keys())
      for (let row = rect.row1; row <= rect.row2; row += 1) found.push([row, column]);
  }
  return found;
}

/** The looks that occur in a rectangle, those of cells that are not there included. */
export function* formatsIn({ sheet, rect }: RangeLike): Generator<CellFormat> {
  const { row1, column1, row2, column2 } = rect;
  const area = rowsIn(rect) * columnsIn(rect);
  const isPlain = sheet.rowFormats.size === 0 && sheet.columnFormats.size === 0;
  if (!isPlain && area <= SMALL_BLOCK) {
    for (let row = row1; row <= row2; row += 1)
      for (let column = column1; column <= column2; column += 1) yield sheet.formatAt(row, column);
    return;
  }
  let counted = 0;
  for (const { cell } of sheet.inside(rect)) {
    counted += 1;
    yield cell.format;
  }
  if (counted === area) return;
  const inRows = [...sheet.rowFormats].filter(([row]) => row >= row1 && row <= row2);
  for (const [, format] of inRows) yield format;
  if (inRows.length > row2 - row1) return;
  const inColumns = [...sheet.columnFormats].filter(([column]) => column >= column1 && column <= column2);
  for (const [, format] of inColumns) yield format;
  if (inColumns.length <= column2 - column1) yield sheet.sheetFormat;
}

/** A property's value where all cells share it, otherwise null, as Excel answers for mixed ranges. */
export function common<Value extends Scalar>(range: RangeLike, pick: (format: CellFormat) => Value): Value | null {
  let seen: Value | undefined;
  for (const format of formatsIn(range)) {
    const value = pick(format);
    if (seen === undefined) seen = value;
    else if (seen !== value) return null;
  }
  return seen ?? null;
}

/** The whole sheet. */
export const WHOLE: Rect = { row1: 0, column1: 0, row2: LAST_ROW, column2: LAST_COLUMN };
