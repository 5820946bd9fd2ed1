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

it('what was set on trendlines, markers, the second axis, letters and points is written', async () => {
  const [chart = ''] = chartsOf(
    await saved((sheet) => {
      const own = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      own.title.text = 'Kết quả năm';
      own.title.getSubstring(0, 7).font.color = '#C00000';
      own.legend.position = 'Right';
      own.legend.format.font.size = 12;
      own.legend.legendEntries.getItemAt(0).visible = false;
      own.axes.valueAxis.majorGridlines.format.line.color = '#EEEEEE';
      own.axes.categoryAxis.textOrientation = 45;
      own.axes.categoryAxis.tickLabelPosition = 'Low';
      own.axes.valueAxis.scaleType = 'Logarithmic';
      own.axes.getItem('Value', 'Secondary').numberFormat = '0%';
      own.getDataTable().visible = true;
      const first = own.series.getItemAt(0);
      const trendline = first.trendlines.add('Polynomial');
      trendline.polynomialOrder = 3;
      trendline.showRSquared = true;
      trendline.format.line.color = '#FF0000';
      first.points.getItemAt(0).dataLabel.text = 'cao';
      first.yErrorBars.visible = true;
      const second = own.series.add('Tỷ lệ');
      second.setValues(sheet.getRange('B2:B3'));
      second.chartType = 'LineMarkers';
      second.axisGroup = 'Secondary';
      second.markerStyle = 'Diamond';
      second.markerSize = 9;
      second.markerBackgroundColor = '#00AA00';
    }),
  );
  for (const piece of [
    '<a:solidFill><a:srgbClr val="C00000"/></a:solidFill></a:rPr><a:t>Kết quả</a:t>',
    '<a:t> năm</a:t>',
    '<c:legendPos val="r"/><c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>',
    '<a:defRPr sz="1200">',
    '<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="EEEEEE"/>',
    '<a:bodyPr rot="-2700000"/>',
    '<c:tickLblPos val="low"/>',
    '<c:logBase val="10"/>',
    '<c:valAx><c:axId val="4"/>',
    '<c:numFmt formatCode="0%" sourceLinked="0"/>',
    '<c:crosses val="max"/>',
    '<c:dTable>',
    '<c:trendlineType val="poly"/><c:order val="3"/><c:dispRSqr val="1"/>',
    '<c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN"/><a:t>cao</a:t>',
    '<c:errBars><c:errBarType val="both"/>',
    '<c:marker><c:symbol val="diamond"/><c:size val="9"/><c:spPr><a:solidFill><a:srgbClr val="00AA00"/>',
    '<c:lineChart><c:grouping val="standard"/>',
    '<c:axId val="3"/><c:axId val="4"/></c:lineChart>',
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
