import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04b', 'p1', 'c1', 100)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04b', 'p1', 'c1', 110)],
  at: 'f04b/p1/c1',
  says: 'cột 2 + cột 3 là 100.000.000',
};
