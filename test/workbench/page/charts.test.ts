import { startExcel } from '../../../src/workbench/host/node';
import type { Sheet } from '../../../src/workbench/host';
import { described, drawnAs, rowsOf } from '../../../src/workbench/page/grid/charts/chart-data';
import { slicePath } from '../../../src/workbench/page/grid/charts/pie';
import { scaleFor } from '../../../src/workbench/page/grid/charts/scale';

describe('an axis', () => {
  it.each([
    ['starts at 0 for bars', [12, 87], {}, true, [0, 20, 40, 60, 80, 100]],
    ['starts at 0 where values lie far apart', [12, 87], {}, false, [0, 20, 40, 60, 80, 100]],
    ['starts near values that lie close together', [95, 99], {}, false, [95, 96, 97, 98, 99]],
    ['goes below 0', [-30, 45], {}, true, [-40, -20, 0, 20, 40, 60]],
    ['keeps the ends and steps it is given', [3, 9], { minimum: 0, maximum: 12, majorUnit: 4 }, true, [0, 4, 8, 12]],
    ['has round parts of one', [0.2, 0.9], {}, true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ['stands without values', [], {}, true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ['stands with zeroes alone', [0, 0], {}, true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('%s', (_name, values, given, fromZero, ticks) => {
    expect(scaleFor(values, given, fromZero).ticks).toEqual(ticks);
  });
});

it('draws slices clockwise from above, whole rings too', () => {
  // A quarter of a disc of radius 10 around (50, 50): from above to the right.
  expect(slicePath(50, 50, 0, 10, 0, 0.25)).toBe('M 50.00 40.00 A 10 10 0 0 1 60.00 50.00 L 50 50 Z');
  // Three quarters go the long way round; a ring has an inner arc back.
  expect(slicePath(50, 50, 5, 10, 0.25, 1)).toBe(
    'M 60.00 50.00 A 10 10 0 1 1 50.00 40.00 L 50.00 45.00 A 5 5 0 1 0 55.00 50.00 Z',
  );
  expect(slicePath(50, 50, 0, 10, 0, 1)).not.toContain('NaN');
});

it('takes names, labels and figures from the cells, and leaves hidden rows and blanks out', async () => {
  const { Excel, host } = startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C5').values = [
      ['Quý', 'Kế hoạch', 'Thực hiện'],
      ['I', 120, 100],
      ['II', 150, ''],
      ['III', 170, 140],
      ['IV', 200, 230],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C5'), 'Columns');
    chart.series.getItemAt(1).format.fill.setSolidColor('#C00000');
    sheet.getRange('4:4').rowHidden = true;
    await context.sync();
  });
  const sheet = host.book.sheet('Sheet1') as Sheet;
  const [chart] = sheet.charts;
  if (!chart) throw new Error('no chart');
  const rows = rowsOf(host, sheet, chart, 'vi');
  expect(rows.map(({ name, color }) => [name, color])).toEqual([
    ['Kế hoạch', '#4472C4'],
    ['Thực hiện', '#C00000'],
  ]);
  expect(rows.map(({ points }) => points.map(({ at, label, value }) => [at, label, value]))).toEqual([
    [
      [0, 'I', 120],
      [1, 'II', 150],
      [2, 'IV', 200],
    ],
    [
      [0, 'I', 100],
      [2, 'IV', 230],
    ],
  ]);
  expect(described(rows)).toBe('Kế hoạch: I 120, II 150, IV 200; Thực hiện: I 100, IV 230');
});

it.each([
  ['ColumnClustered', 'ColumnClustered'],
  ['3DColumnStacked100', 'ColumnStacked100'],
  ['3DColumn', 'ColumnClustered'],
  ['CylinderColStacked', 'ColumnStacked'],
  ['ConeBarClustered', 'BarClustered'],
  ['PyramidCol', 'ColumnClustered'],
  ['3DPieExploded', 'PieExploded'],
  ['BarOfPie', 'Pie'],
  ['3DArea', 'Area'],
  ['3DLine', 'Line'],
  ['Bubble3DEffect', 'XYScatter'],
  ['RadarMarkers', 'LineMarkers'],
  ['RadarFilled', 'Area'],
])('the page draws a chart of the kind %s as %s', (type, drawn) => {
  expect(drawnAs(type)).toBe(drawn);
});
