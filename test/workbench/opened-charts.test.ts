import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openBook, unseenIn } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { startExcel } from '../../src/workbench/host/node';
import type { HostBook } from '../../src/workbench/host/model';

type Draw = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** A file with figures in A1:C4 and what is drawn. */
async function file(draw: Draw): Promise<Uint8Array> {
  const { host, Excel } = startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C4').values = [
      ['Tỉnh', 'Năm 2026', 'Năm 2027'],
      ['An Giang', 1, 4],
      ['Huế', 2, 5],
      ['Lào Cai', 3, 6],
    ];
    draw(sheet, context);
    await context.sync();
  });
  return saveBook(host.book);
}

/** Opens a file, does something to it, and saves it. */
async function again(bytes: Uint8Array, act: Draw): Promise<Uint8Array> {
  const { host, Excel } = startExcel(await openBook(bytes));
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
  return saveBook(host.book);
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
const changed = (bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [path]: strToU8(change(partsOf(bytes)[path] ?? '')) });
const CHART = 'xl/charts/chart1.xml';

it.each([
  'ColumnClustered',
  'ColumnStacked100',
  'BarStacked',
  '3DColumnClustered',
  '3DColumn',
  'ConeBarStacked',
  'CylinderCol',
  'Line',
  'LineMarkersStacked',
  '3DLine',
  'Area',
  '3DAreaStacked',
  'Pie',
  '3DPieExploded',
  'BarOfPie',
  'Doughnut',
  'XYScatter',
  'XYScatterSmooth',
  'XYScatterLinesNoMarkers',
  'Radar',
  'RadarMarkers',
  'RadarFilled',
  'Bubble',
] as const)('a chart of the kind %s in a file is a chart of the sheet', async (kind) => {
  const bytes = await file((sheet) => sheet.charts.add(kind, sheet.getRange('A1:C4'), 'Columns'));
  const book = await openBook(bytes);
  expect(book.sheets[0]?.charts.map(({ type }) => type)).toEqual([kind]);
  expect(unseenIn(book).charts).toBe(0);
});

/** What the first chart of a workbook says. */
const described = ({ sheets: [sheet] }: HostBook): object => {
  const [chart] = sheet?.charts ?? [];
  return {
    place: chart?.place,
    settings: Object.fromEntries([...(chart?.settings ?? [])]),
    series: chart?.series.map(({ values, categories, header, trendlines, settings }) => ({
      cells: [values, categories, header],
      trendlines: trendlines?.map((trendline) => Object.fromEntries(trendline.settings)),
      settings: Object.fromEntries(settings),
    })),
  };
};

it('titles, axes, legend, looks and figures of a chart come back', async () => {
  const bytes = await file((sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'Tiến độ';
    chart.setPosition('E2', 'J12');
    chart.title.text = 'Số & <liệu>';
    chart.title.format.font.size = 16;
    chart.legend.position = 'Top';
    chart.axes.valueAxis.title.text = 'Tỷ đồng';
    chart.axes.valueAxis.maximum = 10;
    chart.axes.valueAxis.numberFormat = '0.0';
    chart.axes.categoryAxis.visible = false;
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor('#112233');
    first.hasDataLabels = true;
    first.trendlines.add('Linear').showEquation = true;
    const second = chart.series.getItemAt(1);
    second.chartType = 'LineMarkers';
    second.axisGroup = 'Secondary';
    second.markerStyle = 'Square';
    second.name = 'Kế hoạch';
  });
  expect(described(await openBook(bytes))).toMatchObject({
    place: { row1: 1, column1: 4, row2: 11, column2: 9 },
    settings: {
      name: 'Tiến độ',
      'title/text': 'Số & <liệu>',
      'title/format/font/size': 16,
      'legend/position': 'Top',
      'axes/valueAxis/title/text': 'Tỷ đồng',
      'axes/valueAxis/maximum': 10,
      'axes/valueAxis/numberFormat': '0.0',
      'axes/categoryAxis/visible': false,
    },
    series: [
      {
        cells: ['Sheet1!$B$2:$B$4', 'Sheet1!$A$2:$A$4', 'Sheet1!$B$1'],
        trendlines: [{ type: 'Linear', showEquation: true }],
        settings: { 'format/fill/color': '#112233', hasDataLabels: true, gapWidth: 150 },
      },
      {
        cells: ['Sheet1!$C$2:$C$4', 'Sheet1!$A$2:$A$4', null],
        settings: { chartType: 'LineMarkers', axisGroup: 'Secondary', markerStyle: 'Square', name: 'Kế hoạch' },
      },
    ],
  });
});

