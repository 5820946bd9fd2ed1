import { dossier, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ accepted: tr(100) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ accepted: tr(101) })]),
  at: 'projects/p1/accepted',
  says: 'lớn hơn',
};
