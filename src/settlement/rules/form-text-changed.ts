import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A text edited on a form, whose source has changed since: a person chooses. */
export const formTextChanged: SettlementRule = {
  id: 'form-text-changed',
  severity: 'warning',
  check: ({ workbook }) => workbook.changedTexts.map((at) => finding(formTextChanged, at, null, MESSAGES.formTextChanged())),
};
