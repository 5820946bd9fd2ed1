import { F04D_COLUMNS } from '../figures';
import { checkTotalRow } from '../compare/identity';
import type { SettlementRule } from './subject';

/** Mẫu 04d: the row "Tổng cộng" is the sum of the rows. */
export const f04dTotalRow: SettlementRule = {
  id: 'f04d-total-row',
  severity: 'error',
  check: (settlement) => checkTotalRow(f04dTotalRow, settlement, 'f04d', F04D_COLUMNS),
};
