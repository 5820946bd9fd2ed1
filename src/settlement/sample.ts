import { isoOf, serialOf } from '../vietnamese';
import type { Dossier } from './dossier';
import { parseDossier, type DossierJson } from './dossier-json';
import { SAMPLE_PROJECTS } from './sample-projects';
import { SAMPLE_VOUCHERS } from './sample-vouchers';

/** A day to look at the sample on, where no other is given. */
export const SAMPLE_TODAY = '2026-12-20';

/** The year in which the sample is written down; its last voucher is of May. */
const WRITTEN_YEAR = 2026;
const PAST_FROM = '06-15';
/** How many days ago each đề án was accepted: their dossiers are due, and not overdue. */
const ACCEPTED_DAYS_AGO = [6, 4, 2] as const;

/** An invented unit with three invented đề án, as accounting software would hand it over. Persons are placeholders. */
const WRITTEN: DossierJson = {
  unit: {
    name: 'Sở Công Thương tỉnh Mẫu',
    qhnsCode: '1000001',
    place: 'Tỉnh Mẫu',
    year: WRITTEN_YEAR,
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

/** The sample as it makes sense on a day: everything in it has happened, and the đề án were accepted a few days ago. @param today ISO day */
function sampleJson(today: string): unknown {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < PAST_FROM ? 1 : 0);
  const json = JSON.parse(JSON.stringify(WRITTEN).replaceAll(String(WRITTEN_YEAR), String(year))) as DossierJson;
  const projects = json.projects.map((project, index) => ({
    ...project,
    acceptanceDate: isoOf(serialOf(today) - (ACCEPTED_DAYS_AGO[index] ?? 0)),
  }));
  return { ...json, projects };
}

/** The sample as a dossier: its vouchers sum to the ledger, and nothing in it is wrong on the day given. @param today ISO day */
export function sampleDossier(today: string = SAMPLE_TODAY): Dossier {
  const result = parseDossier(sampleJson(today));
  if ('errors' in result) throw new Error(result.errors.join(' '));
  return result.dossier;
}
