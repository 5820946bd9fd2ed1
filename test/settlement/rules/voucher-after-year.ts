import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project()], [voucher({ date: '2027-01-31' })]),
  today: '2027-03-01',
};

export const fails: Failing = {
  dossier: dossier([project()], [voucher({ date: '2027-02-01' })]),
  today: '2027-03-01',
  at: 'vouchers/v1/date',
  says: '31/01/2027',
};
