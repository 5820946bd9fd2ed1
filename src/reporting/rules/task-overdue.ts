import { isBlank } from '../../checks';
import { taskField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A task past its time and not done names its difficulty. */
export const taskOverdue: ReportRule = {
  id: 'task-overdue',
  severity: 'warning',
  check: ({ report, today }) =>
    report.tasks.flatMap((entry) => {
      const { endYear } = entry.line.task;
      if (endYear === null || Number(today.slice(0, 4)) <= endYear) return [];
      if (entry.state === 'Hoàn thành' || !isBlank(entry.typed.difficulty)) return [];
      return [finding(taskOverdue, taskField(entry, 'difficulty'), entry.line.task.name, MESSAGES.taskOverdue(endYear))];
    }),
};
