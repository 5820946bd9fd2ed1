import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project(), project({ no: '2', name: 'Đề án B', ledgerProgramme: 0 })]),
};

export const fails: Failing = {
  dossier: dossier([project(), project({ no: '01', name: 'Đề án B' })]),
  at: 'projects/p2/no',
  says: 'đã dùng cho "Đề án A"',
};
