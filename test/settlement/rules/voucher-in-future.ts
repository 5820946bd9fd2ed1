import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project()], [voucher({ date: '2026-12-01' })]),
};

export const fails: Failing = {
  dossier: dossier([project()], [voucher({ date: '2026-12-02' })]),
  at: 'vouchers/v1/date',
  says: 'sau ngày hôm nay',
};
