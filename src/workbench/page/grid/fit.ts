import type { Cell, CellFormat, Sheet } from '../../host';
import { LAST_ROW } from '../../host/model';
import { familyOf, PIXELS_PER_POINT } from './look';
import { mergeAt, type Place } from './selection';

let pen: CanvasRenderingContext2D | null | undefined;

/** Pixels that a text takes in a cell's font. Without a canvas a rough guess. */
export function pixelsOf(text: string, format: CellFormat): number {
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
          .map((line) => pixelsOf(line, cell.format)),
      );
  }
  return widest === 0 ? 0 : Math.ceil(widest) + 9;
}

/** A number that is wider than its column is shown as signs, as in Excel: a cut number would be a wrong one. */
export function fitted(text: string, format: CellFormat, pixels: number, zoom: number): string {
  if (format.wrap && /\s/.test(text)) return text;
  return pixelsOf(text, format) * zoom <= pixels || format.shrink
    ? text
    : '#'.repeat(Math.max(1, Math.floor(pixels / (pixelsOf('#', format) * zoom))));
}

/** Makes a column as wide as a number just typed into it needs, unless somebody has set its width: so does Excel. */
export function widen(sheet: Sheet, { row, column }: Place, text: string): void {
  const cell = sheet.at(row, column);
  if (typeof cell?.value !== 'number' || sheet.protection !== null || sheet.columnWidths.has(column)) return;
  const needed = pixelsOf(text, cell.format) + 9;
  if (needed > sheet.standardWidth * PIXELS_PER_POINT) sheet.columnWidths.set(column, Math.ceil(needed / PIXELS_PER_POINT));
}
