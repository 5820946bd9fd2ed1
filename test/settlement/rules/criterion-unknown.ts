import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ scores: [{ criterion: 'B4', score: 1 }] })]),
};

export const fails: Failing = {
  dossier: dossier([project({ scores: [{ criterion: 'B5', score: 1 }] })]),
  at: 'scores/p1.s1/criterion',
  says: '"B5"',
};
