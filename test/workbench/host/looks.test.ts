import { batch, codeOf } from './batch';
import { startExcel } from '../../../src/workbench/host/node';

describe('a range whose cells look alike', () => {
  it('answers what was set, in Excel’s writing', async () => {
    const format = await batch(async (context, sheet) => {
      const range = sheet.getRange('B2:C3');
      range.format.fill.color = 'yellow';
      range.format.font.color = 'ff0000';
      range.format.font.underline = 'DoubleAccountant';
      range.format.font.superscript = true;
      range.format.textOrientation = -45;
      range.load('format/textOrientation,format/font/color,format/font/underline,format/font/superscript,format/fill/color');
      await context.sync();
      return range.toJSON().format;
    });
    expect(format).toEqual({
      textOrientation: -45,
      fill: { color: '#FFFF00' },
      font: { color: '#FF0000', underline: 'DoubleAccountant', superscript: true },
    });
  });

  it('answers the standards of a new cell', async () => {
    const seen = await batch(async (context, sheet) => {
      const { format } = sheet.getRange('A1');
      format.load('columnWidth,rowHeight,horizontalAlignment,verticalAlignment,wrapText,readingOrder,useStandardWidth');
      format.fill.load('color,pattern,tintAndShade');
      format.font.load('name,size,color,bold,underline');
      const border = format.borders.getItem('EdgeTop').load('style,weight,color');
      await context.sync();
      const { fill, font, ...plain } = format.toJSON();
      return { plain: { ...plain, borders: undefined }, fill, font, border: border.toJSON() };
    });
    expect(seen).toEqual({
      plain: {
        columnWidth: 48,
        rowHeight: 15,
        horizontalAlignment: 'General',
        verticalAlignment: 'Bottom',
        wrapText: false,
        readingOrder: 'Context',
        useStandardWidth: true,
      },
      fill: { color: '#FFFFFF', pattern: 'None', tintAndShade: null },
      font: { name: 'Calibri', size: 11, color: '#000000', bold: false, underline: 'None' },
      border: { style: 'None', weight: 'Thin', color: '#000000' },
    });
  });
});

it('mixed looks answer null, mixed colours too', async () => {
  const seen = await batch(async (context, sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.fill.color = '#00FF00';
    sheet.getRange('A1').format.rowHeight = 30;
    const range = sheet.getRange('A1:A2');
    range.load('format/rowHeight,format/font/bold,format/fill/color,format/font/size');
    await context.sync();
    return range.toJSON().format;
  });
  expect(seen).toEqual({ rowHeight: null, fill: { color: null }, font: { bold: null, size: 11 } });
});

it('whole columns and rows keep their looks for cells that come later; where they meet, both count', async () => {
  const seen = await batch(async (context, sheet) => {
    sheet.getRange('C:C').format.font.bold = true;
    sheet.getRange('2:2').format.horizontalAlignment = 'Center';
    sheet.getRange().format.font.size = 12;
    const [later, crossing] = ['C500', 'C2'].map((address) =>
      sheet.getRange(address).load('format/horizontalAlignment,format/font/bold,format/font/size'),
    );
    await context.sync();
    return [later?.toJSON().format, crossing?.toJSON().format];
  });
  expect(seen).toEqual([
    { horizontalAlignment: 'General', font: { bold: true, size: 12 } },
    { horizontalAlignment: 'Center', font: { bold: true, size: 12 } },
  ]);
});

describe('borders', () => {
  it('belong to the cells on both sides of a line', async () => {
    const styles = await batch(async (context, sheet) => {
      sheet.getRange('B2:C3').format.borders.getItem('EdgeBottom').style = 'Dash';
      const below = sheet.getRange('B4').format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      const before = below.style;
      sheet.getRange('B4').format.borders.getItem('EdgeTop').style = 'None';
      const whole = sheet.getRange('B2:C3').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      return [before, whole.style];
    });
    // One of the two cells has lost its line: mixed.
    expect(styles).toEqual(['Dash', null]);
  });

  it('come into being with a weight or a colour alone', async () => {
    const line = await batch(async (context, sheet) => {
      sheet.getRange('A1').format.borders.getItem('EdgeLeft').color = 'blue';
      const border = sheet.getRange('A1').format.borders.getItem('EdgeLeft').load('style,weight,color');
      await context.sync();
      return border.toJSON();
    });
    expect(line).toEqual({ style: 'Continuous', weight: 'Thin', color: '#0000FF' });
  });
});

