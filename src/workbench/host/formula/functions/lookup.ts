import { bool, compare, cut, keyOf, num } from '../coerce';
import { define } from '../define';
import { asGrid, gridOf, type Env } from '../env';
import { Area, Failure, Grid, NA, REF, VALUE, type Plain, type Value } from '../values';
import { wildcard } from './condition';

/** A row or column of values to look in; of cells it is kept, with where each value stands first. */
interface Line {
  readonly items: readonly Plain[];
  first(key: string | number): number | undefined;
}

function lineOf(value: Value | undefined, env: Env): Line {
  if (value instanceof Area) {
    const { sheet, rect } = value.single;
    return env.cells.kept('line', sheet, rect, () => indexed(gridOf(value, env).items));
  }
  return { items: asGrid(value, env).items, first: () => undefined };
}

function indexed(items: readonly Plain[]): Line {
  let places: Map<string | number, number> | null = null;
  const index = (): Map<string | number, number> => {
    const made = new Map<string | number, number>();
    for (const [place, item] of items.entries()) {
      const key = keyOf(item);
      if (key !== null && !made.has(key)) made.set(key, place);
    }
    return made;
  };
  return { items, first: (key) => (places ??= index()).get(key) ?? -1 };
}

const isLine = (value: Value | undefined, env: Env): boolean => {
  if (value instanceof Area) {
    const { rect } = value.single;
    return rect.row1 === rect.row2 || rect.column1 === rect.column2;
  }
  const { rows, columns } = asGrid(value, env);
  return rows === 1 || columns === 1;
};

const sameKind = (a: Plain, b: Plain): boolean => typeof a === typeof b && a !== null && !(a instanceof Failure);

/** The first place of a value; -1 for none. */
function exactly(wanted: Plain, line: Line, wild: boolean): number {
  const own = wanted ?? 0;
  const pattern = wild && typeof own === 'string' ? wildcard(own) : null;
  if (pattern) return line.items.findIndex((item) => typeof item === 'string' && pattern.test(item));
  const key = keyOf(own);
  const known = key === null ? -1 : line.first(key);
  return known ?? line.items.findIndex((item) => sameKind(item, own) && compare(item, own) === 0);
}

/** The last place whose value is not above the wanted one, by halving, as for values in rising order; -1 for none. */
function rising(wanted: Plain, { items }: Line): number {
  const own = wanted ?? 0;
  let [low, high, found] = [0, items.length - 1, -1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    let place = middle;
    while (place <= high && !sameKind(items[place] ?? null, own)) place += 1;
    if (place > high) high = middle - 1;
    else if (compare(items[place] ?? null, own) <= 0) [found, low] = [place, place + 1];
    else high = middle - 1;
  }
  return found;
}

/** The last place, in falling order, whose value is not below the wanted one; -1 for none. */
function falling(wanted: Plain, { items }: Line): number {
  let found = -1;
  for (const [place, item] of items.entries()) {
    if (!sameKind(item, wanted ?? 0)) continue;
    if (compare(item, wanted ?? 0) < 0) break;
    found = place;
  }
  return found;
}

/** The place of the nearest value on one side (-1 below, 1 above), wherever it stands. */
function nearest(wanted: Plain, { items }: Line, side: number, backwards: boolean): number {
  let best = -1;
  for (let count = 0; count < items.length; count += 1) {
    const place = backwards ? items.length - 1 - count : count;
    const item = items[place] ?? null;
    if (!sameKind(item, wanted) || Math.sign(compare(item, wanted)) === -side) continue;
    if (best < 0 || Math.sign(compare(item, items[best] ?? null)) === -side) best = place;
  }
  return best;
}

/** As XMATCH: 0 exactly, -1 or the next smaller, 1 or the next larger, 2 with wildcards, 3 by a pattern; from the end with `search` below 0. */
function xmatched(wanted: Plain, line: Line, mode: number, search: number): number {
  const backwards = search < 0;
  if (![-1, 0, 1, 2, 3].includes(mode) || ![-2, -1, 1, 2].includes(search)) throw VALUE;
  if (mode === 3) {
    const pattern = new RegExp(String(wanted ?? ''), 'u');
    return backwards
      ? line.items.findLastIndex((item) => pattern.test(String(item)))
      : line.items.findIndex((item) => pattern.test(String(item)));
  }
  if (!backwards) {
    const found = wanted === null ? line.items.indexOf(null) : exactly(wanted, line, mode === 2);
    if (found >= 0) return found;
  } else {
    const pattern = mode === 2 && typeof wanted === 'string' ? wildcard(wanted) : null;
    const found = line.items.findLastIndex((item) =>
      pattern ? typeof item === 'string' && pattern.test(item) : typeof item === typeof wanted && compare(item, wanted) === 0,
    );
    if (found >= 0) return found;
  }
  return mode === 1 || mode === -1 ? nearest(wanted, line, mode, backwards) : -1;
}

const found = (place: number): Plain => (place < 0 ? NA : place + 1);

define(
  'sx?s',
  ([wanted, array, type], env) => {
    if (!isLine(array, env)) return NA;
    const line = lineOf(array, env);
    const way = type === undefined ? 1 : Math.sign(num(type as Plain));
    if (way === 0) return found(exactly(wanted as Plain, line, true));
    return found(way > 0 ? rising(wanted as Plain, line) : falling(wanted as Plain, line));
  },
  'MATCH',
);

