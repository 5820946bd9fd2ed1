import { formatMoney } from '../../vietnamese';
import { voucherField, voucherName } from '../dossier';
import { missingAmount, type Candidate, type CauseDetector } from './difference';

/** Programme and other funds exchanged: what one source lacks, the other has too much. */
export const sourcesExchanged: CauseDetector = (difference) => {
  const { source, other, vouchers, expected, found } = difference;
  const missing = missingAmount(difference);
  if (other === null || missing === 0 || missing !== other.found - other.expected) return [];
  const opposite = source === 'programme' ? 'other' : 'programme';
  const exchanged = (source === null ? [] : vouchers)
    .filter((voucher) => source !== null && (voucher[opposite] ?? 0) - (voucher[source] ?? 0) === missing)
    .map((voucher): Candidate => ({
      kind: 'sourcesExchanged',
      ground: 'voucherExchanged',
      sentence: `Có thể ${voucherName(voucher)} ghi nhầm nguồn: nguồn Chương trình và vốn khác đổi chỗ cho nhau.`,
      at: [voucherField(voucher, 'programme'), voucherField(voucher, 'other')],
    }));
  if (exchanged.length > 0) return exchanged;
  const whole = expected.value === other.found && found.value === other.expected;
  return [
    {
      kind: 'sourcesExchanged',
      ground: whole ? 'totalsExchanged' : 'oppositeDifferences',
      sentence: `Có thể ${formatMoney(Math.abs(missing))} ghi nhầm nguồn: nguồn này thiếu đúng bằng số nguồn kia thừa.`,
      at: [expected, found].flatMap(({ at }) => at ?? []),
    },
  ];
};
