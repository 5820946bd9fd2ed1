import { groupsOf, planById, deadlineFor, type Plan } from '../../src/plans';
import { createDossier, openDossier, openReport, workbookOf } from '../../src/actions';
import { entryRows, figuresOf, sampleDossier } from '../../src/settlement';
import { sampleEntries } from '../../src/cli/sample';
import { EMPTY_ROSTER } from '../../src/plans';
import { consolidateReports } from '../../src/consolidation';
import {
  consolidationWorkbook,
  entrySheets,
  FORM_IDS,
  formSheets,
  formSources,
  STYLES,
  tagNames,
  type WorkbookSpec,
} from '../../src/sheets';
import { FileBook, writeWorkbook } from '../../src/xlsx';
import { returned as reportOf, scope } from '../consolidation/province';
import { openExcel } from '../excel/excel';
import { viewOfFile } from './file-view';
import { viewOfHost } from './host-view';
import type { CellView, SheetView } from './view';

/** A report of an agency with sample entries and something orphaned, so that every kind of cell is drawn. */
async function reportSpec(id: string, year: number): Promise<WorkbookSpec> {
  const plan = planById(id) as Plan;
  const agency = plan.agencies.find((candidate) => candidate.id === plan.consolidator) as Plan['agencies'][number];
  const assignment = { plan, agency, period: { year, half: null }, roster: EMPTY_ROSTER };
  expect(deadlineFor(plan, new Set([agency.id, ...groupsOf(plan, agency)]), assignment.period)).toBeDefined();
  const kept = {
    orphans: [{ place: 'Chỉ tiêu: cũ', column: 'Giải trình', value: '=1+1' }],
    submission: null,
    justifications: [],
  };
  const blank = FileBook.empty();
  await blank.draw(workbookOf(assignment, { ...kept, entries: {} }));
  const { report } = await openReport(blank);
  return workbookOf(assignment, { ...kept, entries: sampleEntries(report, 7) });
}

/** The sample's dossier with every form. */
async function dossierSpec(): Promise<WorkbookSpec> {
  const book = FileBook.empty();
  await createDossier(book, sampleDossier());
  const { dossier, read } = await openDossier(book);
  const sources = formSources(read);
  const forms = formSheets({ dossier, figures: figuresOf(dossier), sources, kept: {}, cells: {}, yearly: true }, FORM_IDS);
  const sheets = [...Object.values(entrySheets(entryRows(dossier))), ...forms];
  return { sheets, names: [...tagNames(sheets), ...sources.names()], styles: STYLES, active: 'unit' };
}

/** Draws a workbook both ways and compares: cells, then names. */
async function expectSame(spec: WorkbookSpec): Promise<void> {
  const { host, book } = openExcel();
  await book.draw(spec);
  const excel = viewOfHost(host);
  const file = await viewOfFile(await writeWorkbook(spec));
  expect(Object.keys(excel.sheets).sort()).toEqual(Object.keys(file.sheets).sort());
  const found = Object.entries(excel.sheets).flatMap(([name, view]) => differences(name, view, file.sheets[name] as SheetView));
  expect(found.slice(0, 20)).toEqual([]);
  expect(excel.names).toEqual(file.names);
}

/** Differences of two views of a sheet, a line each, so that a failure says where. */
function differences(name: string, excel: SheetView, file: SheetView): string[] {
  const { cells: excelCells, ...excelRest } = excel;
  const { cells: fileCells, ...fileRest } = file;
  const lines: string[] = [];
  for (const key of Object.keys(excelRest) as (keyof typeof excelRest)[]) {
    const [a, b] = [JSON.stringify(excelRest[key]), JSON.stringify(fileRest[key])];
    if (a !== b) lines.push(`${name}.${key}: Excel ${a.slice(0, 400)} | file ${b.slice(0, 400)}`);
  }
  const plain = (view: CellView | undefined): string => JSON.stringify(view ?? null);
  const empty = (view: CellView | undefined): boolean =>
    view === undefined ||
    (view.content === null && view.font === 'Calibri 11 #000000' && view.borders === '' && view.fill === '' && view.locked);
  for (const address of new Set([...Object.keys(excelCells), ...Object.keys(fileCells)])) {
    const [a, b] = [excelCells[address], fileCells[address]];
    if (plain(a) !== plain(b) && !(empty(a) && empty(b))) lines.push(`${name}!${address}: Excel ${plain(a)} | file ${plain(b)}`);
  }
  return lines;
}

describe('a workbook drawn by Office.js and into a file', () => {
  it.each([
    ['dong-thap-244', 2026],
    ['lai-chau', 2030],
    ['lam-dong-1024', 2027],
    ['lang-son', 2026],
    ['quoc-gia-1568', 2026],
  ])('is the same, cell by cell: %s %d', async (id, year) => {
    await expectSame(await reportSpec(id, year));
  });

  it('is the same for a dossier with all its forms', async () => {
    await expectSame(await dossierSpec());
  });

  it('is the same, cell by cell: a consolidation', async () => {
    const returned = [reportOf('so-a', { 'ct.1': [40, 80] }), reportOf('xa-mau-1', { 'ct.2': [10, 20] })];
    const spec = consolidationWorkbook(consolidateReports(returned, scope()), 'x');
    const { host, book } = openExcel();
    await book.draw(spec);
    const [excel, file] = [viewOfHost(host), await viewOfFile(await writeWorkbook(spec))];
    const found = Object.entries(excel.sheets).flatMap(([name, view]) => differences(name, view, file.sheets[name] as SheetView));
    expect(found.slice(0, 20)).toEqual([]);
    expect(excel.names).toEqual(file.names);
  });

  it('is not the same where one cell, merge or rule differs: the comparison sees it', async () => {
    const spec = await reportSpec('dong-thap-244', 2026);
    const [cover, indicators, ...others] = spec.sheets;
    if (!cover || !indicators) throw new Error('no sheets');
    const changed = {
      ...indicators,
      merges: indicators.merges.slice(1),
      validations: indicators.validations.slice(1),
      rows: indicators.rows.map((row, index) =>
        index === 6 ? { ...row, cells: row.cells.with(2, { value: 'khác', style: 'section' }) } : row,
      ),
    };
    const { host, book } = openExcel();
    await book.draw({ ...spec, sheets: [cover, changed, ...others] });
    const [excel, file] = [viewOfHost(host).sheets['Chỉ tiêu'], (await viewOfFile(await writeWorkbook(spec))).sheets['Chỉ tiêu']];
    const found = differences('Chỉ tiêu', excel as SheetView, file as SheetView).map((line) => line.split(':')[0]);
    expect(found).toEqual(expect.arrayContaining(['Chỉ tiêu.merges', 'Chỉ tiêu.validations', 'Chỉ tiêu!C7']));
  });
});
