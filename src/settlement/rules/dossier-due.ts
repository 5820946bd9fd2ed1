import { formatDate } from '../../vietnamese';
import { projectField, projectName } from '../dossier';
import { lastDay } from '../last-day';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** After acceptance, the days left for the dossier. */
export const dossierDue: SettlementRule = {
  id: 'dossier-due',
  severity: 'note',
  check: ({ dossier, today }) =>
    dossier.projects.flatMap((project) => {
      const last = lastDay(project, today);
      if (last === null || last.left < 0) return [];
      const words = MESSAGES.dossierDue(formatDate(last.day), last.left);
      return [finding(dossierDue, projectField(project, 'acceptanceDate'), projectName(project), words)];
    }),
};
