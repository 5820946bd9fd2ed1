import { projectField, projectName } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Mẫu 04e cites the contract by number and date: a date without a number is half entered. */
export const contractWithoutNumber: SettlementRule = {
  id: 'contract-without-number',
  severity: 'warning',
  check: ({ dossier }) =>
    dossier.projects
      .filter(({ contractNo, contractDate }) => contractDate !== null && contractNo.trim() === '')
      .map((project) =>
        finding(
          contractWithoutNumber,
          projectField(project, 'contractNo'),
          projectName(project),
          MESSAGES.contractWithoutNumber(),
        ),
      ),
};
