import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project()], [voucher({ date: '2026-01-20' })]),
};

export const fails: Failing = {
  dossier: dossier([project()], [voucher({ date: '2026-01-19' })]),
  at: 'vouchers/v1/date',
  says: '19/01/2026',
};
