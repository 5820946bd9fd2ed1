import { Sheet, type Rect } from '../../host';
import { LAST_COLUMN, LAST_ROW } from '../../host/model';
import { heightsOfContents, STANDARD_HEIGHT } from '../../host/objects/row-heights';
import { Axis } from './axis';
import { PIXELS_PER_POINT } from './look';
import type { Place } from './selection';

/** Pixels of the numbers beside the rows and of the letters above the columns. */
export const ROW_HEAD = 46;
export const COLUMN_HEAD = 22;
/** Empty rows and columns shown after what is used, and the least of all. */
const SPARE = { rows: 60, columns: 6 } as const;
const LEAST = { rows: 100, columns: 20 } as const;
/** Frozen panes that would take more of the window than this are not frozen. */
const MOST_FROZEN = 0.7;
/** Merged cells beyond this many cells are looked up one by one instead of being listed. */
const LARGE_MERGE = 50_000;

/** How far the sheet is scrolled, and how much of it is seen, in pixels. */
export interface Window {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where the lines of a sheet lie, in pixels. */
export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Pixels of the screen for a pixel of the sheet. */
  readonly zoom: number;
  mergeAt(place: Place): Rect | undefined;
}

/** Where everything of a sheet lies. */
export interface Layout extends Axes {
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly frozenHeight: number;
  readonly frozenWidth: number;
}

/** How many rows and columns of a sheet are shown: what is used, what a person has gone to, and some more. */
export const extentOf = (used: Rect | null, end: Place) => ({
  rowCount: Math.min(LAST_ROW + 1, Math.max(LEAST.rows, (used?.row2 ?? 0) + SPARE.rows, end.row + SPARE.rows)),
  columnCount: Math.min(
    LAST_COLUMN + 1,
    Math.max(LEAST.columns, (used?.column2 ?? 0) + SPARE.columns, end.column + SPARE.columns),
  ),
});

/** The lines of a sheet, at a zoom of 1 for 100 %. */
export function axesOf(sheet: Sheet, { rowCount, columnCount }: ReturnType<typeof extentOf>, zoom: number): Axes {
  const grown = heightsOfContents(sheet, 0, rowCount - 1);
  const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT * zoom);
  return {
    rows: new Axis(rowCount, (row) =>
      sheet.hiddenRows.has(row) ? 0 : pixels(sheet.rowHeights.get(row) ?? grown.get(row) ?? STANDARD_HEIGHT),
    ),
    columns: new Axis(columnCount, (column) =>
      sheet.hiddenColumns.has(column) ? 0 : pixels(sheet.columnWidths.get(column) ?? sheet.standardWidth),
    ),
    mergeAt: lookUp(sheet.merges),
    zoom,
  };
}

/** What of a sheet stays in sight in a window. */
export function layoutOf(sheet: Sheet, axes: Axes, window: Pick<Window, 'width' | 'height'>): Layout {
  const { rows, columns } = axes;
  const wanted = sheet.frozen ?? { rows: 0, columns: 0 };
  const frozen = {
    rows: rows.start(wanted.rows) > window.height * MOST_FROZEN ? 0 : wanted.rows,
    columns: columns.start(wanted.columns) > window.width * MOST_FROZEN ? 0 : wanted.columns,
  };
  return { ...axes, frozen, frozenHeight: rows.start(frozen.rows), frozenWidth: columns.start(frozen.columns) };
}

function lookUp(merges: readonly Rect[]): (place: Place) => Rect | undefined {
  const byCell = new Map<number, Rect>();
  const large: Rect[] = [];
  for (const merge of merges) {
    const { row1, row2, column1, column2 } = merge;
    if ((row2 - row1 + 1) * (column2 - column1 + 1) > LARGE_MERGE) large.push(merge);
    else
      for (let row = row1; row <= row2; row += 1)
        for (let column = column1; column <= column2; column += 1) byCell.set(Sheet.key(row, column), merge);
  }
  return ({ row, column }) =>
    byCell.get(Sheet.key(row, column)) ??
    large.find((one) => row >= one.row1 && row <= one.row2 && column >= one.column1 && column <= one.column2);
}

/** A part of the sheet that scrolls as one: the lines `first` to `last` of it are drawn. */
export interface Band {
  /** Where the part starts (0, or the first line that is not frozen). */
  readonly start: number;
  /** Where it ends: the last frozen line, or the sheet's last. */
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Drawn beyond what is in view, so that scrolling shows no gaps; windows move in steps of it. */
const STEP = 160;

/** The frozen band and the scrolling one of an axis. */
export function bandsOf(
  axis: Axis,
  frozen: number,
  scrolled: number,
  seen: number,
): { readonly still: Band; readonly moving: Band } {
  const still = { start: 0, end: frozen - 1, first: 0, last: frozen - 1 };
  const from = Math.floor(scrolled / STEP) * STEP - STEP;
  const before = axis.start(frozen);
  const first = Math.max(frozen, axis.at(before + Math.max(0, from)));
  const last = axis.at(before + from + 3 * STEP + Math.ceil(seen / STEP) * STEP);
  return { still, moving: { start: frozen, end: axis.count - 1, first, last } };
}
