import { isBlank, type CellValue, type FieldRow } from '../checks';
import { FIELD_NAMES } from '../reporting/rules/messages';
import {
  cellAddress,
  changedLockedCells,
  ENTRY_FIELDS,
  type Entries,
  type EntryValue,
  type Orphan,
  type ReadBook,
  type ReadSheet,
  type WorkbookSpec,
} from '../sheets';

type MutableEntries = Record<string, Record<string, Record<string, EntryValue>>>;

/** What stands in a cell as typed: the person's own formula, or the value. */
function typedValue(row: FieldRow, field: string): EntryValue {
  const formula = row.formulas[field];
  return formula === undefined ? (row.values[field] ?? null) : { formula };
}

/** Everything typed into the entry fields of our sheets, by sheet, row and field. A copied row counts once here, its first. */
export function gatherEntries(book: ReadBook): Entries {
  const entries: MutableEntries = {};
  for (const [code, fields] of Object.entries(ENTRY_FIELDS)) {
    const rows: Record<string, Record<string, EntryValue>> = {};
    for (const row of book.sheets.get(code)?.rows ?? []) {
      if (row.row in rows) continue;
      const typed = fields.filter((field) => !isBlank(row.values[field]) || field in row.formulas);
      if (typed.length > 0 && !isOurs(code, row.row))
        rows[row.row] = Object.fromEntries(typed.map((field) => [field, typedValue(row, field)]));
    }
    entries[code] = rows;
  }
  return entries;
}

/** Rows of the cover whose value is written by the add-in. */
const isOurs = (code: string, row: string): boolean => code === 'cover' && row === 'submission';

/** Laid over each other, the later wins, cell by cell: what is typed now over what a journal kept. */
export function mergeEntries(...all: readonly Entries[]): Entries {
  const merged: MutableEntries = {};
  for (const entries of all) {
    for (const [sheet, rows] of Object.entries(entries)) {
      const into = (merged[sheet] ??= {});
      for (const [row, fields] of Object.entries(rows)) into[row] = { ...into[row], ...fields };
    }
  }
  return merged;
}

const SHEET_NAMES: Readonly<Record<string, string>> = { cover: 'Trang bìa', indicators: 'Chỉ tiêu', tasks: 'Nhiệm vụ' };
const fieldName = (field: string): string => FIELD_NAMES[field] ?? field;

/** What the sheet of orphans holds from earlier redraws. */
export function earlierOrphans(book: ReadBook): Orphan[] {
  return (book.sheets.get('orphans')?.rows ?? []).map(({ values }) => ({
    place: String(values.place ?? ''),
    column: String(values.column ?? ''),
    value: values.value ?? null,
  }));
}

/** What stands in a sheet outside every keyed row and field: inserted rows, notes beside the table, second copies of a row. */
export function loose(sheet: ReadSheet, name = SHEET_NAMES[sheet.code]): Orphan[] {
  if (name === undefined) return [];
  const inserted = sheet.unkeyed.flatMap(({ row, values }) =>
    Object.entries(values)
      .filter(([, value]) => !isBlank(value))
      .map(([field, value]) => ({ place: `${name}, dòng ${row + 1} (chèn thêm)`, column: fieldName(field), value })),
  );
  const beside = sheet.strays.map(({ place, value }) => ({
    place: `${name}, ô ${cellAddress(place.row, place.column)}`,
    column: 'Ngoài bảng',
    value,
  }));
  return [...inserted, ...beside, ...copies(sheet, name)];
}

function copies(sheet: ReadSheet, name: string): Orphan[] {
  const first = new Map<string, FieldRow>();
  const found: Orphan[] = [];
  for (const row of sheet.rows) {
    const original = first.get(row.row);
    if (!original) {
      first.set(row.row, row);
      continue;
    }
    for (const field of ENTRY_FIELDS[sheet.code] ?? []) {
      const value = row.values[field] ?? null;
      if (!isBlank(value) && value !== original.values[field]) {
        found.push({
          place: `${name}, bản chép của dòng "${String(row.values.name ?? row.row)}"`,
          column: fieldName(field),
          value,
        });
      }
    }
  }
  return found;
}

/** Typed entries for which the new workbook has no row. */
function withoutRow(entries: Entries, spec: WorkbookSpec, book: ReadBook): Orphan[] {
  const rows = new Map(spec.sheets.map((sheet) => [sheet.code, new Set(sheet.rows.map((row) => row.cells[0]?.value))]));
  return Object.entries(entries).flatMap(([code, byRow]) =>
    Object.entries(byRow).flatMap(([row, fields]) => {
      if (rows.get(code)?.has(row)) return [];
      const name = book.sheets.get(code)?.rows.find((candidate) => candidate.row === row)?.values.name;
      const place = `${SHEET_NAMES[code] ?? code}: ${String(name ?? row)}`;
      return Object.entries(fields).map(([field, value]) => ({ place, column: fieldName(field), value }));
    }),
  );
}

/** Contents typed over locked cells: the redraw brings the plan's words back, the typed ones are kept. */
function overwritten(spec: WorkbookSpec, book: ReadBook): Orphan[] {
  return changedLockedCells(
    spec.sheets.filter((sheet) => sheet.visibility === 'visible'),
    book,
    true,
  )
    .filter(({ found, formulaLost, expected }) => !isBlank(found) && (formulaLost || !expected.startsWith('=')))
    .map(({ at, found }) => ({
      place: `${SHEET_NAMES[at.sheet] ?? at.sheet}: ${nameIn(book, at.sheet, at.row)}`,
      column: `${fieldName(at.field)} (ô khóa bị sửa)`,
      value: found,
    }));
}

const nameIn = (book: ReadBook, sheet: string, row: string): string =>
  String(book.sheets.get(sheet)?.rows.find((candidate) => candidate.row === row)?.values.name ?? row);

/**
 * Everything that the redraw would have no cell for, each thing once, earlier ones first.
 * @param sameVersion false while a workbook moves to another plan version: then changed locked texts are the plan's, not the person's
 */
export function gatherOrphans(book: ReadBook, entries: Entries, spec: WorkbookSpec, sameVersion: boolean): Orphan[] {
  const all = [
    ...earlierOrphans(book),
    ...withoutRow(entries, spec, book),
    ...[...book.sheets.values()].flatMap((sheet) => loose(sheet)),
    ...(sameVersion ? overwritten(spec, book) : []),
  ];
  return once(all);
}

/** Each orphan once. */
export function once(orphans: readonly Orphan[]): Orphan[] {
  const shown = (value: EntryValue): CellValue => (typeof value === 'object' && value !== null ? value.formula : value);
  return [
    ...new Map(orphans.map((orphan) => [JSON.stringify([orphan.place, orphan.column, shown(orphan.value)]), orphan])).values(),
  ];
}
