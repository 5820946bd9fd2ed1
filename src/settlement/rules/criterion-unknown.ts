import { CRITERIA } from '../criteria';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** A score for a criterion that Mẫu 03 does not have would be printed nowhere. */
export const criterionUnknown: SettlementRule = {
  id: 'criterion-unknown',
  severity: 'error',
  check: ({ dossier }) =>
    dossier.scores
      .filter(({ criterion }) => !CRITERIA.some(({ code }) => code === criterion))
      .map(({ key, project, criterion }) =>
        finding(
          criterionUnknown,
          { sheet: 'scores', row: key, field: 'criterion' },
          `Đề án ${project}`,
          MESSAGES.criterionUnknown(criterion),
        ),
      ),
};
