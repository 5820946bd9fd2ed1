import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ scores: [{ criterion: 'A', score: 20 }] })]),
};

export const fails: Failing = {
  dossier: dossier([project({ scores: [{ criterion: 'B3', score: 10.5 }] })]),
  at: 'scores/p1.s1/score',
  says: '10,5',
};
