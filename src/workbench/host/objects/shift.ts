import { overlap, without } from '../address';
import { LAST_COLUMN, LAST_ROW, type Rect, type Sheet } from '../model';

type Axis = 'row' | 'column';

/** Lines pushed in (or, `count` negative, taken out) before line `from`, over the lines `first` to `last` of the other axis. */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: Axis;
  readonly from: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** The last row or column of a sheet, from 0. */
export const lastLine = (axis: Axis): number => (axis === 'row' ? LAST_ROW : LAST_COLUMN);
/** Whether whole rows or columns move. */
export const isWhole = ({ axis, first, last }: Shift): boolean =>
  first === 0 && last === lastLine(axis === 'row' ? 'column' : 'row');

/** Everything that a shift can move. */
export function band({ axis, from, first, last }: Shift): Rect {
  return axis === 'row'
    ? { row1: from, row2: LAST_ROW, column1: first, column2: last }
    : { row1: first, row2: last, column1: from, column2: LAST_COLUMN };
}

/** Where a rectangle lies after a shift; null where it is taken out whole. One that reaches beyond the moved lines stays. */
export function movedRect(rect: Rect, shift: Shift): Rect | null {
  const { axis, from, count, first, last } = shift;
  const [start, end] = axis === 'row' ? [rect.row1, rect.row2] : [rect.column1, rect.column2];
  const [low, high] = axis === 'row' ? [rect.column1, rect.column2] : [rect.row1, rect.row2];
  const isAllLines = start === 0 && end === lastLine(axis);
  if (low < first || high > last || isAllLines) return rect;
  if (end < from) return rect;
  const gone = from - count;
  const moved = (line: number, isEnd: boolean): number => {
    if (count > 0) return line >= from ? line + count : line;
    if (line >= gone) return line + count;
    return line >= from ? (isEnd ? from - 1 : from) : line;
  };
  const [one, two] = [moved(start, false), Math.min(moved(end, true), lastLine(axis))];
  if (two < one) return null;
  return axis === 'row' ? { ...rect, row1: one, row2: two } : { ...rect, column1: one, column2: two };
}

/** Where a rectangle's parts lie after a shift: what reaches beyond the moved lines is parted. */
export function movedParts(rect: Rect, shift: Shift): Rect[] {
  const lines = shift.axis === 'row' ? { ...band(shift), row1: 0 } : { ...band(shift), column1: 0 };
  const inside = overlap(rect, lines);
  if (!inside || !overlap(rect, band(shift))) return [rect];
  const moved = movedRect(inside, shift);
  return [...(moved ? [moved] : []), ...without(rect, lines)];
}
