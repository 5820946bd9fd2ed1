import { Workbook } from '@cj-tech-master/excelts';
import {
  BookError,
  findTag,
  tagCode,
  type Book,
  type CellWrite,
  type RawBook,
  type RunOptions,
  type WorkbookSpec,
} from '../sheets';
import { drawInto } from './draw';
import { readBook, type ReadOptions } from './read';

/** A fixed day in the file's properties, so that the same content gives the same bytes. */
const CREATED = new Date(Date.UTC(2026, 0, 1));
const CREATOR = 'Báo cáo TMĐT';

/** A workbook as an .xlsx file in memory. */
export class FileBook implements Book {
  private constructor(
    private file: Uint8Array | null,
    private readonly options: ReadOptions,
  ) {}

  /** A book not yet written. */
  static empty(options: ReadOptions = {}): FileBook {
    return new FileBook(null, options);
  }

  /** A book from a file's bytes; they are judged when they are first read. */
  static open(bytes: Uint8Array, options: ReadOptions = {}): FileBook {
    return new FileBook(bytes, options);
  }

  /** The file as it is now. @throws BookError for a book that was never drawn */
  bytes(): Uint8Array {
    if (!this.file) throw new BookError('Sổ chưa có nội dung để lưu.', 'Empty');
    return this.file;
  }

  /** @throws ReadError for files that are no workbook or are not safe to read */
  async read(): Promise<RawBook> {
    return this.file ? readBook(this.file, this.options) : { sheets: [] };
  }

  /** Redraws our sheets and keeps the person's own. The file is replaced only when all of it has been drawn. */
  async draw(spec: WorkbookSpec, { progress }: RunOptions = {}): Promise<void> {
    const workbook = this.file ? await withoutOurs(this.file, spec) : newWorkbook();
    drawInto(workbook, spec);
    orderTabs(workbook, spec);
    progress?.(0.5, 'Đang ghi tệp');
    this.file = new Uint8Array(await workbook.xlsx.writeBuffer());
    progress?.(1, 'Đã ghi tệp');
  }

  async write(cells: readonly CellWrite[]): Promise<void> {
    const workbook = await load(this.bytes());
    for (const { sheet, row, column, value } of cells) {
      const found = workbook.getWorksheet(sheet);
      if (!found) throw new BookError(`Không có trang tính "${sheet}" trong sổ.`, 'ItemNotFound');
      found.getCell(row + 1, column + 1).value = value;
    }
    this.file = new Uint8Array(await workbook.xlsx.writeBuffer());
  }
}

function newWorkbook(): Workbook {
  const workbook = new Workbook();
  Object.assign(workbook, { creator: CREATOR, lastModifiedBy: CREATOR, created: CREATED, modified: CREATED });
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

/** The workbook with the person's own sheets only; ours are drawn anew. A tab of theirs with a name we need is a clear refusal. */
async function withoutOurs(bytes: Uint8Array, spec: WorkbookSpec): Promise<Workbook> {
  const raw = readBook(bytes);
  const ours = new Set(raw.sheets.map((sheet) => sheet.name));
  const workbook = await load(bytes);
  const foreign = workbook.worksheets.filter((sheet) => !ours.has(sheet.name));
  if (foreign.length === 0) return newWorkbook();
  const kept = raw.sheets.filter((sheet) => {
    const code = findTag(sheet)?.code;
    return code !== undefined && !spec.sheets.some((own) => own.code === code) && !(spec.remove ?? []).includes(code);
  });
  for (const sheet of raw.sheets) if (!kept.includes(sheet)) workbook.removeWorksheet(sheet.name);
  workbook.definedNames.model = workbook.definedNames.model.filter(
    ({ name }) => !name.startsWith('_bc_') || kept.some((sheet) => tagCode(sheet.name) === name),
  );
  for (const sheet of foreign) {
    if (spec.sheets.some((own) => own.name.toLowerCase() === sheet.name.toLowerCase())) {
      throw new BookError(
        `Sổ đang có một trang tính của người dùng tên là "${sheet.name}", trùng với tên trang của biểu mẫu. Chưa có gì bị thay đổi. Hãy đổi tên trang tính đó rồi làm lại.`,
        'ItemAlreadyExists',
      );
    }
  }
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

/** Our visible sheets first, in their order, then the person's, then hidden ones; the first of ours is shown. */
function orderTabs(workbook: Workbook, spec: WorkbookSpec): void {
  const rank = new Map(spec.sheets.map((sheet, index) => [sheet.name, sheet.visibility === 'visible' ? index : 10_000 + index]));
  [...workbook.worksheets]
    .sort((a, b) => (rank.get(a.name) ?? 5_000 + a.orderNo) - (rank.get(b.name) ?? 5_000 + b.orderNo))
    .forEach((sheet, index) => {
      sheet.orderNo = index;
    });
  const active = spec.sheets.find((sheet) => sheet.code === spec.active)?.name;
  const activeTab = Math.max(
    0,
    workbook.worksheets.findIndex((sheet) => sheet.name === active),
  );
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: 'visible' }];
}
