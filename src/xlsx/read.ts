import { findTag, HEADER_SHEET, type RawBook, type RawSheet } from '../sheets';
import { openBookParts, type BookParts, type SheetEntry } from './book-parts';
import { PORTABLE_CODEC, type Codec } from './codec';
import { READ_LIMITS, type ReadLimits } from './limits';
import { otherWorkbookNote } from './messages';
import { readSheetXml, type SheetContext } from './read-sheet';
import { SharedStrings } from './shared-strings';
import { openXml } from './xml';
import { ZipFile } from './zip';

/** How a file is read. */
export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** How parts are packed; fflate unless Node's zlib is given (`codec-node.ts`). */
  readonly codec?: Codec;
  /** Reads every sheet, ours or not: for lists people keep in workbooks of their own. */
  readonly everySheet?: boolean;
  /**
   * Which sheets of ours are wanted, by the name that points at them ("_bc_indicators"); the others are passed over. All of ours where absent.
   */
  readonly wanted?: (name: string) => boolean;
}

/** The tag stands in a sheet's first rows, however many were inserted above it. */
const ROWS_TO_FIND_TAG = 40;

/**
 * Reads the sheets of ours out of a file from outside, guarded: sizes are judged before anything is unpacked, only what is needed is unpacked,
 * entities and other tricks are refused, links are not followed and nothing is computed. Other people's sheets are left alone.
 * @throws ReadError with one message for the person
 */
export function readBook(bytes: Uint8Array, options: ReadOptions = {}): RawBook {
  const limits = { ...READ_LIMITS, ...options.limits };
  const zip = new ZipFile(bytes, limits, options.codec ?? PORTABLE_CODEC);
  const book = openBookParts(zip, limits);
  if (!options.everySheet) return readOurSheets(zip, book, limits, options.wanted);
  const context = sheetContext(book, limits);
  return { sheets: book.entries.map((entry) => readEntry(entry, zip, context)) };
}

/** The same for a file already opened. */
export function readOurSheets(zip: ZipFile, book: BookParts, limits: ReadLimits, wanted?: ReadOptions['wanted']): RawBook {
  const context = sheetContext(book, limits);
  const sheets = ourSheets(book, zip, context, wanted);
  const notes = sheets.flatMap(({ name }) => {
    const cell = context.linkedCells.get(name);
    return cell === undefined ? [] : [otherWorkbookNote(name, cell)];
  });
  return notes.length === 0 ? { sheets } : { sheets, notes };
}

function sheetContext(book: BookParts, limits: ReadLimits): SheetContext {
  const end = performance.now() + limits.milliseconds;
  const outOfTime = (): boolean => performance.now() > end;
  // A cell counts when it is read, and once more in the rectangle of its sheet.
  const room = { cells: 2 * limits.cells, formulaLetters: limits.formulaLetters };
  return { strings: new SharedStrings(book.strings, limits), limits, outOfTime, room, linkedCells: new Map() };
}

function readEntry(entry: SheetEntry, zip: ZipFile, context: SheetContext, rows?: number): RawSheet {
  return readSheetXml(openXml(zip.read(entry.part), zip.codec), entry, context, rows);
}

/**
 * Names of ours tell which tabs to look into. Hidden tabs are looked into besides, since a second `_baocao` may lie there, and so is every
 * tab where the names were lost on the way; of those only the rows that can hold the tag.
 */
function ourSheets(book: BookParts, zip: ZipFile, context: SheetContext, wanted?: ReadOptions['wanted']): RawSheet[] {
  const named = (entry: SheetEntry): string | undefined => book.taggedTabs.get(entry.name.toLowerCase());
  const tagged = new Map<SheetEntry, RawSheet>();
  for (const entry of book.entries) {
    const name = named(entry);
    if (name === undefined || (wanted && !wanted(name))) continue;
    const sheet = readEntry(entry, zip, context);
    if (findTag(sheet)) tagged.set(entry, sheet);
  }
  const complete = [...tagged.values()].some((sheet) => findTag(sheet)?.code === HEADER_SHEET);
  for (const entry of book.entries) {
    if (named(entry) !== undefined || (complete && entry.visibility === 'visible')) continue;
    if (findTag(readEntry(entry, zip, context, ROWS_TO_FIND_TAG))) tagged.set(entry, readEntry(entry, zip, context));
  }
  return book.entries.flatMap((entry) => tagged.get(entry) ?? []);
}
