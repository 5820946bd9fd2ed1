import { loadAgency, openReport, submitBook } from '../../src/actions';
import { communeAgency, EMPTY_ROSTER, findAgency, planById, type Agency, type Plan } from '../../src/plans';
import type { Entries, EntryValue } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';

export const PLAN = planById('dong-thap-244') as Plan;
export const COMMUNES = ['Xã Mẫu 1', 'Xã Mẫu 2', 'Phường Mẫu 3'].map(communeAgency);
const PERIOD = { year: 2026, half: null } as const;

function agencyNamed(name: string): Agency {
  const found = findAgency(PLAN, name, COMMUNES);
  if ('agency' in found) return found.agency;
  throw new Error(`No agency ${name}`);
}

/**
 * A report without errors: half of every ratio, every task under way. `indicators` goes over it, field by field.
 * @param at stamp of the submission; null leaves the workbook unsubmitted
 */
export async function filledReport(
  name: string,
  indicators: Readonly<Record<string, Readonly<Record<string, EntryValue>>>> = {},
  at: string | null = '2026-12-10T09:00:00',
): Promise<Uint8Array> {
  const agency = agencyNamed(name);
  const roster = { ...EMPTY_ROSTER, communes: COMMUNES.includes(agency) ? [agency] : [] };
  const book = FileBook.empty({ codec: NODE_CODEC });
  await loadAgency(book, PLAN, agency, PERIOD, { roster });
  const { report } = await openReport(book);
  const usual = { numerator: 500, denominator: 1000, dataSource: 'Báo cáo chuyên ngành', explanation: 'Đang triển khai' };
  const rows = report.indicators.filter(({ line }) => line.entersFigures && line.measure.kind !== 'text');
  const prefill: Entries = {
    indicators: Object.fromEntries(rows.map(({ line }) => [line.rowKey, { ...usual, ...indicators[line.rowKey] }])),
    tasks: Object.fromEntries(report.tasks.map(({ line }) => [line.rowKey, { status: 'Đang thực hiện', progress: 0.5 }])),
  };
  await loadAgency(book, PLAN, agency, PERIOD, { roster, prefill });
  if (at !== null) await submitBook(book, { today: at.slice(0, 10), at });
  return book.bytes();
}
