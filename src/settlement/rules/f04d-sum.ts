import { checkSum } from '../compare/identity';
import type { SettlementRule } from './subject';

/** Mẫu 04d: the total is programme and other funds together. */
export const f04dSum: SettlementRule = {
  id: 'f04d-sum',
  severity: 'error',
  check: (settlement) =>
    checkSum(f04dSum, settlement, 'f04d', 'total', [{ code: 'programme' }, { code: 'other' }], 'nguồn Chương trình + vốn khác'),
};
