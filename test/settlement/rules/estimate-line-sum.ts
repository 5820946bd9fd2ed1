import { dossier, project, tr, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ estimate: [{ item: 'Thuê', quantity: 3, price: tr(30), programme: tr(60), other: tr(30) }] })]),
};

export const fails: Failing = {
  dossier: dossier([project({ estimate: [{ item: 'Thuê', quantity: 3, price: tr(30), programme: tr(60), other: tr(20) }] })]),
  at: 'estimate/p1.e1/price',
  says: 'chênh lệch 10.000.000',
};
