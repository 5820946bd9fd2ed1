import { formatNumber } from '../../vietnamese';
import { voucherField, voucherName, type Voucher } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** The same number, date, content and amounts (practice); a voucher may well span several lines that differ. Told once, at the second line. */
export const voucherRepeated: SettlementRule = {
  id: 'voucher-repeated',
  severity: 'warning',
  check: ({ dossier }) => {
    const groups = new Map<string, Voucher[]>();
    for (const voucher of dossier.vouchers) {
      const { no, date, content, programme, other } = voucher;
      const key = JSON.stringify([no.trim().toLowerCase(), date, content, programme, other]);
      const those = groups.get(key);
      if (those) those.push(voucher);
      else groups.set(key, [voucher]);
    }
    return [...groups.values()].flatMap((those) => {
      const second = those[1];
      if (!second) return [];
      const words = MESSAGES.voucherRepeated(those.length, formatNumber((second.programme ?? 0) + (second.other ?? 0)));
      return [finding(voucherRepeated, voucherField(second, 'no'), voucherName(second), words)];
    });
  },
};
