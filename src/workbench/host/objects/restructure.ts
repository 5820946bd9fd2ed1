import { columnsIn, rowsIn } from '../address';
import { guardStructure, tellChanged } from './cells';
import { LAST_COLUMN, LAST_ROW, Sheet, type Cell, type Rect } from '../model';
import type { HostContext, Of } from './types';

type Axis = 'row' | 'column';

/** Moves a rectangle along an axis when `count` lines are inserted (or, negative, deleted) before `from`; null where it is deleted whole. */
function movedRect(rect: Rect, axis: Axis, from: number, count: number): Rect | null {
  const [start, end] = axis === 'row' ? [rect.row1, rect.row2] : [rect.column1, rect.column2];
  const move = (line: number, isEnd: boolean): number => {
    if (count > 0) return line >= from ? line + count : line;
    const last = from - count - 1;
    if (line > last) return line + count;
    return line >= from ? (isEnd ? from - 1 : from) : line;
  };
  const [first, last] = [move(start, false), move(end, true)];
  if (last < first) return null;
  return axis === 'row' ? { ...rect, row1: first, row2: last } : { ...rect, column1: first, column2: last };
}

const REFERENCE = /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(A-Z])/gu;

/** A formula with its references moved as Excel moves them; references into deleted lines become #REF!. */
function movedFormula(formula: string, own: boolean, sheetName: string, axis: Axis, from: number, count: number): string {
  return formula.replace(REFERENCE, (whole, prefix: string | undefined, d1: string, column: string, d2: string, row: string) => {
    const target = prefix ? prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") : null;
    if (target === null ? !own : target !== sheetName) return whole;
    const columnIndex = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const rect = { row1: Number(row) - 1, row2: Number(row) - 1, column1: columnIndex, column2: columnIndex };
    const moved = movedRect(rect, axis, from, count);
    if (!moved) return `${prefix ?? ''}#REF!`;
    return `${prefix ?? ''}${d1}${lettersOf(moved.column1)}${d2}${moved.row1 + 1}`;
  });
}

function lettersOf(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** Inserts (or, negative, deletes) whole rows or columns, and moves everything that stands after them. */
function moveLines(sheet: Sheet, axis: Axis, from: number, count: number, host: HostContext): void {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const rect = movedRect(at(Math.floor(key / 16_384), key % 16_384), axis, from, count);
    if (rect && rect.row1 <= LAST_ROW && rect.column1 <= LAST_COLUMN) moved.set(Sheet.key(rect.row1, rect.column1), cell);
  }
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
  const keep = <Owner extends { rect: Rect }>(owners: Owner[]): Owner[] =>
    owners.flatMap((owner) => {
      const rect = movedRect(owner.rect, axis, from, count);
      return rect ? [{ ...owner, rect }] : [];
    });
  sheet.merges = sheet.merges.flatMap((merge) => movedRect(merge, axis, from, count) ?? []);
  sheet.validations = keep(sheet.validations);
  sheet.conditionalFormats = keep(sheet.conditionalFormats);
  for (const format of sheet.conditionalFormats)
    format.others = format.others?.flatMap((other) => movedRect(other, axis, from, count) ?? []) ?? [];
  moveSizes(
    axis === 'row' ? sheet.rowHeights : sheet.columnWidths,
    axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns,
    from,
    count,
  );
  for (const other of host.book.sheets) {
    for (const cell of other.cells.values())
      if (cell.formula) cell.formula = movedFormula(cell.formula, other === sheet, sheet.name, axis, from, count);
  }
  for (const name of host.book.names) name.formula = movedFormula(name.formula, false, sheet.name, axis, from, count);
  host.calculation.restructured();
}

function moveSizes(sizes: Map<number, number>, hidden: Set<number>, from: number, count: number): void {
  const shift = (line: number): number | null => (line < from ? line : count < 0 && line < from - count ? null : line + count);
  const entries = [...sizes];
  sizes.clear();
  for (const [line, size] of entries) {
    const moved = shift(line);
    if (moved !== null) sizes.set(moved, size);
  }
  const lines = [...hidden];
  hidden.clear();
  for (const line of lines) {
    const moved = shift(line);
    if (moved !== null) hidden.add(moved);
  }
}

const at = (row: number, column: number): Rect => ({ row1: row, row2: row, column1: column, column2: column });

