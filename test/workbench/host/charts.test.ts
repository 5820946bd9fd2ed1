import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

/** Two years of three provinces' figures, with labels. */
function fill(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:C4');
  range.values = [
    ['Tỉnh', 'Năm 2025', 'Năm 2026'],
    ['Lào Cai', 1, 4],
    ['Hà Nội', 2, 5],
    ['Huế', 3, 6],
  ];
  return range;
}

describe('the series of a new chart', () => {
  it.each<[string, string, Excel.ChartSeriesBy | 'Auto' | 'Rows' | 'Columns', [string, string, string | null][]]>([
    [
      'columns of figures with their headers',
      'A1:C4',
      'Auto',
      [
        ['Năm 2025', 'Sheet1!$B$2:$B$4', 'Sheet1!$A$2:$A$4'],
        ['Năm 2026', 'Sheet1!$C$2:$C$4', 'Sheet1!$A$2:$A$4'],
      ],
    ],
    [
      'rows where they are asked for',
      'A1:C3',
      'Rows',
      [
        ['Lào Cai', 'Sheet1!$B$2:$C$2', 'Sheet1!$B$1:$C$1'],
        ['Hà Nội', 'Sheet1!$B$3:$C$3', 'Sheet1!$B$1:$C$1'],
      ],
    ],
    ['figures alone', 'B2:B4', 'Columns', [['Series1', 'Sheet1!$B$2:$B$4', null]]],
    ['whole columns, as far as they are used', 'A:B', 'Auto', [['Năm 2025', 'Sheet1!$B$2:$B$4', 'Sheet1!$A$2:$A$4']]],
  ])('are %s', async (_what, address, by, expected) => {
    const seen = await run(async ({ context, sheet, host }) => {
      fill(sheet);
      await context.sync();
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange(address), by as Excel.ChartSeriesBy);
      const series = chart.series.load('items/name');
      await context.sync();
      const kept = host.book.sheets[0]?.charts[0]?.series ?? [];
      return series.items.map(({ name }, index) => [name, kept[index]?.values, kept[index]?.categories]);
    });
    expect(seen).toEqual(expected);
  });

  it('of a scatter chart have the first column along the axis, figures or not', async () => {
    const seen = await run(async ({ context, sheet, host }) => {
      fill(sheet);
      sheet.charts.add('XYScatter', sheet.getRange('B1:C4'), 'Columns');
      await context.sync();
      return host.book.sheets[0]?.charts[0]?.series.map(({ values, categories }) => [values, categories]);
    });
    expect(seen).toEqual([['Sheet1!$C$2:$C$4', 'Sheet1!$B$2:$B$4']]);
  });

  it('are added, given figures and a name, and deleted', async () => {
    const seen = await run(async ({ context, sheet, host }) => {
      const chart = sheet.charts.add('Line', fill(sheet), 'Columns');
      const added = chart.series.add('Kế hoạch');
      added.setValues(sheet.getRange('B2:B4'));
      added.setXAxisValues(sheet.getRange('A2:A4'));
      added.chartType = 'ColumnClustered';
      chart.series.getItemAt(0).delete();
      chart.series.load('count,items/name,items/chartType');
      await context.sync();
      return [
        chart.series.count,
        chart.series.items.map(({ name, chartType }) => [name, chartType]),
        host.book.sheets[0]?.charts[0]?.series.at(-1)?.values,
      ];
    });
    expect(seen).toEqual([
      2,
      [
        ['Năm 2026', 'Line'],
        ['Kế hoạch', 'ColumnClustered'],
      ],
      'Sheet1!$B$2:$B$4',
    ]);
  });
});

