import { cut, num } from '../coerce';
import { define } from '../define';
import { each, loaded, type Env } from '../env';
import { finite } from '../operators';
import { Area, DIV0, Failure, Grid, NUM, VALUE, type Plain, type Value } from '../values';
import { allNumbersOf, numbersOf, sum } from './numbers';
import { largest, mean, median, mode, percentile, percentileBetween, smallest, variance } from './samples';

type Total = (args: readonly (Value | undefined)[], env: Env) => Plain;

const largestOf = (values: readonly number[]): number => values.reduce((a, b) => (b > a ? b : a), values[0] ?? 0);
const smallestOf = (values: readonly number[]): number => values.reduce((a, b) => (b < a ? b : a), values[0] ?? 0);

/** How many numbers; what is written in the formula counts where it could be one. */
const count: Total = (args, env) => {
  let found = 0;
  for (const arg of args)
    each(arg, env, (value, isCell) => {
      if (typeof value === 'number') found += 1;
      else if (!isCell && !(value instanceof Failure)) found += isNumber(value) ? 1 : 0;
    });
  return found;
};

function isNumber(value: Plain): boolean {
  try {
    return Number.isFinite(num(value));
  } catch {
    return false;
  }
}

const countAll: Total = (args, env) => {
  let found = 0;
  for (const arg of args) each(arg, env, (value, isCell) => (found += isCell && value === null ? 0 : 1));
  return found;
};

const product = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a * b, 1));
const of =
  (numbers: (args: readonly (Value | undefined)[], env: Env) => number[], run: (values: number[]) => number): Total =>
  (args, env) =>
    finite(run(numbers(args, env)));

const TOTALS: Record<string, Total> = {
  SUM: of(numbersOf, sum),
  AVERAGE: of(numbersOf, mean),
  AVERAGEA: of(allNumbersOf, mean),
  COUNT: count,
  COUNTA: countAll,
  MAX: of(numbersOf, largestOf),
  MAXA: of(allNumbersOf, largestOf),
  MIN: of(numbersOf, smallestOf),
  MINA: of(allNumbersOf, smallestOf),
  PRODUCT: of(numbersOf, product),
  SUMSQ: of(numbersOf, (values) => sum(values.map((value) => value * value))),
  MEDIAN: of(numbersOf, median),
  'MODE.SNGL': of(numbersOf, mode),
  'VAR.S': of(numbersOf, (values) => variance(values, 1)),
  'VAR.P': of(numbersOf, (values) => variance(values, 0)),
  VARA: of(allNumbersOf, (values) => variance(values, 1)),
  VARPA: of(allNumbersOf, (values) => variance(values, 0)),
  'STDEV.S': of(numbersOf, (values) => Math.sqrt(variance(values, 1))),
  'STDEV.P': of(numbersOf, (values) => Math.sqrt(variance(values, 0))),
  STDEVA: of(allNumbersOf, (values) => Math.sqrt(variance(values, 1))),
  STDEVPA: of(allNumbersOf, (values) => Math.sqrt(variance(values, 0))),
  DEVSQ: of(numbersOf, (values) => variance(values, 0) * values.length),
  AVEDEV: of(numbersOf, (values) => mean(values.map((value) => Math.abs(value - mean(values))))),
  GEOMEAN: of(numbersOf, (values) => {
    if (values.length === 0 || values.some((value) => value <= 0)) throw NUM;
    return Math.exp(mean(values.map(Math.log)));
  }),
  HARMEAN: of(numbersOf, (values) => {
    if (values.length === 0 || values.some((value) => value <= 0)) throw NUM;
    return 1 / mean(values.map((value) => 1 / value));
  }),
};
for (const [name, run] of Object.entries(TOTALS)) define('x*', run, name);
const OLD: Record<string, string> = { MODE: 'MODE.SNGL', VAR: 'VAR.S', VARP: 'VAR.P', STDEV: 'STDEV.S', STDEVP: 'STDEV.P' };
for (const [name, today] of Object.entries(OLD)) define('x*', TOTALS[today] as Total, name);

define(
  'xx',
  ([part, whole], env) => {
    const all = sum(numbersOf([whole], env));
    return all === 0 ? DIV0 : finite(sum(numbersOf([part], env)) / all);
  },
  'PERCENTOF',
);

define(
  'x',
  ([value], env) => {
    let filled = 0;
    let all = 0;
    if (value instanceof Area)
      for (const { rect } of value.parts) all += (rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1);
    else return VALUE;
    each(value, env, (item) => (filled += item === '' ? 0 : 1));
    return all - filled;
  },
  'COUNTBLANK',
);

