import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04c', 'p1', 'l3.c2', 100)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04c', 'p1', 'l3.c2', 1)],
  at: 'f04c/p1/l3.c2',
  says: 'dòng 1 + dòng 2 là 100.000.000',
};
