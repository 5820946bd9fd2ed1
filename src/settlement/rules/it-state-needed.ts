import { formatNumber } from '../../vietnamese';
import { projectField, projectName, type Project } from '../dossier';
import { groupCode } from '../groups';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

const OVER = 200_000_000;
const UP_TO = 15_000_000_000;

/** Mẫu 01, Phần 2, 2c and Chú ý 1: groups I and IV over 200 million to 15 billion đồng state their IT and follow Nghị định 73/2019. */
export const itStateNeeded: SettlementRule = {
  id: 'it-state-needed',
  severity: 'note',
  check: ({ dossier }) =>
    dossier.projects.flatMap((project) => {
      const group = groupCode(project.group);
      const amount = approved(project);
      if ((group !== 'I' && group !== 'IV') || amount <= OVER || amount > UP_TO) return [];
      const words = MESSAGES.itStateNeeded(group, formatNumber(amount));
      return [finding(itStateNeeded, projectField(project, 'group'), projectName(project), words)];
    }),
};

const approved = ({ approvedProgramme, approvedOther }: Project): number => (approvedProgramme ?? 0) + (approvedOther ?? 0);
