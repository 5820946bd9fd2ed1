import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ ledgerOther: null })]),
};

export const fails: Failing = {
  dossier: dossier(
    [project(), project({ no: '2', ledgerProgramme: null, ledgerOther: null })],
    [voucher(), voucher({ project: '2' })],
  ),
  at: 'projects/p2/ledgerProgramme',
  says: 'đề án 2, nguồn Chương trình',
};
