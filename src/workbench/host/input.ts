import { invalidArgument } from './errors';
import type { CellFormat, Scalar } from './model';
import { isFormula } from './syntax';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** What Excel makes of something written into a cell: a formula, a number, a date, a logical value, or text. */
export interface Taken {
  readonly value: Scalar | null;
  readonly formula: string | null;
  /** A number format that comes with the input ("45%", "1/2/2026") where the cell has none of its own. */
  readonly numberFormat: string | null;
}

const plain = (value: Scalar | null): Taken => ({ value, formula: null, numberFormat: null });
const formatted = (value: number, numberFormat: string): Taken => ({ value, formula: null, numberFormat });

/** Formulas whose result Excel shows as a date or time where the cell has no format of its own. */
const DATED: readonly (readonly [RegExp, string])[] = [
  [/^=(TODAY\(\)|DATE\([^()]*\))$/i, 'm/d/yyyy'],
  [/^=NOW\(\)$/i, 'm/d/yyyy h:mm'],
  [/^=TIME\([^()]*\)$/i, 'h:mm AM/PM'],
];

/** Longest text of a cell, longest formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/**
 * Excel's reading of an input in its en-US form. A leading apostrophe or the text format keeps text as it is.
 * @throws InvalidArgument for a text that starts with "=" and is no formula, or is longer than a cell takes
 */
export function takeInput(input: unknown, { numberFormat }: Pick<CellFormat, 'numberFormat'>): Taken {
  if (typeof input === 'number' || typeof input === 'boolean') return plain(input);
  if (typeof input === 'object' && input !== null) throw invalidArgument();
  const text = String(input ?? '');
  if (text.length > LONGEST_TEXT) throw invalidArgument();
  if (text === '') return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (numberFormat === '@') return plain(text);
  if (text.startsWith('=') && text.length > 1) {
    if (text.length > LONGEST_FORMULA || !isFormula(text)) throw invalidArgument();
    return { value: null, formula: text, numberFormat: DATED.find(([form]) => form.test(text))?.[1] ?? null };
  }
  const taken = takeText(text);
  // "+A1" and "-A1" are formulas too; what is none of Excel's formulas ("- Khác: 2") stays text.
  if (taken.value === text && /^[+-]./.test(text) && isFormula(`=${text}`)) return { ...plain(null), formula: `=${text}` };
  return taken;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const NUMBER = /^([-+]|\()?(\$)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?(%)?(\))?$/i;

function takeText(text: string): Taken {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === 'true');
  if (ERRORS.test(trimmed)) return plain(trimmed);
  // Numbers, days and times are written with digits.
  if (!/\d/.test(trimmed)) return plain(text);
  return takeNumber(trimmed) ?? takeFraction(trimmed) ?? takeDate(trimmed) ?? plain(text);
}

function takeNumber(text: string): Taken | null {
  const match = NUMBER.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const [, sign, currency, whole = '', decimals = '', exponent, percent, close] = match;
  if ((sign === '(') !== (close === ')')) return null;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${decimals === '.' ? '' : decimals}${exponent ?? ''}`);
  const value = sign === '-' || sign === '(' ? -size : size;
  const places = decimals.length > 1;
  if (!Number.isFinite(value)) return null;
  if (percent) return formatted(value / 100, places ? '0.00%' : '0%');
  if (currency) return formatted(value, places ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)');
  if (exponent) return formatted(value, '0.00E+00');
  if (whole.includes(',')) return formatted(value, places ? '#,##0.00' : '#,##0');
  return plain(value);
}

/** "1 1/2" is one and a half. */
function takeFraction(text: string): Taken | null {
  const match = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return formatted(match[1] ? -size : size, Number(match[4]) < 10 ? '# ?/?' : '# ??/??');
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Days since Excel's first; null for a day that is none. Two digits of a year are 1930-2029. */
function serialOf(year: number, month: number, day: number): number | null {
  const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
  const time = Date.UTC(full, month - 1, day);
  if (full < 1900 || full > 9999 || month < 1 || month > 12 || new Date(time).getUTCDate() !== day) return null;
  const serial = (time - EPOCH) / DAY;
  // Excel counts a 29/2/1900 that never was.
  return serial < 61 ? serial - 1 : serial;
}

interface Day {
  readonly serial: number;
  readonly format: string;
}

function dayOf(text: string): Day | null {
  const found = (year: number, month: number, day: number, format: string): Day | null => {
    const serial = serialOf(year, month, day);
    return serial === null ? null : { serial, format };
  };
  const thisYear = new Date().getFullYear();
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  if (american) return found(Number(american[3]), Number(american[1]), Number(american[2]), 'm/d/yyyy');
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso) return found(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (short) return found(thisYear, Number(short[1]), Number(short[2]), 'd-mmm');
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear) return found(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm-yy');
  return namedDay(text, thisYear, found);
}

/** "5-Mar-2026", "March 5, 2026", "5-Mar": day and month in words. */
function namedDay(
  text: string,
  thisYear: number,
  found: (year: number, month: number, day: number, format: string) => Day | null,
): Day | null {
  const match =
    /^(?<day>\d{1,2})[- ](?<name>[a-z]+)(?:[- ](?<year>\d{4}|\d{2}))?$/i.exec(text) ??
    /^(?<name>[a-z]+)[- ](?<day>\d{1,2})(?:, ?(?<year>\d{4}))?$/i.exec(text);
  const { day, name = '', year } = match?.groups ?? {};
  const month = MONTHS.findIndex((full) => full === name.toLowerCase() || full.slice(0, 3) === name.toLowerCase()) + 1;
  if (month === 0) return null;
  return found(year ? Number(year) : thisYear, month, Number(day), year ? 'd-mmm-yy' : 'd-mmm');
}

/** Share of a day. */
function timeOf(text: string): { readonly share: number; readonly format: string } | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?: ?([ap])m?)?$/i.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59 || (match[4] && (hours < 1 || hours > 12))) return null;
  const hour = match[4] ? (hours % 12) + (match[4].toLowerCase() === 'p' ? 12 : 0) : hours;
  const shown = match[3] ? 'h:mm:ss' : 'h:mm';
  return {
    share: (hour * 3600 + minutes * 60 + seconds) / 86_400,
    format: match[4] ? `${shown} AM/PM` : hours > 23 ? '[h]:mm:ss' : shown,
  };
}

function takeDate(text: string): Taken | null {
  const day = dayOf(text);
  if (day) return formatted(day.serial, day.format);
  const time = timeOf(text);
  if (time) return formatted(time.share, time.format);
  const both = /^(\S+)[ T](\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)$/i.exec(text);
  const [date, hour] = [both && dayOf(both[1] ?? ''), both && timeOf(both[2] ?? '')];
  return date && hour ? formatted(date.serial + hour.share, 'm/d/yyyy h:mm') : null;
}
