import { dossier, project, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ group: 'iv. Phát triển sản phẩm' })]),
};

export const fails: Failing = {
  dossier: dossier([project({ group: 'VIII' })]),
  at: 'projects/p1/group',
  says: '"VIII"',
};
