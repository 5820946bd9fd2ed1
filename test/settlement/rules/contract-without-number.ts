import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ contractNo: null, contractDate: null })]),
};

export const fails: Failing = {
  dossier: dossier([project({ contractNo: ' ' })]),
  at: 'projects/p1/contractNo',
  says: 'chưa có số',
};
