import { formatNumber } from '../../vietnamese';
import { estimateField } from '../dossier';
import { typedAmounts } from '../typed-amounts';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Funds, quantities and prices are not negative. Vouchers may be: those are corrections (`negative-without-note`). */
export const negativeFigure: SettlementRule = {
  id: 'negative-figure',
  severity: 'error',
  check: ({ dossier }) => {
    const quantities = dossier.estimate.flatMap((line) => [
      { at: estimateField(line, 'quantity'), label: 'Số lượng', rowName: line.item, value: line.quantity ?? 0 },
      { at: estimateField(line, 'price'), label: 'Đơn giá', rowName: line.item, value: line.price ?? 0 },
    ]);
    return [...typedAmounts(dossier).filter(({ sheet }) => sheet !== 'vouchers'), ...quantities]
      .filter(({ value }) => value < 0)
      .map(({ at, label, rowName, value }) =>
        finding(negativeFigure, at, rowName, MESSAGES.negativeFigure(label, formatNumber(value))),
      );
  },
};
