import { apiNotFound, invalidArgument } from '../errors';
import { contains, isSame } from '../address';
import type { Cell, CellFormat, Rect, Scalar, Sheet } from '../model';
import { categoryOf } from '../number-format';
import { shiftFormula } from '../references';
import { guardContents, tellChanged, type RangeLike } from './cells';
import type { HostContext } from './types';

const TYPES = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
] as const;
type FillType = (typeof TYPES)[number];

/** Range.autoFill: goes on with what stands in a range, down, up, right or left. */
export function autoFill(source: RangeLike, target: Rect, given: unknown, host: HostContext): void {
  const type = (given ?? 'FillDefault') as FillType;
  if ((type as string) === 'FlashFill') throw apiNotFound('Range', 'autoFill FlashFill');
  const { sheet, rect } = source;
  const sameRows = target.row1 === rect.row1 && target.row2 === rect.row2;
  const sameColumns = target.column1 === rect.column1 && target.column2 === rect.column2;
  if (!TYPES.includes(type) || !contains(target, rect) || (!sameRows && !sameColumns)) throw invalidArgument();
  if (isSame(target, rect)) return;
  guardContents({ sheet, rect: target });
  host.calculation.update();
  const lines = sameColumns ? [rect.column1, rect.column2] : [rect.row1, rect.row2];
  for (let line = lines[0] ?? 0; line <= (lines[1] ?? 0); line += 1) {
    const [from, to] = sameColumns ? [rect.row1, rect.row2] : [rect.column1, rect.column2];
    const [first, last] = sameColumns ? [target.row1, target.row2] : [target.column1, target.column2];
    fillLine(sheet, { line, from, to, first, last, down: sameColumns }, type, host);
  }
  tellChanged({ sheet, rect: target }, host);
}

