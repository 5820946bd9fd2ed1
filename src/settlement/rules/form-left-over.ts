import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A form of a đề án that is no longer entered. */
export const formLeftOver: SettlementRule = {
  id: 'form-left-over',
  severity: 'warning',
  check: ({ workbook }) => workbook.leftOverForms.map((tab) => finding(formLeftOver, null, null, MESSAGES.formLeftOver(tab))),
};
