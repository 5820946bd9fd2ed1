import { formatNumber } from '../../vietnamese';
import { agree, gap, NO_CONTEXT, unequal } from '../compare/identity';
import { MESSAGES } from './messages';
import type { SettlementRule } from './subject';

/** Approved programme funds (Mẫu 04b, column 3) are what the year's budget allots (04c, line 2); they may differ with a reason, so it warns. */
export const allottedDiffers: SettlementRule = {
  id: 'allotted-differs',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project }) => {
      const expected = book.figure('f04b', project.key, 'c3');
      const found = book.figure('f04c', project.key, 'l2.c2');
      if (expected === null || found === null || agree(expected.value, found.value)) return [];
      const words = MESSAGES.allottedDiffers(formatNumber(expected.value), formatNumber(found.value), gap(expected, found));
      return [unequal(allottedDiffers, project, found.at, { ...NO_CONTEXT, expected, found }, words)];
    }),
};
