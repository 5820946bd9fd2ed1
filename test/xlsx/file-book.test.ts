import { Workbook } from '@cj-tech-master/excelts';
import { unzipSync, strFromU8 } from 'fflate';
import { BookError, findTag, type WorkbookSpec } from '../../src/sheets';
import { FileBook, readBook, ReadError, writeWorkbook } from '../../src/xlsx';
import { bookParts, taggedRows, zipByHand, type HandPart } from './files-by-hand';
import { sampleSheet, sampleSpec, text, workbookOf } from './sample-spec';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES_XML =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="20"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';
const relations = (...links: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map((link, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${link.split(' ')[0]}" Target="${link.split(' ')[1]}"/>`).join('')}</Relationships>`;

/** A person's own sheet with a chart, a picture, a table and a link, beside two of ours, as Excel would save them. */
function mixedBook(): Uint8Array {
  const sheet = (inside: string, after = ''): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>${inside}</sheetData>${after}</worksheet>`;
  const more: HandPart[] = [
    { name: 'xl/styles.xml', content: STYLES_XML },
    { name: 'xl/calcChain.xml', content: '<calcChain><c r="A1" i="2"/></calcChain>' },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: relations('drawing ../drawings/drawing1.xml', 'table ../tables/table1.xml'),
    },
    {
      name: 'xl/worksheets/_rels/sheet2.xml.rels',
      content: relations('comments ../comments1.xml', 'vmlDrawing ../drawings/vml1.vml', 'table ../tables/table2.xml'),
    },
    { name: 'xl/drawings/drawing1.xml', content: '<xdr:wsDr/>' },
    { name: 'xl/charts/chart1.xml', content: '<c:chartSpace/>' },
    { name: 'xl/media/image1.png', content: Uint8Array.from([1, 2, 3]), stored: true },
    { name: 'xl/tables/table1.xml', content: '<table/>' },
    { name: 'xl/tables/table2.xml', content: '<table/>' },
    { name: 'xl/comments1.xml', content: '<comments/>' },
    { name: 'xl/drawings/vml1.vml', content: '<xml/>' },
  ];
  return zipByHand(
    bookParts({
      sheets: [
        {
          name: 'Của tôi',
          data: sheet(
            '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>\'Chỉ tiêu\'!B2</f><v>1</v></c></row>',
            '<drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
          ),
        },
        {
          name: 'Tab đã đổi tên',
          data: sheet(taggedRows('indicators', '<row r="2"><c r="A2"><v>1</v></c></row>'), '<legacyDrawing r:id="rId2"/>'),
        },
        { name: 'Thừa', data: sheet(taggedRows('orphans')) },
        { name: '_baocao', data: sheet(taggedRows('_baocao')), state: 'veryHidden' },
      ],
      strings: '<si><t>Ghi chú riêng</t></si>',
      names:
        '<definedName name="_bc_indicators">\'Tab đã đổi tên\'!$A$1</definedName><definedName name="_bc_orphans">Thừa!$A$1</definedName><definedName name="_bc__baocao">_baocao!$A$1</definedName>' +
        '<definedName name="Thuế_suất">0.1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'Của tôi\'!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">Thừa!$A$1:$B$9</definedName>',
      relations: `<Relationship Id="rIdT" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
      parts: more,
    }),
  );
}

const newSpec = (): WorkbookSpec => ({
  ...workbookOf([
    sampleSheet('cover', 'Trang bìa'),
    sampleSheet('indicators', 'Chỉ tiêu'),
    sampleSheet('_baocao', '_baocao', { visibility: 'veryHidden' }),
  ]),
  remove: ['orphans'],
});

async function drawn(file: Uint8Array, spec: WorkbookSpec): Promise<Uint8Array> {
  const book = FileBook.open(file);
  await book.draw(spec);
  return book.bytes();
}

const partText = (file: Uint8Array, name: string): string => {
  const bytes = unzipSync(file)[name];
  if (!bytes) throw new Error(`The file has no part ${name}`);
  return strFromU8(bytes);
};
const codes = (file: Uint8Array): (string | undefined)[] => readBook(file).sheets.map((sheet) => findTag(sheet)?.code);

