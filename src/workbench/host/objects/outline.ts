import { isEntireColumn, isEntireRow } from '../address';
import { invalidArgument } from '../errors';
import type { Rect, Sheet } from '../model';
import { guardStructure } from './cells';

/** Excel's outlines are this deep. */
const DEEPEST = 8;

interface Lines {
  readonly levels: Map<number, number>;
  readonly hidden: Set<number>;
  readonly from: number;
  readonly to: number;
}

function linesOf(sheet: Sheet, rect: Rect, option: unknown): Lines {
  if (option === 'ByRows') return { levels: sheet.rowLevels, hidden: sheet.hiddenRows, from: rect.row1, to: rect.row2 };
  if (option === 'ByColumns')
    return { levels: sheet.columnLevels, hidden: sheet.hiddenColumns, from: rect.column1, to: rect.column2 };
  throw invalidArgument();
}

/** Range.group: rows or columns become one level deeper. @throws InvalidArgument for whole rows by columns, or the other way round */
export function group(sheet: Sheet, rect: Rect, option: unknown): void {
  guardStructure(sheet);
  const { levels, from, to } = linesOf(sheet, rect, option);
  const [rows, columns] = [isEntireRow(rect), isEntireColumn(rect)];
  if (rows !== columns && (option === 'ByRows' ? columns : rows)) throw invalidArgument();
  for (let line = from; line <= to; line += 1) if ((levels.get(line) ?? 0) + 1 >= DEEPEST) throw invalidArgument();
  for (let line = from; line <= to; line += 1) levels.set(line, (levels.get(line) ?? 0) + 1);
}

/** Range.ungroup: every group of the range loses a level. @throws InvalidArgument where there is none */
export function ungroup(sheet: Sheet, rect: Rect, option: unknown): void {
  guardStructure(sheet);
  const { levels, from, to } = linesOf(sheet, rect, option);
  const grouped = [...levels].filter(([line]) => line >= from && line <= to);
  if (grouped.length === 0) throw invalidArgument();
  for (const [line, level] of grouped) {
    if (level === 1) levels.delete(line);
    else levels.set(line, level - 1);
  }
}

/** Range.hideGroupDetails and showGroupDetails: closes or opens the groups that the range touches. */
export function showDetails(sheet: Sheet, rect: Rect, option: unknown, shown: boolean): void {
  guardStructure(sheet);
  const { levels, hidden, from, to } = linesOf(sheet, rect, option);
  let [first, last] = [from, to];
  while (levels.has(first - 1) && levels.has(first)) first -= 1;
  while (levels.has(last + 1) && levels.has(last)) last += 1;
  for (let line = first; line <= last; line += 1) {
    if (!levels.has(line)) continue;
    if (shown) hidden.delete(line);
    else hidden.add(line);
  }
}

/** Worksheet.showOutlineLevels: levels deeper than those are closed; 0 leaves an axis alone. */
export function showLevels(sheet: Sheet, rows: unknown, columns: unknown): void {
  for (const [levels, hidden, depth] of [
    [sheet.rowLevels, sheet.hiddenRows, rows],
    [sheet.columnLevels, sheet.hiddenColumns, columns],
  ] as const) {
    if (typeof depth !== 'number' || depth < 0 || depth > DEEPEST) throw invalidArgument();
    if (depth === 0) continue;
    for (const [line, level] of levels) {
      if (level >= depth) hidden.add(line);
      else hidden.delete(line);
    }
  }
}
