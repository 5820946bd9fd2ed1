import type { ExcelHost, Rect, Sheet } from '../../host';
import { rowsIn } from '../../host/address';
import { autoFilterType, filterType } from '../../host/objects/filters';
import { sortRange } from '../../host/objects/sort';
import type { Edits } from '../edits';
import { shownText } from '../entry/typed';
import type { Language } from '../entry/language';
import type { FilterButton } from './filter-buttons';
import { bodyOf } from '../../host/table-areas';

const PARTS = ['hiddenRows', 'autoFilter', 'tables'] as const;

/** What a column holds, as it is shown, each value once: numbers first, then texts; "" for empty cells. */
export function valuesIn(sheet: Sheet, { row1, row2, column1 }: Rect, language: Language): string[] {
  const shown = new Map<string, number | string>();
  const last = Math.min(row2, Math.max(row1, sheet.used(true)?.row2 ?? 0));
  for (let row = row1; row <= last; row += 1) {
    const cell = sheet.at(row, column1);
    shown.set(shownText(cell, language), typeof cell?.value === 'number' ? cell.value : String(cell?.value ?? ''));
  }
  return [...shown]
    .sort(([, a], [, b]) => {
      if (typeof a === 'number' && typeof b === 'number') return a - b;
      if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
      return a === '' || b === '' ? Number(a === '') - Number(b === '') : a.localeCompare(b, 'vi');
    })
    .map(([text]) => text);
}

/** Values that pass the filter of a column; null where all do. */
export function chosenIn({ filters, index }: FilterButton): readonly string[] | null {
  const criteria = filters?.get(index);
  return criteria?.filterOn === 'Values' && Array.isArray(criteria.values) ? criteria.values.map(String) : null;
}

/** Lets only these values of a column through; null lets all. As one step. @throws what the host throws where protection refuses */
export function filterBy(
  host: ExcelHost,
  edits: Edits,
  sheet: Sheet,
  { table, index }: FilterButton,
  values: readonly string[] | null,
): void {
  edits.arrange(sheet, PARTS, () => {
    if (table) {
      const object = { type: 'Filter', sheet, table, column: index } as const;
      if (values) filterType.call?.ApplyValuesFilter?.(object, [values], host);
      else filterType.call?.Clear?.(object, [], host);
      return;
    }
    const object = { type: 'AutoFilter', sheet, table: null } as const;
    const own = sheet.autoFilter;
    if (!own) return;
    if (values)
      autoFilterType.call?.Apply?.(
        object,
        [{ type: 'Range', sheet, rect: own.rect }, index, { filterOn: 'Values', values }],
        host,
      );
    else autoFilterType.call?.ClearColumnCriteria?.(object, [index], host);
  });
}

/** Sorts the rows of a table or filter by a column, as one step. @throws what the host throws where protection refuses */
export function sortBy(
  host: ExcelHost,
  edits: Edits,
  sheet: Sheet,
  { table, index, body }: FilterButton,
  ascending: boolean,
): void {
  const rect = table ? bodyOf(table) : { ...(sheet.autoFilter?.rect ?? body), row1: body.row1, row2: body.row2 };
  if (rowsIn(rect) < 2) return;
  edits.restructure(sheet, () =>
    sortRange({ sheet, rect }, [{ key: index, ascending }], { matchCase: false, hasHeaders: false, byColumns: false }, host),
  );
}

/** Ctrl+Shift+L: the sheet's filter for the selection (of one cell: for the filled cells around it), or none where it has one. */
export function toggleFilter(host: ExcelHost, edits: Edits, sheet: Sheet, selected: Rect, region: Rect): void {
  const object = { type: 'AutoFilter', sheet, table: null } as const;
  const isOne = selected.row1 === selected.row2 && selected.column1 === selected.column2;
  const rect = isOne ? region : selected;
  edits.arrange(sheet, PARTS, () => {
    if (sheet.autoFilter) autoFilterType.call?.Remove?.(object, [], host);
    else autoFilterType.call?.Apply?.(object, [{ type: 'Range', sheet, rect }], host);
  });
}
