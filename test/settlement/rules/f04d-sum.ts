import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04d', 'p1', 'total', 100)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04d', 'p1', 'total', 100.5)],
  at: 'f04d/p1/total',
  says: '100.500.000',
};
