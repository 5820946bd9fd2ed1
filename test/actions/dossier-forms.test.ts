import { checkDossierBook, fillForms, openDossier } from '../../src/actions';
import { sampleDossier, SAMPLE_TODAY } from '../../src/settlement';
import { readBack } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';
import { formulaOf, made, SETTLEMENT, shown, type } from './made-dossier';

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
