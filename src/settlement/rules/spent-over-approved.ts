import { formatNumber } from '../../vietnamese';
import { projectName, SOURCES } from '../dossier';
import { SOURCE_NAMES } from '../figure-labels';
import { limitsOf, passedLimit } from '../compare/limits';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Spending within what was approved and carried in: 04b column 4 <= 3 + carried in, and the same for other funds (practice). */
export const spentOverApproved: SettlementRule = {
  id: 'spent-over-approved',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project }) =>
      SOURCES.flatMap((source) => {
        const limits = limitsOf(book, project, source);
        const limit = limits?.approved ?? null;
        if (!limits || limit === null || passedLimit(limits) !== 'approved') return [];
        const over = limits.spent.value - limit;
        const words = MESSAGES.spentOverApproved(
          SOURCE_NAMES[source],
          formatNumber(limits.spent.value),
          formatNumber(limit),
          formatNumber(over),
        );
        const figures = [limits.spent, { label: 'Được phê duyệt và dư năm trước', at: null, value: limit }];
        return [finding(spentOverApproved, limits.spent.at, projectName(project), words, { figures, difference: over })];
      }),
    ),
};
