import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04d', 'p1', 'other', 0)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04d', 'p1', 'other', 3), onForm('f04e', 'p1', 'total.other', 0)],
  at: 'f04d/p1/other',
  says: '3.000.000',
};
