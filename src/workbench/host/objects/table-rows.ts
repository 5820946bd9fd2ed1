import { columnsIn, rowsIn } from '../address';
import { insertDeleteConflict, invalidArgument, notThere, sizeMismatch } from '../errors';
import type { Rect, Sheet, Table } from '../model';
import { shiftFormula } from '../references';
import { fillCells, grid, guardStructure, tellChanged, writeContents } from './cells';
import { numberIn } from './check';
import { range } from './range';
import { deleteCells, insertCells } from './restructure';
import { bodyOf, columnsOf, filtersOf, hasNoRows, headerOf, isFree, rowOf, totalsOf, writeHeader } from './table-model';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

type Held = { readonly sheet: Sheet; readonly table: Table };

const rowCount = (object: Held): number => (hasNoRows(object) ? 0 : rowsIn(bodyOf(object.table)));

/** A single value, or rows of values as wide as the table. */
function valuesOf({ table }: Held, given: unknown): unknown[][] | null {
  if (given === undefined || given === null) return null;
  const rows = Array.isArray(given) ? (given as unknown[]) : [[given]];
  const wide = columnsIn(table.rect);
  if (rows.length === 0) throw invalidArgument();
  return rows.map((row) => {
    if (!Array.isArray(row)) throw invalidArgument();
    if (row.length === 1 && !Array.isArray(given)) return Array.from({ length: wide }, () => row[0] as unknown);
    if (row.length !== wide) throw sizeMismatch();
    return row;
  });
}

/** Opens room for rows in a table: what stands below it goes down; the rows look like the one above them. */
function open(object: Held, at: number, count: number, host: HostContext): Rect {
  const { sheet, table } = object;
  const body = bodyOf(table);
  const place = { ...body, row1: body.row1 + at, row2: body.row1 + at + count - 1 };
  const isAtEnd = at === rowsIn(body) && !table.showTotals;
  const before = table.rect;
  if (!isAtEnd || !isFree(sheet, place)) insertCells(sheet, place, 'Down', host, 'Row');
  else tellChanged({ sheet, rect: place }, host, { changeType: 'RowInserted' });
  table.rect = { ...before, row2: before.row2 + count };
  const model = at > 0 ? body.row1 + at - 1 : place.row2 + 1;
  for (let row = place.row1; row <= place.row2; row += 1)
    for (let column = place.column1; column <= place.column2; column += 1) {
      const look = sheet.at(model, column)?.format;
      if (look) sheet.make(row, column).format = look;
    }
  for (let column = body.column1; column <= body.column2; column += 1) calculate(object, column, place, host);
  host.calculation.restructured();
  return place;
}

/** A column whose rows all hold one formula gives it to rows that come in. */
function calculate({ sheet, table }: Held, column: number, { row1, row2 }: Rect, { calculation }: HostContext): void {
  const body = bodyOf(table);
  const others = Array.from({ length: rowsIn(body) }, (_, index) => body.row1 + index).filter((row) => row < row1 || row > row2);
  const [model] = others;
  const formula = model === undefined ? null : (sheet.at(model, column)?.formula ?? null);
  if (model === undefined || formula === null) return;
  const at = (row: number): string => shiftFormula(formula, row - model, 0);
  if (others.some((row) => sheet.at(row, column)?.formula !== at(row))) return;
  for (let row = row1; row <= row2; row += 1) {
    Object.assign(sheet.make(row, column), { value: null, formula: at(row) });
    calculation.changed(sheet, row, column);
  }
}

function add(object: Of<'TableRowCollection'>, [index, given]: readonly unknown[], host: HostContext): HostObject {
  const { sheet, table } = object;
  guardStructure(sheet);
  const values = valuesOf(object, given);
  const count = values?.length ?? 1;
  const rows = rowCount(object);
  const at = index === undefined || index === null || index === -1 ? rows : numberIn(index, 0, rows);
  let place: Rect;
  if (rows === 0) {
    table.isEmpty = false;
    if (count > 1) open(object, 1, count - 1, host);
    place = bodyOf(table);
  } else place = open(object, at, count, host);
  if (values && rows === 0) writeContents(range(sheet, place), values, host);
  else if (values) fillCells(sheet, place, values, host);
  return { type: 'TableRow', sheet, table, index: at };
}

function remove(object: Held, indices: readonly number[], host: HostContext): void {
  const { sheet, table } = object;
  guardStructure(sheet);
  if (filtersOf(table).size > 0) throw insertDeleteConflict();
  const rows = rowCount(object);
  if (new Set(indices).size !== indices.length || indices.some((index) => !(index >= 0 && index < rows))) throw invalidArgument();
  for (const index of [...indices].sort((a, b) => b - a)) {
    const body = bodyOf(table);
    const place = rowOf(body, index);
    if (rowsIn(body) > 1) {
      const before = table.rect;
      deleteCells(sheet, place, 'Up', host, 'Row');
      table.rect = { ...before, row2: before.row2 - 1 };
      continue;
    }
    // The last row stays as the place for the next first one.
    for (const { row, column, cell } of sheet.inside(place)) {
      Object.assign(cell, { value: null, formula: null });
      host.calculation.changed(sheet, row, column);
    }
    table.isEmpty = true;
  }
}

