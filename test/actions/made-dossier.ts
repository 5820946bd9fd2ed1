import { createDossier, fillForms } from '../../src/actions';
import { sampleDossier, type Dossier } from '../../src/settlement';
import { readBack, type FormId } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';

/** What a person may type. */
export type Value = string | number | null;

/** Files made once: drawing 5,000 voucher rows for every case would take the test's time. */
const files = new Map<string, Uint8Array>();

/** The sample's workbook, or another dossier's, with forms filled. */
export async function made(dossier?: Dossier, forms?: readonly FormId[]): Promise<FileBook> {
  if (dossier) return draw(dossier, forms);
  const key = (forms ?? []).join();
  const known = files.get(key) ?? (await draw(sampleDossier(), forms)).bytes();
  files.set(key, known);
  return FileBook.open(known);
}

async function draw(dossier: Dossier, forms?: readonly FormId[]): Promise<FileBook> {
  const book = FileBook.empty();
  await createDossier(book, dossier);
  if (forms) await fillForms(book, { forms });
  return book;
}

/** The forms of the settlement itself. */
export const SETTLEMENT: readonly FormId[] = ['04a', '04b', '04c', '04d', '04e'];

/** Types into the cell of a field, wherever it stands now. */
export async function type(book: FileBook, sheet: string, row: string, field: string, value: Value): Promise<void> {
  const read = readBack(await book.read()).sheets.get(sheet);
  const place = read?.locate(row, field);
  if (!read || !place) throw new Error(`No ${sheet}/${row}/${field}`);
  await book.write([{ sheet: read.name, ...place, value }]);
}

/** What the cell of a field shows; null where there is no such row. */
export async function shown(book: FileBook, sheet: string, row: string, field: string): Promise<unknown> {
  const read = readBack(await book.read()).sheets.get(sheet);
  return read?.rows.find((each) => each.row === row)?.values[field] ?? null;
}

/** The formula in the cell of a field. */
export async function formulaOf(book: FileBook, sheet: string, row: string, field: string): Promise<string | undefined> {
  const read = readBack(await book.read()).sheets.get(sheet);
  return read?.rows.find((each) => each.row === row)?.formulas[field];
}
