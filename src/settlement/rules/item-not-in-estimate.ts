import { fold } from '../../vietnamese';
import { projectName, voucherField } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Vouchers stand under the cost items of the contract's annex: an item that the estimate lacks, told once, at its first voucher. */
export const itemNotInEstimate: SettlementRule = {
  id: 'item-not-in-estimate',
  severity: 'warning',
  check: ({ book }) =>
    book.projects
      .filter(({ estimate }) => estimate.length > 0)
      .flatMap(({ project, estimate, f04e }) => {
        const items = new Set(estimate.map(({ item }) => fold(item)));
        return f04e.groups
          .filter(({ item }) => item !== '' && !items.has(fold(item)))
          .flatMap(({ item, vouchers }) => {
            const [first] = vouchers;
            const words = MESSAGES.itemNotInEstimate(item, vouchers.length);
            return first ? [finding(itemNotInEstimate, voucherField(first, 'item'), projectName(project), words)] : [];
          });
      }),
};
