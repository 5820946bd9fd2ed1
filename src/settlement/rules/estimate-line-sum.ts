import { formatNumber } from '../../vietnamese';
import { estimateField } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Mẫu 01: thành tiền = số lượng x đơn giá = NSNN + Khác. The product is rounded to whole đồng; a lump sum without quantity or price is left alone. */
export const estimateLineSum: SettlementRule = {
  id: 'estimate-line-sum',
  severity: 'error',
  check: ({ dossier }) =>
    dossier.estimate.flatMap((line) => {
      if (line.quantity === null || line.price === null) return [];
      const product = Math.round(line.quantity * line.price);
      const funds = (line.programme ?? 0) + (line.other ?? 0);
      if (Math.abs(product - funds) < 1) return [];
      const words = MESSAGES.estimateLineSum(formatNumber(product), formatNumber(funds), formatNumber(Math.abs(product - funds)));
      const figures = [
        { label: 'Số lượng x đơn giá', value: product, at: estimateField(line, 'price') },
        { label: 'NSNN + Khác', value: funds, at: estimateField(line, 'programme') },
      ];
      return [finding(estimateLineSum, estimateField(line, 'price'), line.item, words, { figures, difference: product - funds })];
    }),
};
