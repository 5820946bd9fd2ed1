import { formatNumber } from '../../vietnamese';
import { projectName, SOURCES } from '../dossier';
import { SOURCE_NAMES } from '../figure-labels';
import { limitsOf, passedLimit } from '../compare/limits';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Mẫu 04c: line 5 <= 3 (practice). Silent where `spent-over-approved` speaks. */
export const settledOverAvailable: SettlementRule = {
  id: 'settled-over-available',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project }) =>
      SOURCES.flatMap((source) => {
        const limits = limitsOf(book, project, source);
        const limit = limits?.available ?? null;
        if (!limits || limit === null || passedLimit(limits) !== 'available') return [];
        const over = limits.spent.value - limit;
        const words = MESSAGES.settledOverAvailable(
          SOURCE_NAMES[source],
          formatNumber(limits.spent.value),
          formatNumber(limit),
          formatNumber(over),
        );
        const figures = [limits.spent, { label: 'Tổng số được sử dụng trong năm', at: null, value: limit }];
        return [finding(settledOverAvailable, limits.spent.at, projectName(project), words, { figures, difference: over })];
      }),
    ),
};
