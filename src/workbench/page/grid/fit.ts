import type { Cell, CellFormat, Sheet } from '../../host';
import { LAST_COLUMN, LAST_ROW } from '../../host/model';
import type { Axis } from './axis';
import { familyOf, PIXELS_PER_POINT } from './look';
import { mergeAt, type Place } from './selection';
import { STANDARD_HEIGHT } from './sheet-layout';

let pen: CanvasRenderingContext2D | null | undefined;

/** Pixels that a text takes in a cell's font. Without a canvas a rough guess. */
function widthOf(text: string, format: CellFormat): number {
  pen ??= document.createElement('canvas').getContext('2d');
  const pixels = format.fontSize * PIXELS_PER_POINT;
  if (!pen) return text.length * pixels * 0.5;
  pen.font = `${format.italic ? 'italic ' : ''}${format.bold ? '700 ' : ''}${pixels}px ${familyOf(format.fontName)}`;
  return pen.measureText(text).width;
}

/** Pixels that the widest content of a column needs; 0 where it has none. Wrapped and merged cells do not count, as in Excel. */
export function contentWidth(sheet: Sheet, column: number, textOf: (cell: Cell) => string): number {
  let widest = 0;
  for (const { row, cell } of sheet.inside({ row1: 0, row2: LAST_ROW, column1: column, column2: column })) {
    const counts = cell.value !== null && !cell.format.wrap && !mergeAt(sheet.merges, { row, column });
    if (counts)
      widest = Math.max(
        widest,
        ...textOf(cell)
          .split('\n')
          .map((line) => widthOf(line, cell.format)),
      );
  }
  return widest === 0 ? 0 : Math.ceil(widest) + 9;
}

/** Lines that a wrapped text takes in a width of pixels. */
function linesIn(text: string, format: CellFormat, pixels: number): number {
  if (!format.wrap) return text.split('\n').length;
  return text.split('\n').reduce((sum, line) => {
    let [lines, width] = [1, 0];
    for (const word of line.split(/(?<=\s)/)) {
      const own = widthOf(word, format);
      if (width > 0 && width + own > pixels) [lines, width] = [lines + 1, 0];
      width += own;
      // A word that is longer than the line goes on in the next.
      while (width > pixels && pixels > 0) [lines, width] = [lines + 1, width - pixels];
    }
    return sum + lines;
  }, 0);
}

/** Points that the highest content of a row needs, or null where the standard will do. */
export function contentHeight(sheet: Sheet, row: number, columns: Axis, textOf: (cell: Cell) => string): number | null {
  let highest = 0;
  for (const { column, cell } of sheet.inside({ row1: row, row2: row, column1: 0, column2: LAST_COLUMN })) {
    if (cell.value === null || mergeAt(sheet.merges, { row, column })) continue;
    const lines = linesIn(textOf(cell), cell.format, columns.size(column) - 7);
    highest = Math.max(highest, lines * cell.format.fontSize * 1.22 + 2);
  }
  return highest > STANDARD_HEIGHT ? Math.ceil(highest * 4) / 4 : null;
}

/** A number that is wider than its column is shown as signs, as in Excel: a cut number would be a wrong one. */
export function fitted(text: string, format: CellFormat, pixels: number, zoom: number): string {
  if (format.wrap && /\s/.test(text)) return text;
  return widthOf(text, format) * zoom <= pixels || format.shrink
    ? text
    : '#'.repeat(Math.max(1, Math.floor(pixels / (widthOf('#', format) * zoom))));
}

/** Makes a column as wide as a number just typed into it needs, unless somebody has set its width: so does Excel. */
export function widen(sheet: Sheet, { row, column }: Place, text: string): void {
  const cell = sheet.at(row, column);
  if (typeof cell?.value !== 'number' || sheet.protection !== null || sheet.columnWidths.has(column)) return;
  const needed = widthOf(text, cell.format) + 9;
  if (needed > sheet.standardWidth * PIXELS_PER_POINT) sheet.columnWidths.set(column, Math.ceil(needed / PIXELS_PER_POINT));
}
