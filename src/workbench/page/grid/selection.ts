import type { Rect } from '../../host';
import { overlap } from '../../host/address';
import type { Axis } from './axis';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** From the active cell to the cell that a further move or drag starts from. */
export interface Selection {
  readonly active: Place;
  readonly end: Place;
}

/** What moving has to know of a sheet. */
export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Rect[];
  isFilled(place: Place): boolean;
  /** First and last cell with contents. */
  readonly used: Rect | null;
}

/** A cell as a rectangle. */
export const placeRect = ({ row, column }: Place): Rect => ({ row1: row, row2: row, column1: column, column2: column });
/** The selection of one cell. */
export const single = (place: Place): Selection => ({ active: place, end: place });

/** Whether a cell lies in a rectangle. */
export const contains = (rect: Rect, { row, column }: Place): boolean =>
  row >= rect.row1 && row <= rect.row2 && column >= rect.column1 && column <= rect.column2;

/** The merge that a cell belongs to. */
export const mergeAt = (merges: readonly Rect[], place: Place): Rect | undefined =>
  merges.find((merge) => contains(merge, place));

/** The top left cell of the merged cell that a place lies in, or the place itself. */
export function masterOf(merges: readonly Rect[], place: Place): Place {
  const merge = mergeAt(merges, place);
  return merge ? { row: merge.row1, column: merge.column1 } : place;
}

const around = (a: Rect, b: Rect): Rect => ({
  row1: Math.min(a.row1, b.row1),
  row2: Math.max(a.row2, b.row2),
  column1: Math.min(a.column1, b.column1),
  column2: Math.max(a.column2, b.column2),
});

/** The selected rectangle: merged cells are in it whole or not at all. */
export function selectedRect({ active, end }: Selection, merges: readonly Rect[]): Rect {
  let rect = around(placeRect(active), placeRect(end));
  for (;;) {
    const grown = merges.reduce((sum, merge) => (overlap(sum, merge) ? around(sum, merge) : sum), rect);
    if (JSON.stringify(grown) === JSON.stringify(rect)) return rect;
    rect = grown;
  }
}

/** The next line with pixels in a direction; the same one where there is none. */
function nextLine(axis: Axis, line: number, step: 1 | -1): number {
  for (let next = line + step; next >= 0 && next < axis.count; next += step) if (axis.size(next) > 0) return next;
  return line;
}

type Direction = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

/** One cell on, past the rest of a merged cell and past what is hidden. */
export function step(from: Place, [rows, columns]: Direction, ground: Ground): Place {
  const merge = mergeAt(ground.merges, from);
  const edge = {
    row: rows > 0 ? (merge?.row2 ?? from.row) : rows < 0 ? (merge?.row1 ?? from.row) : from.row,
    column: columns > 0 ? (merge?.column2 ?? from.column) : columns < 0 ? (merge?.column1 ?? from.column) : from.column,
  };
  return {
    row: rows === 0 ? from.row : nextLine(ground.rows, edge.row, rows),
    column: columns === 0 ? from.column : nextLine(ground.columns, edge.column, columns),
  };
}

const samePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** Ctrl+arrow: to the end of a run of filled cells, else to the next filled cell, else to the end of what is used. */
export function jump(from: Place, direction: Direction, ground: Ground): Place {
  const filled = (place: Place): boolean => ground.isFilled(masterOf(ground.merges, place));
  let place = step(from, direction, ground);
  const inRun = filled(from) && filled(place);
  const last = (next: Place): boolean =>
    samePlace(next, place) || (ground.used !== null && (next.row > ground.used.row2 || next.column > ground.used.column2));
  for (;;) {
    const next = step(place, direction, ground);
    if (inRun ? !filled(next) || samePlace(next, place) : filled(place) || last(next)) return place;
    place = next;
  }
}

/** Home, Ctrl+Home, End and Ctrl+End. */
export function toEdge(from: Place, key: 'Home' | 'End', whole: boolean, { rows, columns, used }: Ground): Place {
  if (key === 'Home')
    return { row: whole ? (rows.shown(0, rows.count)[0] ?? 0) : from.row, column: columns.shown(0, columns.count)[0] ?? 0 };
  const column = columns.shown(0, used?.column2 ?? 0).at(-1) ?? 0;
  return { row: whole ? (rows.shown(0, used?.row2 ?? 0).at(-1) ?? 0) : from.row, column };
}
