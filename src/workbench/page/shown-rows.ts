import type { Rect } from '../host';

/** Pixels drawn beyond what is in view, so that scrolling shows no gaps. */
const MARGIN = 400;

/**
 * Which rows of a sheet are drawn: those in view, and all of any merged cell that reaches into it.
 * @param view pixels scrolled and pixels seen
 * @returns first and last row, and the pixels that stand for the rows above and below
 */
export function shownRows(
  count: number,
  heightOf: (row: number) => number,
  view: { readonly top: number; readonly height: number },
  merges: readonly Rect[],
): { first: number; last: number; above: number; below: number } {
  let [first, last] = [0, count - 1];
  let y = 0;
  let found = false;
  for (let row = 0; row < count; row += 1) {
    const end = y + heightOf(row);
    if (!found && end > view.top - MARGIN) [first, found] = [row, true];
    if (found && y > view.top + view.height + MARGIN) {
      last = row;
      break;
    }
    y = end;
  }
  for (const { row1, row2 } of merges) {
    if (row1 < first && row2 >= first) first = row1;
    if (row1 <= last && row2 > last) last = Math.min(row2, count - 1);
  }
  const sum = (from: number, to: number): number => {
    let pixels = 0;
    for (let row = from; row <= to; row += 1) pixels += heightOf(row);
    return pixels;
  };
  return { first, last, above: sum(0, first - 1), below: sum(last + 1, count - 1) };
}
