import { isBlank } from '../../checks';
import { givesFigures, indicatorField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A target that is due and not met asks for an explanation (DESIGN: Targets). */
export const explanationRequired: ReportRule = {
  id: 'explanation-required',
  severity: 'error',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) => {
      if (entry.verdict.result !== 'notMet' || !isBlank(entry.typed.explanation)) return [];
      return [
        finding(
          explanationRequired,
          indicatorField(entry, 'explanation'),
          entry.line.indicator.name,
          MESSAGES.explanationRequired(entry.verdict.sentence),
        ),
      ];
    }),
};
