import { formatPercent } from '../../vietnamese';
import { indicatorField } from '../report';
import { looksWhole, typedShares } from './shares';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A share typed by hand (baseline, previous period) lies between 0% and 100%; growth may be more or less. */
export const percentOutOfRange: ReportRule = {
  id: 'percent-out-of-range',
  severity: 'error',
  check: ({ report }) =>
    typedShares(report)
      .filter(({ value }) => (value < 0 || value > 1) && !looksWhole(value))
      .map(({ entry, field, value }) => {
        const words = MESSAGES.percentOutOfRange(field, formatPercent(value));
        return finding(percentOutOfRange, indicatorField(entry, field), entry.line.indicator.name, words);
      }),
};
