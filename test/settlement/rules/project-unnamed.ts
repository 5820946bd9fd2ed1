import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ no: '1' })]),
};

export const fails: Failing = {
  dossier: dossier([project({ no: ' ' })], []),
  at: 'projects/p1/no',
  says: 'chưa có số',
};
