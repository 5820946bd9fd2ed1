import { checkSum, SOURCE_COLUMNS } from '../compare/identity';
import type { SettlementRule } from './subject';

/** Mẫu 04c: line 3 = 1 + 2 for each source (practice). Column 1 follows from `f04c-columns`. */
export const availableSum: SettlementRule = {
  id: 'available-sum',
  severity: 'warning',
  check: (settlement) =>
    SOURCE_COLUMNS.flatMap(([, column]) =>
      checkSum(
        availableSum,
        settlement,
        'f04c',
        `l3.${column}`,
        [{ code: `l1.${column}` }, { code: `l2.${column}` }],
        'dòng 1 + dòng 2',
      ),
    ),
};
