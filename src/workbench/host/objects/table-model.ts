import { columnsIn } from '../address';
import { LAST_ROW, Sheet, type Filters, type HostBook, type Rect, type Table } from '../model';
import { bodyOf, headerOf, totalsOf } from '../table-areas';

export { bodyOf, headerOf, totalsOf };

type Held = { readonly sheet: Sheet; readonly table: Table };

/** One column of a rectangle. */
export const columnOf = (rect: Rect, index: number): Rect => ({
  ...rect,
  column1: rect.column1 + index,
  column2: rect.column1 + index,
});
export const rowOf = (rect: Rect, index: number): Rect => ({ ...rect, row1: rect.row1 + index, row2: rect.row1 + index });

const isBlank = (sheet: Sheet, rect: Rect): boolean =>
  [...sheet.inside(rect)].every(({ cell }) => cell.value === null && cell.formula === null);

/** Whether a table has no rows yet but the place for its first. */
export function hasNoRows({ sheet, table }: Held): boolean {
  if (table.isEmpty && !isBlank(sheet, bodyOf(table))) table.isEmpty = false;
  return table.isEmpty === true;
}

/** A name that no column has yet: "Column1", then "Column2"... */
function freeName(taken: ReadonlySet<string>, wanted: string, from: number): string {
  for (let number = from; ; number += 1) if (!taken.has(`${wanted}${number}`.toLowerCase())) return `${wanted}${number}`;
}

/** What is told of a header that is written. */
interface Listener {
  readonly calculation: { changed(sheet: Sheet, row: number, column: number): void };
}

/**
 * The columns of a table, as its header cells name them now: what a person or script has written there is taken over; blanks and doubles get names
 * as Excel gives them, figures become text.
 */
export function columnsOf({ sheet, table }: Held, host: Listener): { readonly id: number; name: string }[] {
  const known = (table.columns ??= []);
  let next = known.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  while (known.length < columnsIn(table.rect)) known.push({ id: next++, name: '' });
  known.length = columnsIn(table.rect);
  const taken = new Set<string>();
  known.forEach((column, index) => {
    const cell = table.showHeaders ? sheet.at(table.rect.row1, table.rect.column1 + index) : undefined;
    const written = table.showHeaders ? String(cell?.value ?? '') : column.name;
    const name = taken.has(written.toLowerCase())
      ? freeName(taken, written, 2)
      : written === ''
        ? freeName(taken, 'Column', 1)
        : written;
    taken.add(name.toLowerCase());
    column.name = name;
    if (table.showHeaders && cell?.value !== name) writeHeader(sheet, table, index, name, host);
  });
  return known;
}

/** Puts a column's name into its header cell. */
export function writeHeader(sheet: Sheet, { rect }: Table, index: number, name: string, host: Listener): void {
  const cell = sheet.make(rect.row1, rect.column1 + index);
  cell.value = name;
  cell.formula = null;
  host.calculation.changed(sheet, rect.row1, rect.column1 + index);
}

/** The first free "Table1", "Table2"... */
export function freeTableName({ book }: { readonly book: HostBook }): string {
  const taken = new Set(
    [...book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)), ...book.names.map(({ name }) => name)].map((name) =>
      name.toLowerCase(),
    ),
  );
  return freeName(taken, 'Table', 1);
}

/** Whether something stands in a rectangle below another. */
export const isFree = (sheet: Sheet, rect: Rect): boolean => rect.row2 <= LAST_ROW && isBlank(sheet, rect);

export const filtersOf = (table: Table): Filters => (table.filters ??= new Map());
