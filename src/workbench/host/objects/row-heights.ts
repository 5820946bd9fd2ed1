import { DEFAULT_FORMAT, type Cell, type CellFormat, type Sheet } from '../model';
import { displayText } from './display';

/** Points of a row without a height of its own in which nothing needs more: 20 pixels. */
export const STANDARD_HEIGHT = 15;
const HIGHEST = 409.5;
const POINTS_PER_PIXEL = 0.75;
/** Pixels of a column at the sides of its text, and of one step of indent. */
const SIDES = 7;
const INDENT = 9;

const NARROW = /[ijlftrI.,;:'|!()[\]{}\- ]/;
const WIDE = /[mwMW@%]/;

/** About as wide as Excel draws a line of text, in pixels: a digit of Calibri 11 is 7. */
export function pixelsOf(line: string, { fontSize, bold }: CellFormat): number {
  let width = 0;
  for (const letter of line) width += NARROW.test(letter) ? 4 : WIDE.test(letter) ? 11 : /\p{Lu}/u.test(letter) ? 8 : 7;
  return width * (fontSize / 11) * (bold ? 1.06 : 1);
}

let measure = pixelsOf;

/** Has texts measured in their own fonts, where there are fonts: in a browser. */
export function measureTextsWith(pixels: (line: string, format: CellFormat) => number): void {
  measure = pixels;
}

/** Pixels that a line takes; ascent and descent are rounded each, as fonts are drawn. One line of Calibri 11 makes the standard row, two a row of 30 points. */
function lineHeight({ fontSize }: CellFormat): number {
  const pixels = Math.round((fontSize * 4) / 3);
  return Math.round(pixels * 0.952) + Math.round(pixels * 0.269) + 2;
}

/** Lines of a paragraph that is broken between words, and within those that are longer than a line. */
function linesOf(paragraph: string, room: number, format: CellFormat): number {
  const space = measure(' ', format);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = measure(word, format);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    const further = Math.max(0, Math.ceil(width / room) - 1);
    lines += further;
    used += width - further * room + space;
  }
  return lines;
}

/** What a cell's lines were counted for: most cells are as they were when they are looked at again. */
interface Counted {
  readonly value: Cell['value'];
  readonly format: CellFormat;
  readonly width: number;
  readonly lines: number;
}
const COUNTED = new WeakMap<Cell, Counted>();

function linesIn(cell: Cell, width: number): number {
  const { value, format } = cell;
  // Numbers are never broken.
  if (!format.wrap || typeof value !== 'string' || value === '') return 1;
  const known = COUNTED.get(cell);
  if (known?.value === value && known.format === format && known.width === width) return known.lines;
  const room = Math.max(1, width / POINTS_PER_PIXEL - SIDES - format.indent * INDENT);
  const lines = displayText(cell)
    .split('\n')
    .reduce((sum, paragraph) => sum + linesOf(paragraph, room, format), 0);
  COUNTED.set(cell, { value, format, width, lines });
  return lines;
}

/** A column's width in points, 0 where hidden. */
export const widthOf = (sheet: Sheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth);

/** Whether a cell belongs to a merged area; areas of many rows are looked through, the others looked up. */
function mergedIn(sheet: Sheet): (row: number, column: number) => boolean {
  const byRow = new Map<number, Sheet['merges']>();
  const tall: Sheet['merges'] = [];
  for (const merge of sheet.merges) {
    if (merge.row2 - merge.row1 > 1_000) tall.push(merge);
    else for (let row = merge.row1; row <= merge.row2; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  }
  return (row, column) =>
    [...(byRow.get(row) ?? []), ...tall].some(
      ({ row1, row2, column1, column2 }) => row >= row1 && row <= row2 && column >= column1 && column <= column2,
    );
}

/**
 * Heights in points of the rows `row1` to `row2` that nobody has given one and whose contents need more than the standard. As in Excel, merged and hidden
 * cells do not count, and what is not wrapped takes one line.
 */
export function heightsOfContents(sheet: Sheet, row1: number, row2: number): Map<number, number> {
  const heights = new Map<number, number>();
  const isMerged = mergedIn(sheet);
  for (const { row, column, cell } of sheet.inside({ row1, row2, column1: 0, column2: 16_383 })) {
    if (cell.format === DEFAULT_FORMAT || sheet.rowHeights.has(row)) continue;
    const width = widthOf(sheet, column);
    if (width === 0) continue;
    const points = Math.min(HIGHEST, linesIn(cell, width) * lineHeight(cell.format) * POINTS_PER_PIXEL);
    if (points > (heights.get(row) ?? STANDARD_HEIGHT) && !isMerged(row, column)) heights.set(row, points);
  }
  return heights;
}
