import type { TextsOf } from '../types';
import { some } from './some';
import type { report as vi } from '../vi/report';

export const report: TextsOf<typeof vi> = {
  period: (year, half) => (half ? `first half of ${year}` : `year ${year}`),
  reading: 'Reading the workbook...',
  met: (met, notMet, all) => `${met} of ${some(all, 'indicator')} met${notMet > 0 ? `, ${notMet} not met` : ''}`,
  deadline: (day, left) =>
    `Last day: ${day}, ${left > 0 ? `${some(left, 'day')} left` : left === 0 ? 'today' : `${some(-left, 'day')} overdue`}`,
  noDeadline: 'The document sets no day for submission.',
  next: {
    forward: 'Next: look at what will change, then bring the workbook forward.',
    mend: (errors) => `Next: mend ${some(errors, 'error')} below.`,
    submit: 'Next: the figures are complete, choose "Submit report".',
    send: (number) => `Submission ${number} is recorded: save the workbook and send it. After a correction, submit again.`,
  },
  sections: {
    title: 'Parts of the report',
    findings: (count) => `Findings (${count})`,
    targets: 'Targets',
    deadlines: 'Deadlines',
  },
  reload: 'Load again',
  submit: 'Submit report',
  submitted: (number, name) => `Submission ${number} is recorded. Save the workbook as "${name}" and send it.`,
  notSubmitted: (count) =>
    `Not submitted: ${some(count, 'error')} left. Mend them, or give a reason for each below and submit again.`,
  reason: 'Reason for submitting nevertheless',
  moreReasons: (count) => `${count} more errors will be asked for once these have reasons. Mend some before submitting.`,
  loaded: (indicators, tasks) =>
    `Loaded ${some(indicators, 'indicator row')} and ${some(tasks, 'task')}. Type into the yellow cells.`,
  orphans: (count) => `${count} entries without a place in the plan are kept on the sheet "Không còn trong kế hoạch".`,
  recovered: 'The last load was interrupted; it has been finished.',
};
