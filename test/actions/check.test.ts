import { checkBook, loadAgency, prefillFrom, reloadBook, submitBook, findingId, workbookOf } from '../../src/actions';
import { EMPTY_ROSTER, planById, type Plan } from '../../src/plans';
import { FileBook, writeWorkbook } from '../../src/xlsx';
import { MemoryBook } from './memory-book';

const plan = planById('lam-dong-1024') as Plan;
const agency = plan.agencies[0] as Plan['agencies'][number];
const PERIOD = { year: 2026, half: null } as const;
const TODAY = { today: '2026-12-01' };

async function loaded(): Promise<MemoryBook> {
  const book = new MemoryBook();
  await loadAgency(book, plan, agency, PERIOD);
  return book;
}

/** Row (from 0) and column of a field in the sheet "Chỉ tiêu". */
function place(book: MemoryBook, key: string, field: string): [row: number, column: number] {
  const grid = book.grid('Chỉ tiêu');
  return [grid.findIndex((row) => row[0]?.value === key), grid[0]?.findIndex(({ value }) => value === field) ?? 0];
}

const type = (book: MemoryBook, key: string, field: string, value: string | number): void =>
  book.type('Chỉ tiêu', ...place(book, key, field), value);

describe('checkBook', () => {
  it('tells tab, cell, row name, what is wrong and what to do, in the order of the sheet', async () => {
    const book = await loaded();
    type(book, 'ct.I.4', 'numerator', '8,5');
    type(book, 'ct.I.1', 'numerator', 70);
    type(book, 'ct.I.1', 'denominator', 50);
    const { findings, summary, agency: name, plan: id, period } = await checkBook(book, TODAY);
    expect([id, name, period]).toEqual(['lam-dong-1024', 'Sở Công Thương', '2026']);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
      ['numerator-over-denominator', 'Chỉ tiêu', 'J7'],
      ['text-number', 'Chỉ tiêu', 'J9'],
    ]);
    expect(errors[0]?.rowName).toBe('Dân số trưởng thành trên địa bàn tỉnh tham gia mua sắm trực tuyến');
    expect(errors[1]).toMatchObject({ suggestion: 8.5 });
    expect(summary).toMatchObject({ errors: 2, filled: 3 });
  });

  it('says of a figure entered as a formula that its result is not in the file', async () => {
    const spec = workbookOf(
      { plan, agency, period: PERIOD, roster: EMPTY_ROSTER },
      {
        entries: { indicators: { 'ct.I.1': { numerator: { formula: '=20+15' }, denominator: 50 } } },
        orphans: [],
        submission: null,
        justifications: [],
      },
    );
    // As programs write it that do not compute: no value beside the formula.
    const { findings } = await checkBook(FileBook.open(await writeWorkbook(spec)), TODAY);
    expect(findings.filter(({ rule }) => rule === 'formula-without-value')).toMatchObject([
      { sheet: 'Chỉ tiêu', cell: 'J7', severity: 'warning' },
    ]);
  });

  it('finds changed locked cells, lost formulas, inserted, copied and missing rows', async () => {
    const book = await loaded();
    type(book, 'ct.I.1', 'target', '10%');
    type(book, 'ct.I.2', 'result', 0.5);
    const grid = book.grid('Chỉ tiêu');
    const [first] = place(book, 'ct.I.4', 'no');
    grid.push([...(grid[first] ?? [])]);
    grid.splice(place(book, 'ct.I.9', 'no')[0], 1);
    book.insertRow('Chỉ tiêu', first);
    book.type('Chỉ tiêu', first, 2, 'Chỉ tiêu tự thêm');
    const rules = (await checkBook(book, TODAY)).findings.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['locked-cell', 'formula-lost', 'duplicate-row', 'missing-row', 'inserted-row']),
    );
  });

  it.each([
    ['no header', (book: MemoryBook) => book.grid('_baocao').splice(0), /không phải do "Báo cáo TMĐT" tạo ra/],
    ['a header that is no JSON', (book: MemoryBook) => book.type('_baocao', 1, 1, '{"format":1,'), /bị sửa hoặc hỏng/],
    [
      'a header with more than it should have',
      (book: MemoryBook) => book.type('_baocao', 1, 1, '{"format":1,"__proto__":{},"x":2}'),
      /bị sửa hoặc hỏng/,
    ],
    [
      'an unknown plan',
      (book: MemoryBook) =>
        book.type('_baocao', 1, 1, String(book.grid('_baocao')[1]?.[1]?.value).replace('lam-dong-1024', 'ha-noi')),
      /kế hoạch "ha-noi"/,
    ],
  ])('says what a workbook with %s is', async (_name, spoil, message) => {
    const book = await loaded();
    spoil(book);
    await expect(checkBook(book, TODAY)).rejects.toThrow(message);
    await expect(reloadBook(book)).rejects.toThrow(message);
  });

  it('notices an older version of the plan and brings it forward on reload', async () => {
    const book = await loaded();
    type(book, 'ct.I.1', 'numerator', 30);
    book.type(
      '_baocao',
      1,
      1,
      String(book.grid('_baocao')[1]?.[1]?.value).replace('"planVersion":"2026.1"', '"planVersion":"2025.1"'),
    );
    expect((await checkBook(book, TODAY)).findings[0]).toMatchObject({ rule: 'other-version', sheet: null, cell: null });
    await reloadBook(book);
    expect((await checkBook(book, TODAY)).findings.map(({ rule }) => rule)).not.toContain('other-version');
    expect(book.grid('Chỉ tiêu')[place(book, 'ct.I.1', 'numerator')[0]]?.[place(book, 'ct.I.1', 'numerator')[1]]?.value).toBe(30);
  });
});

describe('submitBook', () => {
  const submit = (book: MemoryBook, justifications: Record<string, string> = {}) =>
    submitBook(book, { ...TODAY, at: '2026-12-01T09:30:00', justifications });

  it('refuses with the errors listed, goes on with a justification for each, and counts', async () => {
    const book = await loaded();
    type(book, 'ct.I.1', 'numerator', 70);
    type(book, 'ct.I.1', 'denominator', 50);
    const refused = await submit(book);
    expect(refused).toMatchObject({ submitted: false, errors: [{ rule: 'numerator-over-denominator' }] });
    const id = 'errors' in refused && refused.errors[0] ? findingId(refused.errors[0]) : '';
    expect(await submit(book, { [id]: 'Số liệu đang rà soát' })).toEqual({
      submitted: true,
      number: 1,
      fileName: 'BC-TMDT_lam-dong-1024_2026_so-cong-thuong_lan-1.xlsx',
    });
    expect(String(book.grid('_baocao')[1]?.[1]?.value)).toContain('Số liệu đang rà soát');
    expect(await submit(book, { [id]: 'Số liệu đang rà soát' })).toMatchObject({ number: 2 });
    const shown = book.grid('Trang bìa').find((row) => row[0]?.value === 'submission')?.[2]?.value;
    expect(shown).toBe('Lần 2, 09:30 ngày 01/12/2026');
  });
});

describe('prefillFrom', () => {
  it("turns last period's results into this one's previous figures", async () => {
    const old = FileBook.empty();
    await loadAgency(old, plan, agency, PERIOD, {
      prefill: { indicators: { 'ct.II.1': { numerator: 30, denominator: 60, baseline: 0.4, baselineYear: 2025 } } },
    });
    const { entries } = await prefillFrom(old);
    expect(entries.indicators?.['ct.II.1']).toEqual({ previous: 0.5, baseline: 0.4, baselineYear: 2025 });
  });
});
