import { columnsIn, rowsIn } from '../address';
import { invalidArgument, notThere, sizeMismatch } from '../errors';
import type { Rect, Sheet, Table } from '../model';
import { renameColumn } from '../structured';
import { detailsOf, fillCells, grid, guardStructure, tellChanged, writeContents } from './cells';
import { numberIn, text } from './check';
import { range } from './range';
import { deleteCells, insertCells } from './restructure';
import { sortRange } from './sort';
import { bodyOf, columnOf, columnsOf, filtersOf, headerOf, isFree, totalsOf, writeHeader } from './table-model';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

type Held = { readonly sheet: Sheet; readonly table: Table };
type Column = Of<'TableColumn'>;

/** Criteria of filters go along when columns come in or fall out. */
function moveFilters(table: Table, at: number, by: 1 | -1): void {
  const moved = [...filtersOf(table)].flatMap(([column, criteria]) => {
    if (by < 0 && column === at) return [];
    return [[column >= at ? column + by : column, criteria] as const];
  });
  table.filters = new Map(moved);
}

function add(object: Of<'TableColumnCollection'>, [index, given, name]: readonly unknown[], host: HostContext): HostObject {
  const { sheet, table } = object;
  guardStructure(sheet);
  const columns = columnsOf(object, host);
  const at = index === undefined || index === null || index === -1 ? columns.length : numberIn(index, 0, columns.length);
  const values = valuesOf(object, given, name !== undefined && name !== null);
  const before = table.rect;
  const place = { ...before, column1: before.column1 + at, column2: before.column1 + at };
  if (at < columns.length || !isFree(sheet, place)) insertCells(sheet, place, 'Right', host, 'Column');
  else tellChanged({ sheet, rect: place }, host, { changeType: 'ColumnInserted' });
  table.rect = { ...before, column2: before.column2 + 1 };
  table.columns = [
    ...columns.slice(0, at),
    { id: columns.reduce((most, { id }) => Math.max(most, id), 0) + 1, name: '' },
    ...columns.slice(at),
  ];
  moveFilters(table, at, 1);
  const beside = at > 0 ? place.column1 - 1 : place.column1 + 1;
  for (let row = place.row1; row <= place.row2; row += 1) {
    const look = sheet.at(row, beside)?.format;
    if (look) sheet.make(row, place.column1).format = look;
  }
  if (values) fillCells(sheet, { ...place, row2: place.row1 + values.length - 1 }, values, host);
  if (name !== undefined && name !== null && table.showHeaders) writeHeader(sheet, table, at, text(name), host);
  const added = columnsOf(object, host)[at];
  host.calculation.restructured();
  return added ? { type: 'TableColumn', sheet, table, id: added.id } : notThere();
}

/** Values of a column, header first; one value stands for all rows below the header. */
function valuesOf({ table }: Held, given: unknown, isNamed: boolean): unknown[][] | null {
  if (given === undefined || given === null) return null;
  const high = rowsIn(table.rect) - (table.showTotals ? 1 : 0);
  if (!Array.isArray(given)) return Array.from({ length: high }, (_, row) => [row === 0 && table.showHeaders ? '' : given]);
  const rows = given as unknown[];
  if (rows.some((row) => !Array.isArray(row) || row.length !== 1)) throw sizeMismatch();
  if (rows.length === high) return rows as unknown[][];
  // With a name given, the header may be left out.
  if (isNamed && rows.length === high - 1 && table.showHeaders) return [[''], ...(rows as unknown[][])];
  throw sizeMismatch();
}

function byKey(object: Held, key: unknown, host: HostContext): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = columnsOf(object, host).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  return found ? { type: 'TableColumn', sheet: object.sheet, table: object.table, id: found.id } : null;
}

export const tableColumnsType: TypeDefinition<'TableColumnCollection'> = {
  get: { Count: ({ table }) => columnsIn(table.rect) },
  call: { GetCount: ({ table }) => columnsIn(table.rect) },
  child: {
    Add: add,
    GetItem: (object, [key], host) => byKey(object, key, host) ?? notThere(),
    GetItemAt: (object, [index], host) => {
      const found = columnsOf(object, host)[numberIn(index, 0, Infinity)];
      return found ? { type: 'TableColumn', sheet: object.sheet, table: object.table, id: found.id } : notThere();
    },
    GetItemOrNullObject: (object, [key], host) => byKey(object, key, host),
  },
  item: (object, [key], host) => byKey(object, key, host) ?? notThere(),
  items: (object, host) =>
    columnsOf(object, host).map(({ id }) => ({ type: 'TableColumn', sheet: object.sheet, table: object.table, id })),
};

