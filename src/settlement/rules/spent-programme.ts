import { sameFigure } from '../compare/same-figure';
import type { SettlementRule } from './subject';

/** Programme funds spent: Mẫu 04a 1.3 = 04b column 4 = 04c line 5 = 04d = total of 04e = the vouchers. */
export const spentProgramme: SettlementRule = {
  id: 'spent-programme',
  severity: 'error',
  check: (settlement) =>
    sameFigure(spentProgramme, settlement, [
      ['f04a', 'spentProgramme'],
      ['f04b', 'c4'],
      ['f04c', 'l5.c2'],
      ['f04d', 'programme'],
      ['f04e', 'total.programme'],
    ]),
};
