import { formatNumber } from '../../vietnamese';
import { projectName } from '../dossier';
import { decisionOf, unaccounted } from '../compare/decision';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Programme funds once the Cục has decided: 04b column 3 + 04c line 1 = columns 5 + 6 + 7 + 04c line 7 (practice). */
export const fundsBalance: SettlementRule = {
  id: 'funds-balance',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project }) => {
      const decision = decisionOf(book, project);
      const difference = decision ? unaccounted(decision) : 0;
      if (!decision || difference === 0) return [];
      const available = decision.figures.approved + decision.figures.carriedOver;
      const words = MESSAGES.fundsBalance(
        formatNumber(available),
        formatNumber(available - difference),
        formatNumber(Math.abs(difference)),
      );
      return [finding(fundsBalance, decision.accepted.at, projectName(project), words, { figures: decision.parts, difference })];
    }),
};
