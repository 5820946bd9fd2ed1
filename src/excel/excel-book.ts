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

  /**
   * Writes single cells: two syncs. Protection is lifted, and put back whatever happens, only on sheets where a cell is locked: lifting it would
   * take from the person what Excel can undo.
   */
  async write(cells: readonly CellWrite[]): Promise<void> {
    await runBatch(async (context) => {
      const { worksheets } = context.workbook;
      const targets = cells.map((cell) => {
        const sheet = worksheets.getItem(cell.sheet);
        const range = sheet.getCell(cell.row, cell.column);
        range.format.protection.load('locked');
        return { ...cell, sheet, range };
      });
      const sheets = [...new Set(cells.map(({ sheet }) => sheet))].map((name) => worksheets.getItem(name));
      for (const sheet of sheets) {
        sheet.load('name');
        sheet.protection.load('protected,options');
      }
      await context.sync();
      const locked = new Set(
        cells.filter((_, index) => targets[index]?.range.format.protection.locked).map(({ sheet }) => sheet),
      );
      const guarded = sheets
        .filter((sheet) => sheet.protection.protected && locked.has(sheet.name))
        .map((sheet) => ({ sheet, options: sheet.protection.options }));
      for (const { sheet } of guarded) sheet.protection.unprotect();
      try {
        for (const { range, value } of targets) range.values = [[typeof value === 'string' ? asText(value) : (value ?? '')]];
      } finally {
        for (const { sheet, options } of guarded) sheet.protection.protect(options);
      }
      await context.sync();
    });
  }
}
