import type { CellFormat, Sheet } from '../../host';
import { PIXELS_PER_POINT } from './look';
import type { Place } from './selection';
import { STANDARD_WIDTH } from './sheet-layout';

let pen: CanvasRenderingContext2D | null | undefined;

/** Pixels that a text takes in a cell's font. Without a canvas a rough guess. */
export function pixelsOf(text: string, format: CellFormat): number {
  pen ??= document.createElement('canvas').getContext('2d');
  const pixels = format.fontSize * PIXELS_PER_POINT;
  if (!pen) return text.length * pixels * 0.5;
  pen.font = `${format.italic ? 'italic ' : ''}${format.bold ? '700 ' : ''}${pixels}px "${format.fontName}", "Liberation Serif", serif`;
  return pen.measureText(text).width;
}

/** A number that is wider than its column is shown as signs, as in Excel: a cut number would be a wrong one. */
export function fitted(text: string, format: CellFormat, pixels: number): string {
  if (format.wrap && /\s/.test(text)) return text;
  return pixelsOf(text, format) <= pixels || format.shrink
    ? text
    : '#'.repeat(Math.max(1, Math.floor(pixels / pixelsOf('#', format))));
}

/** Makes a column as wide as a number just typed into it needs, unless somebody has set its width: so does Excel. */
export function widen(sheet: Sheet, { row, column }: Place, text: string): void {
  const cell = sheet.at(row, column);
  if (typeof cell?.value !== 'number' || sheet.protection !== null || sheet.columnWidths.has(column)) return;
  const needed = pixelsOf(text, cell.format) + 9;
  if (needed > STANDARD_WIDTH * PIXELS_PER_POINT) sheet.columnWidths.set(column, Math.ceil(needed / PIXELS_PER_POINT));
}
