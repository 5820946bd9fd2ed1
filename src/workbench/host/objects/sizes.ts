import { LAST_ROW, type Sheet } from '../model';
import { guardStructure } from './cells';
import { numberIn } from './check';
import { displayText } from './display';
import { heightsOfContents, pixelsOf, STANDARD_HEIGHT, widthOf } from './row-heights';
import type { HostContext, Of } from './types';

type Format = Of<'RangeFormat'>;

/** Excel's standard width, in points: 64 pixels. */
export const STANDARD_WIDTH = 48;
const POINTS_PER_PIXEL = 0.75;
/** 255 characters of 7 pixels and 5 of padding. */
const WIDEST = 1342.5;
const HIGHEST = 409.5;
/** More lines than this are not looked at one by one. */
const MANY = 20_000;

function shared(values: readonly number[]): number | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(to - from + 1, MANY) }, (_, index) => from + index);

/** The width that all columns of the range share, in points; null where they differ. */
export const columnWidth = ({ sheet, rect }: Format): number | null =>
  shared(between(rect.column1, rect.column2).map((column) => widthOf(sheet, column)));

export function setColumnWidth({ sheet, rect }: Format, size: unknown): void {
  guardStructure(sheet, 'allowFormatColumns');
  const points = numberIn(size, 0, WIDEST);
  for (const column of between(rect.column1, rect.column2)) {
    if (points === 0) sheet.hiddenColumns.add(column);
    else sheet.hiddenColumns.delete(column);
    if (points > 0) sheet.columnWidths.set(column, points);
  }
}

/** The height that all rows of the range share, in points; null where they differ. A row without a height of its own is as high as what stands in it. */
export function rowHeight({ sheet, rect }: Format): number | null {
  const grown = heightsOfContents(sheet, rect.row1, rect.row2);
  return shared(
    between(rect.row1, rect.row2).map((row) =>
      sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? grown.get(row) ?? STANDARD_HEIGHT),
    ),
  );
}

export function setRowHeight({ sheet, rect }: Format, size: unknown): void {
  guardStructure(sheet, 'allowFormatRows');
  const points = numberIn(size, 0, HIGHEST);
  const last = rect.row2 === LAST_ROW ? Math.max(rect.row1, sheet.used(false)?.row2 ?? 0) : rect.row2;
  for (let row = rect.row1; row <= last; row += 1) {
    if (points === 0) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
    if (points > 0) sheet.rowHeights.set(row, points);
  }
}

/** Whether all lines have the standard size (null where some have and some have not). */
export function isStandard(sizes: ReadonlyMap<number, number>, from: number, to: number): boolean | null {
  let own = 0;
  for (const line of sizes.keys()) if (line >= from && line <= to) own += 1;
  if (own === 0) return true;
  return own === to - from + 1 ? false : null;
}

const isMerged = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(({ row1, row2, column1, column2 }) => row >= row1 && row <= row2 && column >= column1 && column <= column2);

/** RangeFormat.autofitRows: rows forget their set height and are as high as their content again. */
export function fitRows({ sheet, rect }: Format): void {
  guardStructure(sheet, 'allowFormatRows');
  for (const row of [...sheet.rowHeights.keys()]) if (row >= rect.row1 && row <= rect.row2) sheet.rowHeights.delete(row);
}

/** RangeFormat.autofitColumns: columns as wide as their longest text; wrapped and merged cells do not count, columns without content stay. */
export function fitColumns({ sheet, rect }: Format, _args: readonly unknown[], { calculation }: HostContext): void {
  guardStructure(sheet, 'allowFormatColumns');
  calculation.update();
  const widths = new Map<number, number>();
  for (const { row, column, cell } of sheet.inside(rect)) {
    if (cell.value === null || cell.format.wrap || isMerged(sheet, row, column)) continue;
    const pixels = Math.max(
      ...displayText(cell)
        .split('\n')
        .map((line) => pixelsOf(line, cell.format)),
    );
    if (pixels > 0) widths.set(column, Math.max(widths.get(column) ?? 0, Math.ceil(pixels) + 5));
  }
  for (const [column, pixels] of widths) sheet.columnWidths.set(column, Math.min(WIDEST, pixels * POINTS_PER_PIXEL));
}
