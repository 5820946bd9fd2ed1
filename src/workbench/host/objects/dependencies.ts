import { contains, overlap, rowsIn, columnsIn } from '../address';
import { itemNotFound, notThere } from '../errors';
import { Sheet, type HostBook, type Rect } from '../model';
import { mapReferences } from '../references';
import { withoutTables } from '../structured';
import { addressesOf, areasOf, gather } from './areas';
import { integer, range } from './places';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** A formula's cell and what it refers to. */
interface Link {
  readonly at: Place;
  readonly refers: readonly Place[];
}

/** Texts, and names that stand alone. */
const NAMES = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\\!'$])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!'])/gu;

/** What a formula of a cell refers to, by way of names and tables too. @param seen names that are being looked into */
function referencesIn(
  formula: string,
  sheet: Sheet,
  key: number,
  book: HostBook,
  seen: ReadonlySet<string> = new Set(),
): Place[] {
  const plain = withoutTables(formula, book, sheet, Math.floor(key / 16_384), key % 16_384);
  const found: Place[] = [];
  mapReferences(plain, ({ sheet: name, rect }) => {
    const owner = name === null ? sheet : book.sheet(name);
    if (owner) found.push({ sheet: owner, rect });
    return null;
  });
  if (book.names.length === 0) return found;
  for (const [word] of plain.matchAll(NAMES)) {
    const wanted = word.toLowerCase();
    const items = book.names.filter(({ name }) => name.toLowerCase() === wanted);
    const item = items.find(({ scope }) => scope === sheet.id) ?? items.find(({ scope }) => scope === null);
    if (item && !seen.has(wanted)) found.push(...referencesIn(item.formula, sheet, key, book, new Set([...seen, wanted])));
  }
  return found;
}

function linksOf(book: HostBook): Link[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { formula }]) => {
      if (formula === null) return [];
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      const at = { sheet, rect: { row1: row, row2: row, column1: column, column2: column } };
      return [{ at, refers: referencesIn(formula, sheet, key, book) }];
    }),
  );
}

const meets = (one: Place, other: Place): boolean => one.sheet === other.sheet && overlap(one.rect, other.rect) !== null;

/** What is one step away, or (`deep`) any number of steps. */
function reach(from: Place, step: (places: readonly Place[]) => Place[], deep: boolean): Place[] {
  const known = new Map<string, Place>();
  let next: readonly Place[] = [from];
  do {
    const fresh: Place[] = [];
    for (const place of step(next)) {
      const name = `${place.sheet.id} ${JSON.stringify(place.rect)}`;
      if (known.has(name)) continue;
      known.set(name, place);
      fresh.push(place);
    }
    next = fresh;
  } while (deep && next.length > 0);
  return [...known.values()];
}

/** Two rectangles as one, where together they are one; null where not. */
function joined(a: Rect, b: Rect): Rect | null {
  if (contains(a, b)) return a;
  if (contains(b, a)) return b;
  const beside = a.row1 === b.row1 && a.row2 === b.row2 && a.column1 <= b.column2 + 1 && b.column1 <= a.column2 + 1;
  const below = a.column1 === b.column1 && a.column2 === b.column2 && a.row1 <= b.row2 + 1 && b.row1 <= a.row2 + 1;
  if (!beside && !below) return null;
  return {
    row1: Math.min(a.row1, b.row1),
    row2: Math.max(a.row2, b.row2),
    column1: Math.min(a.column1, b.column1),
    column2: Math.max(a.column2, b.column2),
  };
}

/** Rectangles of a sheet as few. */
function few(rects: readonly Rect[]): Rect[] {
  const isCell = (rect: Rect): boolean => rowsIn(rect) * columnsIn(rect) === 1;
  const cells = rects.filter(isCell).sort((a, b) => a.row1 - b.row1 || a.column1 - b.column1);
  const left = [...rects.filter((rect) => !isCell(rect)), ...gather(cells.map(({ row1, column1 }) => [row1, column1]))];
  for (let index = 0; index < left.length; index += 1) {
    for (let other = index + 1; other < left.length; other += 1) {
      const [one, two] = [left[index], left[other]];
      const both = one && two && joined(one, two);
      if (!both) continue;
      left[index] = both;
      left.splice(other, 1);
      other = index;
    }
  }
  return left.sort((a, b) => a.row1 - b.row1 || a.column1 - b.column1);
}

