import type { Rect } from '../../host';
import { overlap } from '../../host/address';
import type { Axis } from './axis';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: an area between two corners, with the active cell in it, and areas that were selected before it (with Ctrl). */
export interface Selection {
  readonly active: Place;
  /** The corner that a further move or drag moves. */
  readonly end: Place;
  /** The other corner, where Tab or Enter has taken the active cell away from it. */
  readonly anchor?: Place;
  readonly others?: readonly Rect[];
  /** Whole rows or columns, or the whole sheet: their far corner is no place that anybody has gone to. */
  readonly isWhole?: true;
}

export type Direction = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

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

export const samePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** The area of filled cells around a place (Ctrl+A), grown until it is bordered by empty cells. */
export function regionAround(place: Place, { isFilled, used }: Pick<Ground, 'isFilled' | 'used'>): Rect {
  let rect = placeRect(place);
  if (!used) return rect;
  for (;;) {
    const ring = {
      row1: Math.max(0, rect.row1 - 1),
      column1: Math.max(0, rect.column1 - 1),
      row2: Math.min(Math.max(used.row2, rect.row2), rect.row2 + 1),
      column2: Math.min(Math.max(used.column2, rect.column2), rect.column2 + 1),
    };
    const grows = (row1: number, column1: number, row2: number, column2: number): boolean => {
      for (let row = row1; row <= row2; row += 1)
        for (let column = column1; column <= column2; column += 1) if (isFilled({ row, column })) return true;
      return false;
    };
    const grown = {
      row1: grows(ring.row1, ring.column1, rect.row1 - 1, ring.column2) ? ring.row1 : rect.row1,
      row2: grows(rect.row2 + 1, ring.column1, ring.row2, ring.column2) ? ring.row2 : rect.row2,
      column1: grows(ring.row1, ring.column1, ring.row2, rect.column1 - 1) ? ring.column1 : rect.column1,
      column2: grows(ring.row1, rect.column2 + 1, ring.row2, ring.column2) ? ring.column2 : rect.column2,
    };
    if (JSON.stringify(grown) === JSON.stringify(rect)) return rect;
    rect = grown;
  }
}

const around = (a: Rect, b: Rect): Rect => ({
  row1: Math.min(a.row1, b.row1),
  row2: Math.max(a.row2, b.row2),
  column1: Math.min(a.column1, b.column1),
  column2: Math.max(a.column2, b.column2),
});

/** The selected rectangle: merged cells are in it whole or not at all. */
export function selectedRect({ active, end, anchor = active }: Selection, merges: readonly Rect[]): Rect {
  let rect = around(placeRect(anchor), placeRect(end));
  for (;;) {
    const grown = merges.reduce((sum, merge) => (overlap(sum, merge) ? around(sum, merge) : sum), rect);
    if (JSON.stringify(grown) === JSON.stringify(rect)) return rect;
    rect = grown;
  }
}

/** A rectangle as a selection whose active cell is its first. */
export const selectionOf = ({ row1, column1, row2, column2 }: Rect, others?: readonly Rect[]): Selection => ({
  active: { row: row1, column: column1 },
  end: { row: row2, column: column2 },
  ...(others?.length ? { others } : {}),
});

/** All selected areas, in the order they were selected. */
export const selectedAreas = (selection: Selection, merges: readonly Rect[]): readonly Rect[] => [
  ...(selection.others ?? []),
  selectedRect(selection, merges),
];

/**
 * Tab and Enter in a selection of several cells: the active cell goes round in it, past hidden lines and the rest of merged cells, then into the next area.
 * @returns null for a selection of one cell, which moves on
 */
export function withinSelection(selection: Selection, [rows, columns]: Direction, ground: Ground): Selection | null {
  const areas = selectedAreas(selection, ground.merges);
  const places = areas.flatMap((area, index) => {
    const down = ground.rows.shown(area.row1, area.row2);
    const right = ground.columns.shown(area.column1, area.column2);
    const all =
      rows !== 0
        ? right.flatMap((column) => down.map((row) => ({ row, column, index })))
        : down.flatMap((row) => right.map((column) => ({ row, column, index })));
    return all.filter((place) => samePlace(masterOf(ground.merges, place), place));
  });
  if (places.length < 2) return null;
  const own = areas.length - 1;
  const now = places.findIndex((place) => place.index === own && samePlace(place, selection.active));
  const next = places[(now + (rows + columns) + places.length) % places.length];
  if (!next) return null;
  const active = { row: next.row, column: next.column };
  const { anchor = selection.active, end } = selection;
  if (next.index === own) return { ...selection, active, anchor, end };
  const area = areas[next.index];
  if (!area) return null;
  const corner = selectionOf(area);
  return { active, anchor: corner.active, end: corner.end, others: areas.filter((_, index) => index !== next.index) };
}

/** The next line with pixels in a direction; the same one where there is none. */
function nextLine(axis: Axis, line: number, step: 1 | -1): number {
  for (let next = line + step; next >= 0 && next < axis.count; next += step) if (axis.size(next) > 0) return next;
  return line;
}

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
