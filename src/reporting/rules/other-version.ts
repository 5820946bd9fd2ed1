import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** The workbook follows the plan as it is now. */
export const otherVersion: ReportRule = {
  id: 'other-version',
  severity: 'warning',
  check: ({ report, workbook }) =>
    workbook.planVersion === null || workbook.planVersion === report.plan.version
      ? []
      : [finding(otherVersion, null, null, MESSAGES.otherVersion(workbook.planVersion, report.plan.version))],
};
