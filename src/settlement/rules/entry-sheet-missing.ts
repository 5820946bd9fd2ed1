import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** An entry sheet was deleted: what stood there counts nowhere. */
export const entrySheetMissing: SettlementRule = {
  id: 'entry-sheet-missing',
  severity: 'error',
  check: ({ workbook }) =>
    workbook.missingSheets.map((tab) => finding(entrySheetMissing, null, null, MESSAGES.entrySheetMissing(tab))),
};
