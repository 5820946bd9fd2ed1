import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04c', 'p1', 'l4.c1', 100)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04c', 'p1', 'l4.c1', 90)],
  at: 'f04c/p1/l4.c1',
  says: 'dòng 4, cột 1 là 90.000.000',
};
