import { ExcelBook } from '../../src/excel';
import { startExcel, type RunningExcel } from '../../src/workbench/host/node';

/** An Excel of its own for a test: the real client before our host, and the book that is open in it. */
export function openExcel(): RunningExcel & { readonly book: ExcelBook } {
  const running = startExcel();
  Object.assign(globalThis, { Excel: running.Excel });
  return { ...running, book: new ExcelBook() };
}
