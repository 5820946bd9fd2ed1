import { isBlank } from '../../checks';
import { taskField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** "Hoàn thành" has an outcome to show. */
export const doneWithoutOutcome: ReportRule = {
  id: 'done-without-outcome',
  severity: 'error',
  check: ({ report }) =>
    report.tasks.flatMap((entry) => {
      if (entry.state !== 'Hoàn thành' || !isBlank(entry.typed.outcome)) return [];
      return [finding(doneWithoutOutcome, taskField(entry, 'outcome'), entry.line.task.name, MESSAGES.doneWithoutOutcome())];
    }),
};
