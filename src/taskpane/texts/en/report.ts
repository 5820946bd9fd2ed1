import type { TextsOf } from '../types';
import type { report as vi } from '../vi/report';

export const report: TextsOf<typeof vi> = {
  met: (met, all) => `${met} of ${all} indicators met or exceeded`,
  deadline: (day, left) => (left >= 0 ? `Last day: ${day}, ${left} days left` : `Last day: ${day}, ${-left} days overdue`),
  noDeadline: 'The document sets no day for submission.',
  reload: 'Load again',
  submit: 'Submit report',
  submitted: (number, name) => `Submission ${number} is recorded. Save the workbook as "${name}" and send it.`,
  notSubmitted: (count) => `Not submitted: ${count} errors remain. Mend them, or give a reason for each below.`,
  reason: 'Reason for submitting nevertheless',
  loaded: (indicators, tasks) => `Loaded ${indicators} indicator rows and ${tasks} tasks. Type into the yellow cells.`,
  orphans: (count) => `${count} entries without a place in the plan are kept on the sheet "Không còn trong kế hoạch".`,
  recovered: 'The last load was interrupted; it has been finished.',
};
