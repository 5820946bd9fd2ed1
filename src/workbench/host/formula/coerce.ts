import { takeInput } from '../input';
import { Failure, VALUE, type Given, type Plain } from './values';

const GENERAL = { numberFormat: 'General' };
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;

/** A text that Excel reads as a number, a date or a time, as that number; null for any other. */
export function numberIn(text: string): number | null {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  const trimmed = text.trim();
  if (trimmed === '' || !/\d/.test(trimmed) || /^[=']/.test(trimmed) || trimmed.length > 60) return null;
  try {
    const { value } = takeInput(trimmed, GENERAL);
    return typeof value === 'number' ? value : null;
  } catch {
    return null;
  }
}

/** As a number. @param otherwise for an argument that was not given @throws #VALUE!, or the error that was given */
export function num(value: Given, otherwise = 0): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return otherwise;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Failure) throw value;
  const read = numberIn(value);
  if (read === null) throw VALUE;
  return read;
}

/** As a whole number, what is behind the point cut off towards smaller numbers. */
export const int = (value: Given, otherwise = 0): number => Math.floor(num(value, otherwise));
/** As a whole number, what is behind the point cut off. */
export const cut = (value: Given, otherwise = 0): number => Math.trunc(num(value, otherwise));

/** As a text, numbers in up to fifteen digits. */
export function text(value: Given, otherwise = ''): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return otherwise;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw value;
}

/** Longest number that is written without an exponent. */
const LONGEST = 20;

/** A number as "&" writes it. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  const [sign, bare] = digits.startsWith('-') ? ['-', digits.slice(1)] : ['', digits];
  const [power, significant] = [Number(exponent), bare.replace('.', '').replace(/0+$/, '') || '0'];
  const plain =
    power < 0
      ? `0.${'0'.repeat(-power - 1)}${significant}`
      : significant.length <= power + 1
        ? significant.padEnd(power + 1, '0')
        : `${significant.slice(0, power + 1)}.${significant.slice(power + 1)}`;
  if (plain.length <= LONGEST) return `${sign}${plain}`;
  const rest = significant.slice(1);
  return `${sign}${significant.charAt(0)}${rest && `.${rest}`}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** As TRUE or FALSE. @throws #VALUE! for a text other than these words */
export function bool(value: Given, otherwise = false): boolean {
  if (typeof value === 'boolean') return value;
  if (value === undefined) return otherwise;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof Failure) throw value;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw VALUE;
}

const ORDER = new Intl.Collator('en', { sensitivity: 'accent' });
const rank = (value: Plain): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

/** Whether two numbers are the same in Excel's fifteen digits. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) < 1e-14 * Math.abs(a) && a.toPrecision(15) === b.toPrecision(15);
}

/**
 * The order of two values: numbers, then texts whatever their case, then FALSE and TRUE; an empty one is the other's nothing.
 * @returns below, at or above 0
 */
export function compare(a: Plain, b: Plain): number {
  if (a === null) return b === null ? 0 : compare(emptyLike(b), b);
  if (b === null) return compare(a, emptyLike(a));
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : ORDER.compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function emptyLike(value: Plain): Plain {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}

/** A value as the key of a look-up: the same for what "=" takes for equal, of one kind. */
export function keyOf(value: Plain): string | number | null {
  if (typeof value === 'number') return Number(value.toPrecision(15));
  if (typeof value === 'string') return `t${value.toLowerCase()}`;
  if (typeof value === 'boolean') return value ? 'b1' : 'b0';
  return null;
}
