import { formatNumber } from '../../vietnamese';
import { givesFigures, indicatorField, NUMBER_FIELDS } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A number typed as text that can mean two things ("1.234"): a person says which. */
export const ambiguousNumber: ReportRule = {
  id: 'ambiguous-number',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) =>
      NUMBER_FIELDS.flatMap((field) => {
        const reading = entry.numbers[field];
        if (reading.kind !== 'ambiguous') return [];
        const words = MESSAGES.ambiguousNumber(
          field,
          String(entry.typed[field]),
          reading.readings.map(formatNumber).join(' hoặc '),
        );
        return [finding(ambiguousNumber, indicatorField(entry, field), entry.line.indicator.name, words)];
      }),
    ),
};
