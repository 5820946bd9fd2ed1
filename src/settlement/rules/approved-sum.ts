import { checkSum } from '../compare/identity';
import type { SettlementRule } from './subject';

/** Mẫu 04b: column 1 = 2 + 3, as its row of codes says. */
export const approvedSum: SettlementRule = {
  id: 'approved-sum',
  severity: 'error',
  check: (settlement) => checkSum(approvedSum, settlement, 'f04b', 'c1', [{ code: 'c2' }, { code: 'c3' }], 'cột 2 + cột 3'),
};
