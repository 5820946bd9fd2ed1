import { isBlank } from '../../checks';
import { givesFigures, indicatorField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A figure without its source cannot be checked by anybody. */
export const dataSourceMissing: ReportRule = {
  id: 'data-source-missing',
  severity: 'warning',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) => {
      if (entry.result === null || !isBlank(entry.typed.dataSource)) return [];
      return [
        finding(dataSourceMissing, indicatorField(entry, 'dataSource'), entry.line.indicator.name, MESSAGES.dataSourceMissing()),
      ];
    }),
};
