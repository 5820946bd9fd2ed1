import fc from 'fast-check';
import { appendVouchers, checkDossierBook, createDossier, fillForms, openDossier } from '../../src/actions';
import { parseDossier, reconcile, sampleDossier, SAMPLE_TODAY, type Dossier } from '../../src/settlement';
import { BookError, readBack, type FormId } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';
import { rightDossier } from '../settlement/right-dossiers';

type Value = string | number | null;

/** Files made once: drawing 5,000 voucher rows for every case would take the test's time. */
const files = new Map<string, Uint8Array>();

/** The sample's workbook, or another dossier's, with forms filled. */
async function made(dossier?: Dossier, forms?: readonly FormId[]): Promise<FileBook> {
  if (dossier) return draw(dossier, forms);
  const key = (forms ?? []).join();
  const known = files.get(key) ?? (await draw(sampleDossier(), forms)).bytes();
  files.set(key, known);
  return FileBook.open(known);
}

async function draw(dossier: Dossier, forms?: readonly FormId[]): Promise<FileBook> {
  const book = FileBook.empty();
  await createDossier(book, dossier);
  if (forms) await fillForms(book, { forms });
  return book;
}

const SETTLEMENT: readonly FormId[] = ['04a', '04b', '04c', '04d', '04e'];

/** Types into the cell of a field, wherever it stands now. */
async function type(book: FileBook, sheet: string, row: string, field: string, value: Value): Promise<void> {
  const read = readBack(await book.read()).sheets.get(sheet);
  const place = read?.locate(row, field);
  if (!read || !place) throw new Error(`No ${sheet}/${row}/${field}`);
  await book.write([{ sheet: read.name, ...place, value }]);
}

async function shown(book: FileBook, sheet: string, row: string, field: string): Promise<unknown> {
  const read = readBack(await book.read()).sheets.get(sheet);
  return read?.rows.find((each) => each.row === row)?.values[field] ?? null;
}

async function formulaOf(book: FileBook, sheet: string, row: string, field: string): Promise<string | undefined> {
  const read = readBack(await book.read()).sheets.get(sheet);
  return read?.rows.find((each) => each.row === row)?.formulas[field];
}

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

describe('the forms', () => {
  // Worked out by hand from the sample's amounts (src/settlement/sample-projects.ts, sample-vouchers.ts).
  it.each([
    { sheet: 'f04a', row: 'p1.approvedProgramme', field: 'amount', value: 480_000_000 },
    { sheet: 'f04a', row: 'p1.spentOther', field: 'amount', value: 120_000_000 },
    { sheet: 'f04b', row: 'p1', field: 'c1', value: 600_000_000 },
    { sheet: 'f04b', row: 'p1', field: 'c4', value: 476_000_000 },
    { sheet: 'f04b', row: 'p1', field: 'c6', value: 4_000_000 },
    { sheet: 'f04b', row: 'p2', field: 'c5', value: null },
    { sheet: 'f04b', row: 'total', field: 'c3', value: 1_980_000_000 },
    { sheet: 'f04b', row: 'total', field: 'c4', value: 1_979_150_000 },
    { sheet: 'f04c', row: 'p2.l3', field: 'c1', value: 370_000_000 },
    { sheet: 'f04c', row: 'p2.l7', field: 'c2', value: 7_600_000 },
    { sheet: 'f04d', row: 'total', field: 'total', value: 2_397_550_000 },
    { sheet: 'f04e.p1', row: 'g3', field: 'other', value: 40_000_000 },
    { sheet: 'f04e.p1', row: 'total', field: 'programme', value: 476_000_000 },
    { sheet: 'f04e.p3', row: 'v19', field: 'programme', value: -1_500_000 },
  ])('$sheet $row $field is $value, by a formula', async ({ sheet, row, field, value }) => {
    const book = await made(undefined, SETTLEMENT);
    expect(await shown(book, sheet, row, field)).toBe(value);
    expect(await formulaOf(book, sheet, row, field)).toMatch(/^=/);
  });

  it('stand after the entry sheets, in the order of their numbers', async () => {
    const { sheets } = await (await made(undefined, ['02', '04b', '04e'])).read();
    expect(sheets.map(({ name }) => name)).toEqual([
      'Đơn vị',
      'Đề án',
      'Dự toán',
      'Chứng từ',
      'Chấm điểm',
      'Mẫu 02',
      'Mẫu 04b',
      'Mẫu 04e - ĐA 1',
      'Mẫu 04e - ĐA 2',
      'Mẫu 04e - ĐA 3',
      '_baocao',
    ]);
  });

  it('raise nothing of their own, and filling twice changes nothing', async () => {
    const book = await made(undefined, SETTLEMENT);
    const { summary } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    expect(summary).toMatchObject({ errors: 0, warnings: 0 });
    const before = await book.read();
    expect(await fillForms(book)).toMatchObject({ keptTexts: [], movedAside: 0, leftOver: [] });
    expect(await book.read()).toEqual(before);
  });

  it('find their entries where tabs were renamed', async () => {
    const book = await made(undefined, SETTLEMENT);
    const renamed = FileBook.open(await withTabs(book, { 'Chứng từ': 'Chứng từ 2026', 'Mẫu 04b': 'Đối chiếu' }));
    const filled = await fillForms(renamed);
    expect(filled.forms).toContain('Mẫu 04b');
    expect((await checkDossierBook(renamed, { today: SAMPLE_TODAY })).summary).toMatchObject({ errors: 0, warnings: 0 });
  });

  it('of a đề án that is gone are named, and not deleted', async () => {
    const book = await made(undefined, SETTLEMENT);
    const { read } = await openDossier(book);
    const projects = read.sheets.get('projects');
    const row = projects?.locate('p3', 'no')?.row ?? 0;
    await book.write([...(projects?.columns.values() ?? [])].map((column) => ({ sheet: 'Đề án', row, column, value: null })));
    expect((await fillForms(book)).leftOver).toEqual(['Mẫu 04e - ĐA 3']);
  });
});

