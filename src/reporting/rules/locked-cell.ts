import { finding, rowNameOf, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** What the plan says is not changed in a report. */
export const lockedCell: ReportRule = {
  id: 'locked-cell',
  severity: 'error',
  check: ({ report, workbook }) =>
    workbook.lockedChanges
      .filter((change) => !change.formulaLost)
      .map(({ at, expected, found }) =>
        finding(lockedCell, at, rowNameOf(report, at), MESSAGES.lockedCell(at.field, expected, String(found ?? ''))),
      ),
};
