import type { Rect, Sheet } from '../host/model';
import { distance } from '../host/objects/places';
import { child, type Element } from './xml';

const EMU_PER_POINT = 12_700;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Corner {
  readonly column: number;
  readonly row: number;
  /** Points from the cell's own corner. */
  readonly right: number;
  readonly down: number;
}

const points = (text: string | undefined): number => Math.round((Number(text ?? 0) / EMU_PER_POINT) * 100) / 100;

function corner(element: Element | undefined): Corner {
  const number = (name: string): string | undefined => child(element, name)?.text.trim();
  return {
    column: Number(number('col') ?? 0),
    row: Number(number('row') ?? 0),
    right: points(number('colOff')),
    down: points(number('rowOff')),
  };
}

const across = (sheet: Sheet, { column, right }: Corner): number => distance(sheet, 'column', 0, column - 1) + right;
const down = (sheet: Sheet, { row, down: off }: Corner): number => distance(sheet, 'row', 0, row - 1) + off;

/** Where a frame of a drawing lies: over whole cells, or by its points from the sheet's corner. */
export function cornersOf(anchor: Element, sheet: Sheet): Rect | Box {
  const size = child(anchor, 'ext')?.attributes;
  const [width, height] = [points(size?.cx), points(size?.cy)];
  if (anchor.name === 'absoluteAnchor') {
    const at = child(anchor, 'pos')?.attributes;
    return { left: points(at?.x), top: points(at?.y), width, height };
  }
  const from = corner(child(anchor, 'from'));
  const [left, top] = [across(sheet, from), down(sheet, from)];
  if (anchor.name === 'oneCellAnchor') return { left, top, width, height };
  const to = corner(child(anchor, 'to'));
  const isWhole = from.right + from.down + to.right + to.down === 0 && to.row > from.row && to.column > from.column;
  if (isWhole) return { row1: from.row, column1: from.column, row2: to.row - 1, column2: to.column - 1 };
  return { left, top, width: across(sheet, to) - left, height: down(sheet, to) - top };
}
