import { finding, rowNameOf, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** Every row of the plan is in the report. */
export const missingRow: ReportRule = {
  id: 'missing-row',
  severity: 'error',
  check: ({ report, workbook }) =>
    workbook.missingRows.map((at) => finding(missingRow, at, rowNameOf(report, at), MESSAGES.missingRow())),
};
