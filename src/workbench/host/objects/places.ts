import { bounding, cellAt, columnsIn, isOnSheet, overlap, parseAddress, rowsIn, splitReference } from '../address';
import { invalidArgument } from '../errors';
import { LAST_COLUMN, LAST_ROW, type HostBook, type Rect, type Sheet } from '../model';
import { heightsOfContents, STANDARD_HEIGHT } from './row-heights';
import type { HostObject, Of } from './types';

export type RangeObject = Of<'Range'>;

/** A range of a sheet. @throws InvalidArgument for a rectangle that is not on the sheet */
export function range(sheet: Sheet, rect: Rect): RangeObject {
  if (!isOnSheet(rect)) throw invalidArgument();
  return { type: 'Range', sheet, rect };
}

export const nullable = (sheet: Sheet, rect: Rect | null): RangeObject | null => (rect ? range(sheet, rect) : null);

/** A whole number, or Excel's complaint. */
export function integer(value: unknown, standard?: number): number {
  const given = value === undefined || value === null ? standard : value;
  if (typeof given !== 'number' || !Number.isInteger(given)) throw invalidArgument();
  return given;
}

/** The part of a table that "Table1", "Table1[Cột]" or "Table1[#All]" names. */
function inTable(book: HostBook, text: string): RangeObject | null {
  const [, name = '', part] = /^([\p{L}_\\][\p{L}\p{N}_.]*)(?:\[([^[\]]*)\])?$/u.exec(text) ?? [];
  const wanted = name.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (!table) continue;
    const { rect, showHeaders, showTotals } = table;
    const body = { ...rect, row1: rect.row1 + (showHeaders ? 1 : 0), row2: rect.row2 - (showTotals ? 1 : 0) };
    if (part === undefined || part === '' || part === '#Data') return range(sheet, body);
    if (part === '#All') return range(sheet, rect);
    if (part === '#Headers') return range(sheet, { ...rect, row2: rect.row1 });
    if (part === '#Totals') return range(sheet, { ...rect, row1: rect.row2 });
    for (let column = rect.column1; column <= rect.column2; column += 1)
      if (String(sheet.at(rect.row1, column)?.value ?? '') === part)
        return range(sheet, { ...body, column1: column, column2: column });
  }
  return null;
}

/** What an address or a name means, seen from a sheet. @throws InvalidArgument where it means no range */
export function resolve(book: HostBook, from: Sheet, text: string): RangeObject {
  const wanted = text.trim().toLowerCase();
  const named =
    book.names.find(({ name, scope }) => scope === from.id && name.toLowerCase() === wanted) ??
    book.names.find(({ name, scope }) => scope === null && name.toLowerCase() === wanted);
  const { sheet: tab, address } = splitReference(named ? named.formula : text.trim());
  const sheet = tab === null ? from : book.sheet(tab);
  if (!sheet) throw invalidArgument();
  return (tab === null && !named && inTable(book, text.trim())) || range(sheet, parseAddress(address));
}

/** An argument that is a range, or an address on the sheet of `object`. */
export function asRange(object: { readonly sheet: Sheet }, argument: unknown, book: HostBook): RangeObject {
  if (typeof argument === 'string') return resolve(book, object.sheet, argument);
  const given = argument as HostObject | null;
  if (given?.type !== 'Range') throw invalidArgument();
  return given;
}

export function shifted({ rect, sheet }: RangeObject, rows: number, columns: number): RangeObject {
  return range(sheet, {
    row1: rect.row1 + rows,
    row2: rect.row2 + rows,
    column1: rect.column1 + columns,
    column2: rect.column2 + columns,
  });
}

/** Lines outside of a range, beside it; a negative number means lines within it, from that side. */
export function besides({ sheet, rect }: RangeObject, side: 'above' | 'below' | 'before' | 'after', count: unknown): RangeObject {
  const lines = integer(count, 1);
  if (lines === 0) throw invalidArgument();
  const inside = -lines - 1;
  switch (side) {
    case 'above':
      return range(
        sheet,
        lines > 0 ? { ...rect, row1: rect.row1 - lines, row2: rect.row1 - 1 } : { ...rect, row2: rect.row1 + inside },
      );
    case 'below':
      return range(
        sheet,
        lines > 0 ? { ...rect, row1: rect.row2 + 1, row2: rect.row2 + lines } : { ...rect, row1: rect.row2 - inside },
      );
    case 'before':
      return range(
        sheet,
        lines > 0
          ? { ...rect, column1: rect.column1 - lines, column2: rect.column1 - 1 }
          : { ...rect, column2: rect.column1 + inside },
      );
    case 'after':
      return range(
        sheet,
        lines > 0
          ? { ...rect, column1: rect.column2 + 1, column2: rect.column2 + lines }
          : { ...rect, column1: rect.column2 - inside },
      );
  }
}

/** One row or column of a range, counted from 0. */
export function lineOf({ sheet, rect }: RangeObject, axis: 'row' | 'column', index: unknown): RangeObject {
  const line = integer(index);
  if (line < 0 || line >= (axis === 'row' ? rowsIn(rect) : columnsIn(rect))) throw invalidArgument();
  return axis === 'row'
    ? range(sheet, { ...rect, row1: rect.row1 + line, row2: rect.row1 + line })
    : range(sheet, { ...rect, column1: rect.column1 + line, column2: rect.column1 + line });
}

const isFilled = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.at(row, column)?.formula != null || sheet.valueAt(row, column) !== null;