/** What SUBTOTAL and AGGREGATE call by number, 1 to 19; the last six take a number beside the cells. */
const BY_NUMBER = 'AVERAGE COUNT COUNTA MAX MIN PRODUCT STDEV.S STDEV.P SUM VAR.S VAR.P MEDIAN MODE.SNGL'.split(' ');
const BY_NUMBER_AND_PLACE: ((values: number[], place: number) => Plain)[] = [
  largest,
  smallest,
  percentile,
  (values, place) => percentile(values, place / 4),
  percentileBetween,
  (values, place) => percentileBetween(values, place / 4),
];

interface Skipped {
  readonly hidden: boolean;
  readonly errors: boolean;
  readonly totals: boolean;
}

/** The values of cells without those that a total leaves out. Rows that a filter hides are always left out. */
function remaining(area: Area, env: Env, { hidden, errors, totals }: Skipped): Grid {
  const items: Plain[] = [];
  for (const { sheet, rect } of area.parts) {
    const filters = [sheet.autoFilter, ...sheet.tables].filter((filtered) => (filtered?.filters?.size ?? 0) > 0);
    env.cells.visit(sheet, rect, (value, row, column) => {
      if (sheet.hiddenRows.has(row) && (hidden || filters.some((own) => own && row > own.rect.row1 && row <= own.rect.row2)))
        return;
      if (errors && value instanceof Failure) return;
      if (totals && /\b(SUBTOTAL|AGGREGATE)\(/i.test(env.cells.formula(sheet, row, column) ?? '')) return;
      items.push(value);
    });
  }
  return new Grid(items.length, 1, items);
}

define(
  'sx*',
  ([number, ...areas], env) => {
    const code = cut(number as Plain);
    const name = BY_NUMBER[(code > 100 ? code - 100 : code) - 1];
    if (!name || code % 100 > 11) return VALUE;
    const kept = areas.map((area) => {
      if (area instanceof Failure) throw area;
      if (!(area instanceof Area)) throw VALUE;
      return remaining(area, env, { hidden: code > 100, errors: false, totals: true });
    });
    return (TOTALS[name] as Total)(kept, env);
  },
  'SUBTOTAL',
);

define(
  'ssx*',
  ([number, option, ...rest], env) => {
    const [code, options] = [cut(number as Plain), cut(option as Plain)];
    if (options < 0 || options > 7 || code < 1 || code > 19) return VALUE;
    const skipped = { hidden: options % 2 === 1, errors: [2, 3, 6, 7].includes(options), totals: options < 4 };
    const keep = (value: Value | undefined): Grid => {
      if (value instanceof Area) return remaining(value, env, skipped);
      const own = value === undefined ? null : loaded(value, env);
      if (!(own instanceof Grid) || code < 14) throw own instanceof Failure ? own : VALUE;
      return new Grid(
        1,
        own.items.length,
        own.items.filter((item) => !(skipped.errors && item instanceof Failure)),
      );
    };
    const ranked = BY_NUMBER_AND_PLACE[code - 14];
    if (!ranked) return (TOTALS[BY_NUMBER[code - 1] ?? ''] as Total)(rest.map(keep), env);
    const [array, place] = rest;
    if (place === undefined) return VALUE;
    return ranked(numbersOf([keep(array)], env), num(loaded(place, env) as Plain));
  },
  'AGGREGATE',
);

/** Products of what stands at the same place; what is no number counts 0. */
define(
  'x*',
  (args, env) => {
    const grids = args.map((arg) => {
      const own = arg === undefined ? null : loaded(arg, env);
      return own instanceof Grid ? own : new Grid(1, 1, [own instanceof Failure || typeof own !== 'object' ? own : null]);
    });
    const [first] = grids;
    if (!first || grids.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return VALUE;
    let total = 0;
    for (let index = 0; index < first.items.length; index += 1) {
      let factor = 1;
      for (const { items } of grids) {
        const item = items[index];
        if (item instanceof Failure) return item;
        factor *= typeof item === 'number' ? item : 0;
      }
      total += factor;
    }
    return finite(total);
  },
  'SUMPRODUCT',
);

/** Sums over pairs of numbers; pairs with anything else are left out. */
const PAIRED: Record<string, (x: number, y: number) => number> = {
  SUMX2MY2: (x, y) => x * x - y * y,
  SUMX2PY2: (x, y) => x * x + y * y,
  SUMXMY2: (x, y) => (x - y) ** 2,
};
for (const [name, run] of Object.entries(PAIRED))
  define(
    'xx',
    ([a, b], env) => {
      const [left, right] = [a, b].map((arg) => loaded(arg ?? null, env));
      if (!(left instanceof Grid) || !(right instanceof Grid)) return finite(run(num(left as Plain), num(right as Plain)));
      if (left.items.length !== right.items.length) return Failure.of('#N/A');
      let total = 0;
      for (const [index, x] of left.items.entries()) {
        const y = right.items[index] ?? null;
        const bad = x instanceof Failure ? x : y instanceof Failure ? y : null;
        if (bad) return bad;
        if (typeof x === 'number' && typeof y === 'number') total += run(x, y);
      }
      return finite(total);
    },
    name,
  );
