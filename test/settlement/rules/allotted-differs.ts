import { dossier, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ allottedProgramme: tr(100) })]),
};

export const fails: Failing = {
  dossier: dossier([project({ allottedProgramme: tr(120) })]),
  at: 'projects/p1/allottedProgramme',
  says: 'chênh lệch 20.000.000',
};
