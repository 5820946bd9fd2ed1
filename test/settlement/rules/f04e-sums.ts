import { dossier, onForm, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(),
  forms: [
    onForm('f04e', 'p1', 'g1.programme', 60),
    onForm('f04e', 'p1', 'rest.programme', 40),
    onForm('f04e', 'p1', 'total.programme', 100),
  ],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [
    onForm('f04e', 'p1', 'v1.programme', 100),
    onForm('f04e', 'p1', 'g1.programme', 90),
    onForm('f04e', 'p1', 'total.programme', 90),
  ],
  at: 'f04e/p1/g1.programme',
  says: 'cộng nhóm 1, nguồn Chương trình là 90.000.000',
};
