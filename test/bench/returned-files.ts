import { Workbook } from '@cj-tech-master/excelts';
import { workbookOf } from '../../src/actions';
import { communeAgency, EMPTY_ROSTER, planById, type Agency, type Plan } from '../../src/plans';
import { readReport, reportLines } from '../../src/reporting';
import { sampleEntries } from '../../src/cli/sample';
import { tagNames, type SheetSpec, type WorkbookSpec } from '../../src/sheets';
import { writeWorkbook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { returnedWorkbook } from './reading';

export const PLAN = planById('dong-thap-244') as Plan;
export const PERIOD = { year: 2026, half: null } as const;
/** Sheets beside the report's own four, read as ours are, which make a file of 8 sheets and about 10,000 cells. */
const FURTHER_SHEETS = 4;

export const commune = (number: number): Agency => communeAgency(`Xã Mẫu ${number}`);

/** A commune's returned report among further styled sheets. */
function returnedReport(number: number): WorkbookSpec {
  const agency = commune(number);
  const roster = { ...EMPTY_ROSTER, communes: [agency] };
  const assignment = { plan: PLAN, agency, period: PERIOD, roster };
  const report = readReport({ ...assignment, lines: reportLines(PLAN, agency, PERIOD, roster), rows: [] });
  const submission = { number: 1, at: '2026-12-10T09:00:00' };
  const spec = workbookOf(assignment, { entries: sampleEntries(report, number), orphans: [], submission, justifications: [] });
  const further = returnedWorkbook(number)
    .sheets.slice(1, 1 + FURTHER_SHEETS)
    .map(wider);
  const sheets = [...spec.sheets.slice(0, -1), ...further, ...spec.sheets.slice(-1)];
  return { ...spec, sheets, names: tagNames(sheets) };
}

/** Twice as many columns, so that four sheets hold what eight did. */
function wider(sheet: SheetSpec): SheetSpec {
  const further = (cells: SheetSpec['rows'][number]['cells'], row: number) =>
    cells.slice(1).map((cell, column) => (row === 0 && cell ? { ...cell, value: `more${column}` } : cell));
  return {
    ...sheet,
    columns: [...sheet.columns, ...sheet.columns.slice(1)],
    rows: sheet.rows.map(({ cells }, row) => ({ cells: [...cells, ...further(cells, row)] })),
  };
}

/** The file of a returned report as this project writes it, or as Excel and the libraries do (shared texts). */
export async function returnedFile(number: number, byLibrary: boolean): Promise<Uint8Array> {
  const bytes = await writeWorkbook(returnedReport(number), NODE_CODEC);
  if (!byLibrary) return bytes;
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
