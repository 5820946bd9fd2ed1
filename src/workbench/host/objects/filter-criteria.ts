import { invalidArgument } from '../errors';
import type { Cell, Scalar } from '../model';
import { displayText } from './display';

type Criteria = Readonly<Record<string, unknown>>;
/** What a filter must know of the whole column: the bound of the top or bottom ones, the average. */
interface Summary {
  readonly bound: number | null;
}

const numbersOf = (cells: readonly Cell[]): number[] => cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));

/** What a column's cells say together, for a filter on it. */
export function summaryOf(cells: readonly Cell[], criteria: Criteria): Summary {
  const kind = String(criteria.filterOn);
  const numbers = numbersOf(cells).sort((a, b) => a - b);
  if (kind === 'Dynamic') return { bound: numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length) };
  if (!/^(Top|Bottom)/.test(kind)) return { bound: null };
  const asked = Number(criteria.criterion1);
  const count = kind.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * asked) / 100)) : asked;
  const ordered = kind.startsWith('Top') ? [...numbers].reverse() : numbers;
  return { bound: ordered[Math.min(count, ordered.length) - 1] ?? null };
}

/** Whether a cell passes a filter. */
export function passes(cell: Cell | undefined, criteria: Criteria, { bound }: Summary): boolean {
  const value = cell?.value ?? null;
  const number = typeof value === 'number' ? value : null;
  switch (criteria.filterOn) {
    case 'Values':
      return (criteria.values as unknown[]).some((wanted) => isSame(cell, wanted));
    case 'Custom':
      return passesCustom(value, criteria);
    case 'TopItems':
    case 'TopPercent':
      return number !== null && bound !== null && number >= bound;
    case 'BottomItems':
    case 'BottomPercent':
      return number !== null && bound !== null && number <= bound;
    case 'CellColor':
      return (cell?.format.fill ?? '') === criteria.color;
    case 'FontColor':
      return (cell?.format.fontColor ?? '#000000') === criteria.color;
    case 'Dynamic':
      return passesDynamic(number, String(criteria.dynamicCriteria), bound ?? 0);
    default:
      throw invalidArgument();
  }
}

function isSame(cell: Cell | undefined, wanted: unknown): boolean {
  if (typeof wanted === 'object' && wanted !== null)
    return isInPeriod(cell?.value ?? null, wanted as { date?: string; specificity?: string });
  const text = String(wanted).toLowerCase();
  return displayText(cell).toLowerCase() === text || String(cell?.value ?? '').toLowerCase() === text;
}

const LENGTH: Readonly<Record<string, number>> = { Year: 4, Month: 7, Day: 10, Monday: 10, Hour: 13, Minute: 16, Second: 19 };

/** Dates are given to a filter as an ISO date and how much of it counts. */
function isInPeriod(value: Scalar | null, { date = '', specificity = 'Day' }: { date?: string; specificity?: string }): boolean {
  if (typeof value !== 'number') return false;
  const shown = new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400_000)).toISOString();
  const length = LENGTH[specificity] ?? 10;
  return shown.slice(0, length) === date.slice(0, length);
}

function passesCustom(value: Scalar | null, { criterion1, criterion2, operator }: Criteria): boolean {
  const first = meets(value, String(criterion1));
  if (typeof criterion2 !== 'string' || criterion2 === '') return first;
  return operator === 'Or' ? first || meets(value, criterion2) : first && meets(value, criterion2);
}

/** ">=100", "<>", "=*cam*": an operator and what is compared with; "*" and "?" stand for any letters. */
function meets(value: Scalar | null, criterion: string): boolean {
  const [, sign = '=', wanted = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const figure = wanted.trim() === '' ? null : Number(wanted);
  if (sign === '=' || sign === '<>') {
    const equal =
      figure !== null && !Number.isNaN(figure) && typeof value === 'number'
        ? value === figure
        : pattern(wanted).test(String(value ?? ''));
    return sign === '=' ? equal : !equal;
  }
  if (figure !== null && !Number.isNaN(figure)) return typeof value === 'number' && compare(value - figure, sign);
  return typeof value === 'string' && compare(value.localeCompare(wanted, 'vi'), sign);
}

const compare = (difference: number, sign: string): boolean =>
  sign === '<' ? difference < 0 : sign === '>' ? difference > 0 : sign === '<=' ? difference <= 0 : difference >= 0;

const pattern = (text: string): RegExp => {
  const source = text.replace(
    /~([*?~])|([*?])|[.+^${}()|[\]\\]/g,
    (piece: string, literal: string | undefined, wild: string | undefined) =>
      literal ? `\\${literal}` : wild === '*' ? '.*' : wild === '?' ? '.' : `\\${piece}`,
  );
  return new RegExp(`^${source}$`, 'is');
};

function passesDynamic(number: number | null, kind: string, average: number): boolean {
  if (kind === 'AboveAverage') return number !== null && number > average;
  if (kind === 'BelowAverage') return number !== null && number < average;
  const period = /^AllDatesInPeriod(\w+)$/.exec(kind)?.[1];
  if (period === undefined) return isInRange(number, rangeOfDays(kind, new Date()));
  if (number === null) return false;
  const found = new Date(Date.UTC(1899, 11, 30) + number * DAY).getUTCMonth();
  const quarter = /^Quarter(\d)$/.exec(period)?.[1];
  return quarter ? Math.floor(found / 3) + 1 === Number(quarter) : MONTHS.indexOf(period.slice(0, 3)) === found;
}

const DAY = 86_400_000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const isInRange = (number: number | null, [from, to]: readonly [number, number]): boolean =>
  number !== null && number >= from && number < to;

/** The days from (inclusive) and to (exclusive) that "this month", "last week" and the like mean on a day, as Excel's serial numbers. */
function rangeOfDays(kind: string, today: Date): readonly [number, number] {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const serial = (y: number, m: number, d: number): number => (Date.UTC(y, m, d) - Date.UTC(1899, 11, 30)) / DAY;
  const now = serial(year, month, date);
  if (kind === 'YearToDate') return [serial(year, 0, 1), now + 1];
  const step = /^Last|^Yesterday/.test(kind) ? -1 : /^Next|^Tomorrow/.test(kind) ? 1 : 0;
  const days = /^(Today|Tomorrow|Yesterday)$/.test(kind);
  if (days) return [now + step, now + step + 1];
  const unit = /^(?:Last|Next|This)(Week|Month|Quarter|Year)$/.exec(kind)?.[1];
  if (unit === 'Week') return [now - today.getDay() + step * 7, now - today.getDay() + step * 7 + 7];
  if (unit === undefined) throw invalidArgument();
  const months = unit === 'Month' ? 1 : unit === 'Quarter' ? 3 : 12;
  const first = Math.floor(month / months) * months + step * months;
  return [serial(year, first, 1), serial(year, first + months, 1)];
}
