import { formatNumber } from '../../vietnamese';
import { projectName } from '../dossier';
import { decisionOf, unaccounted, unreturned } from '../compare/decision';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/**
 * Programme funds not settled: 04b columns 6 + 7 = 04c line 6 and what was not accepted. Silent where `funds-balance` already names the same
 * difference: the two follow from each other as long as the allotted amount is the approved one.
 */
export const notSettled: SettlementRule = {
  id: 'not-settled',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project }) => {
      const decision = decisionOf(book, project);
      const difference = decision ? unreturned(decision) : 0;
      if (!decision || difference === 0 || difference === unaccounted(decision)) return [];
      const unsettled = decision.figures.returned + decision.figures.moved;
      const words = MESSAGES.notSettled(
        formatNumber(unsettled),
        formatNumber(unsettled + difference),
        formatNumber(Math.abs(difference)),
      );
      return [finding(notSettled, decision.accepted.at, projectName(project), words, { figures: decision.parts, difference })];
    }),
};