it('a script finds the charts of an opened file', async () => {
  const bytes = await file((sheet) => {
    sheet.charts.add('Pie', sheet.getRange('A1:B4'), 'Columns').name = 'Tỷ trọng';
  });
  const { Excel } = startExcel(await openBook(bytes));
  const seen = await Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getFirst().charts.getItem('tỷ trọng').load('name,chartType');
    const values = chart.series.getItemAt(0).getDimensionValues('Values');
    await context.sync();
    return [chart.name, chart.chartType, values.value];
  });
  expect(seen).toEqual(['Tỷ trọng', 'Pie', [1, 2, 3]]);
});

/** A file of two charts; the first has something that only Excel understands. */
async function foreign(): Promise<Uint8Array> {
  const bytes = await file((sheet) => {
    sheet.charts.add('Line', sheet.getRange('A1:B4'), 'Columns').name = 'Một';
    sheet.charts.add('Pie', sheet.getRange('A1:B4'), 'Columns').name = 'Hai';
  });
  return changed(bytes, CHART, (text) =>
    text.replace('</c:chartSpace>', '<c:extLst><c:ext uri="{x}"/></c:extLst></c:chartSpace>'),
  );
}

it('charts that nobody touches are saved as they were, letter for letter', async () => {
  const bytes = await foreign();
  const [before, after] = [partsOf(bytes), partsOf(await again(bytes, (sheet) => (sheet.getRange('B2').values = [[9]])))];
  const own = (parts: Record<string, string>): [string, string][] =>
    Object.entries(parts)
      .filter(([path]) => /^xl\/(?:charts|drawings)\/\w+\.xml$/.test(path))
      .sort();
  expect(own(after)).toEqual(own(before));
});

it('of a chart whose cells have moved only the references change', async () => {
  const bytes = await foreign();
  const after = await again(bytes, (sheet) => {
    sheet.name = "Số 'liệu' mới";
    sheet.getRange('1:1').insert('Down');
  });
  const before = partsOf(bytes)[CHART] ?? '';
  expect(partsOf(after)[CHART]).toBe(
    before
      .replaceAll('Sheet1!$B$2:$B$4', "'Số ''liệu'' mới'!$B$3:$B$5")
      .replaceAll('Sheet1!$A$2:$A$4', "'Số ''liệu'' mới'!$A$3:$A$5")
      .replaceAll('Sheet1!$B$1', "'Số ''liệu'' mới'!$B$2"),
  );
});

it('a chart that is moved or named anew keeps its part', async () => {
  const bytes = await foreign();
  const after = await again(bytes, (sheet) => {
    const chart = sheet.charts.getItem('Một');
    chart.name = 'Đầu';
    chart.setPosition('E2', 'J12');
  });
  expect(partsOf(after)[CHART]).toBe(partsOf(bytes)[CHART]);
  const { charts = [] } = (await openBook(after)).sheets[0] ?? {};
  expect(charts.map(({ settings, place }) => [settings.get('name'), place])).toEqual([
    ['Đầu', { row1: 1, column1: 4, row2: 11, column2: 9 }],
    ['Hai', null],
  ]);
});

it('a chart that is changed is written anew, the others stay', async () => {
  const bytes = await foreign();
  const after = partsOf(await again(bytes, (sheet) => (sheet.charts.getItem('Hai').title.text = 'Mới')));
  expect(after['xl/charts/chart2.xml']).toContain('<a:t>Mới</a:t>');
  expect(after[CHART]).toBe(partsOf(bytes)[CHART]);
});

it('a chart that is deleted is gone from the file, and one drawn in its place stands there alone', async () => {
  const bytes = await foreign();
  const gone = await again(bytes, (sheet) => {
    sheet.charts.getItem('Một').delete();
    sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns').name = 'Một';
  });
  const { charts = [] } = (await openBook(gone)).sheets[0] ?? {};
  expect(charts.map(({ type, settings }) => [settings.get('name'), type])).toEqual([
    ['Hai', 'Pie'],
    ['Một', 'BarClustered'],
  ]);
  expect(Object.keys(partsOf(gone)).filter((path) => path.startsWith('xl/charts/'))).toHaveLength(2);
});

it('a chart of a kind that the host lacks stays in the file, and it is told', async () => {
  const bytes = changed(await foreign(), CHART, (text) => text.replaceAll('c:lineChart', 'c:surfaceChart'));
  const book = await openBook(bytes);
  expect(book.sheets[0]?.charts.map(({ type }) => type)).toEqual(['Pie']);
  expect(unseenIn(book).charts).toBe(1);
  const after = await again(bytes, (sheet) => sheet.charts.getItem('Hai').delete());
  expect(partsOf(after)[CHART]).toBe(partsOf(bytes)[CHART]);
});
