import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04a', 'p1', 'approvedOther', 0), onForm('f04b', 'p1', 'c2', 0)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04a', 'p1', 'approvedOther', 5), onForm('f04b', 'p1', 'c2', 0)],
  at: 'f04a/p1/approvedOther',
  says: '5.000.000',
};
