import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ acceptanceDate: '2026-11-16' })]),
};

export const fails: Failing = {
  dossier: dossier([project({ acceptanceDate: '2026-11-15' })]),
  at: 'projects/p1/acceptanceDate',
  says: 'đã quá 1 ngày',
};
