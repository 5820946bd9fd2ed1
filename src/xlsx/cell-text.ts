import type { CellValue } from '../checks';
import { ReadError } from './read-error';

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * A number as the file writes it ("1.5E3"); null where nothing stands there.
 * @throws ReadError for text that is no number
 */
export function numberValue(raw: string): number | null {
  const number = Number(raw);
  if (number === 0 && raw.trim() === '') return null;
  if (!Number.isFinite(number)) throw new ReadError('badXml');
  return number;
}

/** A date written as ISO text (t="d") as Excel's serial number; text that is no date stays text. */
export function dateValue(text: string): CellValue {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(/T/.test(text) && !/Z$/.test(text) ? `${text}Z` : text) : NaN;
  return Number.isNaN(time) ? text : (time - DAY_ZERO) / DAY;
}
