import { projectField, projectName, type Project } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Two đề án with one number would both take the same vouchers. */
export const projectRepeated: SettlementRule = {
  id: 'project-repeated',
  severity: 'error',
  check: ({ dossier }) => {
    const first = new Map<string, Project>();
    return dossier.projects.flatMap((project) => {
      const other = first.get(project.no);
      if (!other) first.set(project.no, project);
      if (!other || project.no === '') return [];
      return [
        finding(
          projectRepeated,
          projectField(project, 'no'),
          projectName(project),
          MESSAGES.projectRepeated(project.no, other.name),
        ),
      ];
    });
  },
};
