import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04a', 'p1', 'approvedProgramme', 100), onForm('f04b', 'p1', 'c3', 100)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04a', 'p1', 'approvedProgramme', 100), onForm('f04b', 'p1', 'c3', 120)],
  at: 'f04b/p1/c3',
  says: '120.000.000',
};
