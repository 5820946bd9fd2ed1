import { checkBook, loadAgency, reloadBook } from '../../src/actions';
import { planById, type Plan } from '../../src/plans';
import { BookError, readBack, type EntryValue } from '../../src/sheets';
import type { FaultMoment, HostBook } from '../../src/workbench/host';
import { openExcel } from './excel';

const plan = planById('dong-thap-244') as Plan;
const agency = plan.agencies[0] as Plan['agencies'][number];
const PERIOD = { year: 2026, half: null } as const;

/** What a person types in these tests: tab, cell, value. */
const TYPED: readonly [sheet: string, address: string, value: EntryValue & (string | number)][] = [
  ['Trang bìa', 'C18', 'Nguyễn Văn A'],
  ['Chỉ tiêu', 'J7', 1200],
  ['Chỉ tiêu', 'K7', 1000],
  ['Chỉ tiêu', 'N7', "'=HYPERLINK(1)"],
  ['Chỉ tiêu', 'O7', 'Tăng đều'],
  ['Chỉ tiêu', 'J8', "'8,5"],
  ['Nhiệm vụ', 'G7', 'Đang thực hiện'],
  ['Nhiệm vụ', 'H7', 0.6],
];

function typeAll(excel: ReturnType<typeof openExcel>): void {
  for (const [sheet, address, value] of TYPED)
    expect([sheet, address, excel.host.type(sheet, address, value)]).toEqual([sheet, address, true]);
}

/** Typed contents as they stand in the workbook now, wherever they stand. */
async function contents(excel: ReturnType<typeof openExcel>): Promise<unknown[]> {
  const { sheets } = readBack(await excel.book.read());
  return [...sheets.values()]
    .flatMap((sheet) => sheet.rows.flatMap((row) => Object.values(row.values)))
    .filter((value) => value !== null);
}

const EXPECTED = ['Nguyễn Văn A', 1200, 1000, '=HYPERLINK(1)', 'Tăng đều', '8,5', 'Đang thực hiện', 0.6];

describe('a report in Excel, through the real client', () => {
  it('is loaded in 3 syncs, however many rows, and checked in 1', async () => {
    const small = openExcel();
    await loadAgency(small.book, plan, plan.agencies[5] ?? agency, PERIOD);
    expect(small.host.counters.syncs).toBe(3);
    const large = openExcel();
    const national = planById('quoc-gia-1568') as Plan;
    await loadAgency(large.book, national, national.agencies[0] ?? agency, PERIOD);
    expect(large.host.counters.syncs).toBe(3);
    expect(large.host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    const before = large.host.counters.syncs;
    await checkBook(large.book, { today: '2026-12-01' });
    expect(large.host.counters.syncs - before).toBe(1);
  });

  it('fits the row of a long explanation, when it is typed and when it is loaded again', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    const heightOfRow8 = (): Promise<number> =>
      excel.Excel.run(async (context) => {
        const row = context.workbook.worksheets.getItem('Chỉ tiêu').getRange('8:8').load('format/rowHeight');
        await context.sync();
        return row.format.rowHeight;
      });
    const before = await heightOfRow8();
    excel.host.type('Chỉ tiêu', 'O8', Array.from({ length: 12 }, (_, index) => `Lý do ${index + 1}`).join('\n'));
    // Twelve lines of Times New Roman 12, 15.75 points each.
    expect(before).toBeLessThan(12 * 15.75);
    expect(await heightOfRow8()).toBe(12 * 15.75);
    await reloadBook(excel.book);
    expect(await heightOfRow8()).toBe(12 * 15.75);
    // What nobody types in keeps the height it was drawn with.
    const tab = excel.host.book.sheet('Chỉ tiêu');
    expect([tab?.rowHeights.get(4), tab?.rowHeights.has(7)]).toEqual([52, false]);
  });

  it('is loaded where lists have semicolons, as on Windows in Viet Nam, with one more sync once', async () => {
    const excel = openExcel();
    excel.host.book.listSeparator = ';';
    await loadAgency(excel.book, plan, agency, PERIOD);
    expect(excel.host.counters.syncs).toBe(4);
    await reloadBook(excel.book);
    expect(excel.host.counters.syncs).toBe(7);
    const comma = openExcel();
    await loadAgency(comma.book, plan, agency, PERIOD);
    expect(comma.host.counters.syncs).toBe(3);
    const looks = ({ host }: typeof excel) =>
      host.book.sheets.map(({ name, rowHeights, cells }) => [name, [...rowHeights], [...cells]]);
    expect(looks(excel)).toEqual(looks(comma));
  });

  it('computes results and verdicts with its own formulas', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    typeAll(excel);
    const row = readBack(await excel.book.read())
      .sheets.get('indicators')
      ?.rows.find((candidate) => candidate.row === 'ct.I.2');
    expect(row?.values).toMatchObject({ result: 0.2, verdict: 'Đạt' });
    expect(row?.formulas).not.toHaveProperty('dataSource');
  });

  it('refuses typing into locked cells', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    expect(excel.host.type('Chỉ tiêu', 'C7', 'khác')).toBe(false);
  });

  it('keeps everything typed over a reload, renamed tabs and moved rows included, in 3 syncs; twice changes nothing more', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    typeAll(excel);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Chỉ tiêu').name = 'Chi tieu cua toi';
      await context.sync();
    });
    const before = excel.host.counters.syncs;
    await reloadBook(excel.book);
    expect(excel.host.counters.syncs - before).toBe(3);
    expect(await contents(excel)).toEqual(expect.arrayContaining(EXPECTED));
    const once = JSON.stringify(await excel.book.read());
    await reloadBook(excel.book);
    expect(JSON.stringify(await excel.book.read())).toBe(once);
  });

  it("leaves a sheet of the person's own alone, and says so where its name is in the way", async () => {
    const excel = openExcel();
    const own = excel.host.book.addSheet('Chỉ tiêu');
    own.make(0, 0).value = 'của tôi';
    await expect(loadAgency(excel.book, plan, agency, PERIOD)).rejects.toThrow(/"Chỉ tiêu".*đổi tên/);
    expect(own.at(0, 0)?.value).toBe('của tôi');
    own.name = 'Ghi chú';
    await loadAgency(excel.book, plan, agency, PERIOD);
    expect(own.at(0, 0)?.value).toBe('của tôi');
  });

  it("refuses another agency's workbook", async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    await expect(loadAgency(excel.book, plan, plan.agencies[1] ?? agency, PERIOD)).rejects.toThrow(/Sở Công Thương/);
  });
});

