import { Workbook } from '@cj-tech-master/excelts';
import { readBook, writeWorkbook } from '../../src/xlsx';
import { bookByHand, taggedRows, type HandBook } from './files-by-hand';
import { sampleSpec } from './sample-spec';

const valuesOf = (rows: string, more: Partial<HandBook> = {}): unknown =>
  readBook(bookByHand({ sheets: [{ name: 'A', data: taggedRows('cover', rows) }], ...more })).sheets[0]?.values.slice(1);
const formulasOf = (rows: string): unknown =>
  readBook(bookByHand({ sheets: [{ name: 'A', data: taggedRows('cover', rows) }] })).sheets[0]?.formulas?.slice(1);

describe('the ways a cell is written', () => {
  it.each([
    ['a number', '<c r="A2"><v>1.5</v></c>', 1.5],
    ['a number in exponent form', '<c r="A2" s="4"><v>1.2E-3</v></c>', 0.0012],
    ['a whole number of 17 digits', '<c r="A2"><v>12345678901234567</v></c>', 12_345_678_901_234_567],
    ['a negative number', '<c r="A2"><v>-7</v></c>', -7],
    ['a shared text', '<c r="A2" t="s"><v>0</v></c>', 'Tỷ lệ'],
    ['a shared text in runs, with a reading aid', '<c r="A2" s="1" t="s"><v>1</v></c>', 'Tỷ lệ <1> & 2'],
    ['an empty shared text', '<c r="A2" t="s"><v>2</v></c><c r="B2"><v>1</v></c>', null],
    ['a text in place', '<c r="A2" t="inlineStr"><is><t>Tỷ lệ</t></is></c>', 'Tỷ lệ'],
    [
      'a text in place in runs',
      '<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>Tỷ </t></r><r><t xml:space="preserve"> lệ</t></r></is></c>',
      'Tỷ  lệ',
    ],
    ['the text of a formula', '<c r="A2" t="str"><f>B1&amp;"x"</f><v>Đạt</v></c>', 'Đạt'],
    ['a logical value', '<c r="A2" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['an ISO date', '<c r="A2" t="d"><v>2026-03-01T12:00:00</v></c>', 46_082.5],
    ['escapes of Excel', '<c r="A2" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>', 'a\rb_x000D_'],
    ['character references', '<c r="A2" t="inlineStr"><is><t>&#272;&#x1EA1;t &quot;&apos;&gt;</t></is></c>', 'Đạt "\'>'],
    ['attributes in another order', "<c t='s' s='3' r='A2' cm='1'><v>0</v></c>", 'Tỷ lệ'],
    ['spaces in the tags', '<c  r="A2"\n t="s" ><v>0</v></c >', 'Tỷ lệ'],
  ])('%s', (_, cell, value) => {
    const strings =
      '<si><t>Tỷ lệ</t></si><si><r><rPr><b/></rPr><t>Tỷ lệ </t></r><r><t>&lt;1&gt; &amp; 2</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t/></si>';
    const closed = cell.replace('</c >', '</c>');
    expect(valuesOf(`<row r="2">${closed}</row>`, { strings })).toEqual([expect.arrayContaining([value])]);
  });

  it('counts on where addresses are left out', () => {
    expect(valuesOf('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r="B3"><v>4</v></c><c><v>5</v></c></row>')).toEqual([
      [1, null, 3],
      [null, 4, 5],
    ]);
  });

  it('puts rows and cells that come out of order where they belong', () => {
    expect(
      valuesOf('<row r="4"><c r="B4"><v>4</v></c><c r="A4"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'),
    ).toEqual([
      [1, null],
      [null, null],
      [3, 4],
    ]);
  });

  it('reads names with a prefix', () => {
    const data =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>#bc:cover</x:t></x:is></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="B2"><x:v>3</x:v></x:c><x:c r="C2" s="1"/></x:row></x:sheetData></x:worksheet>';
    const [sheet] = readBook(bookByHand({ sheets: [{ name: 'A', data }] })).sheets;
    expect(sheet?.values).toEqual([
      ['#bc:cover', null],
      [2, 3],
    ]);
    expect(sheet?.formulas?.[1]).toEqual(['=1+1', null]);
  });

  it('gives formulas as people see them, shared ones for each of their cells', () => {
    const rows =
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*$C$1+SUM(D$1:D2)&amp;"B2"</f><v>1</v></c><c r="B2"><f>_xlfn.IFS(A1="_xlfn.",1)</f><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"></f><v>2</v></c></row>';
    expect(formulasOf(rows)).toEqual([
      ['=B2*$C$1+SUM(D$1:D2)&"B2"', '=IFS(A1="_xlfn.",1)'],
      ['=B3*$C$1+SUM(D$1:D3)&"B2"', null],
      [null, '=C4*$C$1+SUM(E$1:E4)&"B2"'],
    ]);
  });
});

describe('which sheets are ours', () => {
  const names = '<definedName name="_bc_cover">\'Bìa của &apos;A&apos;\'!$A$1</definedName>';

  it('follows a tab that was renamed, and finds one whose tag was pushed down', () => {
    const data = `<row r="5"><c r="C5" t="inlineStr"><is><t>#bc:cover</t></is></c></row>`;
    expect(
      readBook(
        bookByHand({
          sheets: [
            { name: 'Đổi tên', data },
            { name: 'Khác', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
          ],
        }),
      ).sheets.map(({ name }) => name),
    ).toEqual(['Đổi tên']);
  });

  it('finds a copied tab besides, and a hidden one without a name', () => {
    const sheets = [
      { name: 'Bìa', data: taggedRows('cover') },
      { name: '_baocao', data: taggedRows('_baocao'), state: 'veryHidden' },
      { name: 'Ẩn', data: taggedRows('_baocao'), state: 'hidden' },
    ];
    const all = `${names}<definedName name="_bc_cover2">Bìa!$A$1</definedName><definedName name="_bc__baocao">_baocao!$A$1</definedName>`;
    expect(readBook(bookByHand({ sheets, names: all })).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Bìa', 'visible'],
      ['_baocao', 'veryHidden'],
      ['Ẩn', 'hidden'],
    ]);
  });

  it('reads every sheet on request', () => {
    const file = bookByHand({ sheets: [{ name: 'Danh sách xã', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    expect(readBook(file, { everySheet: true }).sheets.map(({ name, values }) => [name, values])).toEqual([
      ['Danh sách xã', [[1]]],
    ]);
    expect(readBook(file).sheets).toEqual([]);
  });

  it('reads what another library saved again as it was', async () => {
    const spec = sampleSpec({ freeze: { rows: 1, columns: 1 }, merges: [{ row: 4, column: 1, rows: 1, columns: 2 }] });
    const file = await writeWorkbook(spec);
    const workbook = new Workbook();
    await workbook.xlsx.load(file.slice().buffer);
    const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(readBook(saved).sheets.map(({ values }) => values)).toEqual(readBook(file).sheets.map(({ values }) => values));
  });
});
