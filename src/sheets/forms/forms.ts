import type { SheetSpec } from '../spec';
import { form01Estimate } from './f01-estimate';
import { form01Text } from './f01-text';
import { form02 } from './f02';
import { form03 } from './f03';
import { form04a } from './f04a';
import { form04b } from './f04b';
import { form04c } from './f04c';
import { form04d } from './f04d';
import { form04e } from './f04e';
import type { FormInput } from './form';

/** The forms of Quyết định 1568/QĐ-BCT by their numbers. */
export const FORM_IDS = ['01', '02', '03', '04a', '04b', '04c', '04d', '04e'] as const;
export type FormId = (typeof FORM_IDS)[number];

/** Forms of a settlement dossier, in the order in which they are bound. */
export const SETTLEMENT_FORMS: readonly FormId[] = ['04a', '04b', '04c', '04d', '04e'];

const DRAW: Readonly<Record<FormId, (input: FormInput) => SheetSpec[]>> = {
  '01': (input) => [
    ...input.figures.projects.map((figures, index) => form01Text(input, figures, index + 1)),
    form01Estimate(input),
  ],
  '02': (input) => [form02(input)],
  '03': (input) => [form03(input)],
  '04a': (input) => [form04a(input)],
  '04b': (input) => [form04b(input)],
  '04c': (input) => [form04c(input)],
  '04d': (input) => [form04d(input)],
  '04e': (input) => input.figures.projects.map((figures, index) => form04e(input, figures, index + 1)),
};

/** Draws the forms asked for, in the order of their numbers; Mẫu 01 (text) and Mẫu 04e are a sheet a đề án. */
export function formSheets(input: FormInput, forms: readonly FormId[]): SheetSpec[] {
  return FORM_IDS.filter((id) => forms.includes(id)).flatMap((id) => DRAW[id](input));
}
