import { formatNumber } from '../../vietnamese';
import { SOURCES, voucherField, voucherName } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A negative amount is a correction and says so in its note (practice). */
export const negativeWithoutNote: SettlementRule = {
  id: 'negative-without-note',
  severity: 'warning',
  check: ({ dossier }) =>
    dossier.vouchers
      .filter(({ note }) => note.trim() === '')
      .flatMap((voucher) =>
        SOURCES.flatMap((source) => {
          const amount = voucher[source] ?? 0;
          if (amount >= 0) return [];
          const words = MESSAGES.negativeWithoutNote(formatNumber(amount));
          return [finding(negativeWithoutNote, voucherField(voucher, source), voucherName(voucher), words)];
        }),
      ),
};