const wrap = ({ sheet, table }: Held, index: number): HostObject => ({ type: 'TableRow', sheet, table, index });

export const tableRowsType: TypeDefinition<'TableRowCollection'> = {
  get: { Count: rowCount },
  call: {
    DeleteRows: (object, [rows], host) => {
      if (!Array.isArray(rows)) throw invalidArgument();
      remove(
        object,
        rows.map((row: unknown) => (typeof row === 'number' ? row : ((row as { index?: number } | null)?.index ?? -1))),
        host,
      );
    },
    DeleteRowsAt: (object, [index, count], host) => {
      const many = numberIn(count ?? 1, 1, Infinity);
      remove(
        object,
        Array.from({ length: many }, (_, offset) => numberIn(index, 0, Infinity) + offset),
        host,
      );
    },
    GetCount: rowCount,
  },
  child: {
    Add: add,
    GetItemAt: (object, [index]) => {
      const place = numberIn(index, 0, Infinity);
      return place < Math.max(1, rowCount(object)) ? wrap(object, place) : notThere();
    },
  },
  items: (object) => Array.from({ length: rowCount(object) }, (_, index) => wrap(object, index)),
};

const placeOf = ({ table, index }: Of<'TableRow'>): Rect => {
  const place = rowOf(bodyOf(table), index);
  return place.row1 > bodyOf(table).row2 ? notThere() : place;
};

export const tableRowType: TypeDefinition<'TableRow'> = {
  identity: ({ index }) => ({ Index: index }),
  get: {
    Index: ({ index }) => index,
    Values: (object, { calculation }) => {
      calculation.update();
      return grid({ sheet: object.sheet, rect: placeOf(object) }, (cell) => cell?.value ?? '');
    },
  },
  set: { Values: (object, values, host) => writeContents(range(object.sheet, placeOf(object)), values, host) },
  call: { Delete: (object, _args, host) => remove(object, [object.index], host) },
  child: { GetRange: (object) => range(object.sheet, placeOf(object)) },
};

/** The row of totals comes below the others: "Total" first, the last column summed, or counted where it holds no figures. */
export function showTotals(object: Held, show: boolean, host: HostContext): void {
  const { sheet, table } = object;
  guardStructure(sheet);
  if (show === table.showTotals) return;
  const before = table.rect;
  if (!show) {
    table.showTotals = false;
    table.rect = { ...before, row2: before.row2 - 1 };
    deleteCells(sheet, { ...before, row1: before.row2 }, 'Up', host);
    table.rect = { ...before, row2: before.row2 - 1 };
    return;
  }
  const place = { ...before, row1: before.row2 + 1, row2: before.row2 + 1 };
  if (!isFree(sheet, place)) insertCells(sheet, place, 'Down', host);
  table.rect = { ...before, row2: place.row2 };
  table.showTotals = true;
  const columns = columnsOf(object, host);
  const last = columns.at(-1);
  const body = bodyOf(table);
  const figures = [...sheet.inside({ ...body, column1: body.column2 })].some(({ cell }) => typeof cell.value === 'number');
  const row = totalsOf(table).row1;
  Object.assign(sheet.make(row, body.column1), { value: 'Total', formula: null });
  const total = sheet.make(row, body.column2);
  if (last) Object.assign(total, { value: null, formula: `=SUBTOTAL(${figures ? 109 : 103},[${escaped(last.name)}])` });
  host.calculation.restructured();
}

const escaped = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/** Headers that are hidden leave their row empty; shown again they come above the rows. */
export function showHeaders(object: Held, show: boolean, host: HostContext): void {
  const { sheet, table } = object;
  guardStructure(sheet);
  if (show === table.showHeaders) return;
  const columns = columnsOf(object, host);
  if (!show) {
    for (const { row, column, cell } of sheet.inside(headerOf(table))) {
      Object.assign(cell, { value: null, formula: null });
      host.calculation.changed(sheet, row, column);
    }
    table.rect = { ...table.rect, row1: table.rect.row1 + 1 };
    table.showHeaders = false;
  } else {
    const before = table.rect;
    const above = { ...before, row1: before.row1 - 1, row2: before.row1 - 1 };
    if (before.row1 > 0 && isFree(sheet, above)) table.rect = { ...before, row1: before.row1 - 1 };
    else {
      insertCells(sheet, { ...before, row2: before.row1 }, 'Down', host);
      table.rect = { ...before, row2: before.row2 + 1 };
    }
    table.showHeaders = true;
    columns.forEach(({ name }, index) => writeHeader(sheet, table, index, name, host));
  }
  host.calculation.restructured();
}
