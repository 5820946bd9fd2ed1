import { finding, rowNameOf, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A figure entered as a formula whose result the file does not hold, as some programs save it: it would count as blank without a word. */
export const formulaWithoutValue: ReportRule = {
  id: 'formula-without-value',
  severity: 'warning',
  check: ({ report, workbook }) =>
    workbook.unvalued.map((at) =>
      finding(formulaWithoutValue, at, rowNameOf(report, at), MESSAGES.formulaWithoutValue(at.field)),
    ),
};
