/** Pixels of one character of column width, as Excel counts them. */
const WIDTH_PIXELS = 7;
/** Excel keeps this much of a column free at its sides. */
const CELL_PADDING = 6;
const LINE_SPACING = 1.3;
/** Programs place glyphs a little differently; a line is never planned to its last pixel. */
const SAFETY = 1.03;
/** A row cannot be higher in Excel. */
export const TALLEST_ROW = 409;

/** Advance widths of Times New Roman and its bold in thousandths of the font size. A Vietnamese letter is as wide as its base letter. */
type Glyphs = readonly (readonly [letters: string, width: number])[];
const REGULAR: Glyphs = [
  ["'", 180],
  [' .,', 250],
  ['ijlt/:;', 278],
  ['fr-()[]I!', 333],
  ['sJ', 389],
  ['acez?"“”', 444],
  ['bdđghknopquvxy0123456789$*_–', 500],
  ['PFS', 556],
  ['ELTZươ', 611],
  ['BCR', 667],
  ['wADĐGHKNOQUVXY', 722],
  ['mƯƠ&', 778],
  ['%', 833],
  ['M', 889],
  ['W', 944],
  ['—…', 1_000],
];
const BOLD: Glyphs = [
  [' .,', 250],
  ["il/'", 278],
  ['jft-()[]!:;', 333],
  ['sI', 389],
  ['cezr', 444],
  ['agovxyJ?0123456789$*_–“”', 500],
  ['bdđhknpquS"', 556],
  ['FPươ', 611],
  ['ELTZB', 667],
  ['wACDĐNRUVXY', 722],
  ['GHKOQ', 778],
  ['m&ƯƠ', 833],
  ['M', 944],
  ['W%—…', 1_000],
];
const widthsOf = (glyphs: Glyphs): ReadonlyMap<string, number> =>
  new Map(glyphs.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
const WIDTHS = { regular: widthsOf(REGULAR), bold: widthsOf(BOLD) } as const;
const OTHER = 700;

/** Width of a text on one line, in parts of the font size. */
function textWidth(text: string, face: keyof typeof WIDTHS): number {
  let sum = 0;
  for (const letter of text) sum += WIDTHS[face].get(letter) ?? WIDTHS[face].get(letter.normalize('NFD').charAt(0)) ?? OTHER;
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
  const room = Math.max(1, (width * WIDTH_PIXELS - CELL_PADDING) / (pixels * SAFETY));
  const lines = text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, room, bold ? 'bold' : 'regular'), 0);
  return Math.min(TALLEST_ROW, Math.ceil(lines * size * LINE_SPACING + 4));
}

const SPACE = 0.25;

/** @param room width of a line, in parts of the font size */
function linesOf(paragraph: string, room: number, face: keyof typeof WIDTHS): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word, face);
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
