import { define } from '../define';
import { clipped, gridOf, type Env } from '../env';
import { finite } from '../operators';
import { Area, DIV0, Failure, VALUE, type Grid, type Plain, type Value } from '../values';
import { LAST_COLUMN, LAST_ROW, type Rect } from '../../model';
import { conditionOf, countedKey, type Condition } from './condition';

const sizeOf = ({ row1, row2, column1, column2 }: Rect): string => `${row2 - row1}x${column2 - column1}`;

function areaOf(value: Value | undefined): Area {
  if (value instanceof Failure) throw value;
  if (!(value instanceof Area)) throw VALUE;
  return value;
}

function keptGrid(area: Area, env: Env): Grid {
  const { sheet, rect } = area.single;
  return env.cells.kept('grid', sheet, rect, () => gridOf(area, env));
}

/** Where each value of an area stands. */
function placesByKey(area: Area, env: Env): ReadonlyMap<string | number, number[]> {
  const { sheet, rect } = area.single;
  return env.cells.kept('places', sheet, rect, () => {
    const places = new Map<string | number, number[]>();
    for (const [place, item] of keptGrid(area, env).items.entries()) {
      const key = countedKey(item);
      if (key === null) continue;
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
    return places;
  });
}

interface Asked {
  readonly area: Area;
  readonly condition: Condition;
}

function askedOf(pairs: readonly (Value | undefined)[]): Asked[] {
  const asked: Asked[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    if (index + 1 >= pairs.length) throw VALUE;
    asked.push({ area: areaOf(pairs[index]), condition: conditionOf(pairs[index + 1] as Plain) });
  }
  const sizes = new Set(asked.map(({ area }) => sizeOf(area.single.rect)));
  if (sizes.size > 1) throw VALUE;
  return asked;
}

/** The places where all conditions hold, counted row by row. */
function placesOf(asked: readonly Asked[], env: Env): number[] {
  const first = asked.find(({ condition }) => condition.key !== null) ?? asked[0];
  if (!first) return [];
  const grids = asked.map((one) => ({ ...one, items: keptGrid(one.area, env).items }));
  const { key } = first.condition;
  const candidates = key === null ? keptGrid(first.area, env).items.keys() : (placesByKey(first.area, env).get(key) ?? []);
  const found: number[] = [];
  for (const place of candidates)
    if (grids.every(({ items, condition }) => condition.test(items[place] ?? null))) found.push(place);
  return found;
}

/** What stands at the same places of another area, of the size of the first. */
function takenFrom(values: Area, asked: readonly Asked[], env: Env): Plain[] {
  const [first] = asked;
  if (!first) throw VALUE;
  const { rect: shape } = first.area.single;
  const { sheet, rect } = values.single;
  const same = {
    row1: rect.row1,
    column1: rect.column1,
    row2: Math.min(LAST_ROW, rect.row1 + shape.row2 - shape.row1),
    column2: Math.min(LAST_COLUMN, rect.column1 + shape.column2 - shape.column1),
  };
  const { items } = keptGrid(Area.of(sheet, same), env);
  return placesOf(asked, env).map((place) => items[place] ?? null);
}

function numbersIn(items: readonly Plain[]): number[] {
  const numbers: number[] = [];
  for (const item of items) {
    if (item instanceof Failure) throw item;
    if (typeof item === 'number') numbers.push(item);
  }
  return numbers;
}

const total = (values: readonly number[]): Plain => finite(values.reduce((a, b) => a + b, 0));
const average = (values: readonly number[]): Plain =>
  values.length === 0 ? DIV0 : finite(values.reduce((a, b) => a + b, 0) / values.length);
const most = (values: readonly number[]): Plain => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
const least = (values: readonly number[]): Plain => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);

for (const [name, run] of [
  ['SUMIF', total],
  ['AVERAGEIF', average],
] as const)
  define(
    'xe?x',
    ([area, criterion, values], env) => run(numbersIn(takenFrom(areaOf(values ?? area), askedOf([area, criterion]), env))),
    name,
  );

for (const [name, run] of [
  ['SUMIFS', total],
  ['AVERAGEIFS', average],
  ['MAXIFS', most],
  ['MINIFS', least],
] as const)
  define(
    'xxe**',
    ([values, ...pairs], env) => {
      const asked = askedOf(pairs);
      const area = areaOf(values);
      if (sizeOf(area.single.rect) !== sizeOf(asked[0]?.area.single.rect ?? area.single.rect)) return VALUE;
      return run(numbersIn(takenFrom(area, asked, env)));
    },
    name,
  );

/** Cells behind the last one that is used count where an empty cell is what is asked for. */
function count(asked: readonly Asked[], env: Env): number {
  const rect = asked[0]?.area.single.rect;
  if (!rect) return 0;
  const cells = (own: Rect): number => (own.row2 - own.row1 + 1) * (own.column2 - own.column1 + 1);
  const beyond = asked.every(({ condition }) => condition.test(null)) ? cells(rect) - cells(clipped(rect, env)) : 0;
  return placesOf(asked, env).length + beyond;
}
define('xe', (args, env) => count(askedOf(args), env), 'COUNTIF');
define('xe**', (args, env) => count(askedOf(args), env), 'COUNTIFS');
