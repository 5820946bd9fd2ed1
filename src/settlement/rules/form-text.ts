import { formatNumber } from '../../vietnamese';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A figure of a form holds a text: no sum counts it. */
export const formText: SettlementRule = {
  id: 'form-text',
  severity: 'error',
  check: ({ workbook }) =>
    workbook.formTexts.map(({ at, typed, number }) =>
      finding(
        formText,
        at,
        null,
        MESSAGES.formText(typed, number === null ? null : formatNumber(number)),
        number === null ? {} : { suggestion: number },
      ),
    ),
};
