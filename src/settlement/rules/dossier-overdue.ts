import { formatDate } from '../../vietnamese';
import { projectField, projectName } from '../dossier';
import { lastDay } from '../last-day';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** The dossier is past the 15 days after acceptance. */
export const dossierOverdue: SettlementRule = {
  id: 'dossier-overdue',
  severity: 'warning',
  check: ({ dossier, today }) =>
    dossier.projects.flatMap((project) => {
      const last = lastDay(project, today);
      if (last === null || last.left >= 0) return [];
      const words = MESSAGES.dossierOverdue(formatDate(last.day), -last.left);
      return [finding(dossierOverdue, projectField(project, 'acceptanceDate'), projectName(project), words)];
    }),
};
