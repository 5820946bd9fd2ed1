import { projectField, projectName } from '../dossier';
import { groupCode } from '../groups';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Mẫu 01 and 02 list the đề án under seven groups; one outside them would appear nowhere. */
export const groupUnknown: SettlementRule = {
  id: 'group-unknown',
  severity: 'warning',
  check: ({ dossier }) =>
    dossier.projects
      .filter(({ group }) => group.trim() !== '' && groupCode(group) === null)
      .map((project) =>
        finding(groupUnknown, projectField(project, 'group'), projectName(project), MESSAGES.groupUnknown(project.group)),
      ),
};
