import type { Finding } from '../../checks';
import { formatNumber } from '../../vietnamese';
import { SOURCES, type Source } from '../dossier';
import { figureId, type ProjectFigures } from '../figures';
import { gap, NO_CONTEXT, unequal } from '../compare/identity';
import { MESSAGES } from './messages';
import { type Settlement, type SettlementRule } from './subject';

/** Mẫu 04e: each group is the sum of its vouchers, and the total the sum of the groups (with the line of vouchers not yet listed). */
export const f04eSums: SettlementRule = {
  id: 'f04e-sums',
  severity: 'error',
  check: (settlement) =>
    settlement.book.projects.flatMap((figures) =>
      SOURCES.flatMap((source) => [...groupSums(settlement, figures, source), ...totalSum(settlement, figures, source)]),
    ),
};

function totalSum(settlement: Settlement, figures: ProjectFigures, source: Source): Finding[] {
  const codes = settlement.book.codesOnForm('f04e', figures.project.key);
  const groups = codes.filter((code) => code.endsWith(`.${source}`) && /^(g\d+|rest)\./.test(code));
  return sumOnForm(settlement, figures, `total.${source}`, groups, 'Cộng các nhóm');
}

/** Only where the form lists the same vouchers as "Chứng từ": in an older list the groups have other members. */
function groupSums(settlement: Settlement, figures: ProjectFigures, source: Source): Finding[] {
  const codes = new Set(settlement.book.codesOnForm('f04e', figures.project.key));
  const listed = figures.vouchers.every(({ key, [source]: amount }) => amount === null || codes.has(`${key}.${source}`));
  if (!listed) return [];
  return figures.f04e.groups.flatMap(({ code, vouchers }) => {
    const lines = vouchers.map(({ key }) => `${key}.${source}`);
    return sumOnForm(settlement, figures, `${code}.${source}`, lines, 'Cộng các chứng từ của nhóm');
  });
}

/** Compares a sum with its parts, as they were read back from the form. */
function sumOnForm(
  { book }: Settlement,
  { project }: ProjectFigures,
  code: string,
  parts: readonly string[],
  label: string,
): Finding[] {
  const found = book.onForms.get(figureId('f04e', project.key, code));
  const figures = parts.flatMap((part) => book.onForms.get(figureId('f04e', project.key, part)) ?? []);
  if (!found || figures.length === 0) return [];
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  if (value === found.value) return [];
  const expected = { label, value, at: figures[0]?.at ?? null };
  const words = MESSAGES.sum(
    found.label,
    formatNumber(found.value),
    label.toLowerCase(),
    formatNumber(value),
    gap(expected, found),
  );
  return [unequal(f04eSums, project, found.at, { ...NO_CONTEXT, expected, found }, words)];
}