describe('a chart', () => {
  it('keeps what the samples of Excel set on its parts', async () => {
    const seen = await run(async ({ context, sheet }) => {
      const chart = sheet.charts.add('ColumnClustered', fill(sheet), 'Auto');
      chart.title.text = 'Doanh số';
      chart.title.format.font.size = 14;
      chart.legend.position = 'Right';
      chart.legend.format.fill.setSolidColor('white');
      chart.dataLabels.showValue = true;
      chart.dataLabels.position = 'OutsideEnd';
      chart.dataLabels.format.font.color = 'black';
      chart.format.fill.setSolidColor('#F0F0F0');
      chart.plotArea.format.fill.clear();
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.maximum = 10;
      valueAxis.minimum = 0;
      valueAxis.majorUnit = 2;
      valueAxis.numberFormat = '#,##0';
      valueAxis.title.text = 'Tỷ đồng';
      valueAxis.majorGridlines.visible = false;
      valueAxis.displayUnit = 'Hundreds';
      categoryAxis.visible = false;
      categoryAxis.setCategoryNames(sheet.getRange('A2:A4'));
      const series = chart.series.getItemAt(0);
      series.gapWidth = 70;
      series.hasDataLabels = true;
      series.format.fill.setSolidColor('red');
      series.format.line.color = 'blue';
      series.points.getItemAt(1).format.fill.setSolidColor('green');
      chart.load('title/text,legend/position,dataLabels/position');
      valueAxis.load('maximum,minimum,majorUnit,numberFormat,title/text,majorGridlines/visible,displayUnit');
      categoryAxis.load('visible');
      series.load('gapWidth,hasDataLabels');
      await context.sync();
      return [
        [chart.title.text, chart.legend.position, chart.dataLabels.position],
        [valueAxis.maximum, valueAxis.minimum, valueAxis.majorUnit, valueAxis.numberFormat],
        [valueAxis.title.text, valueAxis.majorGridlines.visible, valueAxis.displayUnit, categoryAxis.visible],
        [series.gapWidth, series.hasDataLabels],
      ];
    });
    expect(seen).toEqual([
      ['Doanh số', 'Right', 'OutsideEnd'],
      [10, 0, 2, '#,##0'],
      ['Tỷ đồng', false, 'Hundreds', false],
      [70, true],
    ]);
  });

  it('lies over the cells it was given, goes along with them, and stands by its own points once it has any', async () => {
    const seen = await run(async ({ context, sheet }) => {
      const chart = sheet.charts.add('Pie', fill(sheet), 'Auto');
      chart.setPosition('C3', sheet.getRange('D6'));
      const box = (): Promise<number[]> =>
        context.sync().then(() => [chart.left, chart.top, chart.width, chart.height].map(Number));
      chart.load('left,top,width,height');
      const placed = await box();
      sheet.getRange('1:2').insert('Down');
      chart.load('left,top,width,height');
      const pushed = await box();
      chart.width = 300;
      chart.setPosition('A1');
      chart.load('left,top,width,height');
      return [placed, pushed, await box()];
    });
    // Standard cells of the host are 48 by 15 points.
    expect(seen).toEqual([
      [96, 30, 96, 60],
      [96, 60, 96, 60],
      [0, 0, 300, 60],
    ]);
  });

  it('is found by name or place, given other figures, and deleted', async () => {
    const seen = await run(async ({ context, sheet, host }) => {
      const chart = sheet.charts.add('BarClustered', fill(sheet), 'Auto');
      chart.name = 'Doanh số';
      sheet.charts.add('Area', sheet.getRange('A1:B4'), 'Auto');
      sheet.charts.getItem('doanh số').setData(sheet.getRange('A1:B3'), 'Columns');
      const [first, missing] = [sheet.charts.getItemAt(0), sheet.charts.getItemOrNullObject('Không có')];
      first.load('name,chartType');
      missing.load('name');
      sheet.charts.load('count,items/name');
      await context.sync();
      const before = [first.name, first.chartType, missing.isNullObject, sheet.charts.items.map(({ name }) => name)];
      const figures = host.book.sheets[0]?.charts[0]?.series.map(({ values }) => values);
      first.delete();
      return [...before, figures, await read(sheet.charts, 'count')];
    });
    expect(seen).toEqual(['Doanh số', 'BarClustered', true, ['Doanh số', 'Chart 2'], ['Sheet1!$B$2:$B$3'], 1]);
  });

  it('follows its figures when rows are pushed in and the sheet is renamed', async () => {
    const seen = await run(async ({ context, sheet, host }) => {
      sheet.charts.add('Line', fill(sheet), 'Columns');
      sheet.getRange('1:1').insert('Down');
      sheet.name = 'Số liệu';
      await context.sync();
      const [series] = host.book.sheets[0]?.charts[0]?.series ?? [];
      return [series?.values, series?.categories, series?.header];
    });
    expect(seen).toEqual(["'Số liệu'!$B$3:$B$5", "'Số liệu'!$A$3:$A$5", "'Số liệu'!$B$2"]);
  });

  it.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ['a kind the host has not', 'ApiNotFound', (sheet) => sheet.charts.add('Surface', sheet.getRange('A1:B2'), 'Auto')],
    ['a chart that is not there', 'ItemNotFound', (sheet) => sheet.charts.getItem('Không có').load('name')],
    [
      'a series that is not there',
      'InvalidArgument',
      (sheet) => (sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Auto').series.getItemAt(9).name = 'x'),
    ],
    [
      'a gap wider than Excel has',
      'InvalidArgument',
      (sheet) => (sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Auto').series.getItemAt(0).gapWidth = 501),
    ],
  ])('%s is refused', async (_what, expected, work) => {
    const refused = await code(async ({ context, sheet }) => {
      work(sheet);
      await context.sync();
    });
    expect(refused.split(' ')[0]).toBe(expected);
  });
});

