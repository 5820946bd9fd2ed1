import { formatNumber, formatPercent } from '../../vietnamese';
import { givesFigures, indicatorField } from '../report';
import { looksWhole, SHARES } from './shares';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** 45 typed for 45%: a share of more than one and up to a hundred. The fraction is offered. */
export const percentAsWhole: ReportRule = {
  id: 'percent-as-whole',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) =>
      SHARES.flatMap((field) => {
        const value = entry.typed[field];
        const share = entry.line.measure.kind === 'ratio' && entry.line.measure.bounded;
        if (!share || typeof value !== 'number' || !looksWhole(value)) return [];
        const words = MESSAGES.percentAsWhole(field, formatNumber(value), formatPercent(value / 100));
        return [finding(percentAsWhole, indicatorField(entry, field), entry.line.indicator.name, words, value / 100)];
      }),
    ),
};
