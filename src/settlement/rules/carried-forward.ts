import { checkSum, SOURCE_COLUMNS } from '../compare/identity';
import type { SettlementRule } from './subject';

/** Mẫu 04c: line 7 = 3 - 5 - 6 for each source (practice). */
export const carriedForward: SettlementRule = {
  id: 'carried-forward',
  severity: 'warning',
  check: (settlement) =>
    SOURCE_COLUMNS.flatMap(([, column]) =>
      checkSum(
        carriedForward,
        settlement,
        'f04c',
        `l7.${column}`,
        [{ code: `l3.${column}` }, { code: `l5.${column}`, minus: true }, { code: `l6.${column}`, minus: true }],
        'dòng 3 - dòng 5 - dòng 6',
      ),
    ),
};
