import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ acceptanceDate: '2026-12-01' })]),
};

export const fails: Failing = {
  dossier: dossier([project({ acceptanceDate: '2026-12-02' })]),
  at: 'projects/p1/acceptanceDate',
  says: '02/12/2026',
};
