import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A tab that copies one of ours: only one of the two is read. */
export const sheetCopied: SettlementRule = {
  id: 'sheet-copied',
  severity: 'warning',
  check: ({ workbook }) => workbook.copiedSheets.map((tab) => finding(sheetCopied, null, null, MESSAGES.sheetCopied(tab))),
};