/** @throws ItemNotFound where there is none, as Excel */
function grouped(places: readonly Place[], book: HostBook): Of<'WorkbookRangeAreas'> {
  const groups = book.sheets.flatMap((sheet) => {
    const areas = few(places.flatMap((place) => (place.sheet === sheet ? [place.rect] : [])));
    return areas.length > 0 ? [{ sheet, areas }] : [];
  });
  if (groups.length === 0) throw itemNotFound();
  return { type: 'WorkbookRangeAreas', groups };
}

function precedents(from: Of<'Range'>, deep: boolean, { book }: HostContext): HostObject {
  const links = linksOf(book);
  const step = (places: readonly Place[]): Place[] =>
    links.filter(({ at }) => places.some((place) => meets(place, at))).flatMap(({ refers }) => refers);
  return grouped(reach(from, step, deep), book);
}

function dependents(from: Of<'Range'>, deep: boolean, { book }: HostContext): HostObject {
  const links = linksOf(book);
  const step = (places: readonly Place[]): Place[] =>
    links.filter(({ refers }) => refers.some((one) => places.some((place) => meets(place, one)))).map(({ at }) => at);
  return grouped(reach(from, step, deep), book);
}

/** What they add to Range. */
export const DEPENDENCY_CHILDREN = {
  GetDirectPrecedents: (object: Of<'Range'>, _args: readonly unknown[], host: HostContext) => precedents(object, false, host),
  GetPrecedents: (object: Of<'Range'>, _args: readonly unknown[], host: HostContext) => precedents(object, true, host),
  GetDirectDependents: (object: Of<'Range'>, _args: readonly unknown[], host: HostContext) => dependents(object, false, host),
  GetDependents: (object: Of<'Range'>, _args: readonly unknown[], host: HostContext) => dependents(object, true, host),
};

const bySheet = ({ groups }: Of<'WorkbookRangeAreas'>, key: unknown, { book }: HostContext): HostObject | null => {
  const wanted = book.sheet(String(key));
  const group = groups.find(({ sheet }) => sheet === wanted);
  return group ? areasOf(group.sheet, group.areas) : null;
};

export const workbookRangeAreasType: TypeDefinition<'WorkbookRangeAreas'> = {
  identity: ({ reference }) => (reference ? { _ReferenceId: reference } : {}),
  get: { Addresses: ({ groups }) => groups.map(({ sheet, areas }) => addressesOf(sheet, areas)) },
  child: {
    Areas: ({ groups }) => ({ type: 'RangeAreasCollection', groups }),
    Ranges: ({ groups }) => ({
      type: 'RangeCollection',
      ranges: groups.flatMap(({ sheet, areas }) => areas.map((rect) => ({ sheet, rect }))),
    }),
    GetRangeAreasBySheet: (object, [key], host) => bySheet(object, key, host) ?? notThere(),
    GetRangeAreasOrNullObjectBySheet: (object, [key], host) => bySheet(object, key, host),
  },
};

const itemsOf = ({ groups }: Of<'RangeAreasCollection'>): HostObject[] =>
  groups.flatMap(({ sheet, areas }) => areasOf(sheet, areas) ?? []);

export const rangeAreasCollectionType: TypeDefinition<'RangeAreasCollection'> = {
  call: { GetCount: ({ groups }) => groups.length },
  child: { GetItemAt: (object, [index]) => itemsOf(object)[integer(index)] ?? notThere() },
  items: itemsOf,
};

/** Ranges of one sheet or of several. */
export const rangeCollectionType: TypeDefinition<'RangeCollection'> = {
  call: { GetCount: ({ ranges }) => ranges.length },
  child: {
    GetItemAt: ({ ranges }, [index]) => {
      const found = ranges[integer(index)] ?? notThere();
      return range(found.sheet, found.rect);
    },
  },
  items: ({ ranges }) => ranges.map(({ sheet, rect }) => range(sheet, rect)),
};
