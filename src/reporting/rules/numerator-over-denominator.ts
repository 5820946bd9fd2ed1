import { formatNumber } from '../../vietnamese';
import { givesFigures, indicatorField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** Where the numerator is a part of the denominator it cannot pass it. */
export const numeratorOverDenominator: ReportRule = {
  id: 'numerator-over-denominator',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) => {
      const { numerator, denominator } = entry.typed;
      const bounded = entry.line.measure.kind === 'ratio' && entry.line.measure.bounded;
      if (
        !bounded ||
        typeof numerator !== 'number' ||
        typeof denominator !== 'number' ||
        denominator <= 0 ||
        numerator <= denominator
      )
        return [];
      const words = MESSAGES.numeratorOverDenominator(formatNumber(numerator), formatNumber(denominator));
      return [finding(numeratorOverDenominator, indicatorField(entry, 'numerator'), entry.line.indicator.name, words)];
    }),
};
