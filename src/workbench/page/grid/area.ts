import type { Rect, Sheet } from '../../host';
import { mergeAt, type Place } from './selection';

/** Whether a cell is hidden by a merged cell around it. */
export const isCovered = (sheet: Sheet, { row, column }: Place): boolean => {
  const merge = mergeAt(sheet.merges, { row, column });
  return merge !== undefined && (merge.row1 !== row || merge.column1 !== column);
};

/** A selection beyond this is one of whole rows or columns. */
const MOST_CELLS = 50_000;

/** The part of a selection of whole rows or columns that the sheet uses; other selections are what they are. */
export function clipped(sheet: Sheet, rect: Rect): Rect {
  if ((rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1) <= MOST_CELLS) return rect;
  const used = sheet.used(true);
  return {
    ...rect,
    row2: Math.min(rect.row2, Math.max(rect.row1, used?.row2 ?? 0)),
    column2: Math.min(rect.column2, Math.max(rect.column1, used?.column2 ?? 0)),
  };
}

/** Every place of a rectangle, row by row. */
export const placesOf = ({ row1, column1, row2, column2 }: Rect): Place[] =>
  Array.from({ length: row2 - row1 + 1 }, (_, row) =>
    Array.from({ length: column2 - column1 + 1 }, (_unused, column) => ({ row: row1 + row, column: column1 + column })),
  ).flat();