/** The file with tabs renamed, as a person would. */
async function withTabs(book: FileBook, names: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(book.bytes());
  const part = 'xl/workbook.xml';
  let xml = strFromU8(parts[part] as Uint8Array);
  for (const [from, to] of Object.entries(names))
    xml = xml
      .replaceAll(`name="${from}"`, `name="${to}"`)
      .replaceAll(`'${from}'!`, `'${to}'!`)
      .replaceAll(`&apos;${from}&apos;!`, `&apos;${to}&apos;!`);
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

describe('what is typed into the forms', () => {
  const EDITED = 'Nội dung do đơn vị viết lại trên biểu.';

  it('a text edited in Mẫu 04a stays, and filling says so', async () => {
    const book = await made(undefined, SETTLEMENT);
    await type(book, 'f04a', 'p1.content.1', 'text', EDITED);
    const filled = await fillForms(book);
    expect(filled.keptTexts).toEqual([{ sheet: 'Mẫu 04a', row: 'p1.content', changedSource: false }]);
    expect(await shown(book, 'f04a', 'p1.content.1', 'text')).toBe(EDITED);
    expect(await formulaOf(book, 'f04a', 'p2.content.1', 'text')).toMatch(/^=/);
  });

  it('once its source changes both are shown, until a person empties one', async () => {
    const book = await made(undefined, SETTLEMENT);
    await type(book, 'f04a', 'p1.content.1', 'text', EDITED);
    await fillForms(book);
    await type(book, 'projects', 'p1', 'content', 'Nội dung mới ở trang nhập');
    expect((await fillForms(book)).keptTexts).toEqual([{ sheet: 'Mẫu 04a', row: 'p1.content', changedSource: true }]);
    expect(await shown(book, 'f04a', 'p1.content.1', 'text')).toBe(EDITED);
    expect(await shown(book, 'f04a', 'p1.content.1', 'notice')).toContain('Nội dung mới ở trang nhập');
    const { findings } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    expect(findings.find(({ rule }) => rule === 'form-text-changed')).toMatchObject({ sheet: 'Mẫu 04a', severity: 'warning' });

    const own = FileBook.open(book.bytes());
    await type(own, 'f04a', 'p1.content.1', 'notice', null);
    await fillForms(own);
    expect([await shown(own, 'f04a', 'p1.content.1', 'text'), await shown(own, 'f04a', 'p1.content.1', 'notice')]).toEqual([
      EDITED,
      null,
    ]);

    await type(book, 'f04a', 'p1.content.1', 'text', null);
    await fillForms(book);
    expect(await shown(book, 'f04a', 'p1.content.1', 'text')).toBe('Nội dung mới ở trang nhập');
    expect(await shown(book, 'f04a', 'p1.content.1', 'notice')).toBeNull();
  });

  it('a figure typed over a formula is reconciled with its causes, and kept aside when the form is filled again', async () => {
    const book = await made(undefined, SETTLEMENT);
    // 467 for 476: two digits exchanged.
    await type(book, 'f04c', 'p1.l5', 'c2', 467_000_000);
    const { findings, summary } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    expect(summary.errors).toBeGreaterThan(0);
    const found = findings.find(({ rule }) => rule === 'spent-programme');
    expect(found).toMatchObject({ sheet: 'Mẫu 04c', difference: -9_000_000 });
    expect(found?.placedFigures.map(({ sheet, value }) => [sheet, value])).toEqual([
      ['Mẫu 04c', 467_000_000],
      ['Chứng từ', 476_000_000],
    ]);
    expect(found?.placedCauses[0]?.kind).toBe('digitsExchanged');
    expect((await fillForms(book)).movedAside).toBe(1);
    expect(await formulaOf(book, 'f04c', 'p1.l5', 'c2')).toMatch(/^=/);
    expect(await shown(book, 'orphans', 'o1', 'value')).toBe(467_000_000);
    expect((await checkDossierBook(book, { today: SAMPLE_TODAY })).summary.errors).toBe(0);
  });

  it('a line of the letterhead typed over is kept aside too', async () => {
    const book = await made(undefined, SETTLEMENT);
    await type(book, 'f04b', 'head.3', 'c2', 'Tỉnh Mẫu, ngày 21 tháng 12 năm 2026');
    expect((await fillForms(book)).movedAside).toBe(1);
    expect(await shown(book, 'orphans', 'o1', 'value')).toBe('Tỉnh Mẫu, ngày 21 tháng 12 năm 2026');
  });

  it('a text in a figure of a form is an error that offers the number', async () => {
    const book = await made(undefined, SETTLEMENT);
    await type(book, 'f04b', 'p1', 'c4', '476.000.000');
    const { findings } = await checkDossierBook(book, { today: SAMPLE_TODAY });
    expect(findings.find(({ rule }) => rule === 'form-text')).toMatchObject({ sheet: 'Mẫu 04b', suggestion: 476_000_000 });
  });

  it('the open texts and the schedule of Mẫu 01 stay', async () => {
    const book = await made(undefined, ['01']);
    await type(book, 'f01.p1', 'p1.legal.1', 'text', 'Căn cứ quyết định của Ủy ban nhân dân tỉnh');
    await type(book, 'f01.p1', 'p1.plan2', 'work', 'Mở lớp');
    await type(book, 'f01.p1', 'p1.plan2', 'time', 'Quý II');
    await fillForms(book, { forms: ['01'] });
    expect(await shown(book, 'f01.p1', 'p1.legal.1', 'text')).toBe('Căn cứ quyết định của Ủy ban nhân dân tỉnh');
    expect([await shown(book, 'f01.p1', 'p1.plan2', 'work'), await shown(book, 'f01.p1', 'p1.plan2', 'time')]).toEqual([
      'Mở lớp',
      'Quý II',
    ]);
  });

  it('a text longer than a row goes on in the next row, all of it', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `câu thứ ${index + 1} của nội dung.`).join(' ');
    const sample = sampleDossier();
    const dossier = { ...sample, projects: sample.projects.map((project) => ({ ...project, content: long })) };
    const book = await made(dossier, ['04a']);
    const rows =
      readBack(await book.read())
        .sheets.get('f04a')
        ?.rows.filter(({ row }) => row.startsWith('p1.content.')) ?? [];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ values }) => String(values.text)).join('')).toBe(long);
  });
});

