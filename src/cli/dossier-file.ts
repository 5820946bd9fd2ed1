import { createDossier } from '../actions';
import { parseDossier, type Dossier } from '../settlement';
import { FileBook, OWN_FILE_LIMITS } from '../xlsx';
import { NODE_CODEC } from '../xlsx/codec-node';
import { UsageError } from './command';
import { readBytes } from './files';

/** A dossier's workbook; a dossier as JSON (docs/ho-so-json.md) becomes one first. `json` says which it was. */
export interface DossierFile {
  readonly book: FileBook;
  readonly json: boolean;
}

const OPTIONS = { codec: NODE_CODEC, limits: OWN_FILE_LIMITS };

/** Opens a workbook, or a dossier as JSON in its place. @throws UsageError for a file that cannot be read, and JSON of another shape */
export async function openWorkbookOrJson(path: string): Promise<DossierFile> {
  const bytes = await readBytes(path);
  if (!isJson(bytes)) return { book: FileBook.open(bytes, OPTIONS), json: false };
  return { book: await dossierBook(readJson(path, bytes)), json: true };
}

/** A new workbook with a dossier's entry sheets. */
export async function dossierBook(dossier?: Dossier): Promise<FileBook> {
  const book = FileBook.empty(OPTIONS);
  await createDossier(book, dossier);
  return book;
}

/** JSON begins with a brace, after a byte order mark and spaces; a workbook never does. */
function isJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString('utf8'));
}

function readJson(path: string, bytes: Uint8Array): Dossier {
  let json: unknown;
  try {
    json = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new UsageError(`Tệp "${path}" không đúng dạng JSON (${reason}).`, { cause: error });
  }
  const result = parseDossier(json);
  if ('errors' in result)
    throw new UsageError(`Hồ sơ "${path}" có mục không đúng:\n${result.errors.map((error) => `- ${error}`).join('\n')}`);
  return result.dossier;
}
