import { Sheet, type Rect } from '../../host';
import type { Filters, Table } from '../../host/model';
import { bodyOf } from '../../host/table-areas';

/** The arrow in a header that opens its filter. */
export interface FilterButton {
  readonly row: number;
  readonly column: number;
  /** What the header says. */
  readonly name: string;
  /** The cells below it. */
  readonly body: Rect;
  /** Number of the column in its table or filter. */
  readonly index: number;
  readonly filters: Filters | undefined;
  /** null for the sheet's own filter. */
  readonly table: Table | null;
  readonly active: boolean;
}

/** The filter arrows of a sheet, by the key of the header cell they stand in. */
export function filterButtons(sheet: Sheet): ReadonlyMap<number, FilterButton> {
  const buttons = new Map<number, FilterButton>();
  const add = (rect: Rect, body: Rect, filters: Filters | undefined, table: Table | null): void => {
    for (let column = rect.column1; column <= rect.column2; column += 1) {
      const index = column - rect.column1;
      buttons.set(Sheet.key(rect.row1, column), {
        row: rect.row1,
        column,
        name: String(sheet.valueAt(rect.row1, column) ?? ''),
        body: { ...body, column1: column, column2: column },
        index,
        filters,
        table,
        active: filters?.has(index) ?? false,
      });
    }
  };
  const { autoFilter } = sheet;
  if (autoFilter) add(autoFilter.rect, { ...autoFilter.rect, row1: autoFilter.rect.row1 + 1 }, autoFilter.filters, null);
  for (const table of sheet.tables)
    if (table.showHeaders && table.showFilterButton !== false) add(table.rect, bodyOf(table), table.filters, table);
  return buttons;
}
