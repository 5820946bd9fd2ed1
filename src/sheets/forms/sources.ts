import { UNIT_VALUE, type Source } from '../../settlement';
import { BookError } from '../book';
import { ENTRY_TABS, type EntryCode } from '../dossier/entry-sheets';
import type { ReadBook, ReadSheet } from '../readback';
import type { Area, NameSpec } from '../spec';

/** An entry sheet as formulas name its columns. */
export interface EntryTable {
  /** Name of a field's column: "CT_programme". @throws BookError where the column is gone */
  range(field: string): string;
  /** Name of the column of row keys. */
  readonly keys: string;
}

/**
 * What the forms' formulas call the entries by: a workbook name for each column, so that formulas stay short and go along when people move, rename or
 * insert anything.
 */
export interface FormSources {
  readonly projects: EntryTable;
  readonly vouchers: EntryTable;
  readonly estimate: EntryTable;
  readonly scores: EntryTable;
  /** Name of the value cell of one row of "Đơn vị". @throws BookError where the row is gone */
  unit(row: string): string;
  /** The names asked for so far, where they stand now. */
  names(): NameSpec[];
}

/** Rows beyond the last that formulas still look at, so that vouchers added below are counted. */
const SPARE_ROWS = 1_000;

const PREFIX: Readonly<Record<EntryCode, string>> = { unit: 'DV', projects: 'DA', estimate: 'DT', vouchers: 'CT', scores: 'CD' };

/** Finds the entry sheets of a workbook as it is now: tabs renamed, columns moved, rows added. @throws BookError where one is gone */
export function formSources(book: ReadBook): FormSources {
  const used = new Map<string, NameSpec>();
  const use = (code: EntryCode, field: string, sheet: ReadSheet, area: Area): string => {
    const name = `${PREFIX[code]}_${field}`;
    used.set(name, { name, sheet: sheet.name, area });
    return name;
  };
  const table = (code: EntryCode): EntryTable =>
    tableOf(sheetOf(book, code), (field, sheet, area) => use(code, field, sheet, area));
  const unit = sheetOf(book, 'unit');
  return {
    projects: table('projects'),
    vouchers: table('vouchers'),
    estimate: table('estimate'),
    scores: table('scores'),
    unit(row) {
      const place = unit.locate(row, UNIT_VALUE);
      if (!place)
        throw new BookError(`Trang "${unit.name}" thiếu dòng nhập. Hãy khôi phục dòng đó (Ctrl+Z) rồi làm lại.`, 'RowMissing');
      return use('unit', row, unit, { ...place, rows: 1, columns: 1 });
    },
    names: () => [...used.values()],
  };
}

function sheetOf(book: ReadBook, code: EntryCode): ReadSheet {
  const sheet = book.sheets.get(code);
  if (!sheet) throw missingSheet(code);
  return sheet;
}

/** Says that an entry sheet is gone, and what brings it back. */
export function missingSheet(code: EntryCode): BookError {
  return new BookError(
    `Sổ thiếu trang "${ENTRY_TABS[code]}" (đã bị xóa). Chưa có gì bị thay đổi. Hãy lấy lại trang từ bản lưu, hoặc bấm "Tạo sổ hồ sơ" để thêm trang trống rồi nhập lại.`,
    'SheetMissing',
  );
}

/** Says that columns of an entry sheet are gone. */
export function missingColumn(tab: string, labels: string): BookError {
  return new BookError(
    `Trang "${tab}" thiếu cột "${labels}" (đã bị xóa). Chưa có gì bị thay đổi. Hãy khôi phục cột bằng Ctrl+Z hoặc lấy lại từ bản lưu, rồi làm lại.`,
    'ColumnMissing',
  );
}

function tableOf(sheet: ReadSheet, use: (field: string, sheet: ReadSheet, area: Area) => string): EntryTable {
  const column = (field: string, at: number): string =>
    use(field, sheet, { row: 0, column: at, rows: sheet.rowCount + SPARE_ROWS, columns: 1 });
  return {
    range(field) {
      const at = sheet.columns.get(field);
      if (at === undefined) throw missingColumn(sheet.name, field);
      return column(field, at);
    },
    get keys() {
      return column('key', sheet.keyColumn);
    },
  };
}

/** Position of a keyed row in its table: the number that the functions below take as `position`. */
export const positionOf = (table: EntryTable, key: string): string => `MATCH("${key}",${table.keys},0)`;

/** Text of a field, "" where it is blank or the row is gone. No leading "=". */
export const textAt = (table: EntryTable, field: string, position: string): string =>
  `IFERROR(INDEX(${table.range(field)},${position})&"","")`;

/** Amount or date of a field, "" where it is blank or the row is gone. */
export function amountAt(table: EntryTable, field: string, position: string): string {
  const cell = `INDEX(${table.range(field)},${position})`;
  return `IFERROR(IF(${cell}="","",${cell}),"")`;
}

/** A date as people read it, `blank` where there is none. */
export function dayAt(table: EntryTable, field: string, position: string, blank: string): string {
  const cell = `INDEX(${table.range(field)},${position})`;
  return `IFERROR(IF(${cell}="","${blank}",TEXT(${cell},"dd/mm/yyyy")),"${blank}")`;
}

/** Sum of a đề án's vouchers from one source; the đề án stands at `position` on its sheet. */
export function spentAt({ vouchers, projects }: FormSources, source: Source, position: string): string {
  return `IFERROR(SUMIFS(${vouchers.range(source)},${vouchers.range('project')},INDEX(${projects.range('no')},${position})&""),0)`;
}
