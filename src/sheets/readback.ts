import { isBlank, type CellValue, type FieldKey, type FieldRow } from '../checks';
import { cellAddress } from './address';
import { findTag } from './header';
import type { RawBook, RawSheet } from './raw';
import { LIST_KEYS, STATIC_ROW } from './tag';

/** A place in a sheet, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One of our sheets as read back: its keyed rows in their present order, and what does not belong to any. */
export interface ReadSheet {
  readonly code: string;
  /** Present tab name. */
  readonly name: string;
  readonly rows: readonly FieldRow[];
  /** Row keys that occur more than once (a copied row); `rows` holds each occurrence. */
  readonly duplicates: readonly { readonly key: string; readonly row: number }[];
  /** Rows without a key in which something stands: inserted by hand. */
  readonly unkeyed: readonly { readonly row: number; readonly values: Readonly<Record<string, CellValue>> }[];
  /** Cells outside every field column: notes beside the table. */
  readonly strays: readonly { readonly place: Place; readonly value: CellValue }[];
  /** Rows of a list (`LIST_KEYS`) that have no key of their own yet; `rows` holds them under the keys given here. */
  readonly newRows: readonly { readonly key: string; readonly row: number }[];
  /** Columns from 0: of the row keys, and of each field. */
  readonly keyColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Rows in use, counted from the first of the sheet. */
  readonly rowCount: number;
  locate(row: string, field: string): Place | null;
}

/** All our sheets of a workbook, by code. A sheet that occurs twice (a copied tab) is read once and named in `copies`. */
export interface ReadBook {
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  readonly copies: readonly string[];
}

/** Sheets with what programs call copies ("Chứng từ (2)", "Chứng từ_2") last, wherever they stand: of two with one tag the first is ours. */
export function originalsFirst(sheets: readonly RawSheet[]): RawSheet[] {
  const isCopy = ({ name }: RawSheet): number => (/ \(\d+\)$|_\d+$/.test(name) ? 1 : 0);
  return [...sheets].sort((a, b) => isCopy(a) - isCopy(b));
}

/** Reads our sheets back by their tags, field codes and row keys, whatever was renamed, inserted, moved or sorted. */
export function readBack(book: RawBook): ReadBook {
  const sheets = new Map<string, ReadSheet>();
  const copies: string[] = [];
  for (const raw of originalsFirst(book.sheets)) {
    const tag = findTag(raw);
    if (!tag) continue;
    if (sheets.has(tag.code)) copies.push(raw.name);
    else sheets.set(tag.code, readSheet(raw, tag));
  }
  return { sheets, copies };
}

/** Where a field stands now: tab name and A1 address, or null where it is not in the workbook. */
export function cellOf(book: ReadBook, at: FieldKey): { sheet: string; address: string } | null {
  const sheet = book.sheets.get(at.sheet);
  const place = sheet?.locate(at.row, at.field);
  return sheet && place ? { sheet: sheet.name, address: cellAddress(place.row, place.column) } : null;
}

interface Reading {
  readonly rows: FieldRow[];
  readonly places: Map<string, number>;
  readonly duplicates: { key: string; row: number }[];
  readonly unkeyed: { row: number; values: Record<string, CellValue> }[];
  readonly strays: { place: Place; value: CellValue }[];
  /** Rows of a list still without a key: where they stand in `rows` and on the sheet. */
  readonly keyless: { index: number; row: number }[];
}

function readSheet(raw: RawSheet, tag: { code: string; row: number; column: number }): ReadSheet {
  const fields = fieldColumns(raw, tag);
  const reading: Reading = { rows: [], places: new Map(), duplicates: [], unkeyed: [], strays: [], keyless: [] };
  raw.values.forEach((cells, index) => {
    const row = raw.row + index;
    if (row !== tag.row) readRow(raw, tag, fields, cells, index, reading);
  });
  const newRows = giveKeys(tag.code, reading);
  const columns = new Map([...fields].map(([column, field]) => [field, column]));
  return {
    code: tag.code,
    name: raw.name,
    rows: reading.rows,
    duplicates: reading.duplicates,
    unkeyed: reading.unkeyed,
    strays: reading.strays,
    newRows,
    keyColumn: tag.column,
    columns,
    rowCount: raw.row + raw.values.length,
    locate(rowKey, field) {
      const row = reading.places.get(rowKey);
      const column = columns.get(field);
      return row === undefined || column === undefined ? null : { row, column };
    },
  };
}

function fieldColumns(raw: RawSheet, tag: { row: number; column: number }): Map<number, string> {
  const fields = new Map<number, string>();
  const codes = raw.values[tag.row - raw.row] ?? [];
  codes.forEach((code, index) => {
    const column = raw.column + index;
    if (column !== tag.column && typeof code === 'string' && code !== '' && ![...fields.values()].includes(code))
      fields.set(column, code);
  });
  return fields;
}

function readRow(
  raw: RawSheet,
  tag: { code: string; column: number },
  fields: ReadonlyMap<number, string>,
  cells: readonly CellValue[],
  index: number,
  reading: Reading,
): void {
  const row = raw.row + index;
  const key = cells[tag.column - raw.column];
  const values: Record<string, CellValue> = {};
  const formulas: Record<string, string> = {};
  cells.forEach((value, at) => {
    const column = raw.column + at;
    const field = fields.get(column);
    const formula = raw.formulas?.[index]?.[at] ?? null;
    if (field !== undefined) {
      values[field] = value;
      if (formula !== null) formulas[field] = formula;
    } else if (column > tag.column && !isBlank(value)) reading.strays.push({ place: { row, column }, value });
  });
  if (key === STATIC_ROW) return;
  const keyed = typeof key === 'string' && key !== '';
  const known = keyed && reading.places.has(key);
  if (tag.code in LIST_KEYS && (!keyed || known)) {
    if (Object.values(values).every(isBlank)) return;
    reading.keyless.push({ index: reading.rows.length, row });
    reading.rows.push({ sheet: tag.code, row: '', values, formulas });
  } else if (keyed) {
    if (known) reading.duplicates.push({ key, row });
    else reading.places.set(key, row);
    reading.rows.push({ sheet: tag.code, row: key, values, formulas });
  } else if (Object.values(values).some((value) => !isBlank(value))) reading.unkeyed.push({ row, values });
}

/** Gives the new rows of a list the keys after its last. */
function giveKeys(code: string, reading: Reading): { key: string; row: number }[] {
  const prefix = LIST_KEYS[code];
  if (prefix === undefined || reading.keyless.length === 0) return [];
  let last = 0;
  for (const key of reading.places.keys()) {
    const number = key.startsWith(prefix) ? Number(key.slice(prefix.length)) : NaN;
    if (Number.isInteger(number)) last = Math.max(last, number);
  }
  return reading.keyless.map(({ index, row }) => {
    last += 1;
    const key = `${prefix}${last}`;
    const read = reading.rows[index];
    if (read) reading.rows[index] = { ...read, row: key };
    reading.places.set(key, row);
    return { key, row };
  });
}
