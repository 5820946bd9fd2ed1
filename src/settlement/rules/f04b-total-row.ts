import { F04B_COLUMNS } from '../figures';
import { checkTotalRow } from '../compare/identity';
import type { SettlementRule } from './subject';

/** Mẫu 04b: the row "Tổng cộng" is the sum of the rows. */
export const f04bTotalRow: SettlementRule = {
  id: 'f04b-total-row',
  severity: 'error',
  check: (settlement) => checkTotalRow(f04bTotalRow, settlement, 'f04b', F04B_COLUMNS),
};
