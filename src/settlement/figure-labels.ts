import type { Source } from './dossier';
import { PROJECT_FIELDS } from './entry-fields';
import { TOTAL, type FormCode } from './figures';

/** A source as sentences name it. */
export const SOURCE_NAMES: Readonly<Record<Source, string>> = { programme: 'nguồn Chương trình', other: 'vốn khác' };

const F04A: Readonly<Record<string, string>> = {
  approvedProgramme: 'kinh phí được phê duyệt từ ngân sách trung ương',
  approvedOther: 'kinh phí được phê duyệt từ vốn khác',
  spentProgramme: 'kinh phí đã sử dụng từ ngân sách trung ương',
  spentOther: 'kinh phí đã sử dụng từ vốn khác',
};
const F04D: Readonly<Record<string, string>> = { total: 'tổng số tiền', ...SOURCE_NAMES };

/** A figure of a form as sentences name it: ("f04c", "p1", "l5.c2") -> "Mẫu 04c, dòng 5, cột 2". */
export function figureLabel(form: FormCode, project: string, code: string): string {
  const row = project === TOTAL ? ', dòng tổng cộng' : '';
  switch (form) {
    case 'f04a':
      return `Mẫu 04a, ${F04A[code] ?? code}`;
    case 'f04b':
      return `Mẫu 04b${row}, cột ${code.slice(1)}`;
    case 'f04c':
      return `Mẫu 04c, ${code.replace(/^l(\d)\.c(\d)$/, 'dòng $1, cột $2')}`;
    case 'f04d':
      return `Mẫu 04d${row}, ${F04D[code] ?? code}`;
    case 'f04e':
      return `Mẫu 04e, ${voucherPart(code)}`;
  }
}

/** "total.programme", "g2.other", "v17.programme" of Mẫu 04e. */
function voucherPart(code: string): string {
  const [part = '', source = ''] = code.split('.').slice(-2);
  const name = SOURCE_NAMES[source as Source] ?? source;
  if (part === TOTAL) return `tổng cộng ${name}`;
  return part.startsWith('g') ? `cộng nhóm ${part.slice(1)}, ${name}` : `dòng chứng từ, ${name}`;
}

const PROJECT_LABELS = new Map<string, string>(PROJECT_FIELDS.map(({ code, label }) => [code, label]));

/** Heading of a column of "Đề án". */
export function projectFieldLabel(field: string): string {
  return PROJECT_LABELS.get(field) ?? field;
}
