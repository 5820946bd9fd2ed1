import { dossier, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ accepted: tr(90), returned: tr(4), moved: tr(6) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ accepted: tr(90), returned: tr(20), allottedProgramme: tr(90) })]),
  at: 'projects/p1/accepted',
  says: 'chênh lệch 10.000.000',
};
