import { fold, formatMoney } from '../../vietnamese';
import { voucherField, type Source, type Voucher } from '../dossier';
import { missingAmount, type Candidate, type CauseDetector } from './difference';

/** A voucher entered twice: two lines of the same amount, and the surplus is that amount. The more else they share, the likelier. */
export const voucherTwice: CauseDetector = (difference) => {
  const { source, vouchers } = difference;
  const surplus = -missingAmount(difference);
  if (source === null) return [];
  const same = vouchers.filter((voucher) => voucher[source] === surplus);
  const found: Candidate[] = [];
  same.forEach((voucher, index) => {
    const twin = same.slice(0, index).sort((a, b) => likeness(b, voucher) - likeness(a, voucher))[0];
    if (twin) found.push(candidate(twin, voucher, source, surplus));
  });
  return found;
};

/** How many of number, date and content two vouchers share; a blank shares nothing. */
function likeness(a: Voucher, b: Voucher): number {
  const shares = (left: string, right: string): number => (left !== '' && fold(left) === fold(right) ? 1 : 0);
  return shares(a.no, b.no) + shares(a.date ?? '', b.date ?? '') + shares(a.content, b.content);
}

function candidate(first: Voucher, second: Voucher, source: Source, amount: number): Candidate {
  const alike = likeness(first, second);
  const names =
    first.no === second.no ? `Chứng từ ${first.no} nhập hai lần` : `Chứng từ ${first.no} và ${second.no} có thể là một`;
  return {
    kind: 'voucherTwice',
    ground: alike === 3 ? 'voucherRepeated' : alike > 0 ? 'voucherAlike' : 'amountTwice',
    sentence: `${names}: cùng số tiền ${formatMoney(amount)}, đúng bằng số chênh lệch.`,
    at: [voucherField(first, source), voucherField(second, source)],
  };
}
