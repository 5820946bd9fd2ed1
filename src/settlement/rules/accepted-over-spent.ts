import { formatNumber } from '../../vietnamese';
import { projectName } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Mẫu 04b: column 5 <= 4 (practice). Blank until the Cục has decided. */
export const acceptedOverSpent: SettlementRule = {
  id: 'accepted-over-spent',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project }) => {
      const accepted = book.figure('f04b', project.key, 'c5');
      const spent = book.figure('f04b', project.key, 'c4');
      if (!accepted || !spent || accepted.value <= spent.value) return [];
      const words = MESSAGES.acceptedOverSpent(formatNumber(accepted.value), formatNumber(spent.value));
      return [
        finding(acceptedOverSpent, accepted.at, projectName(project), words, {
          figures: [accepted, spent],
          difference: accepted.value - spent.value,
        }),
      ];
    }),
};
