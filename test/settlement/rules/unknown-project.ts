import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier([project({ no: '1' })], [voucher({ project: '01' })]),
};

export const fails: Failing = {
  dossier: dossier([project()], [voucher(), voucher({ project: '7' }), voucher({ project: '7', no: 'PC02' })]),
  at: 'vouchers/v2/project',
  says: '2 chứng từ ghi đề án số "7"',
};
