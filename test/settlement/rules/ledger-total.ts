import { dossier, project, tr, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project()], [voucher({ programme: tr(60) }), voucher({ programme: tr(40) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ ledgerProgramme: tr(101) })]),
  at: 'projects/p1/ledgerProgramme',
  says: 'chênh lệch 1.000.000 đồng',
};
