import { bool, compare, cut, keyOf } from '../coerce';
import { define } from '../define';
import { asGrid, single, type Env } from '../env';
import { CALC, Failure, Grid, VALUE, type Plain, type Value } from '../values';

const upTo = (size: number): number[] => Array.from({ length: size }, (_, index) => index);

const rowsOf = (grid: Grid, rows: readonly number[]): Grid =>
  Grid.make(rows.length, grid.columns, (row, column) => grid.items[(rows[row] ?? 0) * grid.columns + column] ?? null);

/** Runs on rows; by columns on the array turned over. */
function along(grid: Grid, byColumn: boolean, run: (grid: Grid) => Grid | null): Value {
  const result = run(byColumn ? grid.transposed() : grid);
  if (result === null) return CALC;
  return byColumn ? result.transposed() : result;
}

define(
  'xx?x',
  ([array, include, otherwise], env) => {
    const grid = asGrid(array, env);
    const tests = asGrid(include, env);
    const byColumn = tests.rows === 1 && tests.columns === grid.columns && !(tests.columns === 1 && grid.rows === 1);
    if (!byColumn && (tests.columns !== 1 || tests.rows !== grid.rows)) return VALUE;
    const places = tests.items.flatMap((test, place) => (bool(test) ? [place] : []));
    if (places.length === 0) return otherwise === undefined ? CALC : otherwise;
    return along(grid, byColumn, (own) => rowsOf(own, places));
  },
  'FILTER',
);

/** Errors and empty cells come last, whichever way. */
function ordered(a: Plain, b: Plain, direction: number): number {
  const last = (value: Plain): number => (value === null ? 2 : value instanceof Failure ? 1 : 0);
  if (last(a) || last(b)) return last(a) - last(b);
  return compare(a, b) * direction;
}

interface Key {
  readonly values: readonly Plain[];
  readonly direction: number;
}

function sorted(count: number, keys: readonly Key[]): number[] {
  return upTo(count).sort((a, b) => {
    for (const { values, direction } of keys) {
      const order = ordered(values[a] ?? null, values[b] ?? null, direction);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function directionOf(value: Plain | undefined): number {
  const direction = value === null ? 1 : cut(value, 1);
  if (direction !== 1 && direction !== -1) throw VALUE;
  return direction;
}

define(
  'x?xxs',
  ([array, index, order, byColumn], env) => {
    const grid = asGrid(array, env);
    return along(grid, bool(byColumn as Plain | undefined), (own) => {
      const places = asGrid(index ?? 1, env).items.map((item) => cut(item));
      const directions = asGrid(order ?? 1, env).items;
      const keys = places.map((place, number) => {
        if (place < 1 || place > own.columns) throw VALUE;
        return { values: own.column(place - 1), direction: directionOf(directions[Math.min(number, directions.length - 1)]) };
      });
      return rowsOf(own, sorted(own.rows, keys));
    });
  },
  'SORT',
);

define(
  'xx?xxx*',
  ([array, ...pairs], env) => {
    const grid = asGrid(array, env);
    const by = upTo(Math.ceil(pairs.length / 2)).map((index) => asGrid(pairs[index * 2], env));
    const byColumn = (by[0]?.rows ?? 1) === 1 && grid.rows !== 1;
    return along(grid, byColumn, (own) => {
      const keys = by.map(({ items }, index) => {
        if (items.length !== own.rows) throw VALUE;
        const order = pairs[index * 2 + 1];
        return { values: items, direction: directionOf(order === undefined ? 1 : single(order, env)) };
      });
      return rowsOf(own, sorted(own.rows, keys));
    });
  },
  'SORTBY',
);

const rowKey = (items: readonly Plain[]): string =>
  items.map((item) => (item instanceof Failure ? item.code : String(keyOf(item)))).join('\u0000');

define(
  'x?ss',
  ([array, byColumn, once], env: Env) =>
    along(asGrid(array, env), bool(byColumn as Plain | undefined), (own) => {
      const seen = new Map<string, number[]>();
      for (const row of upTo(own.rows)) {
        const key = rowKey(own.row(row));
        seen.set(key, [...(seen.get(key) ?? []), row]);
      }
      const groups = [...seen.values()].filter(({ length }) => !bool(once as Plain | undefined) || length === 1);
      return groups.length === 0
        ? null
        : rowsOf(
            own,
            groups.map(([first = 0]) => first),
          );
    }),
  'UNIQUE',
);
