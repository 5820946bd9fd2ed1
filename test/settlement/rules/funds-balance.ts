import { dossier, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ accepted: tr(90), reducedProgramme: 0, returned: tr(10) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ accepted: tr(90), returned: tr(5) })]),
  at: 'projects/p1/accepted',
  says: 'chênh lệch 5.000.000',
};
