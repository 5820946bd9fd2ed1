import { columnsIn, overlap, parseAddress, rowsIn, splitReference } from '../address';
import { WORKBOOK } from '../events';
import { accessDenied, ExcelError, invalidArgument, notThere } from '../errors';
import { DEFAULT_FORMAT, type Rect, type Sheet, type Table } from '../model';
import { renameTable, withoutTables } from '../structured';
import { guardStructure } from './cells';
import { numberIn, truth } from './check';
import { clearTableFilters, reapplyTableFilters } from './filters';
import { checkedName, isTaken } from './names';
import { range } from './range';
import { registrations } from './registration';
import { insertCells } from './restructure';
import { bodyOf, columnsOf, freeTableName, headerOf, totalsOf } from './table-model';
import { tableStyleNamed } from './table-styles';
import { showHeaders, showTotals } from './table-rows';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

type Collection = Of<'TableCollection'>;

const tablesIn = ({ sheet }: Collection, { book }: HostContext): Of<'Table'>[] =>
  (sheet ? [sheet] : book.sheets).flatMap((owner) =>
    owner.tables.map((table) => ({ type: 'Table' as const, sheet: owner, table })),
  );

/** A table by id or name. */
const found = (tables: readonly Of<'Table'>[], key: unknown): HostObject | null =>
  tables.find(({ table }) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase()) ?? null;

const overlaps = (): ExcelError =>
  invalidArgument(
    'A table cannot overlap a range that contains a PivotTable report, query results, protected cells or another table.',
  );

/** Where a new table is to stand: a range, or an address that may name its sheet. */
function placeOf({ sheet: scope }: Collection, given: unknown, { book }: HostContext): { sheet: Sheet; rect: Rect } {
  if (typeof given === 'string') {
    const { sheet: named, address } = splitReference(given);
    const sheet = named === null ? (scope ?? book.sheets[book.activeSheet]) : book.sheet(named);
    if (!sheet || (scope && sheet !== scope)) throw invalidArgument();
    return { sheet, rect: parseAddress(address.replaceAll('$', '')) };
  }
  const object = given as HostObject | null;
  if (object?.type !== 'Range' || (scope && object.sheet !== scope)) throw invalidArgument();
  return { sheet: object.sheet, rect: object.rect };
}

/** Whole columns and rows become the part of them that is used. */
function bounded(sheet: Sheet, rect: Rect): Rect {
  const used = sheet.used(true);
  const most = 100_000;
  if (rowsIn(rect) <= most && columnsIn(rect) <= 16_000) return rect;
  return (used && overlap(rect, used)) ?? { ...rect, row2: rect.row1, column2: rect.column1 };
}

function add(object: Collection, [address, hasHeaders]: readonly unknown[], host: HostContext): HostObject {
  const place = placeOf(object, address, host);
  const { sheet } = place;
  if (sheet.protection) throw accessDenied();
  let rect = bounded(sheet, place.rect);
  if (sheet.tables.some((table) => overlap(table.rect, rect))) throw overlaps();
  const headers = hasHeaders === undefined || hasHeaders === null ? true : truth(hasHeaders);
  if (!headers) {
    insertCells(sheet, { ...rect, row2: rect.row1 }, 'Down', host);
    rect = { ...rect, row2: rect.row2 + 1 };
  }
  const isEmpty = rowsIn(rect) === 1;
  const table: Table = {
    id: host.book.newId(),
    name: freeTableName(host),
    rect: isEmpty ? { ...rect, row2: rect.row2 + 1 } : rect,
    style: host.book.defaultTableStyle,
    showTotals: false,
    showHeaders: true,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    isEmpty,
  };
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, table.rect));
  sheet.tables.push(table);
  columnsOf({ sheet, table }, host);
  host.calculation.restructured();
  tellOf('tableAdded', sheet, table, host);
  return { type: 'Table', sheet, table };
}

