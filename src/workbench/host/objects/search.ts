import { columnsIn, overlap, rowsIn } from '../address';
import { invalidArgument } from '../errors';
import type { Rect, Sheet } from '../model';
import { gather } from './areas';
import { guardContents, putCell, tellChanged, WHOLE, type RangeLike } from './cells';
import { displayValue } from './display';
import { usedIn } from './places';
import type { HostContext } from './types';

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** "a*b?" as Excel's search takes it; "~" before a wildcard means the sign itself. */
function pattern(text: unknown, { completeMatch, matchCase }: Criteria): RegExp {
  if (typeof text !== 'string' || text === '') throw invalidArgument();
  const body = text.replace(/~([*?~])|([*?])|([.*+?^${}()|[\]\\])/g, (_whole, plain?: string, wild?: string, sign?: string) =>
    plain ? `\\${plain}` : wild === '*' ? '.*' : wild === '?' ? '.' : `\\${sign ?? ''}`,
  );
  return new RegExp(completeMatch ? `^(?:${body})$` : body, `${matchCase ? '' : 'i'}gsu`);
}

/** Filled cells of a range by rows. */
function* filled({ sheet, rect }: RangeLike): Generator<[number, number]> {
  for (let row = rect.row1; row <= rect.row2; row += 1)
    for (let column = rect.column1; column <= rect.column2; column += 1)
      if (sheet.valueAt(row, column) !== null) yield [row, column];
}

function matches(sheet: Sheet, row: number, column: number, wanted: RegExp): boolean {
  const value = sheet.valueAt(row, column);
  const format = sheet.formatAt(row, column).numberFormat;
  return [displayValue(value, format), String(value)].some((text) => text.search(wanted) >= 0);
}

/** The first place behind a cell, which itself comes last. @param step 1 where places go down, -1 where they go up */
function fromCell(places: readonly [number, number][], { row1, column1 }: Rect, step: number): [number, number] | undefined {
  const distance = ([row, column]: [number, number]): number => (row === row1 ? column - column1 : row - row1) * step;
  return places.find((place) => distance(place) > 0) ?? places[0];
}

/** Range.find: the first cell that holds a text, by rows; null for none. */
export function find(range: RangeLike, text: unknown, criteria: unknown, host: HostContext): Rect | null {
  const given = (criteria ?? {}) as Criteria;
  const isBack = given.searchDirection === 'Backwards';
  const isCell = rowsIn(range.rect) * columnsIn(range.rect) === 1;
  const found = findPlaces(isCell ? { sheet: range.sheet, rect: WHOLE } : range, text, given, host);
  if (isBack) found.reverse();
  const place = isCell ? fromCell(found, range.rect, isBack ? -1 : 1) : found[0];
  return place ? { row1: place[0], row2: place[0], column1: place[1], column2: place[1] } : null;
}

function findPlaces(range: RangeLike, text: unknown, criteria: Criteria, host: HostContext): [number, number][] {
  host.calculation.update();
  const wanted = pattern(text, criteria);
  const used = usedIn(range, true);
  if (!used) return [];
  const { sheet } = range;
  return [...filled({ sheet, rect: used })].filter(([row, column]) => matches(sheet, row, column, wanted));
}

/** Worksheet.findAll: all cells that hold a text, as rectangles. */
export function findAll(range: RangeLike, text: unknown, criteria: unknown, host: HostContext): Rect[] {
  return gather(findPlaces(range, text, (criteria ?? {}) as Criteria, host));
}

/** Range.replaceAll: replaces a text in contents and formulas. @returns in how many cells */
export function replaceAll(range: RangeLike, text: unknown, replacement: unknown, criteria: unknown, host: HostContext): number {
  host.calculation.update();
  const wanted = pattern(text, (criteria ?? {}) as Criteria);
  if (typeof replacement !== 'string') throw invalidArgument();
  const used = usedIn(range, true);
  if (!used) return 0;
  const { sheet } = range;
  const changes: [number, number, string][] = [];
  for (const [row, column] of filled({ sheet, rect: used })) {
    const cell = sheet.at(row, column);
    if (!cell) continue;
    const before = cell.formula ?? (typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value));
    const after = before.replace(wanted, () => replacement);
    if (after !== before) changes.push([row, column, after]);
  }
  for (const [row, column] of changes)
    guardContents({ sheet, rect: overlap(used, { row1: row, row2: row, column1: column, column2: column }) ?? used });
  for (const [row, column, content] of changes) putCell(sheet, row, column, content, host);
  if (changes.length > 0) tellChanged(range, host);
  return changes.length;
}
