import { formatDate } from '../../vietnamese';
import { projectField, projectName } from '../dossier';
import { projectFieldLabel } from '../figure-labels';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Decision, contract and acceptance are entered once they have happened. */
export const projectDateInFuture: SettlementRule = {
  id: 'project-date-in-future',
  severity: 'warning',
  check: ({ dossier, today }) =>
    dossier.projects.flatMap((project) =>
      (['decisionDate', 'contractDate', 'acceptanceDate'] as const).flatMap((field) => {
        const day = project[field];
        if (day === null || day <= today) return [];
        const words = MESSAGES.dateInFuture(projectFieldLabel(field), formatDate(day));
        return [finding(projectDateInFuture, projectField(project, field), projectName(project), words)];
      }),
    ),
};
