import { isBlank } from '../checks';
import { VOUCHER_FIELDS, type EntryRow } from '../settlement';
import { missingColumn, missingSheet, type Book, type CellWrite, type RunOptions } from '../sheets';
import { openDossier } from './dossier';

/** Where vouchers were added: the tab, its first row (from 1), and how many. */
export interface AppendedVouchers {
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

/**
 * Adds rows below the last voucher, all in one write; nothing that stands there is touched.
 * @throws BookError where the workbook is no dossier, or the sheet or a column of it is gone; nothing is written then
 */
export async function appendVouchers(book: Book, rows: readonly EntryRow[], options: RunOptions = {}): Promise<AppendedVouchers> {
  const { read } = await openDossier(book, options);
  const sheet = read.sheets.get('vouchers');
  if (!sheet) throw missingSheet('vouchers');
  const gone = VOUCHER_FIELDS.filter(({ code }) => !sheet.columns.has(code)).map(({ label }) => label);
  if (gone.length > 0) throw missingColumn(sheet.name, gone.join('", "'));
  const taken = sheet.rows.flatMap(({ row, values }) =>
    VOUCHER_FIELDS.some(({ code }) => !isBlank(values[code])) ? (sheet.locate(row, 'no')?.row ?? []) : [],
  );
  const beside = [...sheet.unkeyed.map(({ row }) => row), ...sheet.strays.map(({ place }) => place.row)];
  const first = sheet.rows.reduce((least, { row }) => Math.min(least, sheet.locate(row, 'no')?.row ?? least), sheet.rowCount);
  const start = Math.max(first, ...[...taken, ...beside].map((row) => row + 1));
  const cells = rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([field, value]): CellWrite[] => {
      const column = sheet.columns.get(field);
      return column === undefined || isBlank(value) ? [] : [{ sheet: sheet.name, row: start + index, column, value }];
    }),
  );
  await book.write(cells);
  return { sheet: sheet.name, row: start + 1, count: rows.length };
}
