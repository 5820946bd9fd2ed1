import { formatMoney } from '../../vietnamese';
import { estimateField, voucherField } from '../dossier';
import { missingAmount, type CauseDetector } from './difference';

/**
 * A voucher that was not entered. It explains any shortfall, so it is said firmly only where an unused estimate line has just this amount or a
 * voucher number is skipped.
 */
export const voucherMissing: CauseDetector = (difference) => {
  const { source, vouchers, unusedEstimate } = difference;
  const missing = missingAmount(difference);
  if (missing <= 0 || source === null || (vouchers.length === 0 && difference.found.value !== 0)) return [];
  const fromEstimate = unusedEstimate
    .filter((line) => line[source] === missing)
    .map((line) => ({
      kind: 'voucherMissing' as const,
      ground: 'estimateLineUnused' as const,
      sentence: `Thiếu chứng từ ${formatMoney(missing)}: nội dung "${line.item}" trong dự toán đúng bằng số này và chưa có chứng từ.`,
      at: [estimateField(line, source)],
    }));
  const fromNumbers = difference.skippedNumbers.map(({ number, neighbours }) => ({
    kind: 'voucherMissing' as const,
    ground: 'numberSkipped' as const,
    sentence: `Thiếu chứng từ ${formatMoney(missing)}: chưa nhập chứng từ số ${number}.`,
    at: neighbours.map((voucher) => voucherField(voucher, 'no')),
  }));
  if (fromEstimate.length + fromNumbers.length > 0) return [...fromEstimate, ...fromNumbers];
  return [
    {
      kind: 'voucherMissing',
      ground: 'anyShortfall',
      sentence: `Có thể còn thiếu chứng từ ${formatMoney(missing)}.`,
      at: [],
    },
  ];
};
