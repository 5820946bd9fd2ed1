import { cellAt, formatRect, quoted } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import type { HostBook, Rect, Sheet } from '../model';
import { resolve } from './places';
import type { Of } from './types';

/** Excel takes no longer list of addresses. */
const LONGEST_ADDRESS = 8_192;

/** Several rectangles of one sheet as one object; null for none. */
export function areasOf(sheet: Sheet, areas: readonly Rect[]): Of<'RangeAreas'> | null {
  const [rect] = areas;
  return rect ? { type: 'RangeAreas', sheet, rect, areas } : null;
}

/** The same, where there must be one. @throws ItemNotFound for none */
export function someAreas(sheet: Sheet, areas: readonly Rect[]): Of<'RangeAreas'> {
  const found = areasOf(sheet, areas);
  if (!found) throw itemNotFound();
  return found;
}

/** Addresses and names of a list, parted outside of the names of sheets. */
const PARTS: Readonly<Record<string, RegExp>> = { ',': /(?:'(?:[^']|'')*'|[^',;])+/g, ';': /(?:'(?:[^']|'')*'|[^';])+/g };

/** Several rectangles of one sheet from "A1:B2,D4" or "A1:B2;Tên". @throws InvalidArgument for an address that is none, or a list too long */
export function rangeAreas(sheet: Sheet, addresses: unknown, book: HostBook): Of<'RangeAreas'> {
  const text = String(addresses ?? '');
  if (text.length > LONGEST_ADDRESS) throw invalidArgument();
  const parts = text.match(PARTS[book.listSeparator] ?? /.+/g) ?? [''];
  const ranges = parts.map((part) => resolve(book, sheet, part.trim()));
  if (ranges.some((range) => range.sheet !== sheet)) throw invalidArgument();
  return someAreas(
    sheet,
    ranges.map(({ rect }) => rect),
  );
}

/** "Sheet1!A1:B2,Sheet1!D4". */
export const addressesOf = (sheet: Sheet, areas: readonly Rect[]): string =>
  areas.map((rect) => `${quoted(sheet.name)}!${formatRect(rect)}`).join(',');

/** Cells, by rows, as the fewest rectangles that runs of a row and equal runs below one another make. */
export function gather(cells: Iterable<readonly [row: number, column: number]>): Rect[] {
  const runs: Rect[] = [];
  for (const [row, column] of cells) {
    const last = runs.at(-1);
    if (last?.row1 === row && last.column2 === column - 1) runs[runs.length - 1] = { ...last, column2: column };
    else runs.push(cellAt(row, column));
  }
  const areas: Rect[] = [];
  /** Areas that end in the row before, by their columns. */
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column1}:${run.column2}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (above && index !== undefined && above.row2 === run.row1 - 1) areas[index] = { ...above, row2: run.row2 };
    else open.set(key, areas.push(run) - 1);
  }
  return areas;
}