describe('drawing into a workbook that is there', () => {
  it('draws ours in place under their names, adds, removes, and keeps the order', async () => {
    const file = await drawn(mixedBook(), newSpec());
    const workbook = new Workbook();
    await workbook.xlsx.load((await drawn(await writeWorkbook(sampleSpec()), newSpec())).slice().buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Chỉ tiêu', 'Trang bìa', '_baocao']);
    expect([...partText(file, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'Của tôi',
      'Chỉ tiêu',
      'Trang bìa',
      '_baocao',
    ]);
    expect(codes(file)).toEqual(['indicators', 'cover', '_baocao']);
    expect(readBook(file).sheets[0]?.values).toEqual([
      ['#bc:indicators', 'no', 'name'],
      ['row.1', 1, 'Tỷ lệ doanh nghiệp'],
    ]);
  });

  it("leaves every part of the person's own sheets as it was, to the byte", async () => {
    const [before, after] = [unzipSync(mixedBook()), unzipSync(await drawn(mixedBook(), newSpec()))];
    for (const name of Object.keys(before).filter((part) =>
      /drawing1|chart|media|table|comments|vml|sharedStrings|sheet1\.xml\.rels/.test(part),
    )) {
      expect([name, after[name]]).toEqual([name, before[name]]);
    }
    expect(strFromU8(after['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toBe(
      strFromU8(before['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace(' tabSelected="1"', ''),
    );
    expect(partText(await drawn(mixedBook(), newSpec()), 'xl/styles.xml')).toContain(
      '<font><b/><sz val="20"/><name val="Arial"/></font>',
    );
  });

  it("keeps names of the person's, points ours anew and drops those of removed sheets", async () => {
    const names = [
      ...partText(await drawn(mixedBook(), newSpec()), 'xl/workbook.xml').matchAll(/<definedName ([^>]*)>([^<]*)</g),
    ].map(([, own, reference]) => [own, reference]);
    expect(names).toEqual([
      ['name="Thuế_suất"', '0.1'],
      ['name="_xlnm.Print_Area" localSheetId="0"', "'Của tôi'!$A$1:$B$9"],
      ['name="_bc_cover"', "'Trang bìa'!$A$1"],
      ['name="_bc_indicators"', "'Chỉ tiêu'!$A$1"],
      ['name="_bc__baocao"', "'_baocao'!$A$1"],
    ]);
  });

  it('keeps comments and pictures on our sheets and says what would be lost', async () => {
    const file = await drawn(mixedBook(), newSpec());
    expect(partText(file, 'xl/worksheets/sheet2.xml')).toContain('<legacyDrawing r:id="rId2"/>');
    expect(partText(file, 'xl/worksheets/_rels/sheet2.xml.rels')).not.toContain('table');
    expect(FileBook.open(mixedBook()).losses()).toEqual([
      expect.stringContaining('Trang "Tab đã đổi tên" của biểu mẫu sẽ được vẽ lại và mất: bảng (Table).'),
    ]);
    expect(FileBook.open(await writeWorkbook(newSpec())).losses()).toEqual([]);
  });

  it('has Excel compute all formulas, and drops the old order of computing', async () => {
    const file = await drawn(mixedBook(), newSpec());
    expect(partText(file, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(Object.keys(unzipSync(file))).not.toContain('xl/calcChain.xml');
    expect(partText(file, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('changes nothing more when drawn again', async () => {
    const once = await drawn(mixedBook(), newSpec());
    expect(Buffer.compare(await drawn(once, newSpec()), once)).toBe(0);
  });

  it('leaves sheets of ours that the drawing does not speak of', async () => {
    const file = await drawn(mixedBook(), { ...newSpec(), remove: [] });
    expect(codes(file)).toEqual(['indicators', 'cover', 'orphans', '_baocao']);
    expect(partText(file, 'xl/workbook.xml')).toContain('<definedName name="_bc_orphans">Thừa!$A$1</definedName>');
  });

  it("refuses a tab of the person's with a name of ours and changes nothing", async () => {
    const book = FileBook.open(mixedBook());
    const spec = workbookOf([sampleSheet('cover', 'của tôi'), sampleSheet('_baocao', '_baocao')]);
    await expect(book.draw(spec)).rejects.toThrow(BookError);
    await expect(book.draw(spec)).rejects.toThrow('"Của tôi"');
    expect(Buffer.compare(book.bytes(), mixedBook())).toBe(0);
  });

  it('refuses a file that is not to be read', async () => {
    await expect(FileBook.open(Uint8Array.from([1, 2, 3])).draw(newSpec())).rejects.toThrow(ReadError);
  });
});

describe('a book as a file', () => {
  it('has nothing to read before it is drawn, and says so when it is to be saved', async () => {
    expect(await FileBook.empty().read()).toEqual({ sheets: [] });
    expect(() => FileBook.empty().bytes()).toThrow('Sổ chưa có nội dung để lưu');
  });

  it('draws nothing once it is told to stop', async () => {
    const book = FileBook.empty();
    await expect(book.draw(newSpec(), { signal: AbortSignal.abort() })).rejects.toThrow('Đã dừng theo yêu cầu');
    expect(() => book.bytes()).toThrow(BookError);
  });

  it('writes single cells into what is there, each with its look', async () => {
    const spec = sampleSpec({
      rows: [
        { cells: [text('#bc:indicators'), text('a'), text('b')] },
        { cells: [text('row'), { formula: '=1+1', value: 2, style: 'entryNumber' }, null] },
      ],
    });
    const book = FileBook.open(await writeWorkbook(spec));
    await book.write([
      { sheet: 'Chỉ tiêu', row: 1, column: 1, value: 1.5 },
      { sheet: 'Chỉ tiêu', row: 1, column: 2, value: '=nguyên văn' },
      { sheet: 'Chỉ tiêu', row: 30, column: 27, value: true },
      { sheet: '_baocao', row: 1, column: 1, value: null },
    ]);
    const [sheet, header] = (await book.read()).sheets;
    expect(sheet?.values[1]?.slice(0, 3)).toEqual(['row', 1.5, '=nguyên văn']);
    expect(sheet?.values[30]?.[27]).toBe(true);
    expect(sheet?.formulas?.[1]?.[1]).toBeNull();
    expect(header?.values[1]?.[1]).toBeNull();
    const before = /<c r="B2" s="(\d+)"/.exec(partText(await writeWorkbook(spec), 'xl/worksheets/sheet1.xml'))?.[1];
    expect(partText(book.bytes(), 'xl/worksheets/sheet1.xml')).toContain(`<c r="B2" s="${before}"><v>1.5</v></c>`);
  });

  it('writes into the sheets of the person too, and refuses a tab that is not there', async () => {
    const book = FileBook.open(mixedBook());
    await book.write([{ sheet: 'Của tôi', row: 0, column: 2, value: 'Đã nộp' }]);
    expect(partText(book.bytes(), 'xl/worksheets/sheet1.xml')).toContain(
      '<v>1</v></c><c r="C1" t="inlineStr"><is><t>Đã nộp</t></is></c></row>',
    );
    await expect(book.write([{ sheet: 'Không có', row: 0, column: 0, value: 1 }])).rejects.toThrow(
      'Không có trang tính "Không có" trong sổ',
    );
  });
});
