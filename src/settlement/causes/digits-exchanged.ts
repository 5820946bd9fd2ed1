import { formatMoney } from '../../vietnamese';
import { voucherField, voucherName } from '../dossier';
import { missingAmount, type Candidate, type CauseDetector } from './difference';

/**
 * Two digits of an amount exchanged (1.250.000 for 1.520.000). Such a difference is always divisible by 9. Neighbouring digits are the usual
 * slip; any other two are possible.
 */
export const digitsExchanged: CauseDetector = (difference) => {
  const { source, vouchers, expected, found } = difference;
  const missing = missingAmount(difference);
  if (missing === 0 || missing % 9 !== 0) return [];
  const ofVouchers = vouchers.flatMap((voucher): Candidate[] => {
    const typed = source === null ? null : voucher[source];
    if (source === null || typed === null) return [];
    const meant = typed + missing;
    const swap = swapBetween(typed, meant);
    if (swap === null) return [];
    return [
      {
        kind: 'digitsExchanged',
        ground: swap === 'neighbours' ? 'neighbouringDigits' : 'anyDigits',
        sentence: `Có thể đảo hai chữ số ở ${voucherName(voucher)}: đang ghi ${formatMoney(typed)}, đúng ra là ${formatMoney(meant)}.`,
        at: [voucherField(voucher, source)],
      },
    ];
  });
  if (swapBetween(found.value, expected.value) === null) return ofVouchers;
  const sentence = `Hai số chỉ khác nhau ở hai chữ số bị đảo chỗ: ${formatMoney(expected.value)} và ${formatMoney(found.value)}.`;
  const ofFigures: Candidate = {
    kind: 'digitsExchanged',
    ground: 'digitsOfFigure',
    sentence,
    at: [expected, found].flatMap(({ at }) => at ?? []),
  };
  return [...ofVouchers, ofFigures];
};

/** Whether one amount is the other with two digits exchanged, and whether those stand side by side. */
function swapBetween(typed: number, meant: number): 'neighbours' | 'apart' | null {
  if (Math.sign(typed) !== Math.sign(meant)) return null;
  const [from, to] = [String(Math.abs(typed)), String(Math.abs(meant))];
  if (from.length !== to.length) return null;
  const places = [...from].flatMap((digit, place) => (digit === to[place] ? [] : [place]));
  const [first, second] = places;
  if (places.length !== 2 || first === undefined || second === undefined) return null;
  if (from[first] !== to[second] || from[second] !== to[first]) return null;
  return second - first === 1 ? 'neighbours' : 'apart';
}
