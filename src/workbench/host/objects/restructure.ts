import { columnsIn, contains, isEntireColumn, isEntireRow, overlap, rowsIn } from '../address';
import { insertDeleteConflict, nonBlankCellOffSheet } from '../errors';
import { LAST_COLUMN, LAST_ROW, Sheet, type Cell, type Rect } from '../model';
import { guardContents, guardStructure, tellChanged } from './cells';
import { moveOwners } from './moves';
import { band, isWhole, lastLine, movedRect, type Shift } from './shift';
import type { HostContext, Of } from './types';

/** Refuses what Excel refuses: parting merged cells and tables, and pushing contents off the sheet. */
function guardShift(shift: Shift): void {
  const { sheet, axis, count } = shift;
  const moving = band(shift);
  const parted = [...sheet.merges, ...sheet.tables.map(({ rect }) => rect)].some((rect) => {
    const lines = axis === 'row' ? { ...moving, row1: 0 } : { ...moving, column1: 0 };
    return overlap(rect, moving) && !contains(lines, rect);
  });
  if (parted) throw insertDeleteConflict();
  if (count <= 0) return;
  const pushedOff = axis === 'row' ? { ...moving, row1: LAST_ROW - count + 1 } : { ...moving, column1: LAST_COLUMN - count + 1 };
  for (const { cell } of sheet.inside(pushedOff)) if (cell.value !== null || cell.formula !== null) throw nonBlankCellOffSheet();
}

/** Moves cells and everything that lies on them or points to them. */
function apply(shift: Shift, host: HostContext): void {
  guardShift(shift);
  const { sheet, count } = shift;
  if (shift.axis === 'row' && isWhole(shift)) sheet.cells.shiftRows(shift.from, count);
  else moveCells(shift);
  if (isWhole(shift)) moveLines(shift);
  moveOwners(shift, host.book);
  host.follow(sheet, (rect) => movedRect(rect, shift));
  if (count > 0) inherit(shift);
  host.calculation.restructured();
}

/** Moves cells one by one. */
function moveCells(shift: Shift): void {
  const { sheet, axis, from, count } = shift;
  const cells = [...sheet.inside(band(shift))];
  for (const { row, column } of cells) sheet.cells.delete(Sheet.key(row, column));
  for (const { row, column, cell } of cells) {
    const line = axis === 'row' ? row : column;
    const to = line + count;
    if ((count < 0 && line < from - count) || to > lastLine(axis)) continue;
    sheet.cells.set(axis === 'row' ? Sheet.key(to, column) : Sheet.key(row, to), cell);
  }
}

/** Sizes, hiding, outline and looks go with their rows or columns. */
function moveLines({ sheet, axis, from, count }: Shift): void {
  const moved = (line: number): number | null => (line < from ? line : count < 0 && line < from - count ? null : line + count);
  const isRow = axis === 'row';
  for (const lines of [
    isRow ? sheet.rowHeights : sheet.columnWidths,
    isRow ? sheet.rowLevels : sheet.columnLevels,
    isRow ? sheet.rowFormats : sheet.columnFormats,
  ] as Map<number, unknown>[]) {
    const entries = [...lines];
    lines.clear();
    for (const [line, value] of entries) {
      const to = moved(line);
      if (to !== null) lines.set(to, value);
    }
  }
  const hidden = isRow ? sheet.hiddenRows : sheet.hiddenColumns;
  const before = [...hidden];
  hidden.clear();
  for (const line of before) {
    const to = moved(line);
    if (to !== null) hidden.add(to);
  }
}

/** What is pushed in looks as what lies above or left of it. */
function inherit({ sheet, axis, from, count, first, last }: Shift): void {
  if (from === 0) return;
  const beside: Rect =
    axis === 'row'
      ? { row1: from - 1, row2: from - 1, column1: first, column2: last }
      : { row1: first, row2: last, column1: from - 1, column2: from - 1 };
  const models: { row: number; column: number; cell: Cell }[] = [...sheet.inside(beside)];
  const lineFormats = axis === 'row' ? sheet.rowFormats : sheet.columnFormats;
  const own = lineFormats.get(from - 1);
  for (let line = from; line < from + count; line += 1) {
    if (own && isWhole({ sheet, axis, from, count, first, last })) lineFormats.set(line, own);
    for (const { row, column, cell } of models) {
      const [toRow, toColumn] = axis === 'row' ? [line, column] : [row, line];
      if (cell.format !== sheet.formatAt(toRow, toColumn)) sheet.make(toRow, toColumn).format = cell.format;
    }
  }
}

/** What is told of a change of cells that are a row or a column of a table. */
export type TableLine = 'Row' | 'Column';

/** Range.insert: pushes cells down or right. Whole rows and columns move with their sizes. */
export function insertCells(sheet: Sheet, rect: Rect, direction: string, host: HostContext, line?: TableLine): Of<'Range'> {
  const down = isEntireRow(rect) || (!isEntireColumn(rect) && direction === 'Down');
  const whole = isEntireRow(rect) || isEntireColumn(rect);
  guardStructure(sheet, whole ? (down ? 'allowInsertRows' : 'allowInsertColumns') : undefined);
  const shift: Shift = down
    ? { sheet, axis: 'row', from: rect.row1, count: rowsIn(rect), first: rect.column1, last: rect.column2 }
    : { sheet, axis: 'column', from: rect.column1, count: columnsIn(rect), first: rect.row1, last: rect.row2 };
  apply(shift, host);
  tellChanged({ sheet, rect }, host, {
    changeType: whole ? (down ? 'RowInserted' : 'ColumnInserted') : `${line ?? 'Cell'}Inserted`,
    ...(!whole && !line && { shift: down ? 'ShiftCellDown' : 'ShiftCellRight' }),
  });
  return { type: 'Range', sheet, rect };
}

/** Range.delete: pulls cells up or left. */
export function deleteCells(sheet: Sheet, rect: Rect, direction: string, host: HostContext, line?: TableLine): void {
  const up = isEntireRow(rect) || (!isEntireColumn(rect) && direction === 'Up');
  const whole = isEntireRow(rect) || isEntireColumn(rect);
  guardStructure(sheet, whole ? (up ? 'allowDeleteRows' : 'allowDeleteColumns') : undefined);
  guardContents({ sheet, rect });
  apply(
    up
      ? { sheet, axis: 'row', from: rect.row1, count: -rowsIn(rect), first: rect.column1, last: rect.column2 }
      : { sheet, axis: 'column', from: rect.column1, count: -columnsIn(rect), first: rect.row1, last: rect.row2 },
    host,
  );
  tellChanged({ sheet, rect }, host, {
    changeType: whole ? (up ? 'RowDeleted' : 'ColumnDeleted') : `${line ?? 'Cell'}Deleted`,
    ...(!whole && !line && { shift: up ? 'ShiftCellUp' : 'ShiftCellLeft' }),
  });
}
