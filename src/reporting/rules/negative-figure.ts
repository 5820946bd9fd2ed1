import { formatNumber } from '../../vietnamese';
import { figureFields, givesFigures, indicatorField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** Numbers of people, enterprises, transactions and money are not negative. */
export const negativeFigure: ReportRule = {
  id: 'negative-figure',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) =>
      figureFields(entry).flatMap((field) => {
        const value = entry.typed[field];
        if (typeof value !== 'number' || value >= 0) return [];
        return [
          finding(
            negativeFigure,
            indicatorField(entry, field),
            entry.line.indicator.name,
            MESSAGES.negativeFigure(field, formatNumber(value)),
          ),
        ];
      }),
    ),
};
