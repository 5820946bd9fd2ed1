import type { TextsOf } from '../types';
import type { report as vi } from '../vi/report';

export const report: TextsOf<typeof vi> = {
  reading: 'Reading the workbook...',
  met: (met, notMet, all) => `${met} of ${all} indicators met${notMet > 0 ? `, ${notMet} not met` : ''}`,
  deadline: (day, left) => (left >= 0 ? `Last day: ${day}, ${left} days left` : `Last day: ${day}, ${-left} days overdue`),
  noDeadline: 'The document sets no day for submission.',
  next: {
    fill: (blank) => `Next: fill ${blank} blank cells, from cell`,
    mend: (errors) => `Next: mend the ${errors} errors below.`,
    submit: 'Next: the figures are complete, choose "Submit report".',
    send: (number) => `Submission ${number} is recorded: save the workbook and send it. After a correction, submit again.`,
  },
  toBlank: (sheet, cell) => `Go to the next blank cell: "${sheet}" ${cell}`,
  sections: {
    title: 'Parts of the report',
    findings: (count) => `Findings (${count})`,
    targets: 'Targets',
    deadlines: 'Deadlines',
  },
  reload: 'Load again',
  submit: 'Submit report',
  submitted: (number, name) => `Submission ${number} is recorded. Save the workbook as "${name}" and send it.`,
  notSubmitted: (count) => `Not submitted: ${count} errors remain. Mend them, or give a reason for each below and submit again.`,
  reason: 'Reason for submitting nevertheless',
  loaded: (indicators, tasks) => `Loaded ${indicators} indicator rows and ${tasks} tasks. Type into the yellow cells.`,
  orphans: (count) => `${count} entries without a place in the plan are kept on the sheet "Không còn trong kế hoạch".`,
  recovered: 'The last load was interrupted; it has been finished.',
};
