import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project()], [voucher(), voucher({ content: 'Chi khác' })]),
};

export const fails: Failing = {
  dossier: dossier([project()], [voucher(), voucher({ no: 'PC02' }), voucher()]),
  at: 'vouchers/v3/no',
  says: 'nhập 2 lần',
};
