import { bool, compare, num, text } from './coerce';
import { Area, DIV0, Failure, Grid, NUM, type Plain, type Value } from './values';
import { loaded, type Env } from './env';
import type { BinaryOperator } from './syntax-tree';

/** A result of arithmetic as a cell takes it. */
export const finite = (value: number): Plain => (Number.isFinite(value) ? (value === 0 ? 0 : value) : NUM);

function power(base: number, exponent: number): Plain {
  if (base === 0 && exponent === 0) return NUM;
  if (base === 0 && exponent < 0) return DIV0;
  const result = base ** exponent;
  if (!Number.isNaN(result)) return finite(result);
  // Odd roots of negative numbers.
  const root = 1 / exponent;
  return Number.isInteger(root) && root % 2 !== 0 ? -((-base) ** exponent) : NUM;
}

const OPERATORS: Record<BinaryOperator, (a: Plain, b: Plain) => Plain> = {
  '+': (a, b) => finite(num(a) + num(b)),
  '-': (a, b) => finite(num(a) - num(b)),
  '*': (a, b) => finite(num(a) * num(b)),
  '/': (a, b) => {
    const [top, bottom] = [num(a), num(b)];
    return bottom === 0 ? DIV0 : finite(top / bottom);
  },
  '^': (a, b) => power(num(a), num(b)),
  '&': (a, b) => text(a) + text(b),
  '=': (a, b) => compare(a, b) === 0,
  '<>': (a, b) => compare(a, b) !== 0,
  '<': (a, b) => compare(a, b) < 0,
  '>': (a, b) => compare(a, b) > 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>=': (a, b) => compare(a, b) >= 0,
};

/** Runs what may throw an error of Excel's, which is its value then. */
export function caught<Result>(run: () => Result): Result | Failure {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

/** Two values by an operator; the first error wins. */
export function binary(operator: BinaryOperator, a: Plain, b: Plain): Plain {
  if (a instanceof Failure) return a;
  if (b instanceof Failure) return b;
  const run = OPERATORS[operator];
  return typeof a === 'number' && typeof b === 'number' ? run(a, b) : caught(() => run(a, b));
}

/** Any values by an operator, one by one where there are several. */
export function combined(operator: BinaryOperator, a: Value, b: Value, env: Env): Value {
  const [left, right] = [loaded(a, env), loaded(b, env)];
  if (!(left instanceof Grid) && !(right instanceof Grid)) return binary(operator, plain(left), plain(right));
  return spread([left, right], ([x = null, y = null]) => binary(operator, x, y));
}

const plain = (value: Exclude<Value, Area | Grid>): Plain =>
  typeof value === 'object' && value !== null && !(value instanceof Failure) ? Failure.of('#VALUE!') : value;

/** Applies a function of single values to values in rows and columns; one row, column or value goes along with all. */
export function spread(values: readonly Exclude<Value, Area>[], run: (items: Plain[]) => Plain): Grid {
  const grids = values.map((value) => (value instanceof Grid ? value : new Grid(1, 1, [plain(value)])));
  const [rows, columns] = [Math.max(...grids.map(({ rows }) => rows)), Math.max(...grids.map(({ columns }) => columns))];
  return Grid.make(rows, columns, (row, column) => run(grids.map((grid) => grid.at(row, column))));
}

/** The negative, or the hundredth part. */
export function changed(kind: '-' | '%', value: Value, env: Env): Value {
  const change = (item: Plain): Plain =>
    item instanceof Failure ? item : caught(() => (kind === '-' ? finite(-num(item)) : num(item) / 100));
  const own = loaded(value, env);
  return own instanceof Grid ? spread([own], ([item = null]) => change(item)) : change(plain(own));
}

/** Whether a condition holds. @throws #VALUE! for a text, or the error that it came to */
export const holds = (value: Plain): boolean => bool(value);
