import type { Money } from '../../settlement';

/** Pixels of a digit and of a separator in bold Times New Roman 12; what a cell keeps free at its sides. */
const DIGIT = 8;
const SEPARATOR = 4;
const FREE = 18;
const PIXELS_PER_CHARACTER = 7;

/** Width in characters of a column that shows all these amounts (đồng) in full, and is at least so wide. */
export function moneyWidth(amounts: readonly Money[], least: number): number {
  const longest = Math.max(0, ...amounts.map((amount) => String(Math.round(Math.abs(amount ?? 0))).length));
  const pixels = longest * DIGIT + Math.floor((longest - 1) / 3) * SEPARATOR + FREE;
  return Math.max(least, Math.ceil(pixels / PIXELS_PER_CHARACTER));
}
