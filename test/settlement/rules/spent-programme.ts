import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([], []),
  forms: [
    onForm('f04a', 'p1', 'spentProgramme', 70),
    onForm('f04b', 'p1', 'c4', 70),
    onForm('f04e', 'p1', 'total.programme', 70),
  ],
};

export const fails: Failing = {
  dossier: dossier([], []),
  forms: [onForm('f04a', 'p1', 'spentProgramme', 70), onForm('f04b', 'p1', 'c4', 7), onForm('f04e', 'p1', 'total.programme', 70)],
  at: 'f04b/p1/c4',
  says: '7.000.000',
};