describe('styles', () => {
  it('bring their look; what a style of one’s own changes, its cells follow', async () => {
    const seen = await batch(async (context, sheet) => {
      sheet.getRange('A1').style = 'Good';
      context.workbook.styles.add('Số tiền');
      const own = context.workbook.styles.getItem('Số tiền');
      own.numberFormat = '#,##0';
      sheet.getRange('A2').style = 'Số tiền';
      own.font.color = 'red';
      const cells = ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).load('style,numberFormat,format/font/color'));
      await context.sync();
      return cells.map((cell) => [cell.style, cell.numberFormat[0]?.[0], cell.toJSON().format?.font?.color]);
    });
    expect(seen).toEqual([
      ['Good', 'General', '#006100'],
      ['Số tiền', '#,##0', '#FF0000'],
      [null, 'General', null],
    ]);
  });
});

it('cell properties are set and given cell by cell', async () => {
  const seen = await batch(async (context, sheet) => {
    const range = sheet.getRange('A1:B1');
    range.setCellProperties([[{ format: { fill: { color: 'red' } } }, { format: { font: { bold: true } } }]]);
    const given = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    return given.value;
  });
  expect(seen).toEqual([
    [
      { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
      { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
    ],
  ]);
});

it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['an alignment that is none', (sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center')],
  ['a colour that is none', (sheet) => (sheet.getRange('A1').format.font.color = 'đỏ')],
  ['a row higher than Excel has', (sheet) => (sheet.getRange('A1').format.rowHeight = 500)],
  [
    'a side that is none',
    (sheet) =>
      sheet
        .getRange('A1')
        .format.borders.getItem('Top' as 'EdgeTop')
        .load('style'),
  ],
  ['a style that is not there', (sheet) => (sheet.getRange('A1').style = 'Không có')],
  ['several number formats for a whole column', (sheet) => (sheet.getRange('A:B').numberFormat = [['0', '0.0']])],
  ['properties of another size', (sheet) => sheet.getRange('A1:B2').setCellProperties([[{}], [{}], [{}]])],
])('%s is an invalid argument', async (_what, work) => {
  expect(await codeOf(work)).toBe('InvalidArgument');
});

it.each([
  ['A:A', 0],
  ['2:3', 0],
  ['A2:A200000', 1],
])('one number format for %s costs %i looks of its own', async (address, looks) => {
  const { host, Excel } = startExcel();
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange(address).numberFormat = [['0.00']];
    const cells = ['A3', 'D9'].map((place) => sheet.getRange(place).load('numberFormat'));
    await context.sync();
    return cells.map(({ numberFormat }) => numberFormat[0]?.[0]);
  });
  expect(seen).toEqual(['0.00', 'General']);
  const formats = [...(host.book.sheets[0]?.cells.values() ?? [])].map(({ format }) => format);
  expect(new Set(formats).size).toBe(looks);
});

it('a link makes its cell wear the style of links; taking it away leaves or takes the look', async () => {
  const look = 'hyperlink,style,format/font/color,format/font/underline';
  const seen = await batch(async (context, sheet) => {
    sheet.getRange('A1:C1').values = [['một', 'hai', 'ba']];
    for (const address of ['A1', 'B1', 'C1'])
      sheet.getRange(address).hyperlink = { address: 'https://example.com/', screenTip: 'Mở' };
    sheet.getRange('B1').clear('Hyperlinks');
    sheet.getRange('C1').clear('RemoveHyperlinks');
    const cells = ['A1', 'B1', 'C1'].map((address) => sheet.getRange(address).load(look));
    await context.sync();
    return cells.map(({ hyperlink, style, format }) => [
      hyperlink ? 'link' : null,
      style,
      format.font.color,
      format.font.underline,
    ]);
  });
  expect(seen).toEqual([
    ['link', 'Hlink', '#0563C1', 'Single'],
    [null, 'Hlink', '#0563C1', 'Single'],
    [null, 'Normal', '#000000', 'None'],
  ]);
});

it('rows of wrapped text are as many times as high as it has lines', async () => {
  const heights = await batch(async (context, sheet) => {
    sheet.getRange('A1:A3').values = [['một'], ['một\nhai'], ['một\nhai\nba']];
    sheet.getRange('A1:A3').format.wrapText = true;
    sheet.getRange('A:A').format.columnWidth = 200;
    sheet.getRange('1:3').format.autofitRows();
    const rows = [1, 2, 3].map((row) => sheet.getRange(`A${row}`).load('format/rowHeight'));
    await context.sync();
    return rows.map(({ format }) => format.rowHeight);
  });
  expect(heights).toEqual([15, 30, 45]);
});

it('lines of several rectangles are drawn around each of them', async () => {
  const styles = await batch(async (context, sheet) => {
    sheet.getRanges('A1:B2,D4:E5').format.borders.getItem('EdgeTop').style = 'Continuous';
    const lines = ['A1', 'B1', 'A2', 'D4', 'E4', 'E5'].map((address) =>
      sheet.getRange(address).format.borders.getItem('EdgeTop').load('style'),
    );
    await context.sync();
    return lines.map(({ style }) => style);
  });
  expect(styles).toEqual(['Continuous', 'Continuous', 'None', 'Continuous', 'Continuous', 'None']);
});
