import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import type { CellValue } from '../../src/checks';
import { STYLES, type SheetSpec, type Style, type WorkbookSpec } from '../../src/sheets';
import { readBook, writeWorkbook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { sampleSheet, sampleSpec, text, workbookOf } from './sample-spec';

/** The file as another library understands it. */
async function reopened(spec: WorkbookSpec): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await writeWorkbook(spec)).slice().buffer);
  return workbook;
}

async function firstSheet(more: Partial<SheetSpec>): Promise<Worksheet> {
  const [sheet] = (await reopened(sampleSpec(more))).worksheets;
  if (!sheet) throw new Error('The file has no sheet');
  return sheet;
}

/** Text of a part of the file. */
async function part(spec: WorkbookSpec, name: string): Promise<string> {
  const bytes = unzipSync(await writeWorkbook(spec))[name];
  if (!bytes) throw new Error(`The file has no part ${name}`);
  return strFromU8(bytes);
}

const sheetPart = (more: Partial<SheetSpec>): Promise<string> => part(sampleSpec(more), 'xl/worksheets/sheet1.xml');

describe('a workbook spec written as a file', () => {
  it('gives the same bytes for the same spec', async () => {
    const spec = sampleSpec({
      conditionalFormats: [{ area: { row: 1, column: 1, rows: 9, columns: 1 }, rule: { kind: 'dataBar', color: '#63C384' } }],
    });
    expect(Buffer.compare(await writeWorkbook(spec), await writeWorkbook(spec))).toBe(0);
  });

  it('holds tabs, their visibility, their names and the first tab', async () => {
    const workbook = await reopened(
      workbookOf([
        sampleSheet('a', "Của 'A' và B"),
        sampleSheet('b', 'B', { visibility: 'hidden' }),
        sampleSheet('_baocao', '_baocao', { visibility: 'veryHidden' }),
      ]),
    );
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Của 'A' và B", 'visible'],
      ['B', 'hidden'],
      ['_baocao', 'veryHidden'],
    ]);
    expect(workbook.views[0]?.activeTab).toBe(0);
    expect(await part(workbookOf([sampleSheet('a', "Của 'A' và B")]), 'xl/workbook.xml')).toContain(
      `<definedName name="_bc_a">'Của ''A'' và B'!$A$1</definedName>`,
    );
  });

  it('holds values and formulas with their results; text that begins like a formula stays text', async () => {
    const cells = [
      { value: '=1+1', style: 'cell' },
      { value: '+84', style: 'cell' },
      { value: '-5%', style: 'cell' },
      { value: '@tên', style: 'cell' },
      { formula: '=B2*2', value: 2, style: 'cell' },
      { formula: '=IF(B2="","",IFS(B2>0,"Đạt"))', value: 'Đạt', style: 'cell' },
      { formula: '=B2>0', value: true, style: 'cell' },
      { formula: '=NOW()', style: 'cell' },
      { value: false, style: 'cell' },
      null,
    ];
    const sheet = await firstSheet({ rows: [{ cells }] });
    expect(cells.slice(0, 4).map((_, index) => sheet.getCell(1, index + 1).value)).toEqual(['=1+1', '+84', '-5%', '@tên']);
    expect(sheet.getCell('E1').value).toMatchObject({ formula: 'B2*2', result: 2 });
    expect(sheet.getCell('F1').value).toMatchObject({ formula: 'IF(B2="","",_xlfn.IFS(B2>0,"Đạt"))', result: 'Đạt' });
    expect(sheet.getCell('G1').value).toMatchObject({ formula: 'B2>0', result: true });
    expect(sheet.getCell('H1').value).toMatchObject({ formula: 'NOW()' });
    expect(sheet.getCell('I1').value).toBe(false);
    expect(sheet.getCell('J1').value).toBeNull();
  });

  it.each(Object.entries(STYLES))('holds the look %s', async (name, style) => {
    const sheet = await firstSheet({ rows: [{ cells: [{ value: 1, style: name }] }] });
    const cell = sheet.getCell('A1');
    const look: Style = style;
    expect(cell.font).toMatchObject({ name: style.font.name, size: style.font.size });
    expect([cell.font?.bold ?? false, cell.font?.italic ?? false]).toEqual(['bold' in style.font, 'italic' in style.font]);
    expect(cell.numFmt).toBe(style.numberFormat === 'General' ? undefined : style.numberFormat);
    expect(cell.alignment?.wrapText ?? false).toBe(style.align.wrap);
    expect(cell.alignment).toMatchObject({ horizontal: style.align.horizontal, vertical: style.align.vertical });
    expect(cell.protection?.locked ?? true).toBe(style.locked);
    expect(cell.border?.top?.style).toBe(look.border?.all);
    expect(cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid' ? cell.fill.fgColor?.argb : undefined).toBe(
      look.fill === undefined ? undefined : `FF${look.fill.slice(1)}`,
    );
  });

  it('holds sizes, hidden rows and columns, merges, freezing, tab colour, no gridlines', async () => {
    const sheet = await firstSheet({
      merges: [{ row: 0, column: 1, rows: 2, columns: 2 }],
      freeze: { rows: 1, columns: 2 },
      tabColor: '#00796B',
    });
    // 10 characters are 75 pixels of 7 a character, padding counted: 75 / 7 in 256ths.
    expect(sheet.getColumn(1)).toMatchObject({ width: 10.7109375, hidden: true });
    expect(sheet.getRow(1)).toMatchObject({ height: 12, hidden: true });
    expect(sheet.getCell('C2').isMerged).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, topLeftCell: 'C2', showGridLines: false });
    expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF00796B' });
  });

  it('protects without a password and leaves filtering and sizes free', async () => {
    expect(await sheetPart({})).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
    );
    expect(await sheetPart({ protected: false })).not.toContain('sheetProtection');
  });

  it('checks what is typed, area by area', async () => {
    const area = { row: 1, column: 1, rows: 5_000, columns: 1 };
    const prompt = { title: 'Số liệu', message: 'Nhập số.\nVí dụ "12,5".' };
    const error = { title: 'Sai', message: 'Nhập lại.', style: 'warning' } as const;
    const xml = await sheetPart({
      validations: [
        { area, rule: { kind: 'decimal', min: 0, max: 1 }, prompt, error },
        { area, rule: { kind: 'wholeNumber', min: 2020, max: null } },
        { area, rule: { kind: 'date', min: null, max: 46_000 } },
        { area, rule: { kind: 'textLength', min: null, max: 500 } },
        { area, rule: { kind: 'list', options: ['Đạt', 'Không "đạt"'] } },
        { area, rule: { kind: 'listSource', formula: '=Danh_mục' } },
        { area, rule: { kind: 'custom', formula: '=LEN(B2)<9' } },
        { area, rule: { kind: 'any' }, prompt },
      ],
    });
    const expected = [
      'type="decimal" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Sai" error="Nhập lại." promptTitle="Số liệu" prompt="Nhập số.&#10;Ví dụ &quot;12,5&quot;." sqref="B2:B5001"><formula1>0</formula1><formula2>1</formula2>',
      'type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="B2:B5001"><formula1>2020</formula1><',
      'type="date" operator="lessThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="B2:B5001"><formula1>46000</formula1><',
      'type="textLength" operator="lessThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="B2:B5001"><formula1>500</formula1><',
      'type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B5001"><formula1>&quot;Đạt,Không &quot;&quot;đạt&quot;&quot;&quot;</formula1>',
      'type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B5001"><formula1>Danh_mục</formula1>',
      'type="custom" allowBlank="1" showErrorMessage="1" sqref="B2:B5001"><formula1>LEN(B2)&lt;9</formula1>',
      '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="Số liệu" prompt="Nhập số.&#10;Ví dụ &quot;12,5&quot;." sqref="B2:B5001">',
    ];
    for (const rule of expected) expect(xml).toContain(rule);
    expect(xml).toContain('<dataValidations count="8">');
  });

  it('lays conditional formats over cells', async () => {
    const area = { row: 1, column: 1, rows: 3, columns: 1 };
    const sheet = await firstSheet({
      conditionalFormats: [
        { area, rule: { kind: 'expression', formula: '=$B2="Đạt"', fill: '#DFF6DD', fontColor: '#107C10', bold: true } },
        { area, rule: { kind: 'dataBar', color: '#63C384' } },
      ],
    });
    const rules = sheet.conditionalFormattings.flatMap(({ rules: found }: { rules: unknown[] }) => found);
    expect(rules[0]).toMatchObject({
      type: 'expression',
      priority: 1,
      formulae: ['$B2="Đạt"'],
      style: { font: { bold: true, color: { argb: 'FF107C10' } } },
    });
    expect(rules[1]).toMatchObject({ type: 'dataBar', priority: 2 });
  });

  it('sets up the page as the decree on clerical work asks', async () => {
    const xml = await sheetPart({
      print: {
        orientation: 'landscape',
        margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
        area: { row: 1, column: 1, rows: 20, columns: 2 },
        titleRows: { row: 4, rows: 2 },
        breaksBefore: [0, 10],
        pageNumbers: true,
        centerHorizontally: true,
      },
    });
    for (const piece of [
      '<pageSetUpPr fitToPage="1"/>',
      '<printOptions horizontalCentered="1"/><pageMargins left="1.181102" right="0.590551" top="0.787402" bottom="0.787402" header="0.393701" footer="0.393701"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0" firstPageNumber="1" useFirstPageNumber="1"/>',
      '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P</oddHeader><firstHeader></firstHeader></headerFooter>',
      '<rowBreaks count="1" manualBreakCount="1"><brk id="10" max="16383" man="1"/></rowBreaks>',
    ])
      expect(xml).toContain(piece);
    const book = await part(
      sampleSpec({
        print: {
          orientation: 'portrait',
          margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 },
          area: { row: 1, column: 1, rows: 20, columns: 2 },
          titleRows: { row: 4, rows: 2 },
          pageNumbers: false,
        },
      }),
      'xl/workbook.xml',
    );
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Chỉ tiêu'!$B$2:$C$21</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Chỉ tiêu'!$5:$6</definedName>`);
  });

  it('links inside the workbook, not to a file', async () => {
    expect(await sheetPart({ links: [{ row: 1, column: 2, target: "'Chỉ tiêu'!F9", tip: 'Đến ô' }] })).toContain(
      `<hyperlinks><hyperlink ref="C2" location="'Chỉ tiêu'!F9" tooltip="Đến ô"/></hyperlinks>`,
    );
  });

  it('refuses a spec with a style it does not have', async () => {
    await expect(writeWorkbook(sampleSpec({ rows: [{ cells: [{ value: 1, style: 'gone' }] }] }))).rejects.toThrow('gone');
  });
});

/** Values as cells hold them; an empty text is an empty cell, and Excel writes every line break as a line feed. */
const values: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replace(/\r/g, '')),
  fc.constantFrom(
    '=1+1',
    "'",
    ' đầu',
    'cuối ',
    'a\nb',
    '_x000D_',
    '_x005F_',
    '&amp;',
    '<t>',
    ']]>',
    '"',
    'Tỷ lệ',
    '1e5',
    'TRUE',
    '\u0000\u0007',
    '\ufffe',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

describe('what was written', () => {
  it('is read again value by value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(values, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          const lines = rows.map((line) => ({ cells: [text('row'), ...line.map((value) => ({ value, style: 'cell' }))] }));
          const spec = sampleSpec({ rows: [{ cells: [text('#bc:indicators'), text('a'), text('b'), text('c')] }, ...lines] });
          const read = readBook(await writeWorkbook(spec, NODE_CODEC), { codec: NODE_CODEC });
          const cells = read.sheets[0]?.values.slice(1).map((line) => line.slice(1));
          expect(cells).toEqual(rows.map((line) => line.map((value) => (value === '' ? null : value))));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read alike by both codecs', async () => {
    const file = await writeWorkbook(sampleSpec());
    expect(readBook(file, { codec: NODE_CODEC })).toEqual(readBook(file));
  });
});
