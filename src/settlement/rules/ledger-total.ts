import { formatNumber } from '../../vietnamese';
import { projectField, sourceField, SOURCES } from '../dossier';
import { voucherSum } from '../figure-book';
import { projectFieldLabel, SOURCE_NAMES } from '../figure-labels';
import { agree, gap, unequal } from '../compare/identity';
import { MESSAGES } from './messages';
import type { SettlementRule } from './subject';
import { voucherContext } from '../compare/voucher-context';

/** The accountant's ledger is a control total: the vouchers typed must sum to it, per đề án and source. A faulty voucher shows here first. */
export const ledgerTotal: SettlementRule = {
  id: 'ledger-total',
  severity: 'error',
  check: (settlement) =>
    settlement.book.projects.flatMap((figures) =>
      SOURCES.flatMap((source) => {
        const { project } = figures;
        const field = sourceField('ledger', source);
        const value = project[field];
        const found = voucherSum(figures, source);
        if (value === null || agree(value, found.value)) return [];
        const expected = { label: projectFieldLabel(field), value, at: projectField(project, field) };
        const opposite = project[sourceField('ledger', source === 'programme' ? 'other' : 'programme')];
        const context = voucherContext(settlement, figures, source, opposite);
        const words = MESSAGES.ledgerTotal(
          SOURCE_NAMES[source].replace(/^./, (letter) => letter.toUpperCase()),
          formatNumber(value),
          formatNumber(found.value),
          gap(expected, found),
        );
        return [unequal(ledgerTotal, project, expected.at, { ...context, expected, found }, words)];
      }),
    ),
};
