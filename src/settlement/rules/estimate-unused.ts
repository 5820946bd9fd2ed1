import { formatNumber } from '../../vietnamese';
import { estimateField } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';
import { unusedLines } from '../compare/voucher-context';

/** A line of the year's estimate that no voucher uses, once the đề án has vouchers at all. */
export const estimateUnused: SettlementRule = {
  id: 'estimate-unused',
  severity: 'warning',
  check: ({ dossier, book }) =>
    book.projects
      .filter(({ vouchers }) => vouchers.length > 0)
      .flatMap((figures) =>
        unusedLines(figures, dossier.unit.year).map((line) => {
          const amount = (line.programme ?? 0) + (line.other ?? 0);
          return finding(estimateUnused, estimateField(line, 'item'), line.item, MESSAGES.estimateUnused(formatNumber(amount)));
        }),
      ),
};
