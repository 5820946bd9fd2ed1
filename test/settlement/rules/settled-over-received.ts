import { dossier, project, tr, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ receivedProgramme: tr(80) })], [voucher({ programme: tr(80) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ receivedProgramme: tr(80) })], [voucher({ programme: tr(81) })]),
  at: 'vouchers/v1/programme',
  says: 'thực nhận trong năm (80.000.000)',
};
