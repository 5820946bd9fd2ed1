import { drawPaths, loadAgency, openReport, typeEntry } from '../../src/actions';
import { peekBook } from '../../src/excel/peek';
import { planById, type Plan } from '../../src/plans';
import { openExcel } from './excel';

const plan = planById('dong-thap-244') as Plan;
const agency = plan.agencies[0] as Plan['agencies'][number];
const PERIOD = { year: 2026, half: null } as const;

describe('peekBook', () => {
  it('knows in one sync that an empty workbook is none of ours, and that a report is one', async () => {
    const excel = openExcel();
    expect(await peekBook()).toBeNull();
    await loadAgency(excel.book, plan, agency, PERIOD);
    const before = excel.host.counters.syncs;
    expect(await peekBook()).toBe('report');
    expect(excel.host.counters.syncs - before).toBe(1);
  });

  it.each(['{"kind":"something else"}', 'not JSON', ''])('calls a workbook with the header %j unknown', async (header) => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    const read = (await openReport(excel.book)).read.sheets.get('_baocao');
    expect(read).toBeDefined();
    await excel.book.write([{ sheet: '_baocao', row: 1, column: 1, value: header }]);
    expect(await peekBook()).toBe('unknown');
  });
});

describe('what is typed in the pane', () => {
  it('lands in its cell without lifting the protection, so that Excel can still undo', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    const { report } = await openReport(excel.book);
    const row = report.indicators[0]?.line.rowKey ?? '';
    await typeEntry(excel.book, { sheet: 'indicators', row, field: 'explanation' }, '=không phải công thức', null);
    expect(JSON.stringify(excel.host.counters.lastBatch)).not.toMatch(/Unprotect/);
    const after = await openReport(excel.book);
    expect(after.report.indicators[0]?.typed.explanation).toBe('=không phải công thức');
    expect(after.read.sheets.get('indicators')?.rows[0]?.formulas).not.toHaveProperty('explanation');
  });
});

describe('drawPaths', () => {
  it('draws a sheet with a chart for each indicator, again in place, and leaves the report as it was', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    await drawPaths(excel.book, '2026-11-25');
    const sheet = excel.host.book.sheet('Lộ trình');
    expect(sheet?.charts).toHaveLength(10);
    expect(sheet?.charts[0]?.type).toBe('LineMarkers');
    await drawPaths(excel.book, '2026-11-26');
    expect(excel.host.book.sheet('Lộ trình')?.charts).toHaveLength(10);
    const { report } = await openReport(excel.book);
    expect(report.indicators).toHaveLength(10);
  });
});
