import {
  BookError,
  findTag,
  originalsFirst,
  type Book,
  type CellWrite,
  type RawBook,
  type RunOptions,
  type WorkbookSpec,
} from '../sheets';
import { openBookParts, relationsOf, type BookParts } from './book-parts';
import { PORTABLE_CODEC } from './codec';
import { computeAnew, drawBook } from './draw';
import { READ_LIMITS, type ReadLimits } from './limits';
import { lossesOf } from './losses';
import { CANCELLED, NEVER_DRAWN, noSheetMessage } from './messages';
import { WorkbookPackage } from './package';
import { patchCells } from './patch-cells';
import { readBook, readOurSheets, type ReadOptions } from './read';
import { writeWorkbook } from './write';
import { ZipFile } from './zip';

/** A file opened: its parts, and which tabs are ours. */
interface Opened {
  readonly zip: ZipFile;
  readonly book: BookParts;
  readonly raw: RawBook;
  readonly partOf: ReadonlyMap<string, string>;
}

/**
 * A workbook as an .xlsx file in memory. The file is replaced only when all of a change has been made, so a failure leaves it as it was, and no
 * journal is needed: what is typed is never half-way.
 */
export class FileBook implements Book {
  private constructor(
    private file: Uint8Array | null,
    private readonly options: ReadOptions,
  ) {}

  /** A book not yet drawn. */
  static empty(options: ReadOptions = {}): FileBook {
    return new FileBook(null, options);
  }

  /** A book from a file's bytes; they are judged when they are first read. */
  static open(bytes: Uint8Array, options: ReadOptions = {}): FileBook {
    return new FileBook(bytes, options);
  }

  /** The file as it is now. @throws BookError for a book that was never drawn */
  bytes(): Uint8Array {
    if (!this.file) throw new BookError(NEVER_DRAWN, 'Empty');
    return this.file;
  }

  /** @throws ReadError for files that are no workbook or are not safe to read */
  async read(): Promise<RawBook> {
    return this.file ? readBook(this.file, this.options) : { sheets: [] };
  }

  /** What drawing again would lose, as sentences for the person; nothing in the usual case. @throws ReadError as `read` */
  losses(): string[] {
    if (!this.file) return [];
    const { zip, raw, partOf } = this.opened(this.file);
    return lossesOf(zip, new Map(raw.sheets.map(({ name }) => [name, partOf.get(name) ?? ''])));
  }

  /**
   * Draws the sheets in place and keeps the person's own as they are, to the byte.
   * @throws ReadError as `read`; BookError where a sheet of the person's own has the name of one of ours
   */
  async draw(spec: WorkbookSpec, { progress, signal }: RunOptions = {}): Promise<void> {
    if (signal?.aborted) throw new BookError(CANCELLED, 'Cancelled');
    progress?.(0, 'Đang vẽ các trang tính');
    this.file = this.file ? this.redrawn(this.file, spec) : await writeWorkbook(spec, this.options.codec);
    progress?.(1, 'Đã xong');
  }

  /** Writes single cells, whatever sheet they are in. @throws BookError for a tab that is not there; nothing has been written then */
  async write(cells: readonly CellWrite[]): Promise<void> {
    const { zip, book, partOf } = this.opened(this.bytes());
    const parts = WorkbookPackage.of(zip);
    for (const [sheet, writes] of bySheet(cells)) {
      const part = partOf.get(sheet);
      if (part === undefined) throw new BookError(noSheetMessage(sheet), 'ItemNotFound');
      parts.write(part, patchCells(parts.read(part), writes));
    }
    computeAnew(parts, book.part);
    this.file = parts.bytes(this.options.codec ?? PORTABLE_CODEC);
  }

  private redrawn(file: Uint8Array, spec: WorkbookSpec): Uint8Array {
    const { zip, book, raw, partOf } = this.opened(file);
    const ours = new Map<string, string>();
    for (const sheet of originalsFirst(raw.sheets)) {
      const code = findTag(sheet)?.code;
      if (code !== undefined && !ours.has(code)) ours.set(code, sheet.name);
    }
    const styles = relationsOf(zip, book.part).find(({ kind }) => kind === 'styles')?.part ?? 'xl/styles.xml';
    const parts = WorkbookPackage.of(zip);
    drawBook({ parts, workbook: book.part, styles, partOf, ours }, spec);
    return parts.bytes(this.options.codec ?? PORTABLE_CODEC);
  }

  private opened(file: Uint8Array): Opened {
    const limits: ReadLimits = { ...READ_LIMITS, ...this.options.limits };
    const zip = new ZipFile(file, limits, this.options.codec ?? PORTABLE_CODEC);
    const book = openBookParts(zip, limits);
    const partOf = new Map(book.entries.map(({ name, part }) => [name, part]));
    return { zip, book, raw: readOurSheets(zip, book, limits), partOf };
  }
}

function bySheet(cells: readonly CellWrite[]): Map<string, CellWrite[]> {
  const sheets = new Map<string, CellWrite[]>();
  for (const cell of cells) sheets.set(cell.sheet, [...(sheets.get(cell.sheet) ?? []), cell]);
  return sheets;
}
