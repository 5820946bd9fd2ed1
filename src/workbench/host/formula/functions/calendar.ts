import { NUM } from '../values';

/** Days as Excel counts them: 1 is 1/1/1900, and 60 the 29/2/1900 that never was. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const LAST = 2_958_465;

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** @throws #NUM! for what is no day of Excel's */
export function checkedDay(serial: number): number {
  const own = Math.floor(serial);
  if (own < 0 || own > LAST) throw NUM;
  return own;
}

/** @throws #NUM! for what is no day of Excel's */
export function dayOf(serial: number): Day {
  const own = checkedDay(serial);
  if (own === 0) return { year: 1900, month: 1, day: 0 };
  if (own === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (own < 60 ? own + 1 : own) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months and days beyond their ends go on into the next ones, as in DATE. @throws #NUM! before 1900 and after 9999 */
export function serialOf(year: number, month: number, day: number): number {
  const time = new Date(0).setUTCFullYear(year, month - 1, 1);
  const first = Math.round((time - EPOCH) / DAY);
  const serial = (first <= 60 ? first - 1 : first) + day - 1;
  if (serial < 0 || serial > LAST) throw NUM;
  return serial;
}

export const isLeap = (year: number): boolean => year === 1900 || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; February 1900 has 29. */
export const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** The same day some months later, or the last of that month. */
export function monthsLater(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const total = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  return serialOf(y, m, Math.min(day, daysIn(y, m)));
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (serial: number): number => (((checkedDay(serial) - 1) % 7) + 7) % 7;

/** Days between two days in a year of 360; the American way or the European. */
export function days360(from: Day, to: Day, european: boolean): number {
  let [first, last] = [from.day, to.day];
  let { month, year } = to;
  const isLast = ({ year: y, month: m, day }: Day): boolean => day === daysIn(y, m);
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    if (isLast(from)) first = 30;
    if (isLast(to) && last === 31) {
      if (first < 30) [last, month, year] = [1, month === 12 ? 1 : month + 1, month === 12 ? year + 1 : year];
      else last = 30;
    }
  }
  return (year - from.year) * 360 + (month - from.month) * 30 + last - first;
}