describe('a chart answers', () => {
  it('where the figures of a series stand and what they are', async () => {
    const seen = await run(async ({ context, sheet }) => {
      fill(sheet);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns').load('plotBy');
      const series = chart.series.getItemAt(1);
      const values = series.getDimensionValues('Values');
      const names = series.getDimensionValues('Categories');
      const source = series.getDimensionDataSourceString('Values');
      const type = series.getDimensionDataSourceType('Values');
      const nothing = series.getDimensionDataSourceType('BubbleSizes');
      series.points.load('count,items/value');
      await context.sync();
      const points = [series.points.count, series.points.items.map(({ value }) => value)];
      return [chart.plotBy, values.value, names.value, source.value, type.value, nothing.value, ...points];
    });
    expect(seen).toEqual([
      'Columns',
      [4, 5, 6],
      ['Lào Cai', 'Hà Nội', 'Huế'],
      'Sheet1!$C$2:$C$4',
      'LocalRange',
      'Unknown',
      3,
      [4, 5, 6],
    ]);
  });

  it('rows instead of columns once it is plotted so', async () => {
    const names = await run(async ({ context, sheet }) => {
      fill(sheet);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
      chart.plotBy = 'Rows';
      const series = chart.series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Lào Cai', 'Hà Nội', 'Huế']);
  });

  it('with the name of its only series as its title', async () => {
    const seen = await run(async ({ context, sheet }) => {
      fill(sheet);
      const titles = ['A1:B4', 'A1:C4'].map((address) =>
        sheet.charts.add('Line', sheet.getRange(address), 'Columns').title.load('text'),
      );
      await context.sync();
      return titles.map(({ text }) => text);
    });
    expect(seen).toEqual(['Năm 2025', 'Chart Title']);
  });

  it('with its trendlines, and the order of its series', async () => {
    const seen = await run(async ({ context, sheet }) => {
      fill(sheet);
      const { series } = sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Columns');
      const { trendlines } = series.getItemAt(0);
      trendlines.add();
      trendlines.add('MovingAverage').movingAveragePeriod = 3;
      trendlines.getItem(0).delete();
      const left = trendlines.getItem(0).load('type,movingAveragePeriod,showEquation');
      const count = trendlines.getCount();
      series.getItemAt(1).plotOrder = 0;
      series.load('items/name,items/plotOrder');
      await context.sync();
      const names = series.items.map(({ name, plotOrder }) => `${plotOrder} ${name}`);
      return [count.value, left.type, left.movingAveragePeriod, left.showEquation, names];
    });
    expect(seen).toEqual([1, 'MovingAverage', 3, false, ['0 Năm 2026', '1 Năm 2025']]);
  });

  it('with axes of two groups and a table of figures where its kind has room for one', async () => {
    const seen = await run(async ({ context, sheet }) => {
      fill(sheet);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
      const second = chart.axes.getItem('Value', 'Secondary').load('type,axisGroup');
      chart.axes.valueAxis.setPositionAt(3);
      chart.axes.valueAxis.setCustomDisplayUnit(500);
      const first = chart.axes.valueAxis.load('position,positionAt,displayUnit,customDisplayUnit');
      const table = chart.getDataTableOrNullObject().load('visible');
      const none = sheet.charts.add('Pie', sheet.getRange('A1:B4')).getDataTableOrNullObject();
      await context.sync();
      const { position, positionAt, displayUnit, customDisplayUnit } = first;
      const axis = [position, positionAt, displayUnit, customDisplayUnit];
      return [second.type, second.axisGroup, axis, table.visible, none.isNullObject];
    });
    expect(seen).toEqual(['Value', 'Secondary', ['Custom', 3, 'Custom', 500], false, true]);
  });

  it('bubbles with their sizes', async () => {
    const seen = await run(async ({ context, sheet, host }) => {
      fill(sheet);
      sheet.charts.add('Bubble', sheet.getRange('B1:D4'), 'Columns');
      sheet.getRange('D1:D4').values = [['Cỡ'], [7], [8], [9]];
      sheet.charts.add('Bubble', sheet.getRange('B1:D4'), 'Columns');
      await context.sync();
      return host.book.sheets[0]?.charts[1]?.series.map(({ values, categories, sizes }) => [values, categories, sizes]);
    });
    expect(seen).toEqual([['Sheet1!$C$2:$C$4', 'Sheet1!$B$2:$B$4', 'Sheet1!$D$2:$D$4']]);
  });
});

it.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
  [
    'a point that is not there',
    'InvalidArgument',
    (sheet) => sheet.charts.add('Line', fill(sheet), 'Columns').series.getItemAt(0).points.getItemAt(3).load('value'),
  ],
  [
    'a trendline that is not there',
    'InvalidArgument',
    (sheet) => sheet.charts.add('Line', fill(sheet), 'Columns').series.getItemAt(0).trendlines.getItem(0).load('type'),
  ],
  ['a kind that is none', 'InvalidArgument', (sheet) => sheet.charts.add('Bánh' as 'Pie', fill(sheet))],
  ['a kind that the host lacks', 'ApiNotFound', (sheet) => sheet.charts.add('Treemap', fill(sheet))],
])('of charts %s is refused: %s', async (_what, expected, work) => {
  const answer = await code(async ({ context, sheet }) => {
    work(sheet);
    await context.sync();
  });
  expect(answer.split(' ')[0]).toBe(expected);
});
