import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04c', 'p1', 'l7.c2', 0)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04c', 'p1', 'l7.c2', 3)],
  at: 'f04c/p1/l7.c2',
  says: 'dòng 3 - dòng 5 - dòng 6 là 0',
};