/** Range.insert: pushes cells down or right. Whole rows and columns move with their sizes; parts of them move cell by cell. */
export function insertCells(sheet: Sheet, rect: Rect, shift: string, host: HostContext): Of<'Range'> {
  const whole = shift === 'Down' ? rect.column1 === 0 && rect.column2 === LAST_COLUMN : rect.row1 === 0 && rect.row2 === LAST_ROW;
  guardStructure(sheet, shift === 'Down' ? 'allowInsertRows' : 'allowInsertColumns');
  if (whole)
    moveLines(
      sheet,
      shift === 'Down' ? 'row' : 'column',
      shift === 'Down' ? rect.row1 : rect.column1,
      shift === 'Down' ? rowsIn(rect) : columnsIn(rect),
      host,
    );
  else moveBlock(sheet, rect, shift === 'Down' ? rowsIn(rect) : 0, shift === 'Down' ? 0 : columnsIn(rect), host);
  tellChanged({ sheet, rect }, host, shift === 'Down' ? 'RowInserted' : 'ColumnInserted');
  return { type: 'Range', sheet, rect };
}

/** Range.delete: pulls cells up or left. */
export function deleteCells(sheet: Sheet, rect: Rect, shift: string, host: HostContext): void {
  const up = shift === 'Up';
  const whole = up ? rect.column1 === 0 && rect.column2 === LAST_COLUMN : rect.row1 === 0 && rect.row2 === LAST_ROW;
  guardStructure(sheet, up ? 'allowDeleteRows' : 'allowDeleteColumns');
  if (whole) moveLines(sheet, up ? 'row' : 'column', up ? rect.row1 : rect.column1, -(up ? rowsIn(rect) : columnsIn(rect)), host);
  else moveBlock(sheet, rect, up ? -rowsIn(rect) : 0, up ? 0 : -columnsIn(rect), host);
  tellChanged({ sheet, rect }, host, up ? 'RowDeleted' : 'ColumnDeleted');
}

function moveBlock(sheet: Sheet, rect: Rect, rows: number, columns: number, host: HostContext): void {
  const band: Rect = rows !== 0 ? { ...rect, row2: LAST_ROW } : { ...rect, column2: LAST_COLUMN };
  const cells = [...sheet.inside(band)];
  for (const { row, column } of cells) sheet.cells.delete(Sheet.key(row, column));
  for (const { row, column, cell } of cells) {
    const removed = rows + columns < 0 && row <= rect.row2 && column <= rect.column2;
    if (!removed) sheet.cells.set(Sheet.key(row + rows, column + columns), cell);
  }
  host.calculation.restructured();
}

/** RangeSort.apply: sorts whole rows of the range by one or several of its columns; numbers before texts, blanks last. */
export function sortRows(
  sheet: Sheet,
  rect: Rect,
  fields: readonly { key: number; ascending?: boolean }[],
  hasHeaders: boolean,
  host: HostContext,
): void {
  host.calculation.update();
  const first = rect.row1 + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: rect.row2 - first + 1 }, (_, index) =>
    Array.from({ length: columnsIn(rect) }, (_unused, column) => sheet.at(first + index, rect.column1 + column)),
  );
  const order = rows.map((_, index) => index).sort((a, b) => compareRows(rows[a], rows[b], fields) || a - b);
  order.forEach((from, to) => {
    rows[from]?.forEach((cell, column) => {
      const key = Sheet.key(first + to, rect.column1 + column);
      if (!cell) sheet.cells.delete(key);
      else sheet.cells.set(key, { ...cell, formula: cell.formula && rebase(cell.formula, first + from, first + to) });
    });
  });
  host.calculation.restructured();
}

/** References to the row's own line follow the row. */
function rebase(formula: string, from: number, to: number): string {
  return formula.replace(/(\$?[A-Z]{1,3})(\d+)/g, (whole, column: string, row: string) =>
    Number(row) === from + 1 ? `${column}${to + 1}` : whole,
  );
}

function compareRows(
  a: readonly (Cell | undefined)[] = [],
  b: readonly (Cell | undefined)[] = [],
  fields: readonly { key: number; ascending?: boolean }[],
): number {
  for (const { key, ascending } of fields) {
    const [left, right] = [a[key]?.value ?? null, b[key]?.value ?? null];
    if (left === right) continue;
    if (left === null || left === '') return 1;
    if (right === null || right === '') return -1;
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : typeof left === 'number'
          ? -1
          : typeof right === 'number'
            ? 1
            : String(left).localeCompare(String(right), 'vi');
    if (order !== 0) return ascending === false ? -order : order;
  }
  return 0;
}