describe('Mẫu 04a as the yearly report', () => {
  const mark =
    '(Báo cáo về tình hình thực hiện đề án hàng năm, gửi Cục Thương mại điện tử và Kinh tế số trước ngày 01 tháng 12 năm 2026)';

  it('is marked under the title, and stays so when filled again, until it is the report on the result', async () => {
    const book = await made(undefined, ['04a']);
    expect(await shown(book, 'f04a', 'yearly', 'text')).toBeNull();
    const year = { yearly: { year: 2026 } };
    expect(await fillForms(book, { forms: ['04a'], yearly: true })).toMatchObject(year);
    expect(await shown(book, 'f04a', 'yearly', 'text')).toBe(mark);
    expect(await shown(book, 'f04a', 'title.1', 'text')).toBe('BÁO CÁO KẾT QUẢ THỰC HIỆN ĐỀ ÁN THUỘC');
    await type(book, 'f04a', 'p1.content.1', 'text', 'Nội dung sửa lại.');
    expect(await fillForms(book)).toMatchObject(year);
    expect(await shown(book, 'f04a', 'yearly', 'text')).toBe(mark);
    expect(await fillForms(book, { forms: ['02'] })).toMatchObject({ yearly: false });
    expect(await fillForms(book, { yearly: false })).toMatchObject({ yearly: false, movedAside: 0 });
    expect(await shown(book, 'f04a', 'yearly', 'text')).toBeNull();
    expect(await shown(book, 'f04a', 'p1.content.1', 'text')).toBe('Nội dung sửa lại.');
  });

  it('what was typed over its mark is moved aside when the mark goes', async () => {
    const book = await made();
    await fillForms(book, { forms: ['04a'], yearly: true });
    await type(book, 'f04a', 'yearly', 'text', 'Báo cáo lần hai');
    expect(await fillForms(book, { forms: ['04a'], yearly: false })).toMatchObject({ movedAside: 1 });
  });
});

describe('a workbook of something else', () => {
  it('is refused, and nothing is changed', async () => {
    const book = FileBook.empty();
    await expect(fillForms(book)).rejects.toThrow(BookError);
  });
});
