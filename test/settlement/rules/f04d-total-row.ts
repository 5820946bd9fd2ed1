import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [onForm('f04d', 'total', 'total', 100)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04d', 'total', 'other', 2)],
  at: 'f04d/total/other',
  says: 'dòng tổng cộng, vốn khác là 2.000.000',
};
