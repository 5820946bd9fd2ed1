import { isBlank } from '../../checks';
import { taskField } from '../report';
import { TASK_STATES } from '../status';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** The state of a task is one of the list. */
export const wrongState: ReportRule = {
  id: 'wrong-state',
  severity: 'error',
  check: ({ report }) =>
    report.tasks.flatMap((entry) => {
      if (isBlank(entry.typed.status) || entry.state !== null) return [];
      return [
        finding(
          wrongState,
          taskField(entry, 'status'),
          entry.line.task.name,
          MESSAGES.wrongState(String(entry.typed.status), TASK_STATES.join('; ')),
        ),
      ];
    }),
};
