import { dossier, project, tr, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ estimate: [{ item: 'Thuê xe', programme: 0, other: 0 }] })], [voucher({ item: 'thuê  XE' })]),
};

export const fails: Failing = {
  dossier: dossier([project({ estimate: [{ item: 'Thuê xe', programme: tr(7), other: 0 }] })]),
  at: 'estimate/p1.e1/item',
  says: '7.000.000',
};
