import { consolidateReports, type FileOutcome, type Picture, type Scope } from '../consolidation';
import { RULES_VERSION } from '../reporting';
import { BookError, consolidationWorkbook, type Book, type RunOptions } from '../sheets';
import { readReturned, type ReturnedFile } from './returned';

/**
 * Consolidates returned reports: reads and checks them one after the other and makes one picture of all. Only what is needed of each file is kept, so
 * an iterable that opens files as they are asked for needs no more memory for many than for a few.
 * @param total number of files, for the progress
 * @throws BookError only when cancelled; a bad file is part of the picture
 */
export async function consolidate(
  files: AsyncIterable<ReturnedFile> | Iterable<ReturnedFile>,
  total: number,
  scope: Scope,
  { progress, signal }: RunOptions = {},
): Promise<Picture> {
  const outcomes: FileOutcome[] = [];
  for await (const file of files) {
    if (signal?.aborted) throw new BookError('Đã dừng tổng hợp theo yêu cầu. Chưa có gì bị thay đổi.', 'Cancelled');
    progress?.(outcomes.length / Math.max(total, 1), `Đang đọc ${file.name}`);
    outcomes.push(await readReturned(file, scope));
  }
  progress?.(1, 'Đã đọc xong');
  return consolidateReports(outcomes, scope);
}

/** Draws the result into a workbook: the sums, who is in, the findings, the appendix. */
export async function drawConsolidation(book: Book, picture: Picture, options: RunOptions = {}): Promise<void> {
  await book.draw(consolidationWorkbook(picture, RULES_VERSION), options);
}
