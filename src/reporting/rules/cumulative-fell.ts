import { formatNumber } from '../../vietnamese';
import { givesFigures, indicatorField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A count kept from the start of the plan cannot fall. */
export const cumulativeFell: ReportRule = {
  id: 'cumulative-fell',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) => {
      const { previous } = entry.typed;
      const cumulative = entry.line.measure.kind === 'count' && entry.line.measure.cumulative;
      if (!cumulative || entry.result === null || typeof previous !== 'number' || entry.result >= previous) return [];
      const words = MESSAGES.cumulativeFell(formatNumber(entry.result), formatNumber(previous));
      return [finding(cumulativeFell, indicatorField(entry, 'numerator'), entry.line.indicator.name, words)];
    }),
};
