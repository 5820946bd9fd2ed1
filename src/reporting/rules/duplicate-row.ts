import { finding, rowNameOf, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A row of the plan stands once. */
export const duplicateRow: ReportRule = {
  id: 'duplicate-row',
  severity: 'error',
  check: ({ report, workbook }) =>
    workbook.duplicates.map(({ at, count }) => finding(duplicateRow, at, rowNameOf(report, at), MESSAGES.duplicateRow(count))),
};