define(
  'sx?ss',
  ([wanted, array, mode, search], env) => {
    if (!isLine(array, env)) return VALUE;
    return found(
      xmatched(wanted as Plain, lineOf(array, env), cut(mode as Plain | undefined), cut(search as Plain | undefined, 1)),
    );
  },
  'XMATCH',
);

/** One row or column of an array; of cells again cells. */
export function lineAt(array: Value | undefined, row: number | null, column: number | null, env: Env): Value {
  if (array instanceof Area) {
    const { sheet, rect } = array.single;
    const own = {
      row1: row === null ? rect.row1 : rect.row1 + row,
      row2: row === null ? rect.row2 : rect.row1 + row,
      column1: column === null ? rect.column1 : rect.column1 + column,
      column2: column === null ? rect.column2 : rect.column1 + column,
    };
    return own.row2 > rect.row2 || own.column2 > rect.column2 ? REF : Area.of(sheet, own);
  }
  const grid = asGrid(array, env);
  if ((row ?? 0) >= grid.rows || (column ?? 0) >= grid.columns) return REF;
  if (row !== null && column !== null) return grid.at(row, column);
  if (row !== null) return new Grid(1, grid.columns, grid.row(row));
  return column === null ? grid : new Grid(grid.rows, 1, grid.column(column));
}

function inTable(byColumn: boolean): (args: readonly (Value | undefined)[], env: Env) => Value {
  return ([wanted, table, index, range], env) => {
    const place = cut(index as Plain) - 1;
    if (place < 0) return VALUE;
    if (table instanceof Failure) return table;
    const line = lineOf(byColumn ? lineAt(table, null, 0, env) : lineAt(table, 0, null, env), env);
    const isNear = range === undefined ? true : bool(range as Plain);
    const at = isNear ? rising(wanted as Plain, line) : exactly(wanted as Plain, line, true);
    const answer = byColumn ? lineAt(table, Math.max(0, at), place, env) : lineAt(table, place, Math.max(0, at), env);
    return answer === REF || at >= 0 ? answer : NA;
  };
}
define('sxs?s', inTable(true), 'VLOOKUP');
define('sxs?s', inTable(false), 'HLOOKUP');

define(
  'sx?x',
  ([wanted, array, result], env) => {
    const { rows, columns } = asGrid(array, env);
    const byColumn = rows >= columns;
    const line = lineOf(byColumn ? lineAt(array, null, 0, env) : lineAt(array, 0, null, env), env);
    const at = rising(wanted as Plain, line);
    if (at < 0) return NA;
    if (result === undefined) return byColumn ? lineAt(array, at, columns - 1, env) : lineAt(array, rows - 1, at, env);
    const answers = asGrid(result, env);
    return answers.columns === 1 ? lineAt(result, at, 0, env) : lineAt(result, 0, at, env);
  },
  'LOOKUP',
);

define(
  'sxx?xss',
  ([wanted, array, result, otherwise, mode, search], env) => {
    if (array instanceof Failure) return array;
    if (!isLine(array, env)) return VALUE;
    const line = lineOf(array, env);
    const at = xmatched(wanted as Plain, line, cut(mode as Plain | undefined), cut(search as Plain | undefined, 1));
    if (at < 0) return otherwise === undefined || otherwise === null ? NA : otherwise;
    const { rows, columns } = sizeOf(result, env);
    const isColumn = sizeOf(array, env).columns === 1;
    if (isColumn ? rows !== line.items.length && rows !== sizeOf(array, env).rows : columns !== sizeOf(array, env).columns)
      return VALUE;
    return isColumn ? lineAt(result, at, columns === 1 ? 0 : null, env) : lineAt(result, rows === 1 ? 0 : null, at, env);
  },
  'XLOOKUP',
);

function sizeOf(value: Value | undefined, env: Env): { rows: number; columns: number } {
  if (!(value instanceof Area)) return asGrid(value, env);
  const { rect } = value.single;
  return { rows: rect.row2 - rect.row1 + 1, columns: rect.column2 - rect.column1 + 1 };
}

define(
  'xs?ss',
  ([array, row, column, part], env) => {
    if (array instanceof Failure) return array;
    const own = array instanceof Area && array.parts.length > 1 ? partOf(array, cut(part as Plain | undefined, 1)) : array;
    const { rows, columns } = sizeOf(own, env);
    let [r, c] = [cut(row as Plain | undefined), cut(column as Plain | undefined)];
    // A single number counts along a row.
    if (column === undefined && rows === 1 && columns > 1) [r, c] = [1, r];
    else if (column === undefined && columns === 1) c = 1;
    if (r < 0 || c < 0) return VALUE;
    const [lone, only] = [r === 0 && rows > 1 ? null : Math.max(0, r - 1), c === 0 && columns > 1 ? null : Math.max(0, c - 1)];
    return lineAt(own, lone, only, env);
  },
  'INDEX',
);

function partOf(area: Area, number: number): Value {
  const part = area.parts[number - 1];
  return part ? new Area([part]) : REF;
}
