import { formatNumber, formatPercent } from '../../vietnamese';
import { givesFigures, indicatorField, NUMBER_FIELDS } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A number typed as text: formulas do not count it. The number is offered where it can mean one thing. */
export const textNumber: ReportRule = {
  id: 'text-number',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) =>
      NUMBER_FIELDS.flatMap((field) => {
        const reading = entry.numbers[field];
        if (reading.kind !== 'number' || !reading.fromText) return [];
        const words = MESSAGES.textNumber(
          field,
          String(entry.typed[field]),
          reading.percent ? formatPercent(reading.value) : formatNumber(reading.value),
        );
        return [finding(textNumber, indicatorField(entry, field), entry.line.indicator.name, words, reading.value)];
      }),
    ),
};
