import { bool, cut, num } from '../coerce';
import { define } from '../define';
import { asGrid, type Env } from '../env';
import { CALC, Grid, NA, NUM, VALUE, type Plain, type Value } from '../values';

const given = (value: Value | undefined, otherwise: number): number =>
  value === undefined || value === null ? otherwise : cut(value as Plain);

define('x', ([array], env) => asGrid(array, env).transposed(), 'TRANSPOSE');

define(
  's?sss',
  ([rows, columns, start, step]) => {
    const [tall, wide] = [given(rows, 1), given(columns, 1)];
    const [first, by] = [
      start === null ? 1 : num(start as Plain | undefined, 1),
      step === null ? 1 : num(step as Plain | undefined, 1),
    ];
    if (tall < 0 || wide < 0) return VALUE;
    if (tall === 0 || wide === 0) return CALC;
    return Grid.make(tall, wide, (row, column) => first + by * (row * wide + column));
  },
  'SEQUENCE',
);

define(
  '?sssss',
  ([rows, columns, from, to, isWhole]) => {
    const [low, high] = [given(from, 0), given(to, 1)];
    if (low > high) return VALUE;
    const number = (): number =>
      bool(isWhole as Plain | undefined)
        ? low + Math.floor(Math.random() * (high - low + 1))
        : low + Math.random() * (high - low);
    return Grid.make(given(rows, 1), given(columns, 1), number);
  },
  'RANDARRAY',
);

/** Some rows and columns of an array, by their places. */
function picked(grid: Grid, rows: readonly number[], columns: readonly number[]): Value {
  if (rows.length === 0 || columns.length === 0) return CALC;
  return Grid.make(
    rows.length,
    columns.length,
    (row, column) => grid.items[(rows[row] ?? 0) * grid.columns + (columns[column] ?? 0)] ?? null,
  );
}

const upTo = (size: number): number[] => Array.from({ length: size }, (_, index) => index);

function taken(size: number, count: Value | undefined, drop: boolean): number[] {
  const all = upTo(size);
  if (count === undefined || count === null) return all;
  const own = cut(count as Plain);
  if (drop) return own >= 0 ? all.slice(own) : all.slice(0, Math.max(0, size + own));
  return own >= 0 ? all.slice(0, own) : all.slice(Math.max(0, size + own));
}
for (const name of ['TAKE', 'DROP'])
  define(
    'x?ss',
    ([array, rows, columns], env) => {
      const grid = asGrid(array, env);
      return picked(grid, taken(grid.rows, rows, name === 'DROP'), taken(grid.columns, columns, name === 'DROP'));
    },
    name,
  );

function chosen(size: number, args: readonly (Value | undefined)[], env: Env): number[] {
  return args.flatMap((arg) =>
    asGrid(arg, env).items.map((item) => {
      const place = cut(item);
      if (place === 0 || Math.abs(place) > size) throw VALUE;
      return place > 0 ? place - 1 : size + place;
    }),
  );
}
define(
  'xx*',
  ([array, ...rows], env) => {
    const grid = asGrid(array, env);
    return picked(grid, chosen(grid.rows, rows, env), upTo(grid.columns));
  },
  'CHOOSEROWS',
);
define(
  'xx*',
  ([array, ...columns], env) => {
    const grid = asGrid(array, env);
    return picked(grid, upTo(grid.rows), chosen(grid.columns, columns, env));
  },
  'CHOOSECOLS',
);

define(
  'x*',
  (args, env) => {
    const grids = args.map((arg) => asGrid(arg, env));
    const columns = Math.max(...grids.map((grid) => grid.columns));
    return Grid.from(
      grids.flatMap((grid) =>
        upTo(grid.rows).map((row) => upTo(columns).map((column) => (column < grid.columns ? grid.at(row, column) : NA))),
      ),
    );
  },
  'VSTACK',
);
define(
  'x*',
  (args, env) => {
    const grids = args.map((arg) => asGrid(arg, env));
    const rows = Math.max(...grids.map((grid) => grid.rows));
    return Grid.from(
      upTo(rows).map((row) =>
        grids.flatMap((grid) => upTo(grid.columns).map((column) => (row < grid.rows ? grid.at(row, column) : NA))),
      ),
    );
  },
  'HSTACK',
);

/** The values one by one, by rows or columns. @param ignore 1 without empty ones, 2 without errors, 3 without both */
function strung([array, ignore, byColumn]: readonly (Value | undefined)[], env: Env): Plain[] {
  const own = asGrid(array, env);
  const { items } = bool(byColumn as Plain | undefined) ? own.transposed() : own;
  const mode = cut(ignore as Plain | undefined);
  return items.filter((item) => !((mode & 1 && item === null) || (mode & 2 && isError(item))));
}
const isError = (item: Plain): boolean => typeof item === 'object' && item !== null;
for (const name of ['TOCOL', 'TOROW'])
  define(
    'x?ss',
    (args, env) => {
      const items = strung(args, env);
      if (items.length === 0) return CALC;
      return name === 'TOCOL' ? new Grid(items.length, 1, items) : new Grid(1, items.length, items);
    },
    name,
  );

for (const name of ['WRAPROWS', 'WRAPCOLS'])
  define(
    'xs?e',
    ([array, count, filler], env) => {
      const { items, rows, columns } = asGrid(array, env);
      const size = cut(count as Plain);
      if (rows > 1 && columns > 1) return VALUE;
      if (size < 1) return NUM;
      const pad = filler === undefined ? NA : (filler as Plain);
      const lines = Math.ceil(items.length / size);
      const wrapped = Grid.make(lines, size, (row, column) =>
        row * size + column < items.length ? (items[row * size + column] ?? null) : pad,
      );
      return name === 'WRAPROWS' ? wrapped : wrapped.transposed();
    },
    name,
  );

define(
  'x?sse',
  ([array, rows, columns, filler], env) => {
    const grid = asGrid(array, env);
    const [tall, wide] = [given(rows, grid.rows), given(columns, grid.columns)];
    if (tall < grid.rows || wide < grid.columns) return VALUE;
    const pad = filler === undefined ? NA : (filler as Plain);
    return Grid.make(tall, wide, (row, column) => (row < grid.rows && column < grid.columns ? grid.at(row, column) : pad));
  },
  'EXPAND',
);
