import { finding, rowNameOf, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** Result and verdict come from their formulas, not from typing. */
export const formulaLost: ReportRule = {
  id: 'formula-lost',
  severity: 'error',
  check: ({ report, workbook }) =>
    workbook.lockedChanges
      .filter((change) => change.formulaLost)
      .map(({ at }) => finding(formulaLost, at, rowNameOf(report, at), MESSAGES.formulaLost(at.field))),
};
