import { projectField } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A đề án needs its number, by which vouchers find it, and its name, which every form prints. */
export const projectUnnamed: SettlementRule = {
  id: 'project-unnamed',
  severity: 'error',
  check: ({ dossier }) =>
    dossier.projects.flatMap((project) => {
      const missing = [project.no === '' ? 'số' : '', project.name === '' ? 'tên' : ''].filter((word) => word !== '');
      if (missing.length === 0) return [];
      const at = projectField(project, project.no === '' ? 'no' : 'name');
      return [finding(projectUnnamed, at, project.name || `Đề án ${project.no}`, MESSAGES.projectUnnamed(missing.join(' và ')))];
    }),
};
