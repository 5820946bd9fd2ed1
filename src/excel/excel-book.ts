import {
  KNOWN_SHEETS,
  type Book,
  type BookError,
  type CellWrite,
  type RawBook,
  type RunOptions,
  type WorkbookSpec,
} from '../sheets';
import { runBatch } from './batch';
import { asText } from './draw-contents';
import { drawWorkbook } from './draw';
import { readWorkbook, readWorkbookInSlices } from './read';

const ANSWER_TOO_LARGE = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);

/** The workbook that is open in Excel. */
export class ExcelBook implements Book {
  /** @throws BookError with an officer's message for every Office error. */
  async read(options: RunOptions = {}): Promise<RawBook> {
    const codes = [...KNOWN_SHEETS, ...(options.expect ?? [])];
    try {
      return await runBatch((context) => readWorkbook(context, codes, options));
    } catch (error) {
      if (!ANSWER_TOO_LARGE.has((error as BookError).code)) throw error;
      return runBatch((context) => readWorkbookInSlices(context, codes, options));
    }
  }

  async draw(spec: WorkbookSpec, options: RunOptions = {}): Promise<void> {
    await runBatch((context) => drawWorkbook(context, spec, options));
  }

  /** Writes single cells, through protection, which is put back whatever happens: two syncs. */
  async write(cells: readonly CellWrite[]): Promise<void> {
    await runBatch(async (context) => {
      const sheets = [...new Set(cells.map((cell) => cell.sheet))].map((name) => context.workbook.worksheets.getItem(name));
      for (const sheet of sheets) {
        sheet.load('name');
        sheet.protection.load('protected,options');
      }
      await context.sync();
      const guarded = sheets
        .filter((sheet) => sheet.protection.protected)
        .map((sheet) => ({ sheet, options: sheet.protection.options }));
      for (const { sheet } of guarded) sheet.protection.unprotect();
      try {
        for (const { sheet, row, column, value } of cells) {
          const range = context.workbook.worksheets.getItem(sheet).getCell(row, column);
          range.values = [[typeof value === 'string' ? asText(value) : (value ?? '')]];
        }
      } finally {
        for (const { sheet, options } of guarded) sheet.protection.protect(options);
      }
      await context.sync();
    });
  }
}
