import { formatNumber, formatPercent } from '../../vietnamese';
import { indicatorField } from '../report';
import { looksWhole, typedShares } from './shares';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** 45 typed for 45%: a share of more than one and up to a hundred. The fraction is offered. */
export const percentAsWhole: ReportRule = {
  id: 'percent-as-whole',
  severity: 'error',
  check: ({ report }) =>
    typedShares(report)
      .filter(({ value }) => looksWhole(value))
      .map(({ entry, field, value }) => {
        const words = MESSAGES.percentAsWhole(field, formatNumber(value), formatPercent(value / 100));
        return finding(percentAsWhole, indicatorField(entry, field), entry.line.indicator.name, words, value / 100);
      }),
};
