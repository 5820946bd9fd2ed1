import { formatMoney } from '../../vietnamese';
import { voucherField, voucherName } from '../dossier';
import { missingAmount, type Candidate, type CauseDetector } from './difference';

/** A plus for a minus, or a minus for a plus: the difference is twice the amount. A negative voucher is rare, so it is the likelier one. */
export const sign: CauseDetector = (difference) => {
  const { source, vouchers, expected, found } = difference;
  const missing = missingAmount(difference);
  if (missing === 0) return [];
  const ofVouchers = vouchers.flatMap((voucher): Candidate[] => {
    const typed = source === null ? null : voucher[source];
    if (source === null || typed === null || -2 * typed !== missing) return [];
    return [
      {
        kind: 'sign',
        ground: typed < 0 ? 'negativeVoucher' : 'correctionWithoutSign',
        sentence: `Có thể nhầm dấu ở ${voucherName(voucher)}: đang ghi ${formatMoney(typed)}, đúng ra là ${formatMoney(-typed)}.`,
        at: [voucherField(voucher, source)],
      },
    ];
  });
  if (expected.value !== -found.value) return ofVouchers;
  const ofFigures: Candidate = {
    kind: 'sign',
    ground: 'oppositeFigures',
    sentence: 'Hai số chỉ khác nhau ở dấu.',
    at: [expected, found].flatMap(({ at }) => at ?? []),
  };
  return [...ofVouchers, ofFigures];
};
