import { dossier, project, tr, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ allottedProgramme: tr(90) })], [voucher({ programme: tr(90) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ allottedProgramme: tr(90) })], [voucher({ programme: tr(91) })]),
  at: 'vouchers/v1/programme',
  says: 'tổng số được sử dụng trong năm (90.000.000)',
};
