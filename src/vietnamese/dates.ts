/** What a typed text or cell can mean as a date. `serial` is Excel's day number (1 = 01/01/1900), `iso` is "2026-06-15". */
export type DateReading =
  | { readonly kind: 'date'; readonly serial: number; readonly iso: string; readonly fromText: boolean }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'notDate' }
  | { readonly kind: 'blank' };

const DAY = 86_400_000;
/** Excel counts from 30/12/1899 for every day after 28/02/1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Serials outside 01/01/1990 .. 31/12/2100 are amounts typed in the wrong cell rather than dates of this work. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;

/** Excel's serial number of an ISO date. */
export function serialOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY);
}

/** ISO date of Excel's serial number; the time of day is dropped. */
export function isoOf(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** dd/mm/yyyy, as Vietnamese offices write it. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}

function isoIfReal(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

const asDate = (iso: string, fromText: boolean): DateReading => ({ kind: 'date', serial: serialOf(iso), iso, fromText });

/**
 * Reads a cell as a date. Vietnamese order (day, month, year) goes before any other: "05/06/2026" is 5 June. Month-day order is taken only where
 * day-month cannot be ("06/15/2026"); a year of two digits that could be two dates comes back with both.
 */
export function readDate(value: string | number | boolean | null | undefined): DateReading {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'boolean') return { kind: 'notDate' };
  if (typeof value === 'number') {
    return value >= FIRST_SERIAL && value < LAST_SERIAL + 1 ? asDate(isoOf(value), false) : { kind: 'notDate' };
  }
  const text = value
    .trim()
    .replace(/^'/, '')
    .replace(/^ngày\s+/i, '');
  if (text === '') return { kind: 'blank' };
  return readIso(text) ?? readDayMonthYear(text) ?? readMonth(text) ?? { kind: 'notDate' };
}

function readIso(text: string): DateReading | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (!match) return null;
  const iso = isoIfReal(Number(match[1]), Number(match[2]), Number(match[3]));
  return iso ? asDate(iso, true) : { kind: 'notDate' };
}

function readDayMonthYear(text: string): DateReading | null {
  const spoken = /^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  const match = spoken ?? /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (match[3]?.length === 2) return readShortYear(first, second, Number(match[3]));
  const year = Number(match[3]);
  const iso = isoIfReal(year, second, first) ?? isoIfReal(year, first, second);
  return iso ? asDate(iso, true) : { kind: 'notDate' };
}

/** "05/06/26" may also be year-month-day; both are offered where both are dates. */
function readShortYear(first: number, second: number, last: number): DateReading {
  const readings = [isoIfReal(2000 + last, second, first), isoIfReal(2000 + first, second, last)].filter((iso) => iso !== null);
  const [iso] = readings;
  if (iso === undefined) return { kind: 'notDate' };
  return readings.length > 1 && readings[1] !== iso ? { kind: 'ambiguous', readings } : asDate(iso, true);
}

function readMonth(text: string): DateReading | null {
  const match = /^(?:tháng\s+)?(\d{1,2})\s*[-/.]\s*(\d{4})$/i.exec(text);
  if (!match) return null;
  const month = Number(match[1]);
  return month >= 1 && month <= 12 ? { kind: 'month', year: Number(match[2]), month } : { kind: 'notDate' };
}
