import { givesFigures, indicatorField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** Nothing can be divided by zero. */
export const denominatorZero: ReportRule = {
  id: 'denominator-zero',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) => {
      if (entry.line.measure.kind === 'count' || entry.typed.denominator !== 0) return [];
      return [
        finding(denominatorZero, indicatorField(entry, 'denominator'), entry.line.indicator.name, MESSAGES.denominatorZero()),
      ];
    }),
};
