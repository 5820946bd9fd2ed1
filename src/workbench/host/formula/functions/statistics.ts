import { cut, num } from '../coerce';
import { define } from '../define';
import { asGrid, type Env } from '../env';
import { Failure, Grid, NA, type Plain, type Value } from '../values';
import { numbersOf } from './numbers';
import { ascending, largest, percentile, percentileBetween, smallest } from './samples';

/** Functions of numbers and of one place among them. */
const PLACED: Record<string, (values: number[], place: number) => Plain> = {
  LARGE: largest,
  SMALL: smallest,
  PERCENTILE: percentile,
  'PERCENTILE.INC': percentile,
  'PERCENTILE.EXC': percentileBetween,
  QUARTILE: (values, quarter) => percentile(values, Math.trunc(quarter) / 4),
  'QUARTILE.INC': (values, quarter) => percentile(values, Math.trunc(quarter) / 4),
  'QUARTILE.EXC': (values, quarter) => percentileBetween(values, Math.trunc(quarter) / 4),
};
for (const [name, run] of Object.entries(PLACED))
  define('xs', ([values, place], env) => run(numbersOf([values], env), num(place as Plain)), name);

/** A number's place among others, from the largest, or with `upwards` from the smallest. */
function rank(args: readonly (Value | undefined)[], env: Env): { first: number; same: number } {
  const [value, others, upwards] = args;
  const own = num(value as Plain);
  const numbers = numbersOf([others], env);
  const same = numbers.filter((number) => number === own).length;
  if (same === 0) throw NA;
  const isUpwards = num(upwards as Plain | undefined) !== 0;
  return { first: numbers.filter((number) => (isUpwards ? number < own : number > own)).length + 1, same };
}
define('sx?s', (args, env) => rank(args, env).first, 'RANK', 'RANK.EQ');
define('sx?s', (args, env) => (({ first, same }) => first + (same - 1) / 2)(rank(args, env)), 'RANK.AVG');

define(
  'xx',
  ([data, bounds], env) => {
    const limits = numbersOf([bounds], env);
    const order = ascending(limits);
    const counts = new Array<number>(order.length + 1).fill(0);
    for (const value of numbersOf([data], env)) {
      const found = order.findIndex((limit) => value <= limit);
      counts[found < 0 ? order.length : found] = (counts[found < 0 ? order.length : found] ?? 0) + 1;
    }
    return new Grid(counts.length, 1, counts);
  },
  'FREQUENCY',
);

define(
  'xx*',
  (args, env) => {
    const counts = new Map<number, number>();
    for (const value of numbersOf(args, env)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const found = [...counts].filter(([, times]) => times === most && times > 1).map(([value]) => value);
    return found.length === 0 ? NA : new Grid(found.length, 1, found);
  },
  'MODE.MULT',
);

define(
  'xx',
  ([a, b], env) => {
    const [left, right] = [asGrid(a, env), asGrid(b, env)];
    if (left.columns !== right.rows || [...left.items, ...right.items].some((item) => typeof item !== 'number'))
      return [...left.items, ...right.items].find((item) => item instanceof Failure) ?? Failure.of('#VALUE!');
    return Grid.make(left.rows, right.columns, (row, column) => {
      let total = 0;
      for (let index = 0; index < left.columns; index += 1)
        total += Number(left.at(row, index)) * Number(right.at(index, column));
      return total;
    });
  },
  'MMULT',
);

define('s', ([size]) => Grid.make(cut(size as Plain), cut(size as Plain), (row, column) => (row === column ? 1 : 0)), 'MUNIT');
