import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ estimate: [{ item: 'Thuê', quantity: 3, price: 33.5, programme: 101, other: 0 }] })]),
};

export const fails: Failing = {
  dossier: dossier([project()], [voucher({ programme: 100.5 })]),
  at: 'vouchers/v1/programme',
  says: '100,5',
};
