import { cellOfKey, isOnSheet, overlap, parseAddress } from '../address';
import { Sheet, type Rect, type Scalar } from '../model';
import type { FormulaCell } from './graph';
import { Failure, Grid, SPILL, type Plain } from './values';

/** A value as a cell keeps it: an error as its text, nothing as 0. */
export const scalarOf = (value: Plain): Scalar => (value instanceof Failure ? value.code : (value ?? 0));

/** What a formula has put where. */
export interface Filled {
  readonly value: Scalar;
  /** The cells whose values may be others now, beside its own; null for none. */
  readonly changed: Rect | null;
}

/** Puts what a formula comes to into its cell and, if it is several values, into those beside and below. */
export function fill(cell: FormulaCell, result: Plain | Grid): Filled {
  const { sheet, row, column } = cell;
  const array = sheet.arrays.get(Sheet.key(row, column));
  if (array !== undefined) return fillArray(cell, parseAddress(array), result);
  const before = cell.fills;
  if (!(result instanceof Grid)) {
    clear(cell);
    [cell.fills, cell.wanted] = [null, null];
    return { value: scalarOf(result), changed: before };
  }
  const rect = { row1: row, column1: column, row2: row + result.rows - 1, column2: column + result.columns - 1 };
  if (!isOnSheet(rect) || isTaken(cell, rect)) {
    clear(cell);
    [cell.fills, cell.wanted] = [null, rect];
    return { value: SPILL.code, changed: before };
  }
  const same = before !== null && before.row2 === rect.row2 && before.column2 === rect.column2 && !differs(cell, result);
  if (!same) {
    clear(cell);
    const anchor = Sheet.key(row, column);
    for (let down = 0; down < result.rows; down += 1)
      for (let right = 0; right < result.columns; right += 1)
        if (down + right > 0)
          sheet.spilled.set(Sheet.key(row + down, column + right), { value: scalarOf(result.at(down, right)), anchor });
  }
  [cell.fills, cell.wanted] = [rect, null];
  return { value: scalarOf(result.at(0, 0)), changed: same ? null : before === null ? rect : around(before, rect) };
}

const around = (a: Rect, b: Rect): Rect => ({ ...a, row2: Math.max(a.row2, b.row2), column2: Math.max(a.column2, b.column2) });

/** Takes back what a formula fills beside its own cell. */
export function clear({ sheet, row, column, fills }: FormulaCell): void {
  if (fills === null) return;
  const anchor = Sheet.key(row, column);
  for (let down = fills.row1; down <= fills.row2; down += 1)
    for (let right = fills.column1; right <= fills.column2; right += 1) {
      const key = Sheet.key(down, right);
      if (sheet.spilled.get(key)?.anchor === anchor) sheet.spilled.delete(key);
    }
}

function differs({ sheet, row, column }: FormulaCell, grid: Grid): boolean {
  for (let down = 0; down < grid.rows; down += 1)
    for (let right = 0; right < grid.columns; right += 1)
      if (down + right > 0 && sheet.spilled.get(Sheet.key(row + down, column + right))?.value !== scalarOf(grid.at(down, right)))
        return true;
  return false;
}

/** Whether something stands where a formula would spill: contents, merged cells, a table, what another formula spills. */
function isTaken({ sheet, row, column }: FormulaCell, rect: Rect): boolean {
  if (sheet.merges.some((merged) => overlap(merged, rect)) || sheet.tables.some((table) => overlap(table.rect, rect)))
    return true;
  for (const { row: r, column: c, cell } of sheet.cells.inside(rect))
    if ((r !== row || c !== column) && (cell.value !== null || cell.formula !== null)) return true;
  const anchor = Sheet.key(row, column);
  for (const [key, own] of sheet.spilled) if (own.anchor !== anchor && overlap(rect, cellOfKey(key))) return true;
  return false;
}

/** A formula entered for several cells fills them all; where it has too few values it says #N/A. */
function fillArray(cell: FormulaCell, rect: Rect, result: Plain | Grid): Filled {
  const { sheet, row, column } = cell;
  const grid = result instanceof Grid ? result : new Grid(1, 1, [result]);
  for (let r = rect.row1; r <= rect.row2; r += 1)
    for (let c = rect.column1; c <= rect.column2; c += 1)
      if (r !== row || c !== column)
        sheet.spilled.set(Sheet.key(r, c), { value: scalarOf(grid.at(r - row, c - column)), anchor: Sheet.key(row, column) });
  cell.fills = rect;
  return { value: scalarOf(grid.at(0, 0)), changed: rect };
}
