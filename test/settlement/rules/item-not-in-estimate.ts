import { dossier, project, voucher, type Failing, type Shown } from '../build';

export const passes: Shown = {
  dossier: dossier(
    [project({ estimate: [{ item: 'Thuê xe', programme: 0, other: 0 }] })],
    [voucher({ item: 'thuê xe' }), voucher()],
  ),
};

export const fails: Failing = {
  dossier: dossier(
    [project({ estimate: [{ item: 'Thuê xe', programme: 0, other: 0 }] })],
    [voucher(), voucher({ item: 'Thuê nhà' })],
  ),
  at: 'vouchers/v2/item',
  says: '"Thuê nhà" (1 chứng từ)',
};
