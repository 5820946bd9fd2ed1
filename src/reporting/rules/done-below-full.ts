import { formatPercent } from '../../vietnamese';
import { taskField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** "Hoàn thành" means 100%. */
export const doneBelowFull: ReportRule = {
  id: 'done-below-full',
  severity: 'error',
  check: ({ report }) =>
    report.tasks.flatMap((entry) => {
      if (entry.state !== 'Hoàn thành' || entry.progress.kind !== 'number' || entry.progress.value >= 1) return [];
      return [
        finding(
          doneBelowFull,
          taskField(entry, 'progress'),
          entry.line.task.name,
          MESSAGES.doneBelowFull(formatPercent(entry.progress.value)),
        ),
      ];
    }),
};