interface Line {
  readonly line: number;
  /** Where the source stands on the line, and the target around it. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly down: boolean;
}

function fillLine(sheet: Sheet, { line, from, to, first, last, down }: Line, type: FillType, host: HostContext): void {
  const at = (index: number): [number, number] => (down ? [index, line] : [line, index]);
  const source = Array.from({ length: to - from + 1 }, (_, index) => {
    const [row, column] = at(from + index);
    const cell: Cell | undefined = sheet.at(row, column);
    return { value: cell?.value ?? null, formula: cell?.formula ?? null, format: sheet.formatAt(row, column) };
  });
  const series = seriesOf(source, type);
  for (let index = first; index <= last; index += 1) {
    if (index >= from && index <= to) continue;
    const offset = index - from;
    const model = source[((offset % source.length) + source.length) % source.length];
    if (!model) continue;
    const [row, column] = at(index);
    const cell = sheet.make(row, column);
    if (type !== 'FillValues') cell.format = model.format;
    if (type === 'FillFormats') continue;
    const shift = offset - (((offset % source.length) + source.length) % source.length);
    cell.formula = model.formula && shiftFormula(model.formula, down ? shift : 0, down ? 0 : shift);
    cell.value = model.formula ? null : series(offset);
    host.calculation.changed(sheet, row, column);
  }
}

interface Model {
  readonly value: Scalar | null;
  readonly formula: string | null;
  readonly format: CellFormat;
}

/** What comes at a place of the line, counted from the source's first cell. */
function seriesOf(source: readonly Model[], type: FillType): (offset: number) => Scalar | null {
  const cyclic = (offset: number): Scalar | null =>
    source[((offset % source.length) + source.length) % source.length]?.value ?? null;
  if (type === 'FillCopy' || type === 'FillValues') return cyclic;
  const numbers = source.map(({ value }) => value);
  const isDate = source.every(({ format }) => categoryOf(format.numberFormat) === 'Date');
  if (numbers.every((value): value is number => typeof value === 'number')) return numericSeries(numbers, type, isDate) ?? cyclic;
  const texts = numbers.map((value) => (typeof value === 'string' ? value : null));
  return named(texts) ?? numbered(texts) ?? cyclic;
}

function numericSeries(numbers: readonly number[], type: FillType, isDate: boolean): ((offset: number) => number) | null {
  const [start = 0] = numbers;
  if (type === 'FillMonths' || type === 'FillYears') {
    const months = type === 'FillYears' ? 12 : 1;
    return (offset) => addMonths(start, offset * months);
  }
  if (type === 'FillWeekdays') return (offset) => addWeekdays(start, offset);
  if (type === 'FillDays') return (offset) => start + offset;
  if (type === 'GrowthTrend') {
    if (numbers.some((value) => value <= 0)) throw invalidArgument();
    const fit = trend(numbers.map(Math.log));
    return (offset) => Number(Math.exp(fit(offset)).toPrecision(13));
  }
  if (numbers.length > 1) {
    const monthly = isDate && type === 'FillDefault' ? monthStep(numbers) : null;
    if (monthly !== null) return (offset) => addMonths(start, offset * monthly);
    return trend(numbers);
  }
  // One number is copied, one date goes on by days.
  if (type === 'FillDefault' && !isDate) return null;
  return (offset) => start + offset;
}

/** The straight line nearest to numbers at 0, 1, 2... */
function trend(numbers: readonly number[]): (offset: number) => number {
  const count = numbers.length;
  if (count === 1) return (offset) => (numbers[0] ?? 0) + offset;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const above = numbers.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const below = numbers.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  const slope = above / below;
  return (offset) => Number((mean + slope * (offset - middle)).toPrecision(15));
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const dateOf = (serial: number): Date => new Date(EPOCH + Math.floor(serial) * DAY);

function addMonths(serial: number, months: number): number {
  const date = dateOf(serial);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return (first.getTime() - EPOCH) / DAY + Math.min(length, date.getUTCDate()) - 1 + (serial % 1);
}

/** The same day of months equally far apart; null where the dates are no such thing. */
function monthStep(serials: readonly number[]): number | null {
  const dates = serials.map(dateOf);
  const months = dates.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth());
  const step = (months[1] ?? 0) - (months[0] ?? 0);
  const isEven = months.every((month, index) => month === (months[0] ?? 0) + step * index);
  return step !== 0 && isEven && dates.every((date) => date.getUTCDate() === dates[0]?.getUTCDate()) ? step : null;
}

function addWeekdays(serial: number, count: number): number {
  let [day, left] = [serial, Math.abs(count)];
  while (left > 0) {
    day += Math.sign(count);
    const weekday = dateOf(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

const LISTS = [
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Sun Mon Tue Wed Thu Fri Sat',
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
].map((names) => names.split(' '));

/** Names of days and months, one after the other. */
function named(texts: readonly (string | null)[]): ((offset: number) => string) | null {
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((name) => name.toLowerCase() === text?.toLowerCase()));
    const [start = -1] = places;
    if (places.includes(-1)) continue;
    const step = places.length > 1 ? (places[1] ?? 0) - start : 1;
    if (places.some((place, index) => place !== (((start + step * index) % list.length) + list.length) % list.length))
      return null;
    return (offset) => list[(((start + step * offset) % list.length) + list.length) % list.length] ?? '';
  }
  return null;
}

/** Behind the fourth quarter comes the first; null for what is no quarter. */
function quarterly(head: string, numbers: readonly number[]): ((offset: number) => number) | null {
  if (!/^(q|qtr|quarter) ?$/i.test(head) || numbers.some((number) => number < 1 || number > 4)) return null;
  const next = trend(numbers);
  return (offset) => ((((next(offset) - 1) % 4) + 4) % 4) + 1;
}

/** "Mục 1" goes on with "Mục 2"; every text of the source by itself, or all as one row where only the number differs. */
function numbered(texts: readonly (string | null)[]): ((offset: number) => Scalar | null) | null {
  const parts = texts.map((text) => /^(.*?)(\d+)$/su.exec(text ?? ''));
  if (parts.every((part) => part === null)) return null;
  const heads = new Set(parts.map((part) => part?.[1]));
  const numbers = parts.map((part) => Number(part?.[2] ?? 0));
  if (heads.size === 1 && parts.every((part) => part !== null)) {
    const next = quarterly(parts[0]?.[1] ?? '', numbers) ?? trend(numbers);
    return (offset) =>
      `${parts[0]?.[1] ?? ''}${String(Math.abs(next(offset))).padStart(parts[0]?.[2]?.startsWith('0') ? parts[0][2].length : 0, '0')}`;
  }
  return (offset) => {
    const place = ((offset % texts.length) + texts.length) % texts.length;
    const part = parts[place];
    return part ? `${part[1] ?? ''}${Math.abs(Number(part[2]) + Math.floor(offset / texts.length))}` : (texts[place] ?? null);
  };
}
