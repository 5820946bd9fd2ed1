/** Pixels of one character of column width, as Excel counts them. */
const WIDTH_PIXELS = 7;
/** Excel keeps this much of a column free at its sides. */
const CELL_PADDING = 6;
const LINE_SPACING = 1.3;
/** Programs place glyphs a little differently; a line is never planned to its last pixel. */
const SAFETY = 1.04;
/** A row cannot be higher in Excel. */
export const TALLEST_ROW = 409;

/** Advance widths of Times New Roman in thousandths of the font size. A Vietnamese letter is as wide as its base letter. */
const GLYPHS: readonly (readonly [letters: string, width: number])[] = [
  [" .,;:'|", 250],
  ['ijlt/\\', 278],
  ['fr-()[]I"', 333],
  ['sJz', 400],
  ['aceđ', 460],
  ['?', 444],
  ['bdghknopquvxy0123456789$#*_“”–', 500],
  ['PSFươ', 560],
  ['ELTZBC', 640],
  ['ADGHKNOQRUVXYwĐƯƠ&', 722],
  ['mMW%—', 860],
];
const WIDTHS = new Map(GLYPHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
const OTHER = 600;
/** Bold runs wider. */
const BOLD = 1.07;

/** Width of a text on one line, in parts of the font size. */
function textWidth(text: string): number {
  let sum = 0;
  for (const letter of text) {
    const known = WIDTHS.get(letter) ?? WIDTHS.get(letter.normalize('NFD').charAt(0));
    sum += known ?? OTHER;
  }
  return sum / 1000;
}

/** Heights already worked out: the plan's texts stand in the workbook of every agency, and a consolidation measures them once a file. */
const known = new Map<string, number>();
const MOST_KNOWN = 10_000;
/** A text longer than this is somebody's own and not met again. */
const LONGEST_KNOWN = 500;

/**
 * Height in points that a wrapped text needs, so that nothing is cut in Excel or LibreOffice, which do not fit merged cells themselves.
 * @param width of the column, or of merged columns together, in characters
 */
export function textHeight(text: string, width: number, size = 12, bold = false): number {
  if (text.length > LONGEST_KNOWN) return measuredHeight(text, width, size, bold);
  const key = `${width}|${size}|${bold}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const height = measuredHeight(text, width, size, bold);
  known.set(key, height);
  return height;
}

function measuredHeight(text: string, width: number, size: number, bold: boolean): number {
  const pixels = (size * 96) / 72;
  const room = Math.max(1, (width * WIDTH_PIXELS - CELL_PADDING) / (pixels * SAFETY * (bold ? BOLD : 1)));
  const lines = text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0);
  return Math.min(TALLEST_ROW, Math.ceil(lines * size * LINE_SPACING + 4));
}

const SPACE = 0.25;

/** @param room width of a line, in parts of the font size */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken where the line ends.
    const further = Math.max(0, Math.ceil(width / room) - 1);
    lines += further;
    used = further > 0 ? width - further * room + SPACE : used + width + SPACE;
  }
  return lines;
}
