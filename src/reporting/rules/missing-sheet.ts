import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** All sheets of the report are there. */
export const missingSheet: ReportRule = {
  id: 'missing-sheet',
  severity: 'error',
  check: ({ workbook }) => workbook.missingSheets.map((name) => finding(missingSheet, null, null, MESSAGES.missingSheet(name))),
};