describe('a sync that fails', () => {
  const moments: FaultMoment[] = ['before', 'middle', 'after'];
  const cases = [1, 2, 3].flatMap((sync) => moments.map((moment) => ({ sync, moment })));

  it.each(cases)(
    'number $sync of a reload, $moment its actions: nothing typed is lost and the next load finishes',
    async ({ sync, moment }) => {
      const excel = openExcel();
      await loadAgency(excel.book, plan, agency, PERIOD);
      typeAll(excel);
      excel.host.failSync(sync, moment);
      await expect(reloadBook(excel.book)).rejects.toThrow(BookError);
      await reloadBook(excel.book);
      expect(await contents(excel)).toEqual(expect.arrayContaining(EXPECTED));
      const { sheets } = readBack(await excel.book.read());
      expect(sheets.has('orphans')).toBe(false);
      expect(excel.host.type('Chỉ tiêu', 'C7', 'khác')).toBe(false);
      const check = await checkBook(excel.book, { today: '2026-12-01' });
      expect(
        check.findings.filter((finding) =>
          ['locked-cell', 'formula-lost', 'missing-row', 'duplicate-row'].includes(finding.rule),
        ),
      ).toEqual([]);
    },
  );

  it.each(cases)('number $sync of a first load, $moment its actions: the next load succeeds', async ({ sync, moment }) => {
    const excel = openExcel();
    excel.host.failSync(sync, moment);
    await expect(loadAgency(excel.book, plan, agency, PERIOD)).rejects.toThrow(/Số liệu đã nhập vẫn còn nguyên/);
    await loadAgency(excel.book, plan, agency, PERIOD);
    expect(tabs(excel.host.book)).toEqual(['Trang bìa', 'Chỉ tiêu', 'Nhiệm vụ', 'Sheet1', '_baocao']);
  });

  it('keeps what was typed after the failure over what the journal kept', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    typeAll(excel);
    excel.host.failSync(3, 'middle');
    await expect(reloadBook(excel.book)).rejects.toThrow(BookError);
    for (const sheet of excel.host.book.sheets) sheet.protection = null;
    excel.host.type('Chỉ tiêu', 'J7', 1300);
    await reloadBook(excel.book);
    expect(await contents(excel)).toEqual(expect.arrayContaining([1300, 1000, 'Tăng đều']));
  });

  it.each([1, 2])('keeps an edit that comes before sync number %d of a reload out of harm', async (sync) => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, agency, PERIOD);
    excel.host.beforeSync(sync, () => typeAll(excel));
    await reloadBook(excel.book);
    expect(await contents(excel)).toEqual(expect.arrayContaining(EXPECTED));
  });

  it('stops between syncs when asked to', async () => {
    const excel = openExcel();
    const stop = new AbortController();
    stop.abort();
    await expect(loadAgency(excel.book, plan, agency, PERIOD, { signal: stop.signal })).rejects.toThrow(/Đã dừng theo yêu cầu/);
  });
});

const tabs = (book: HostBook): string[] => book.sheets.map((sheet) => sheet.name);
