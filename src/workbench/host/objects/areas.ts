import { cellAt, formatRect, parseAddress, quoted, splitReference } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import type { Rect, Sheet } from '../model';
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

/** Several rectangles of one sheet from "A1:B2,D4". @throws InvalidArgument for an address that is none, or a list too long */
export function rangeAreas(sheet: Sheet, addresses: unknown, separator: string): Of<'RangeAreas'> {
  const text = String(addresses ?? '');
  if (text.length > LONGEST_ADDRESS) throw invalidArgument();
  const areas = text.split(separator).map((part) => {
    const { sheet: tab, address } = splitReference(part.trim());
    if (tab !== null && tab.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
    return parseAddress(address);
  });
  return someAreas(sheet, areas);
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
