import { formatDate } from '../../vietnamese';
import { voucherField, voucherName } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A voucher dated after the year's settlement adjustment, 31/01 of the next year (practice). One still to come is `voucher-in-future`'s. */
export const voucherAfterYear: SettlementRule = {
  id: 'voucher-after-year',
  severity: 'warning',
  check: ({ dossier, today }) => {
    const { year } = dossier.unit;
    if (year === null) return [];
    const last = `${year + 1}-01-31`;
    return dossier.vouchers.flatMap((voucher) => {
      if (voucher.date === null || voucher.date <= last || voucher.date > today) return [];
      const words = MESSAGES.afterYear(formatDate(voucher.date), formatDate(last));
      return [finding(voucherAfterYear, voucherField(voucher, 'date'), voucherName(voucher), words)];
    });
  },
};
