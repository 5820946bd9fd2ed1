import type { Dossier, DossierJson, DossierWorkbook, FormCode, FormFigure } from '../../src/settlement';
import { parseDossier } from '../../src/settlement';

type ProjectJson = DossierJson['projects'][number];
type VoucherJson = DossierJson['vouchers'][number];

const MILLION = 1_000_000;
/** Amounts in the fixtures are read more easily in triệu đồng. */
export const tr = (millions: number): number => Math.round(millions * MILLION);

/** A đề án of 100 triệu from the programme, allotted and received, in which nothing is wrong as long as 100 triệu are spent. */
export function project(patch: Partial<ProjectJson> = {}): ProjectJson {
  return {
    no: '1',
    name: 'Đề án A',
    start: '2026-02-01',
    end: '2026-11-30',
    contractNo: '01/HĐ',
    contractDate: '2026-01-20',
    approvedProgramme: tr(100),
    approvedOther: 0,
    allottedProgramme: tr(100),
    allottedOther: 0,
    receivedProgramme: tr(100),
    receivedOther: 0,
    ledgerProgramme: tr(100),
    ledgerOther: 0,
    ...patch,
  };
}

/** A voucher of 100 triệu for it. */
export function voucher(patch: Partial<VoucherJson> = {}): VoucherJson {
  return { project: '1', no: 'PC01', date: '2026-06-01', content: 'Chi tổ chức', programme: tr(100), other: 0, ...patch };
}

/** A dossier of one đề án and one voucher, in which nothing is wrong but what is handed in. */
export function dossier(
  projects: readonly ProjectJson[] = [project()],
  vouchers: readonly VoucherJson[] = [voucher()],
  year: number | null = 2026,
): Dossier {
  const result = parseDossier({
    unit: { name: 'Đơn vị báo cáo', year },
    projects: [...projects],
    vouchers: [...vouchers],
  });
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  return result.dossier;
}

/** A figure read back from a form, in triệu đồng. */
export function onForm(form: FormCode, row: string, code: string, millions: number): FormFigure {
  return { form, project: row, code, value: tr(millions), at: { sheet: form, row, field: code } };
}

/** What a rule is shown. */
export interface Shown {
  readonly dossier: Dossier;
  readonly forms?: readonly FormFigure[];
  readonly workbook?: DossierWorkbook;
  /** ISO; 01/12/2026 where absent. */
  readonly today?: string;
}

/** A fixture in which the rule finds something: where, and words of the message. */
export interface Failing extends Shown {
  /** Field key as text; null for a finding about the whole workbook. */
  readonly at: string | null;
  readonly says: string;
}
