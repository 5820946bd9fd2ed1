import { givesFigures, indicatorField, NUMBER_FIELDS } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

/** A figure must be a number: words in a number cell. */
export const wrongType: ReportRule = {
  id: 'wrong-type',
  severity: 'error',
  check: ({ report }) =>
    report.indicators
      .filter(givesFigures)
      .flatMap((entry) =>
        NUMBER_FIELDS.filter((field) => entry.numbers[field].kind === 'notNumber').map((field) =>
          finding(
            wrongType,
            indicatorField(entry, field),
            entry.line.indicator.name,
            MESSAGES.wrongType(field, String(entry.typed[field])),
          ),
        ),
      ),
};
