import type { Finding } from '../../checks';
import { formatNumber } from '../../vietnamese';
import { originCodes } from '../figure-book';
import { figureId, type FormCode, type ProjectFigures } from '../figures';
import { gap, NO_CONTEXT, unequal } from '../compare/identity';
import { otherSource } from '../compare/same-figure';
import { MESSAGES } from './messages';
import { type Settlement, type SettlementRule } from './subject';

/** Figures that a form takes over from "Đề án" and that no other identity compares. */
const COPIED: readonly (readonly [form: FormCode, codes: readonly string[]])[] = [
  ['f04b', originCodes('f04b').filter((code) => code !== 'c2' && code !== 'c3')],
  ['f04c', originCodes('f04c')],
];

/** A form shows another amount than the entry sheets: someone typed over its formula, or the entries changed after it was filled by hand. */
export const formDiffers: SettlementRule = {
  id: 'form-differs',
  severity: 'error',
  check: (settlement) =>
    settlement.book.projects.flatMap((figures) => [
      ...COPIED.flatMap(([form, codes]) => codes.flatMap((code) => differing(settlement, figures, form, code))),
      ...voucherLines(settlement, figures).flatMap((code) => differing(settlement, figures, 'f04e', code)),
    ]),
};

/** Codes of the voucher lines of Mẫu 04e that were read back. */
function voucherLines({ book }: Settlement, { project }: ProjectFigures): readonly string[] {
  return book.codesOnForm('f04e', project.key).filter((code) => !/^(g\d+|total|rest)\./.test(code));
}

function differing(settlement: Settlement, figures: ProjectFigures, form: FormCode, code: string): Finding[] {
  const { book } = settlement;
  const { project } = figures;
  const expected = book.entered(form, project.key, code);
  const found = book.onForms.get(figureId(form, project.key, code));
  if (!expected || !found || expected.value === found.value) return [];
  const words = MESSAGES.formDiffers(found.label, formatNumber(found.value), formatNumber(expected.value), gap(expected, found));
  // The entry is the measure here, the form what may hold the fault.
  const turned = otherSource(settlement, figures, form, code);
  const other = turned && { expected: turned.found, found: turned.expected };
  return [unequal(formDiffers, project, found.at, { ...NO_CONTEXT, other, expected, found }, words)];
}
