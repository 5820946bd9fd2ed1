import { LAST_COLUMN, LAST_ROW, type CellFormat, type Rect, type Sheet } from '../model';

type RangeLike = { readonly sheet: Sheet; readonly rect: Rect };
type Change = (format: CellFormat, row: number, column: number) => CellFormat;

const lines = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Changes the look of every cell of a rectangle. Whole rows, columns and sheets keep it for cells that come later, too. */
export function formatCells({ sheet, rect }: RangeLike, given: Change): void {
  const change = remembered(given);
  const wholeColumns = rect.row1 === 0 && rect.row2 === LAST_ROW;
  const wholeRows = rect.column1 === 0 && rect.column2 === LAST_COLUMN;
  if (!wholeColumns && !wholeRows) {
    for (let row = rect.row1; row <= rect.row2; row += 1)
      for (let column = rect.column1; column <= rect.column2; column += 1) formatCell(sheet, row, column, change);
    return;
  }
  crossings(sheet, rect, wholeRows, wholeColumns);
  for (const { cell, row, column } of sheet.inside(rect)) cell.format = change(cell.format, row, column);
  if (wholeRows && wholeColumns) {
    sheet.sheetFormat = change(sheet.sheetFormat, -1, -1);
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, change(format, row, -1));
    for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, change(format, -1, column));
  } else if (wholeColumns) {
    for (const column of lines(rect.column1, rect.column2))
      sheet.columnFormats.set(column, change(sheet.columnFormats.get(column) ?? sheet.sheetFormat, -1, column));
  } else {
    for (const row of lines(rect.row1, rect.row2))
      sheet.rowFormats.set(row, change(sheet.rowFormats.get(row) ?? sheet.sheetFormat, row, -1));
  }
}

/** What settings have made of looks so far. Looks never change, so the next cell that looks the same can share the new one. */
const MADE = new WeakMap<CellFormat, Map<string, CellFormat>>();

/**
 * A look with something set: the same one whenever the same is set on the same look, be it in another area of a list. A table has thousands of cells and
 * a handful of looks.
 * @param setting says in full what is set
 */
export function lookWith(format: CellFormat, setting: string, make: () => CellFormat): CellFormat {
  let made = MADE.get(format);
  if (!made) MADE.set(format, (made = new Map<string, CellFormat>()));
  let result = made.get(setting);
  if (!result) made.set(setting, (result = make()));
  return result;
}

/** Cells that shared a look before share the changed one, where the change is the same for all. */
function remembered(change: Change): Change {
  if (change.length > 1) return change;
  const known = new Map<CellFormat, CellFormat>();
  return (format, row, column) => {
    const result = known.get(format) ?? change(format, row, column);
    known.set(format, result);
    return result;
  };
}

function formatCell(sheet: Sheet, row: number, column: number, change: Change): void {
  const cell = sheet.make(row, column);
  const before = cell.format;
  cell.format = change(before, row, column);
  sheet.afterFormat?.(before, cell.format);
}

/** Cells where a whole row meets a whole column with looks of their own become cells, as in Excel: the later look is laid over the earlier. */
function crossings(sheet: Sheet, rect: Rect, wholeRows: boolean, wholeColumns: boolean): void {
  if (wholeRows && wholeColumns) return;
  if (wholeColumns)
    for (const row of sheet.rowFormats.keys()) for (const column of lines(rect.column1, rect.column2)) sheet.make(row, column);
  else for (const column of sheet.columnFormats.keys()) for (const row of lines(rect.row1, rect.row2)) sheet.make(row, column);
}

/** The different looks found in a rectangle, cells that are not there included. */
export function looksOf({ sheet, rect }: RangeLike): CellFormat[] {
  const looks = new Set<CellFormat>();
  let counted = 0;
  for (const { cell } of sheet.inside(rect)) {
    looks.add(cell.format);
    counted += 1;
  }
  const area = (rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1);
  if (counted < area) for (const format of standingLooks(sheet, rect)) looks.add(format);
  return [...looks];
}

/** Looks of the cells that are not there. */
function standingLooks(sheet: Sheet, rect: Rect): Set<CellFormat> {
  const looks = new Set<CellFormat>();
  if (sheet.rowFormats.size === 0 && sheet.columnFormats.size === 0) return looks.add(sheet.sheetFormat);
  const missing = (part: Rect): boolean => {
    const there = [...sheet.inside(part)].length;
    return there < (part.row2 - part.row1 + 1) * (part.column2 - part.column1 + 1);
  };
  const rows = [...sheet.rowFormats].filter(([row]) => row >= rect.row1 && row <= rect.row2);
  for (const [row, format] of rows) if (missing({ ...rect, row1: row, row2: row })) looks.add(format);
  if (rows.length > rect.row2 - rect.row1) return looks;
  const columns = [...sheet.columnFormats].filter(([column]) => column >= rect.column1 && column <= rect.column2);
  for (const [column, format] of columns) if (missing({ ...rect, column1: column, column2: column })) looks.add(format);
  if (columns.length <= rect.column2 - rect.column1) looks.add(sheet.sheetFormat);
  return looks;
}

/** A property's value where all cells share it, otherwise null, as Excel answers for mixed ranges. */
export function common<Value>(
  { sheet, rect, areas = [rect] }: RangeLike & { readonly areas?: readonly Rect[] },
  pick: (format: CellFormat) => Value,
): Value | null {
  const values = new Set(areas.flatMap((area) => looksOf({ sheet, rect: area }).map(pick)));
  return values.size === 1 ? ([...values][0] as Value) : null;
}
