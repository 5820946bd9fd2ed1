import { sameFigure } from '../compare/same-figure';
import type { SettlementRule } from './subject';

/** Other funds spent: Mẫu 04a 1.3 = 04c line 5 = 04d = total of 04e = the vouchers. */
export const spentOther: SettlementRule = {
  id: 'spent-other',
  severity: 'error',
  check: (settlement) =>
    sameFigure(spentOther, settlement, [
      ['f04a', 'spentOther'],
      ['f04c', 'l5.c3'],
      ['f04d', 'other'],
      ['f04e', 'total.other'],
    ]),
};
