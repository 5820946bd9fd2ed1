import { sameFigure } from '../compare/same-figure';
import type { SettlementRule } from './subject';

/** Approved programme funds: Mẫu 04a 1.2 = 04b column 3. */
export const approvedProgramme: SettlementRule = {
  id: 'approved-programme',
  severity: 'error',
  check: (settlement) =>
    sameFigure(approvedProgramme, settlement, [
      ['f04a', 'approvedProgramme'],
      ['f04b', 'c3'],
    ]),
};
