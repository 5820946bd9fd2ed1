import type { FieldKey, Figure, Finding, Severity } from '../../checks';
import { formatNumber } from '../../vietnamese';
import { likelyCauses, type Difference } from '../causes';
import { projectName, type Project, type Source } from '../dossier';
import { figureId, TOTAL, type FormCode } from '../figures';
import { MESSAGES, type Words } from '../rules/messages';
import { finding, type Settlement } from '../rules/subject';

type RuleIdentity = { readonly id: string; readonly severity: Severity };

/** Two figures as a rule hands them on, with what may explain their difference. */
type Context = Omit<Difference, 'expected' | 'found'>;

/** Nothing but the two figures themselves can explain the difference. */
export const NO_CONTEXT: Context = { source: null, other: null, vouchers: [], unusedEstimate: [], skippedNumbers: [] };

/**
 * A finding about two figures that should be equal: both with their places, the difference (expected - found), and its likely causes.
 * @param at the cell to go to
 */
export function unequal(
  rule: RuleIdentity,
  project: Project | null,
  at: FieldKey | null,
  difference: Difference,
  words: Words,
): Finding {
  const { expected, found } = difference;
  return finding(rule, at, project === null ? null : projectName(project), words, {
    figures: [expected, found],
    difference: expected.value - found.value,
    causes: likelyCauses(difference),
  });
}

/** Equal in whole đồng. Fractions are `money-not-whole`'s; they and the noise of adding them are no second finding. */
export function agree(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

/** The amount by which two figures differ, written out. */
export function gap(expected: Figure, found: Figure): string {
  return formatNumber(Math.abs(expected.value - found.value));
}

/** A figure of a form that enters a sum. */
export interface Term {
  readonly code: string;
  readonly minus?: true;
}

/**
 * Checks on every đề án that one figure of a form is the sum of others of the same form, blanks counting nothing. A blank figure raises nothing.
 * @param formula how the sum is named ("cột 2 + cột 3")
 */
export function checkSum(
  rule: RuleIdentity,
  { book }: Settlement,
  form: FormCode,
  code: string,
  terms: readonly Term[],
  formula: string,
): Finding[] {
  return book.projects.flatMap(({ project }) => {
    const found = book.figure(form, project.key, code);
    if (found === null) return [];
    const parts = terms.flatMap((term) => {
      const figure = book.figure(form, project.key, term.code);
      return figure === null ? [] : [{ figure, sign: term.minus ? -1 : 1 }];
    });
    const value = parts.reduce((sum, { figure, sign }) => sum + sign * figure.value, 0);
    if (agree(value, found.value)) return [];
    const expected = { label: `Tính lại: ${formula}`, value, at: parts[0]?.figure.at ?? null };
    const words = MESSAGES.sum(found.label, formatNumber(found.value), formula, formatNumber(value), gap(expected, found));
    const figures = [found, ...parts.map(({ figure }) => figure)];
    const causes = likelyCauses({ ...NO_CONTEXT, expected, found }, ...parts.map((part) => ofPart(part, found.value - value)));
    return [finding(rule, found.at, projectName(project), words, { figures, difference: value - found.value, causes })];
  });
}

/** The same difference laid on one part of the sum: what it would have to be. */
function ofPart({ figure, sign }: { readonly figure: Figure; readonly sign: number }, missing: number): Difference {
  return { ...NO_CONTEXT, expected: { label: figure.label, value: figure.value + sign * missing, at: null }, found: figure };
}

/** Checks that a form's total row sums its rows. Only a total that was read back from a form can differ. */
export function checkTotalRow(rule: RuleIdentity, { book }: Settlement, form: FormCode, codes: readonly string[]): Finding[] {
  return codes.flatMap((code) => {
    const found = book.onForms.get(figureId(form, TOTAL, code));
    if (!found) return [];
    const rows = book.projects.flatMap(({ project }) => book.figure(form, project.key, code) ?? []);
    const value = rows.reduce((sum, row) => sum + row.value, 0);
    if (agree(value, found.value)) return [];
    const expected = { label: 'Cộng các dòng', value, at: rows[0]?.at ?? null };
    const words = MESSAGES.totalRow(found.label, formatNumber(found.value), formatNumber(value), gap(expected, found));
    return [unequal(rule, null, found.at, { ...NO_CONTEXT, expected, found }, words)];
  });
}

/** Columns of Mẫu 04c for the two sources. */
export const SOURCE_COLUMNS: readonly (readonly [source: Source, column: 'c2' | 'c3'])[] = [
  ['programme', 'c2'],
  ['other', 'c3'],
];