/** Where a column stands now. @throws ItemNotFound for one that has been deleted */
function indexOf(column: Column, host: HostContext): number {
  const index = columnsOf(column, host).findIndex(({ id }) => id === column.id);
  return index < 0 ? notThere() : index;
}

const part = (column: Column, of: (table: Table) => Rect, host: HostContext): HostObject =>
  range(column.sheet, columnOf(of(column.table), indexOf(column, host)));

function rename(column: Column, value: unknown, host: HostContext): void {
  const { sheet, table } = column;
  guardStructure(sheet);
  const name = text(value);
  const index = indexOf(column, host);
  const columns = columnsOf(column, host);
  if (name === '' || columns.some((other, place) => place !== index && other.name.toLowerCase() === name.toLowerCase()))
    throw invalidArgument();
  const own = columns[index];
  if (!own) return;
  const before = own.name;
  own.name = name;
  const header = { sheet, rect: columnOf(headerOf(table), index) };
  const told = table.showHeaders ? detailsOf(header) : null;
  if (table.showHeaders) writeHeader(sheet, table, index, name, host);
  for (const other of host.book.sheets)
    for (const [key, cell] of other.cells) {
      if (!cell.formula?.includes('[')) continue;
      const { rect } = table;
      const [row, place] = [Math.floor(key / 16_384), key % 16_384];
      const inside = other === sheet && row >= rect.row1 && row <= rect.row2 && place >= rect.column1 && place <= rect.column2;
      cell.formula = renameColumn(cell.formula, table.name, inside, before, name);
    }
  host.calculation.restructured();
  if (table.showHeaders) tellChanged(header, host, { before: told });
}

function remove(column: Column, host: HostContext): void {
  const { sheet, table } = column;
  guardStructure(sheet);
  const index = indexOf(column, host);
  const before = table.rect;
  if (columnsIn(before) === 1) throw invalidArgument();
  table.columns = columnsOf(column, host).filter(({ id }) => id !== column.id);
  deleteCells(sheet, columnOf(before, index), 'Left', host, 'Column');
  table.rect = { ...before, column2: before.column2 - 1 };
  moveFilters(table, index, -1);
  host.calculation.restructured();
}

export const tableColumnType: TypeDefinition<'TableColumn'> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Index: indexOf,
    Name: (column, host) => columnsOf(column, host)[indexOf(column, host)]?.name ?? '',
    Values: (column, host) => {
      host.calculation.update();
      return grid({ sheet: column.sheet, rect: columnOf(column.table.rect, indexOf(column, host)) }, (cell) => cell?.value ?? '');
    },
  },
  set: {
    Name: rename,
    Values: (column, values, host) =>
      writeContents(range(column.sheet, columnOf(column.table.rect, indexOf(column, host))), values, host),
  },
  call: { Delete: (column, _args, host) => remove(column, host) },
  child: {
    Filter: (column, _args, host) => ({
      type: 'Filter',
      sheet: column.sheet,
      table: column.table,
      column: indexOf(column, host),
    }),
    GetDataBodyRange: (column, _args, host) => part(column, bodyOf, host),
    GetHeaderRowRange: (column, _args, host) => (column.table.showHeaders ? part(column, headerOf, host) : notThere()),
    GetRange: (column, _args, host) => part(column, ({ rect }) => rect, host),
    GetTotalRowRange: (column, _args, host) => (column.table.showTotals ? part(column, totalsOf, host) : notThere()),
  },
};

/** Sorts the rows between headers and totals. */
function sort({ sheet, table }: Held, fields: unknown, matchCase: boolean, host: HostContext): void {
  sortRange({ sheet, rect: bodyOf(table) }, fields, { matchCase, hasHeaders: false, byColumns: false }, host);
}

export const tableSortType: TypeDefinition<'TableSort'> = {
  get: {
    Fields: ({ table }) => table.sort?.fields ?? [],
    MatchCase: ({ table }) => table.sort?.matchCase ?? false,
    Method: ({ table }) => table.sort?.method ?? 'PinYin',
  },
  call: {
    Apply: ({ sheet, table }, [fields, matchCase, method], host) => {
      sort({ sheet, table }, fields, matchCase === true, host);
      table.sort = { fields: fields as unknown[], matchCase: matchCase === true, method: String(method ?? 'PinYin') };
    },
    Clear: ({ sheet, table }) => {
      guardStructure(sheet);
      table.sort = null;
    },
    Reapply: ({ sheet, table }, _args, host) => {
      if (table.sort) sort({ sheet, table }, table.sort.fields, table.sort.matchCase, host);
    },
  },
};
