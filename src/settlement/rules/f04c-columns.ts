import { F04C_LINES } from '../figures';
import { checkSum } from '../compare/identity';
import type { SettlementRule } from './subject';

/** Mẫu 04c, every line: column 1 = 2 + 3 (practice of Mẫu B01/BCQT). */
export const f04cColumns: SettlementRule = {
  id: 'f04c-columns',
  severity: 'warning',
  check: (settlement) =>
    F04C_LINES.flatMap((line) =>
      checkSum(f04cColumns, settlement, 'f04c', `${line}.c1`, [{ code: `${line}.c2` }, { code: `${line}.c3` }], 'cột 2 + cột 3'),
    ),
};
