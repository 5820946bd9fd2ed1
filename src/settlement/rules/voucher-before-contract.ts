import { formatDate } from '../../vietnamese';
import { voucherField, voucherName } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A voucher dated before its contract (practice). */
export const voucherBeforeContract: SettlementRule = {
  id: 'voucher-before-contract',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project: { contractDate }, vouchers }) =>
      vouchers.flatMap((voucher) => {
        if (contractDate === null || voucher.date === null || voucher.date >= contractDate) return [];
        const words = MESSAGES.beforeContract(formatDate(voucher.date), formatDate(contractDate));
        return [finding(voucherBeforeContract, voucherField(voucher, 'date'), voucherName(voucher), words)];
      }),
    ),
};
