import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A row of the person's own does not reach the consolidation. */
export const insertedRow: ReportRule = {
  id: 'inserted-row',
  severity: 'warning',
  check: ({ workbook }) =>
    workbook.inserted.map(({ at, content }) => finding(insertedRow, at, null, MESSAGES.insertedRow(content))),
};
