import fc from 'fast-check';
import { appendVouchers, checkDossierBook, createDossier, fillForms, openDossier } from '../../src/actions';
import { parseDossier, reconcile, sampleDossier, SAMPLE_TODAY, type Dossier } from '../../src/settlement';
import { BookError } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';
import { made, SETTLEMENT, shown, type, type Value } from './made-dossier';
import { rightDossier } from '../settlement/right-dossiers';

/** Rows of the lists are keyed anew in the workbook; all else is the same. */
const withoutKeys = ({ unit, projects, estimate, vouchers, scores }: Dossier) => ({
  unit,
  projects,
  estimate: estimate.map(({ key: _key, ...line }) => line),
  vouchers,
  scores: scores.map(({ key: _key, ...score }) => score),
});

describe('the entry sheets', () => {
  it('hold a dossier word for word, and give it back', async () => {
    const { dossier, problems, missing } = await openDossier(await made());
    expect(withoutKeys(dossier)).toEqual(withoutKeys(sampleDossier()));
    expect([problems, missing]).toEqual([[], []]);
  });

  it('give back any dossier, in which reconciliation then finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(rightDossier, async ({ projects, vouchers }) => {
        const parsed = parseDossier({ unit: { name: 'Đơn vị', year: 2026 }, projects: [...projects], vouchers: [...vouchers] });
        if ('errors' in parsed) throw new Error(parsed.errors.join());
        const { dossier } = await openDossier(await made(parsed.dossier));
        expect(withoutKeys(dossier)).toEqual(withoutKeys(parsed.dossier));
        expect(reconcile(dossier, { today: '2026-12-20' }).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('have room for 50 đề án and 5,000 vouchers, and nothing blank counts', async () => {
    const book = FileBook.empty();
    await createDossier(book);
    const open = await openDossier(book);
    expect([open.dossier.projects, open.dossier.vouchers, open.problems]).toEqual([[], [], []]);
    expect(open.read.sheets.get('projects')?.rows).toHaveLength(50);
    expect(open.read.sheets.get('vouchers')?.rows).toHaveLength(5_000);
  });

  it('take a row that somebody added below the last, and one that was copied with its key', async () => {
    const book = await made(undefined, SETTLEMENT);
    const { read } = await openDossier(book);
    const vouchers = read.sheets.get('vouchers');
    const row = vouchers?.rowCount ?? 0;
    const column = (field: string): number => vouchers?.columns.get(field) ?? -1;
    const cells = { project: 1, no: 'PC20', date: 46_000, content: 'Chi thêm', item: 'Thuê giảng viên', programme: 7_000_000 };
    const write = (at: number, key: Value) =>
      book.write([
        { sheet: 'Chứng từ', row: at, column: 0, value: key },
        ...Object.entries(cells).map(([field, value]) => ({ sheet: 'Chứng từ', row: at, column: column(field), value })),
      ]);
    await write(row, null);
    await write(row + 1, 'v1');
    const { dossier } = await openDossier(book);
    expect(dossier.vouchers.slice(-2).map(({ no, programme }) => [no, programme])).toEqual([
      ['PC20', 7_000_000],
      ['PC20', 7_000_000],
    ]);
    await fillForms(book);
    // 476,000,000 before, and twice 7,000,000 more.
    expect(await shown(book, 'f04e.p1', 'total', 'programme')).toBe(490_000_000);
    expect(await shown(book, 'f04e.p1', 'v5001', 'no')).toBe('PC20');
    expect(await shown(book, 'f04e.p1', 'v5002', 'programme')).toBe(7_000_000);
  });

  it('come back blank where one was deleted; what the others hold stays', async () => {
    const book = await made();
    await book.draw({ sheets: [], names: [], styles: {}, active: '', remove: ['estimate'] });
    await expect(fillForms(book)).rejects.toThrow('thiếu trang "Dự toán"');
    const { findings } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    expect(findings[0]).toMatchObject({ severity: 'error', rule: 'entry-sheet-missing' });
    expect(await createDossier(book)).toEqual({ drawn: ['Dự toán'] });
    const { dossier } = await openDossier(book);
    expect([dossier.vouchers.length, dossier.estimate.length]).toEqual([19, 0]);
  });
});

describe('vouchers pasted in the pane', () => {
  it('stand below the last, and nothing else changes', async () => {
    const book = await made();
    const rows = [
      { project: 1, no: 'PC20', programme: 5_000_000 },
      { project: 2, no: 'PC21', programme: 'năm triệu' },
    ];
    expect(await appendVouchers(book, rows)).toEqual({ sheet: 'Chứng từ', row: 24, count: 2 });
    const { dossier } = await openDossier(book);
    expect(dossier.vouchers.slice(0, 19)).toEqual(sampleDossier().vouchers);
    expect(dossier.vouchers.slice(19).map(({ key, project, no }) => [key, project, no])).toEqual([
      ['v20', '1', 'PC20'],
      ['v21', '2', 'PC21'],
    ]);
    expect(await shown(book, 'vouchers', 'v21', 'programme')).toBe('năm triệu');
  });

  it('begin in the first row of a blank dossier', async () => {
    const book = FileBook.empty();
    await createDossier(book);
    await appendVouchers(book, [{ project: 1, no: 'PC1', programme: 1 }]);
    expect((await openDossier(book)).dossier.vouchers.map(({ key }) => key)).toEqual(['v1']);
  });
});

describe('a workbook that lost or gained parts', () => {
  it('of which a column was deleted is still checked, and says which column', async () => {
    const book = await made();
    const { read } = await openDossier(book);
    const vouchers = read.sheets.get('vouchers');
    // Its field code is what makes a column ours.
    const tag = (await book.read()).sheets.find(({ name }) => name === 'Chứng từ');
    await book.write([{ sheet: 'Chứng từ', row: tag?.row ?? 0, column: vouchers?.columns.get('other') ?? 0, value: null }]);
    const { findings } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    expect(findings[0]).toMatchObject({ severity: 'error', rule: 'entry-column-missing' });
    expect(findings[0]?.message).toContain('"Vốn khác"');
    await expect(fillForms(book)).rejects.toThrow('thiếu cột "Vốn khác"');
  });

  it('without its list of đề án tells that alone, and not every row of the others', async () => {
    const book = await made(undefined, SETTLEMENT);
    await book.draw({ sheets: [], names: [], styles: {}, active: '', remove: ['projects'] });
    const { findings } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    expect(findings.map(({ rule }) => rule)).toEqual(['entry-sheet-missing']);
  });
});

describe('cells that cannot be taken as typed', () => {
  it.each([
    { field: 'programme', value: 'sáu mươi triệu', rule: 'wrong-type', says: 'phải là số' },
    { field: 'programme', value: '60.000.000', rule: 'text-number', says: '60.000.000' },
    { field: 'programme', value: '1.234.567', rule: 'text-number', says: '1.234.567' },
    { field: 'date', value: '20/03/2026', rule: 'text-date', says: '20/03/2026' },
    { field: 'date', value: '2026-03-20', rule: 'text-date', says: '20/03/2026' },
    { field: 'date', value: '31/02/2026', rule: 'wrong-date', says: 'phải là một ngày' },
  ])('$field "$value" is told with its cell', async ({ field, value, rule, says }) => {
    const book = await made();
    await type(book, 'vouchers', 'v1', field, value);
    const { findings } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    const found = findings.find((finding) => finding.rule === rule);
    expect(found).toMatchObject({ sheet: 'Chứng từ', cell: field === 'date' ? 'D5' : 'G5', rowName: 'Chứng từ PC01' });
    expect(`${found?.message} ${found?.advice}`).toContain(says);
    expect(await shown(book, 'vouchers', 'v1', field)).toBe(value);
  });
});

describe('a workbook of something else', () => {
  it('is refused, and nothing is changed', async () => {
    const book = FileBook.empty();
    await expect(fillForms(book)).rejects.toThrow(BookError);
  });
});
