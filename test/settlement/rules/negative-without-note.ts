import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project()], [voucher({ programme: -5, note: 'Điều chỉnh giảm' })]),
};

export const fails: Failing = {
  dossier: dossier([project()], [voucher({ other: -5 })]),
  at: 'vouchers/v1/other',
  says: '-5',
};
