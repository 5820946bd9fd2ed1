import type { Figure, Finding, Severity } from '../../checks';
import { formatNumber } from '../../vietnamese';
import { otherSourceCode, spentSource } from '../figure-book';
import { figureId, type FormCode, type ProjectFigures } from '../figures';
import { agree, gap, NO_CONTEXT, unequal } from './identity';
import { MESSAGES } from '../rules/messages';
import type { Settlement } from '../rules/subject';
import { voucherContext } from './voucher-context';

type Place = readonly [form: FormCode, code: string];

/**
 * Checks that one amount which several forms show is the same on all of them and on the entry sheets: one finding for each form that differs.
 * What the entries say is the measure; without entries, what most forms say.
 */
export function sameFigure(
  rule: { readonly id: string; readonly severity: Severity },
  settlement: Settlement,
  places: readonly Place[],
): Finding[] {
  return settlement.book.projects.flatMap((figures) => differing(rule, settlement, figures, places));
}

function differing(
  rule: { readonly id: string; readonly severity: Severity },
  settlement: Settlement,
  figures: ProjectFigures,
  places: readonly Place[],
): Finding[] {
  const { book } = settlement;
  const { key } = figures.project;
  const shown = places.flatMap((place) => {
    const figure = book.onForms.get(figureId(place[0], key, place[1]));
    return figure ? [{ place, figure }] : [];
  });
  const entered = places.map(([form, code]) => book.entered(form, key, code)).find((figure) => figure !== null);
  const measure = entered ?? mostCommon(shown.map(({ figure }) => figure));
  if (!measure) return [];
  return shown
    .filter(({ figure }) => !agree(figure.value, measure.value))
    .map(({ place, figure }) => {
      const words = MESSAGES.sameFigure(
        figure.label,
        formatNumber(figure.value),
        measure.label,
        formatNumber(measure.value),
        gap(figure, measure),
      );
      const context = entered ? behind(settlement, figures, place) : NO_CONTEXT;
      return unequal(rule, figures.project, figure.at, { ...context, expected: figure, found: measure }, words);
    });
}

/** The vouchers behind an amount spent, and the same form's amount of the other source beside what was entered of it. */
function behind(settlement: Settlement, figures: ProjectFigures, [form, code]: Place) {
  const source = spentSource(form, code);
  const other = otherSource(settlement, figures, form, code);
  return source === null ? { ...NO_CONTEXT, other } : voucherContext(settlement, figures, source, other?.expected ?? null);
}

/** The other source of a figure as the form shows it (expected) and as it was entered (found); null where one of them is not known. */
export function otherSource(
  { book }: Settlement,
  { project }: ProjectFigures,
  form: FormCode,
  code: string,
): { readonly expected: number; readonly found: number } | null {
  const opposite = otherSourceCode(form, code);
  const shown = opposite === null ? null : book.figure(form, project.key, opposite);
  const entered = opposite === null ? null : book.entered(form, project.key, opposite);
  return shown && entered ? { expected: shown.value, found: entered.value } : null;
}

/** The figure whose value stands most often; the first of those that tie. */
function mostCommon(figures: readonly Figure[]): Figure | undefined {
  const count = (figure: Figure): number => figures.filter(({ value }) => value === figure.value).length;
  return figures.reduce<Figure | undefined>((best, figure) => (best && count(best) >= count(figure) ? best : figure), undefined);
}
