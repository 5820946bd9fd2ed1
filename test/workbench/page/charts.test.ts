import { drawnAs } from '../../../src/workbench/page/grid/charts/chart-data';

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
