import { cut, int, num, numberIn, text } from '../coerce';
import { scalar } from '../define';
import { NUM, VALUE, type Given, type Plain } from '../values';
import { checkedDay, dayOf, days360, daysIn, isLeap, monthsLater, serialOf, weekday, type Day } from './calendar';

scalar('DATE', 'sss', (year, month, day) => {
  const own = int(year);
  if (own < 0 || own > 9999) return NUM;
  return serialOf(own < 1900 ? own + 1900 : own, int(month), int(day));
});
scalar('TIME', 'sss', (hour, minute, second) => {
  const seconds = cut(hour) * 3600 + cut(minute) * 60 + cut(second);
  return seconds < 0 ? NUM : (seconds % 86_400) / 86_400;
});

/** The clock of the machine, in days. */
function now(): number {
  const date = new Date();
  return (
    serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) +
    (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400
  );
}
scalar('NOW', '', now);
scalar('TODAY', '', () => Math.floor(now()));

scalar('YEAR', 's', (value) => dayOf(num(value)).year);
scalar('MONTH', 's', (value) => dayOf(num(value)).month);
scalar('DAY', 's', (value) => dayOf(num(value)).day);
const secondsOf = (value: Given): number => {
  const own = num(value);
  checkedDay(own);
  return Math.round((own - Math.floor(own)) * 86_400) % 86_400;
};
scalar('HOUR', 's', (value) => Math.floor(secondsOf(value) / 3600));
scalar('MINUTE', 's', (value) => Math.floor(secondsOf(value) / 60) % 60);
scalar('SECOND', 's', (value) => secondsOf(value) % 60);

scalar('DATEVALUE', 's', (value) => {
  const serial = typeof value === 'string' ? numberIn(value) : null;
  return serial === null || /^[\d.,\s]*$/.test(text(value)) ? VALUE : Math.floor(serial);
});
scalar('TIMEVALUE', 's', (value) => {
  const serial = typeof value === 'string' ? numberIn(value) : null;
  return serial === null || /^[\d.,\s]*$/.test(text(value)) ? VALUE : serial - Math.floor(serial);
});

scalar('EDATE', 'ss', (value, months) => monthsLater(num(value), cut(months)));
scalar('EOMONTH', 'ss', (value, months) => {
  const { year, month } = dayOf(num(value));
  return serialOf(year, month + cut(months) + 1, 0);
});
scalar('DAYS', 'ss', (end, start) => checkedDay(num(end)) - checkedDay(num(start)));
scalar('DAYS360', 'ss?s', (start, end, european) => days360(dayOf(num(start)), dayOf(num(end)), num(european) !== 0));

/** The first day of a week by WEEKDAY's and WEEKNUM's kinds, 0 for Sunday. */
function firstDay(kind: number): number {
  if (kind === 1 || kind === 17) return 0;
  if (kind === 2) return 1;
  if (kind >= 11 && kind <= 16) return kind - 10;
  throw NUM;
}
scalar('WEEKDAY', 's?s', (value, kind) => {
  const way = cut(kind, 1);
  if (way === 3) return (weekday(num(value)) + 6) % 7;
  return ((weekday(num(value)) - firstDay(way) + 7) % 7) + 1;
});
function isoWeek(serial: number): number {
  const own = checkedDay(serial);
  const thursday = own - ((weekday(own) + 6) % 7) + 3;
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 1, 1)) / 7) + 1;
}
scalar('ISOWEEKNUM', 's', (value) => isoWeek(num(value)));
scalar('WEEKNUM', 's?s', (value, kind) => {
  const way = cut(kind, 1);
  if (way === 21) return isoWeek(num(value));
  const own = checkedDay(num(value));
  const first = serialOf(dayOf(own).year, 1, 1);
  return Math.floor((own - first + ((weekday(first) - firstDay(way) + 7) % 7)) / 7) + 1;
});

/** Whole months between two days. */
const monthsBetween = (from: Day, to: Day): number =>
  (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);

scalar('DATEDIF', 'sss', (start, end, unit) => {
  const [first, last] = [checkedDay(num(start)), checkedDay(num(end))];
  if (first > last) return NUM;
  const [from, to] = [dayOf(first), dayOf(last)];
  const months = monthsBetween(from, to);
  const sinceMonth = to.day >= from.day ? to.day - from.day : last - serialOf(to.year, to.month - 1, from.day);
  const units: Record<string, () => Plain> = {
    D: () => last - first,
    M: () => months,
    Y: () => Math.floor(months / 12),
    YM: () => months % 12,
    MD: () => sinceMonth,
    YD: () => {
      const same = serialOf(to.year, from.month, from.day);
      return last - (same > last ? serialOf(to.year - 1, from.month, from.day) : same);
    },
  };
  return units[text(unit).toUpperCase()]?.() ?? NUM;
});

/** The mean length of the years from one day to another. */
function yearLength(from: Day, to: Day): number {
  if (to.year === from.year) return isLeap(from.year) ? 366 : 365;
  const withinYear = to.year - from.year === 1 && (to.month < from.month || (to.month === from.month && to.day <= from.day));
  if (withinYear) {
    const leapDay =
      (isLeap(from.year) && from.month < 3) || (isLeap(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29)));
    return leapDay ? 366 : 365;
  }
  let total = 0;
  for (let year = from.year; year <= to.year; year += 1) total += isLeap(year) ? 366 : 365;
  return total / (to.year - from.year + 1);
}

/** The share of a year between two days. @param basis 0 to 4, as bonds count days */
export function yearFraction(start: number, end: number, basis: number): number {
  const [first, last] = [Math.min(start, end), Math.max(start, end)].map(checkedDay) as [number, number];
  const [from, to] = [dayOf(first), dayOf(last)];
  if (basis === 0) return americanDays(from, to) / 360;
  if (basis === 1) return (last - first) / yearLength(from, to);
  if (basis === 2) return (last - first) / 360;
  if (basis === 3) return (last - first) / 365;
  if (basis === 4) return days360(from, to, true) / 360;
  throw NUM;
}
scalar('YEARFRAC', 'ss?s', (start, end, basis) => yearFraction(int(start), int(end), cut(basis)));

/** Days of a year of 360 by the American rule for bonds, February's end included. */
function americanDays(from: Day, to: Day): number {
  const isEndOfFebruary = ({ year, month, day }: Day): boolean => month === 2 && day === daysIn(year, month);
  let [first, last] = [from.day, to.day];
  if (isEndOfFebruary(from) && isEndOfFebruary(to)) last = 30;
  if (isEndOfFebruary(from)) first = 30;
  if (last === 31 && first >= 30) last = 30;
  if (first === 31) first = 30;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}
