import { dossier, project, tr, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ carriedOverProgramme: tr(5) })], [voucher({ programme: tr(105) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ carriedOverProgramme: tr(5) })], [voucher({ programme: tr(106) })]),
  at: 'vouchers/v1/programme',
  says: 'là 1.000.000 đồng',
};
