import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04b', 'p1', 'c5', 90), onForm('f04b', 'total', 'c5', 90)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04b', 'p1', 'c5', 90), onForm('f04b', 'total', 'c5', 80)],
  at: 'f04b/total/c5',
  says: 'cộng các dòng được 90.000.000',
};
