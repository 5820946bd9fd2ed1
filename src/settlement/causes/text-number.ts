import { formatMoney } from '../../vietnamese';
import { voucherField, voucherName, type Source, type Voucher } from '../dossier';
import { missingAmount, type Candidate, type CauseDetector } from './difference';

/** An amount that stands as text and is left out of the sum: one voucher's, or all of them together. */
export const textNumber: CauseDetector = (difference) => {
  const { source, vouchers } = difference;
  const missing = missingAmount(difference);
  if (source === null) return [];
  const texts = vouchers.flatMap((voucher) => {
    const amount = voucher.asText[source];
    return amount === undefined ? [] : [{ voucher, amount }];
  });
  const single = texts.filter(({ amount }) => amount === missing).map(({ voucher }) => candidate([voucher], source, missing));
  const sum = texts.reduce((total, { amount }) => total + amount, 0);
  const together = texts.length > 1 && sum === missing ? [texts.map(({ voucher }) => voucher)] : [];
  return [...single, ...together.map((all) => candidate(all, source, missing))];
};

function candidate(vouchers: readonly Voucher[], source: Source, amount: number): Candidate {
  return {
    kind: 'textNumber',
    ground: 'cellHoldsText',
    sentence: `Số tiền của ${vouchers.map(voucherName).join(', ')} đang là chữ nên không được cộng: ${formatMoney(amount)}.`,
    at: vouchers.map((voucher) => voucherField(voucher, source)),
  };
}
