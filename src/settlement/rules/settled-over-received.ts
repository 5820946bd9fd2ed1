import { formatNumber } from '../../vietnamese';
import { projectName, SOURCES } from '../dossier';
import { SOURCE_NAMES } from '../figure-labels';
import { limitsOf, passedLimit } from '../compare/limits';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Mẫu 04c: line 5 <= 1 + 4 (practice). Silent where a wider bound is passed already. */
export const settledOverReceived: SettlementRule = {
  id: 'settled-over-received',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project }) =>
      SOURCES.flatMap((source) => {
        const limits = limitsOf(book, project, source);
        const limit = limits?.received ?? null;
        if (!limits || limit === null || passedLimit(limits) !== 'received') return [];
        const over = limits.spent.value - limit;
        const words = MESSAGES.settledOverReceived(
          SOURCE_NAMES[source],
          formatNumber(limits.spent.value),
          formatNumber(limit),
          formatNumber(over),
        );
        const figures = [limits.spent, { label: 'Dư năm trước và thực nhận trong năm', at: null, value: limit }];
        return [finding(settledOverReceived, limits.spent.at, projectName(project), words, { figures, difference: over })];
      }),
    ),
};