/** The used part of a rectangle; null where nothing is. Looks count unless `valuesOnly`. */
export function usedIn({ sheet, rect }: { readonly sheet: Sheet; readonly rect: Rect }, valuesOnly: boolean): Rect | null {
  const all = sheet.used(valuesOnly);
  const within = all && overlap(all, rect);
  if (!within) return null;
  let used: Rect | null = null;
  const take = (row: number, column: number): void => {
    used = used ? bounding(used, cellAt(row, column)) : cellAt(row, column);
  };
  for (const { row, column, cell } of sheet.inside(within))
    if (isFilled(sheet, row, column) || (!valuesOnly && cell.format !== sheet.lineFormat(row, column))) take(row, column);
  for (const key of sheet.spilled.keys()) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    if (overlap(within, cellAt(row, column))) take(row, column);
  }
  return used;
}

/** Grows a rectangle while filled cells touch it, corners included. */
export function regionAround(sheet: Sheet, start: Rect): Rect {
  let rect = cellAt(start.row1, start.column1);
  const touches = (edge: Rect): boolean => {
    for (let row = Math.max(0, edge.row1); row <= Math.min(LAST_ROW, edge.row2); row += 1)
      for (let column = Math.max(0, edge.column1); column <= Math.min(LAST_COLUMN, edge.column2); column += 1)
        if (isFilled(sheet, row, column)) return true;
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const { row1, column1, row2, column2 } = rect;
    const wide = { column1: column1 - 1, column2: column2 + 1 };
    const high = { row1: row1 - 1, row2: row2 + 1 };
    const next = { ...rect };
    if (touches({ row1: row2 + 1, row2: row2 + 1, ...wide })) next.row2 += 1;
    if (touches({ row1: row1 - 1, row2: row1 - 1, ...wide })) next.row1 -= 1;
    // Rows are short and looked at first; whole columns only once they have all been found.
    if (next.row1 === row1 && next.row2 === row2) {
      if (touches({ column1: column2 + 1, column2: column2 + 1, ...high })) next.column2 += 1;
      if (touches({ column1: column1 - 1, column2: column1 - 1, ...high })) next.column1 -= 1;
    }
    grown = next.row1 !== row1 || next.row2 !== row2 || next.column1 !== column1 || next.column2 !== column2;
    rect = next;
  }
  return rect;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** Where Ctrl+arrow goes from a cell. */
export function edgeFrom(sheet: Sheet, row: number, column: number, direction: unknown): Rect {
  const [down, right] = STEPS[String(direction)] ?? [];
  if (down === undefined || right === undefined) throw invalidArgument();
  const line = down === 0 ? row : column;
  const limit = down + right < 0 ? 0 : down === 0 ? LAST_COLUMN : LAST_ROW;
  const at = (index: number): boolean => (down === 0 ? isFilled(sheet, line, index) : isFilled(sheet, index, line));
  const step = down + right;
  let index = down === 0 ? column : row;
  if (index !== limit) {
    if (at(index) && at(index + step)) while (index !== limit && at(index + step)) index += step;
    else index = nextFilled(sheet, row, column, down, right) ?? limit;
  }
  return down === 0 ? cellAt(row, index) : cellAt(index, column);
}

/** The next filled cell of a row or column from a cell on, not counting it. */
function nextFilled(sheet: Sheet, row: number, column: number, down: number, right: number): number | null {
  const line: Rect =
    down === 0
      ? { row1: row, row2: row, column1: right > 0 ? column + 1 : 0, column2: right > 0 ? LAST_COLUMN : column - 1 }
      : { column1: column, column2: column, row1: down > 0 ? row + 1 : 0, row2: down > 0 ? LAST_ROW : row - 1 };
  let nearest: number | null = null;
  for (const place of sheet.inside(line)) {
    if (!isFilled(sheet, place.row, place.column)) continue;
    const index = down === 0 ? place.column : place.row;
    if (nearest === null || (index - nearest) * (down + right) < 0) nearest = index;
  }
  return nearest;
}

/** The active cell of a range: given, or its first. @throws InvalidArgument for one outside of it */
export function activeCell(object: RangeObject, argument: unknown, book: HostBook): Rect {
  const { rect } = argument === undefined || argument === null ? object : asRange(object, argument, book);
  const cell = cellAt(rect.row1, rect.column1);
  if (!overlap(object.rect, cell)) throw invalidArgument();
  return cell;
}

/** What Ctrl+Shift+arrow selects: the range up to the edge. */
export function extended(object: RangeObject, direction: unknown, active: Rect): Rect {
  const { sheet, rect } = object;
  const [row, column] = [
    direction === 'Down' ? rect.row2 : direction === 'Up' ? rect.row1 : active.row1,
    direction === 'Right' ? rect.column2 : direction === 'Left' ? rect.column1 : active.column1,
  ];
  return bounding(rect, edgeFrom(sheet, row, column, direction));
}

/** Points from the sheet's edge to a line. */
export function distance(sheet: Sheet, axis: 'row' | 'column', from: number, to: number): number {
  const [sizes, hidden, standard] =
    axis === 'row'
      ? [new Map([...sheet.rowHeights, ...heightsOfContents(sheet, from, to)]), sheet.hiddenRows, STANDARD_HEIGHT]
      : [sheet.columnWidths, sheet.hiddenColumns, sheet.standardWidth];
  let points = (to - from + 1) * standard;
  for (const [line, size] of sizes) if (line >= from && line <= to && !hidden.has(line)) points += size - standard;
  for (const line of hidden) if (line >= from && line <= to) points -= standard;
  return points;
}
