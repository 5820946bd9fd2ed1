import { strFromU8, unzipSync } from 'fflate';
import { openBook } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { startExcel } from '../../src/workbench/host/node';

type Draw = (sheet: Excel.Worksheet, range: Excel.Range) => void;

async function saved(draw: Draw): Promise<Uint8Array> {
  const { host, Excel } = startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange('A1:B3');
    range.values = [
      ['Tỉnh', 'Doanh số'],
      ['Lào Cai', 1],
      ['Huế', 2],
    ];
    draw(sheet, range);
    await context.sync();
  });
  return saveBook(host.book);
}

const partsOf = (bytes: Uint8Array, pattern: RegExp): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => pattern.test(path))
    .map(([, part]) => strFromU8(part));
const chartsOf = (bytes: Uint8Array): string[] => partsOf(bytes, /^xl\/charts\/chart\d+\.xml$/);

it.each([
  ['ColumnClustered', '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>'],
  ['BarStacked', '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>'],
  ['LineMarkers', '<c:lineChart><c:grouping val="standard"/>'],
  ['AreaStacked100', '<c:areaChart><c:grouping val="percentStacked"/>'],
  ['Pie', '<c:pieChart><c:varyColors val="1"/>'],
  ['Doughnut', '<c:doughnutChart>'],
  ['XYScatter', '<c:scatterChart><c:scatterStyle val="lineMarker"/>'],
] as const)('a chart of the kind %s stands in the saved file over its cells', async (kind, element) => {
  const bytes = await saved((sheet, range) => {
    const chart = sheet.charts.add(kind, range, 'Columns');
    chart.title.text = 'Số & <liệu>';
    chart.setPosition('D2', 'H9');
  });
  const [chart = ''] = chartsOf(bytes);
  expect(chart).toContain(element);
  expect(chart).toContain('<a:t>Số &amp; &lt;liệu&gt;</a:t>');
  expect(chart).toContain('<c:f>Sheet1!$B$2:$B$3</c:f>');
  expect(chart).toContain('<c:f>Sheet1!$A$2:$A$3</c:f>');
  const [drawing = ''] = partsOf(bytes, /^xl\/drawings\/drawing\d+\.xml$/);
  expect(drawing).toMatch(/<xdr:from><xdr:col>3<.*<xdr:row>1<.*<xdr:to><xdr:col>8<.*<xdr:row>9</);
});

it('what was set on axes, labels, legend and series is written', async () => {
  const [chart = ''] = chartsOf(
    await saved((sheet, range) => {
      const own = sheet.charts.add('ColumnClustered', range, 'Columns');
      own.legend.visible = false;
      own.axes.valueAxis.maximum = 5;
      own.axes.valueAxis.numberFormat = '0.0';
      own.axes.valueAxis.title.text = 'Tỷ đồng';
      own.axes.categoryAxis.visible = false;
      own.dataLabels.position = 'InsideEnd';
      const series = own.series.getItemAt(0);
      series.name = 'Kết quả';
      series.gapWidth = 40;
      series.format.fill.setSolidColor('#112233');
    }),
  );
  expect(chart).not.toContain('<c:legend>');
  for (const piece of [
    '<c:max val="5"/>',
    '<c:numFmt formatCode="0.0" sourceLinked="0"/>',
    '<a:t>Tỷ đồng</a:t>',
    '<c:delete val="1"/>',
    '<c:dLblPos val="inEnd"/>',
    '<c:tx><c:v>Kết quả</c:v></c:tx>',
    '<c:gapWidth val="40"/>',
    '<a:srgbClr val="112233"/>',
  ])
    expect(chart).toContain(piece);
});

it('charts stay when the file is opened and saved again, new ones beside them', async () => {
  const once = await saved((sheet, range) => sheet.charts.add('Line', range, 'Columns'));
  const { host, Excel } = startExcel(await openBook(once));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.charts.add('Pie', sheet.getRange('A1:B3'), 'Columns');
    await context.sync();
  });
  const twice = chartsOf(await saveBook(host.book));
  expect(twice.map((chart) => /<c:(\w+)Chart>/.exec(chart)?.[1]).sort()).toEqual(['line', 'pie']);
});

it.each([
  ['LoTrinh_a', ['pie']],
  ['Chart 1', ['line', 'pie']],
])('a chart named "%s" that is drawn again after opening stands in the sheet as %j', async (name, expected) => {
  const draw =
    (kind: 'Line' | 'Pie'): Draw =>
    (sheet, range) => {
      const chart = sheet.charts.add(kind, range, 'Columns');
      chart.name = name;
      chart.setPosition('D2', 'H9');
    };
  const { host, Excel } = startExcel(await openBook(await saved(draw('Line'))));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    draw('Pie')(sheet, sheet.getRange('A1:B3'));
    await context.sync();
  });
  const bytes = await saveBook(host.book);
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const shown = [...(files['xl/drawings/drawing1.xml'] ?? '').matchAll(/ r:id="([^"]+)"/g)].map(([, id = '']) => {
    const relation = (files['xl/drawings/_rels/drawing1.xml.rels'] ?? '')
      .split('<Relationship ')
      .find((one) => one.includes(`"${id}"`));
    const target = /(chart\d+\.xml)/.exec(relation ?? '')?.[1] ?? '';
    return /<c:(\w+)Chart>/.exec(files[`xl/charts/${target}`] ?? '')?.[1];
  });
  expect(shown).toEqual(expected);
});
