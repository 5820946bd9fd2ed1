import { projectField, projectName, type EstimateLine } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Phụ lục 2, II.1: a đề án that runs over two budget years has content and funds for each. Says nothing where no estimate is entered. */
export const twoBudgetYears: SettlementRule = {
  id: 'two-budget-years',
  severity: 'warning',
  check: ({ book }) =>
    book.projects.flatMap(({ project, estimate }) => {
      const [from, to] = [yearOf(project.start), yearOf(project.end)];
      if (from === null || to === null || from >= to || estimate.length === 0) return [];
      const planned = new Set(estimate.filter(hasContentAndFunds).map(({ year }) => year));
      const missing = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => !planned.has(year));
      if (missing.length === 0) return [];
      const words = MESSAGES.twoBudgetYears(from, to, missing.join(', '));
      return [finding(twoBudgetYears, projectField(project, 'end'), projectName(project), words)];
    }),
};

const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

function hasContentAndFunds({ item, programme, other }: EstimateLine): boolean {
  return item !== '' && (programme ?? 0) + (other ?? 0) > 0;
}
