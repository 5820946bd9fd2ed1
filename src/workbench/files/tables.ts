import type { Worksheet } from '@cj-tech-master/excelts';
import { columnsIn, formatRect, parseAddress, rowsIn } from '../host/address';
import type { HostBook, Sheet, Table } from '../host/model';
import { fromFileForm, toFileForm } from '../host/structured';
import { openFilters, saveFilters, type FilterLooks, type TakeLook } from './filters';
import type { Parts } from './parts';
import { all, attributes, child, escapeXml } from './xml';

/** The tables of a sheet, from the file's parts. @param path the sheet's part */
export function openTables(parts: Parts, path: string, sheet: Sheet, book: HostBook, looks: FilterLooks): void {
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
      filters: openFilters(filter, looks),
    };
    sheet.tables.push(table);
  }
  if (sheet.tables.length === 0) return;
  for (const [key, cell] of sheet.cells)
    if (cell.formula) cell.formula = fromFileForm(cell.formula, sheet, Math.floor(key / 16_384), key % 16_384);
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

const FUNCTIONS: Readonly<Record<string, string>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

/** A column in a table's part: what its total says must be what stands in the cell. */
function columnElement(sheet: Sheet, { rect, showTotals }: Table, name: string, index: number, id: number): string {
  const total = showTotals ? sheet.at(rect.row2, rect.column1 + index) : undefined;
  const formula = total?.formula ?? null;
  const known = formula === null ? undefined : FUNCTIONS[/^=SUBTOTAL\((\d+),[^()]*\)$/i.exec(formula)?.[1] ?? ''];
  const label = formula === null && typeof total?.value === 'string' ? total.value : undefined;
  const own = attributes({
    id,
    name: name.replaceAll('\n', '_x000a_'),
    totalsRowLabel: label,
    totalsRowFunction: formula === null ? undefined : (known ?? 'custom'),
  });
  if (formula === null || known) return `<tableColumn${own}/>`;
  const written = toFileForm(formula, sheet, rect.row2, rect.column1 + index).slice(1);
  return `<tableColumn${own}><totalsRowFormula>${escapeXml(written)}</totalsRowFormula></tableColumn>`;
}

/** Puts the columns with their totals, and the criteria of filters, into the tables' parts. @param path the sheet's part */
export function completeTables(parts: Parts, path: string, sheet: Sheet, take: TakeLook): void {
  const tables = new Map(sheet.tables.map((table) => [table.name, table]));
  for (const part of parts.related(path, 'table')) {
    const table = tables.get(parts.xml(part).attributes.displayName ?? '');
    if (!table) continue;
    const last = table.showTotals ? table.rect.row2 - 1 : table.rect.row2;
    const filter =
      table.showHeaders && table.showFilterButton !== false
        ? saveFilters(formatRect({ ...table.rect, row2: last }), table.filters ?? new Map(), take)
        : '';
    const names = namesOf(sheet, table);
    const columns = names.map((name, index) => columnElement(sheet, table, name, index, table.columns?.[index]?.id ?? index + 1));
    parts.edit(part, (text) =>
      text
        .replace(/<autoFilter[^>]*\/>|<autoFilter.*?<\/autoFilter>/s, () => filter)
        .replace(
          /<tableColumns.*?<\/tableColumns>/s,
          () => `<tableColumns count="${names.length}">${columns.join('')}</tableColumns>`,
        ),
    );
  }
}
