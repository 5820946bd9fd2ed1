import { dossier, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ group: 'I', approvedProgramme: tr(200) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ group: 'IV', approvedProgramme: tr(200), approvedOther: 1 })]),
  at: 'projects/p1/group',
  says: '200.000.001',
};
