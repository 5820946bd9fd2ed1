import { invalidArgument } from './errors';
import { LAST_COLUMN, LAST_ROW, type Rect } from './model';

const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?\d{1,7}$/;
const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** 0 -> "A". */
export function letters(column: number): string {
  let result = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    result = String.fromCharCode(65 + ((rest - 1) % 26)) + result;
  return result;
}

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "A1", "B2:C3", "A:C", "1:5" -> rectangle. @throws InvalidArgument for anything else */
export function parseAddress(address: string): Rect {
  const [first = '', second = first, more] = address.trim().split(':');
  if (more !== undefined) throw invalidArgument();
  const [a, b] = [CELL.exec(first), CELL.exec(second)];
  if (a && b) {
    const rows = [Number(a[2]) - 1, Number(b[2]) - 1];
    const columns = [columnOf(a[1] ?? ''), columnOf(b[1] ?? '')];
    return checked({
      row1: Math.min(...rows),
      column1: Math.min(...columns),
      row2: Math.max(...rows),
      column2: Math.max(...columns),
    });
  }
  const [c, d] = [COLUMN.exec(first), COLUMN.exec(second)];
  if (c && d && address.includes(':')) {
    const columns = [columnOf(c[1] ?? ''), columnOf(d[1] ?? '')];
    return checked({ row1: 0, row2: LAST_ROW, column1: Math.min(...columns), column2: Math.max(...columns) });
  }
  if (ROW.test(first) && ROW.test(second) && address.includes(':')) {
    const rows = [first, second].map((text) => Number(text.replace('$', '')) - 1);
    return checked({ row1: Math.min(...rows), row2: Math.max(...rows), column1: 0, column2: LAST_COLUMN });
  }
  throw invalidArgument();
}

function checked(rect: Rect): Rect {
  if (!isOnSheet(rect)) throw invalidArgument();
  return rect;
}

/** Rectangle -> address as Excel gives it, without the sheet. */
export function formatRect({ row1, column1, row2, column2 }: Rect): string {
  if (column1 === 0 && column2 === LAST_COLUMN) return `${row1 + 1}:${row2 + 1}`;
  if (row1 === 0 && row2 === LAST_ROW) return `${letters(column1)}:${letters(column2)}`;
  const first = `${letters(column1)}${row1 + 1}`;
  return row1 === row2 && column1 === column2 ? first : `${first}:${letters(column2)}${row2 + 1}`;
}

/** Sheet name as an address shows it: quoted where it holds more than letters and digits, or could be read as a cell ("A1", "RC"). */
export function quoted(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Sheet 1'!$A$1:$B$2" or "=Sheet1!A1" -> sheet name (null where none is named) and address. */
export function splitReference(reference: string): { sheet: string | null; address: string } {
  const text = reference.replace(/^=/, '');
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { sheet: null, address: text };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', address: match[3] ?? '' };
}

/** How many rows a rectangle has. */
export const rowsIn = ({ row1, row2 }: Rect): number => row2 - row1 + 1;
/** How many columns a rectangle has. */
export const columnsIn = ({ column1, column2 }: Rect): number => column2 - column1 + 1;

/** What two rectangles share; null where they share no cell. */
export function overlap(a: Rect, b: Rect): Rect | null {
  const row1 = Math.max(a.row1, b.row1);
  const row2 = Math.min(a.row2, b.row2);
  if (row1 > row2) return null;
  const column1 = Math.max(a.column1, b.column1);
  const column2 = Math.min(a.column2, b.column2);
  return column1 > column2 ? null : { row1, column1, row2, column2 };
}

/** The smallest rectangle around two. */
export const bounding = (a: Rect, b: Rect): Rect => ({
  row1: Math.min(a.row1, b.row1),
  column1: Math.min(a.column1, b.column1),
  row2: Math.max(a.row2, b.row2),
  column2: Math.max(a.column2, b.column2),
});

/** The rectangle of one cell. */
export const cellAt = (row: number, column: number): Rect => ({ row1: row, row2: row, column1: column, column2: column });

/** The rectangle of one cell. @param key as a sheet keeps its cells (Sheet.key) */
export const cellOfKey = (key: number): Rect => cellAt(Math.floor(key / 16_384), key % 16_384);

/** Whether the inner rectangle lies wholly in the outer one. */
export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.row1 >= outer.row1 && inner.row2 <= outer.row2 && inner.column1 >= outer.column1 && inner.column2 <= outer.column2;

/** Whether two rectangles cover the same cells. */
export const isSame = (a: Rect, b: Rect): boolean =>
  a.row1 === b.row1 && a.row2 === b.row2 && a.column1 === b.column1 && a.column2 === b.column2;

/** Whether a rectangle goes from the first column to the last. */
export const isEntireRow = ({ column1, column2 }: Rect): boolean => column1 === 0 && column2 === LAST_COLUMN;
/** Whether a rectangle goes from the first row to the last. */
export const isEntireColumn = ({ row1, row2 }: Rect): boolean => row1 === 0 && row2 === LAST_ROW;
/** Whole rows or columns, or the whole sheet: Excel answers no cells for them. */
export const isUnbounded = (rect: Rect): boolean => isEntireRow(rect) || isEntireColumn(rect);

/** Whether a rectangle lies on the sheet and has at least one cell. */
export const isOnSheet = ({ row1, column1, row2, column2 }: Rect): boolean =>
  row1 >= 0 && column1 >= 0 && row2 <= LAST_ROW && column2 <= LAST_COLUMN && row1 <= row2 && column1 <= column2;

/** The parts of `rect` that `hole` does not cover: at most four. */
export function without(rect: Rect, hole: Rect): Rect[] {
  const cut = overlap(rect, hole);
  if (!cut) return [rect];
  return [
    { ...rect, row2: cut.row1 - 1 },
    { ...rect, row1: cut.row2 + 1 },
    { ...rect, row1: cut.row1, row2: cut.row2, column2: cut.column1 - 1 },
    { ...rect, row1: cut.row1, row2: cut.row2, column1: cut.column2 + 1 },
  ].filter((part) => part.row1 <= part.row2 && part.column1 <= part.column2);
}
