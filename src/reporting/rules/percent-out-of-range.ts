import { formatPercent } from '../../vietnamese';
import { givesFigures, indicatorField } from '../report';
import { looksWhole, SHARES } from './shares';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A share typed by hand (baseline, previous period) lies between 0% and 100%; growth may be more or less. */
export const percentOutOfRange: ReportRule = {
  id: 'percent-out-of-range',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) =>
      SHARES.flatMap((field) => {
        const value = entry.typed[field];
        const share = entry.line.measure.kind === 'ratio' && entry.line.measure.bounded;
        if (!share || typeof value !== 'number' || (value >= 0 && value <= 1) || looksWhole(value)) return [];
        return [
          finding(
            percentOutOfRange,
            indicatorField(entry, field),
            entry.line.indicator.name,
            MESSAGES.percentOutOfRange(field, formatPercent(value)),
          ),
        ];
      }),
    ),
};
