import type { Worksheet } from '@cj-tech-master/excelts';
import { columnsIn, formatRect, parseAddress, rowsIn } from '../host/address';
import type { HostBook, Sheet, Table } from '../host/model';
import { openFilters, saveFilters } from './filters';
import type { Parts } from './parts';
import { all, child } from './xml';

/** The tables of a sheet, from the file's parts. @param path the sheet's part */
export function openTables(parts: Parts, path: string, sheet: Sheet, book: HostBook): void {
  for (const part of parts.related(path, 'table')) {
    const root = parts.xml(part);
    const own = root.attributes;
    const style = child(root, 'tableStyleInfo')?.attributes ?? {};
    const filter = child(root, 'autoFilter');
    const table: Table = {
      id: book.newId(),
      name: own.displayName ?? own.name ?? 'Table1',
      rect: parseAddress(own.ref ?? 'A1'),
      style: style.name ?? '',
      showHeaders: own.headerRowCount !== '0',
      showTotals: Number(own.totalsRowCount ?? 0) > 0,
      showBandedRows: style.showRowStripes === '1',
      showBandedColumns: style.showColumnStripes === '1',
      showFilterButton: filter !== undefined,
      highlightFirstColumn: style.showFirstColumn === '1',
      highlightLastColumn: style.showLastColumn === '1',
      columns: all(root, 'tableColumn').map(({ attributes: column }, index) => ({
        id: Number(column.id ?? index + 1),
        // A file writes a line break in a name so.
        name: (column.name ?? '').replaceAll('_x000a_', '\n'),
      })),
      filters: openFilters(filter),
    };
    sheet.tables.push(table);
  }
}

/** Column names as header cells have them: a file whose two differ is not opened by Excel. */
function namesOf(sheet: Sheet, { rect, showHeaders, columns = [] }: Table): string[] {
  const taken = new Set<string>();
  return Array.from({ length: columnsIn(rect) }, (_, index) => {
    const header = showHeaders ? sheet.at(rect.row1, rect.column1 + index)?.value : null;
    let name = String(header ?? columns[index]?.name ?? '') || `Column${index + 1}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${name}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Puts the tables of a sheet into the file; the contents of their cells are written after. */
export function saveTables(target: Worksheet, sheet: Sheet): void {
  for (const table of sheet.tables) {
    const { rect } = table;
    const rows = rowsIn(rect) - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
    target.addTable({
      name: table.name,
      ref: formatRect({ ...rect, row2: rect.row1, column2: rect.column1 }),
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
      style: {
        theme: table.style as 'TableStyleMedium2',
        showRowStripes: table.showBandedRows ?? true,
        showColumnStripes: table.showBandedColumns ?? false,
        showFirstColumn: table.highlightFirstColumn ?? false,
        showLastColumn: table.highlightLastColumn ?? false,
      },
      columns: namesOf(sheet, table).map((name) => ({ name, filterButton: table.showFilterButton ?? true, totalsRowLabel: '' })),
      rows: Array.from({ length: Math.max(1, rows) }, () => Array.from({ length: columnsIn(rect) }, () => null)),
    });
  }
}

/** Puts the criteria of filters into the tables' parts. @param path the sheet's part */
export function saveTableFilters(parts: Parts, path: string, sheet: Sheet): void {
  const tables = new Map(sheet.tables.map((table) => [table.name, table]));
  for (const part of parts.related(path, 'table')) {
    const table = tables.get(parts.xml(part).attributes.displayName ?? '');
    if (!table) continue;
    const last = table.showTotals ? table.rect.row2 - 1 : table.rect.row2;
    const filter =
      table.showHeaders && table.showFilterButton !== false
        ? saveFilters(formatRect({ ...table.rect, row2: last }), table.filters ?? new Map())
        : '';
    parts.edit(part, (text) => text.replace(/<autoFilter[^>]*\/>|<autoFilter.*?<\/autoFilter>/s, filter));
  }
}
