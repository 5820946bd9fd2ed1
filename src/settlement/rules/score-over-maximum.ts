import { formatNumber } from '../../vietnamese';
import { CRITERIA } from '../criteria';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Mẫu 03: a score stands between 0 and its criterion's maximum. */
export const scoreOverMaximum: SettlementRule = {
  id: 'score-over-maximum',
  severity: 'error',
  check: ({ dossier }) =>
    dossier.scores.flatMap(({ key, project, criterion, score }) => {
      const maximum = CRITERIA.find(({ code }) => code === criterion)?.maximum;
      if (maximum === undefined || score === null || (score >= 0 && score <= maximum)) return [];
      return [
        finding(
          scoreOverMaximum,
          { sheet: 'scores', row: key, field: 'score' },
          `Đề án ${project}, tiêu chí ${criterion}`,
          MESSAGES.scoreOverMaximum(formatNumber(score), maximum),
        ),
      ];
    }),
};
