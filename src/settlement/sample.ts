import type { Dossier } from './dossier';
import { parseDossier, type DossierJson } from './dossier-json';
import { SAMPLE_PROJECTS } from './sample-projects';
import { SAMPLE_VOUCHERS } from './sample-vouchers';

/** The day the sample is looked at: after the last voucher, within 15 days of the last acceptance. */
export const SAMPLE_TODAY = '2026-12-20';

/** An invented unit with three invented đề án, as accounting software would hand it over. Persons are placeholders. */
export const SAMPLE_JSON: DossierJson = {
  unit: {
    name: 'Sở Công Thương tỉnh Mẫu',
    qhnsCode: '1000001',
    place: 'Tỉnh Mẫu',
    year: 2026,
    preparedBy: {
      name: 'Nguyễn Văn A',
      workplace: 'Phòng Quản lý thương mại, Sở Công Thương tỉnh Mẫu',
      phone: '0900 000 001',
      email: 'nguyenvana@example.vn',
    },
    chiefAccountant: 'Trần Thị B',
    head: 'Lê Văn C',
  },
  projects: [...SAMPLE_PROJECTS],
  vouchers: [...SAMPLE_VOUCHERS],
};

/** The sample as a dossier: its vouchers sum to the ledger, and nothing in it is wrong on `SAMPLE_TODAY`. */
export function sampleDossier(): Dossier {
  const result = parseDossier(SAMPLE_JSON);
  if ('errors' in result) throw new Error(result.errors.join(' '));
  return result.dossier;
}