function tellOf(kind: 'tableAdded' | 'tableDeleted', sheet: Sheet, { id, name }: Table, host: HostContext): void {
  host.fire({ kind, sheetId: sheet.id, address: '', trigger: 'ThisLocalAddin', more: { tableId: id, tableName: name } });
}

export const tablesType: TypeDefinition<'TableCollection'> = {
  get: { Count: (object, host) => tablesIn(object, host).length },
  call: {
    GetCount: (object, _args, host) => tablesIn(object, host).length,
    ...registrations<Collection>(['tableAdded', 'tableChanged', 'tableDeleted'], ({ sheet }) => sheet?.id ?? WORKBOOK),
  },
  child: {
    Add: add,
    GetItem: (object, [key], host) => found(tablesIn(object, host), key) ?? notThere(),
    GetItemAt: (object, [index], host) => tablesIn(object, host)[numberIn(index, 0, Infinity)] ?? notThere(),
    GetItemOrNullObject: (object, [key], host) => found(tablesIn(object, host), key),
  },
  item: (object, [key], host) => found(tablesIn(object, host), key) ?? notThere(),
  items: tablesIn,
};

/** Tables that a range touches, or that lie whole in it. */
const scoped = ({ sheet, rect, areas = [rect], fullyContained }: Of<'TableScopedCollection'>): Of<'Table'>[] =>
  sheet.tables
    .filter((table) =>
      areas.some((area) => {
        const shared = overlap(area, table.rect);
        return shared && (!fullyContained || JSON.stringify(shared) === JSON.stringify(table.rect));
      }),
    )
    .map((table) => ({ type: 'Table', sheet, table }));

export const scopedTablesType: TypeDefinition<'TableScopedCollection'> = {
  call: { GetCount: (object) => scoped(object).length },
  child: {
    GetFirst: (object) => scoped(object)[0] ?? notThere(),
    GetItem: (object, [key]) => found(scoped(object), key) ?? notThere(),
    GetItemOrNullObject: (object, [key]) => found(scoped(object), key),
  },
  item: (object, [key]) => found(scoped(object), key) ?? notThere(),
  items: scoped,
};

/** Changes every formula of the workbook. */
function changeFormulas(
  { book, calculation }: HostContext,
  change: (formula: string, sheet: Sheet, row: number, column: number) => string,
): void {
  for (const sheet of book.sheets)
    for (const [key, cell] of sheet.cells)
      if (cell.formula !== null) cell.formula = change(cell.formula, sheet, Math.floor(key / 16_384), key % 16_384);
  for (const item of book.names) if (book.sheets[0]) item.formula = change(item.formula, book.sheets[0], -1, -1);
  calculation.restructured();
}

function rename({ sheet, table }: Of<'Table'>, value: unknown, host: HostContext): void {
  guardStructure(sheet);
  const name = checkedName(value);
  const before = table.name;
  if (name.toLowerCase() !== before.toLowerCase() && isTaken(host, name, null)) throw invalidArgument();
  table.name = name;
  changeFormulas(host, (formula) => renameTable(formula, before, name));
}

/** Takes the table away and leaves its cells; formulas that named it name the cells. */
function convertToRange({ sheet, table }: Of<'Table'>, host: HostContext): HostObject {
  guardStructure(sheet);
  clearTableFilters({ type: 'Table', sheet, table }, host);
  const others = host.book.sheets.flatMap((other) => other.tables.filter((candidate) => candidate !== table));
  const hidden = new Set(others);
  changeFormulas(host, (formula, own, row, column) => withoutTables(formula, host.book, own, row, column, hidden));
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  return range(sheet, table.rect);
}

/** Takes the table away with its contents and looks. */
function remove({ sheet, table }: Of<'Table'>, host: HostContext): void {
  guardStructure(sheet);
  clearTableFilters({ type: 'Table', sheet, table }, host);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  for (const { row, column, cell } of sheet.inside(table.rect)) {
    Object.assign(cell, { value: null, formula: null, format: DEFAULT_FORMAT });
    host.calculation.changed(sheet, row, column);
  }
  host.calculation.restructured();
  tellOf('tableDeleted', sheet, table, host);
}

