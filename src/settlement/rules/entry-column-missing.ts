import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A column of an entry sheet was deleted: what stood there counts nowhere, and the forms cannot be filled. */
export const entryColumnMissing: SettlementRule = {
  id: 'entry-column-missing',
  severity: 'error',
  check: ({ workbook }) =>
    workbook.missingColumns.map(({ tab, labels }) =>
      finding(entryColumnMissing, null, null, MESSAGES.entryColumnMissing(tab, labels.join('", "'))),
    ),
};
