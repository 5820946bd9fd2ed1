import { dossier, onForm, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ receivedProgramme: tr(100) })]),
  forms: [onForm('f04c', 'p1', 'l4.c2', 100), onForm('f04b', 'p1', 'c6', 5)],
};

export const fails: Failing = {
  dossier: dossier(),
  forms: [onForm('f04c', 'p1', 'l4.c2', 99)],
  at: 'f04c/p1/l4.c2',
  says: 'trang nhập ghi 100.000.000',
};
