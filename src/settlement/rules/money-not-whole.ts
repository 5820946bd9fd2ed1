import { formatNumber } from '../../vietnamese';
import { typedAmounts } from '../typed-amounts';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** An amount is a whole number of đồng, and small enough to be added exactly. */
export const moneyNotWhole: SettlementRule = {
  id: 'money-not-whole',
  severity: 'error',
  check: ({ dossier }) =>
    typedAmounts(dossier)
      .filter(({ value }) => !Number.isSafeInteger(value))
      .map(({ at, label, rowName, value }) => {
        const words = Number.isInteger(value) ? MESSAGES.tooLarge(label) : MESSAGES.notWhole(label, formatNumber(value));
        return finding(moneyNotWhole, at, rowName, words);
      }),
};
