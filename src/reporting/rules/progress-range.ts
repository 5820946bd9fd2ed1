import { formatNumber, formatPercent } from '../../vietnamese';
import { taskField } from '../report';
import { looksWhole } from './shares';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** Progress is a percentage from 0 to 100; 60 typed for 60% is offered as such. */
export const progressRange: ReportRule = {
  id: 'progress-range',
  severity: 'error',
  check: ({ report }) =>
    report.tasks.flatMap((entry) => {
      const { progress, typed } = entry;
      const at = taskField(entry, 'progress');
      const name = entry.line.task.name;
      if (progress.kind === 'notNumber')
        return [finding(progressRange, at, name, MESSAGES.wrongType('progress', String(typed.progress)))];
      if (progress.kind !== 'number') return [];
      if (progress.fromText)
        return [
          finding(
            progressRange,
            at,
            name,
            MESSAGES.textNumber('progress', String(typed.progress), formatPercent(progress.value)),
            progress.value,
          ),
        ];
      if (progress.value >= 0 && progress.value <= 1) return [];
      if (!looksWhole(progress.value))
        return [finding(progressRange, at, name, MESSAGES.progressOutOfRange(formatPercent(progress.value)))];
      const words = MESSAGES.percentAsWhole('progress', formatNumber(progress.value), formatPercent(progress.value / 100));
      return [finding(progressRange, at, name, words, progress.value / 100)];
    }),
};