/** The headers keep their row, and the new area must share cells with the old. */
function resize(object: Of<'Table'>, given: unknown, host: HostContext): void {
  const { sheet, table } = object;
  guardStructure(sheet);
  const rect =
    typeof given === 'string'
      ? placeOf({ type: 'TableCollection', sheet }, given, host).rect
      : placeOf({ type: 'TableCollection', sheet: null }, given, host).rect;
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  const clashes = sheet.tables.some((other) => other !== table && overlap(other.rect, rect));
  if (rect.row1 !== table.rect.row1 || rowsIn(rect) < least || !overlap(rect, table.rect) || clashes) throw invalidArgument();
  const columns = columnsOf(object, host);
  const moved = rect.column1 - table.rect.column1;
  const next = columns.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  table.columns = Array.from({ length: columnsIn(rect) }, (_, index) => columns[index + moved] ?? { id: next + index, name: '' });
  table.rect = rect;
  columnsOf(object, host);
  host.calculation.restructured();
}

const FLAGS = {
  HighlightFirstColumn: 'highlightFirstColumn',
  HighlightLastColumn: 'highlightLastColumn',
  ShowBandedColumns: 'showBandedColumns',
  ShowBandedRows: 'showBandedRows',
  ShowFilterButton: 'showFilterButton',
} as const;

export const tableType: TypeDefinition<'Table'> = {
  identity: ({ table }) => ({ Id: table.id }),
  get: {
    Id: ({ table }) => table.id,
    LegacyId: ({ table }) => String(Number.parseInt(table.id.slice(-13, -1), 16)),
    Name: ({ table }) => table.name,
    ShowHeaders: ({ table }) => table.showHeaders,
    ShowTotals: ({ table }) => table.showTotals,
    Style: ({ table }) => table.style,
    ...Object.fromEntries(
      Object.entries(FLAGS).map(([name, key]) => [
        name,
        ({ table }: Of<'Table'>): unknown => table[key] ?? /BandedRows|Filter/.test(name),
      ]),
    ),
  },
  set: {
    Name: rename,
    ShowHeaders: (object, show, host) => showHeaders(object, truth(show), host),
    ShowTotals: (object, show, host) => showTotals(object, truth(show), host),
    Style: ({ sheet, table }, style, { book }) => {
      guardStructure(sheet);
      table.style = tableStyleNamed(book, style);
    },
    ...Object.fromEntries(
      Object.entries(FLAGS).map(([name, key]) => [
        name,
        ({ sheet, table }: Of<'Table'>, value: unknown): void => {
          guardStructure(sheet);
          table[key] = truth(value);
        },
      ]),
    ),
  },
  call: {
    ClearFilters: (object, _args, host) => clearTableFilters(object, host),
    Delete: (object, _args, host) => remove(object, host),
    ...registrations<Of<'Table'>>(['tableChanged', 'tableSelected'], ({ table }) => table.id),
    ReapplyFilters: (object, _args, host) => reapplyTableFilters(object, host),
    Resize: (object, [area], host) => resize(object, area, host),
  },
  child: {
    AutoFilter: ({ sheet, table }) => ({ type: 'AutoFilter', sheet, table }),
    Columns: ({ sheet, table }) => ({ type: 'TableColumnCollection', sheet, table }),
    ConvertToRange: (object, _args, host) => convertToRange(object, host),
    GetDataBodyRange: ({ sheet, table }) => range(sheet, bodyOf(table)),
    GetHeaderRowRange: ({ sheet, table }) => (table.showHeaders ? range(sheet, headerOf(table)) : notThere()),
    GetRange: ({ sheet, table }) => range(sheet, table.rect),
    GetTotalRowRange: ({ sheet, table }) => (table.showTotals ? range(sheet, totalsOf(table)) : notThere()),
    Rows: ({ sheet, table }) => ({ type: 'TableRowCollection', sheet, table }),
    Sort: ({ sheet, table }) => ({ type: 'TableSort', sheet, table }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
};
