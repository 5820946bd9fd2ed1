import { isBlank } from '../../checks';
import { figureFields, givesFigures, indicatorField } from '../report';
import { isDue } from '../verdict';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A figure is expected and there is none; an explanation stands for it. One finding a row. */
export const resultMissing: ReportRule = {
  id: 'result-missing',
  severity: 'warning',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) => {
      const missing = figureFields(entry).filter((field) => isBlank(entry.typed[field]));
      const [first] = missing;
      if (first === undefined || !isBlank(entry.typed.explanation)) return [];
      const { target, indicator } = entry.line;
      const due = target !== null && isDue(target, { ...report.period, dueYear: indicator.dueYear });
      const names = missing
        .map((field) =>
          field === 'denominator' ? 'mẫu số' : missing.length > 1 || figureFields(entry).length > 1 ? 'tử số' : 'số lượng',
        )
        .join(' và ');
      return [finding(resultMissing, indicatorField(entry, first), indicator.name, MESSAGES.resultMissing(names, due))];
    }),
};
