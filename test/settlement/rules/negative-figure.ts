import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ carriedOverProgramme: 0 })], [voucher({ programme: -5, note: 'Điều chỉnh' })]),
};

export const fails: Failing = {
  dossier: dossier([project({ approvedOther: -5 })]),
  at: 'projects/p1/approvedOther',
  says: '-5',
};
