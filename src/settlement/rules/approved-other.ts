import { sameFigure } from '../compare/same-figure';
import type { SettlementRule } from './subject';

/** Approved other funds: Mẫu 04a 1.2 = 04b column 2. */
export const approvedOther: SettlementRule = {
  id: 'approved-other',
  severity: 'error',
  check: (settlement) =>
    sameFigure(approvedOther, settlement, [
      ['f04a', 'approvedOther'],
      ['f04b', 'c2'],
    ]),
};
