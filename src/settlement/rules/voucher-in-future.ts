import { formatDate } from '../../vietnamese';
import { voucherField, voucherName } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A voucher dated after today (practice). */
export const voucherInFuture: SettlementRule = {
  id: 'voucher-in-future',
  severity: 'warning',
  check: ({ dossier, today }) =>
    dossier.vouchers.flatMap((voucher) =>
      voucher.date === null || voucher.date <= today
        ? []
        : [
            finding(
              voucherInFuture,
              voucherField(voucher, 'date'),
              voucherName(voucher),
              MESSAGES.voucherInFuture(formatDate(voucher.date)),
            ),
          ],
    ),
};
