/** Pixels of one character of column width, as Excel counts them. */
const WIDTH_PIXELS = 7;
/** Average width of a Vietnamese lower-case text in Times New Roman, in parts of the font size; bold and capitals run wider. */
const AVERAGE_GLYPH = 0.45;
const LINE_SPACING = 1.3;
/** A row cannot be higher in Excel. */
export const TALLEST_ROW = 409;

/**
 * Height in points that a wrapped text needs, so that nothing is cut in Excel or LibreOffice, which do not fit merged cells themselves.
 * @param width of the column, or of merged columns together, in characters
 */
export function textHeight(text: string, width: number, size = 12, bold = false): number {
  const glyph = ((size * 96) / 72) * AVERAGE_GLYPH * (bold ? 1.08 : 1);
  const perLine = Math.max(1, Math.floor((width * WIDTH_PIXELS - 6) / glyph));
  const lines = text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, perLine), 0);
  return Math.min(TALLEST_ROW, Math.ceil(lines * size * LINE_SPACING + 4));
}

function linesOf(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = word.length + 1;
    if (used > 0 && used + word.length > perLine) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, word.length - 1) / perLine);
    used += length;
  }
  return lines;
}
