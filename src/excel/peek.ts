import type { CellValue } from '../checks';
import { HEADER_SHEET, tagName } from '../sheets/tag';
import { peekKind, type BookKind } from '../sheets/peek';
import { runBatch } from './batch';

/** What the open workbook calls itself, or null where it is none of ours: one sync, and nothing of the sheets is read. */
export async function peekBook(): Promise<BookKind | null> {
  return runBatch(async (context) => {
    const { worksheet } = context.workbook.names.getItemOrNullObject(tagName(HEADER_SHEET)).getRangeOrNullObject().untrack();
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('values');
    await context.sync();
    return used.isNullObject ? null : peekKind(used.values as CellValue[][]);
  });
}
