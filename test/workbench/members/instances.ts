import type { Maker } from './walk';

type Sheet = Excel.Worksheet;
const sheet = (context: Excel.RequestContext): Sheet => context.workbook.worksheets.getItem('Sheet1');
const ofSheet =
  (make: (sheet: Sheet) => unknown): Maker =>
  (context) =>
    make(sheet(context));
const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem('Bảng');
const chart = (context: Excel.RequestContext): Excel.Chart => sheet(context).charts.getItem('Biểu đồ');
const rule = (context: Excel.RequestContext, place: number): Excel.ConditionalFormat =>
  sheet(context).getRange('H1:H5').conditionalFormats.getItemAt(place);
const axis = (context: Excel.RequestContext): Excel.ChartAxis => chart(context).axes.valueAxis;

/** Kinds of conditional formats, in the order in which they are made: the last one comes first. */
const RULES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const;

/** Puts one of everything that the host knows into the open workbook. */
export async function prepare(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names, settings, properties } = context.workbook;
  const first = worksheets.getItem('Sheet1');
  worksheets.add('Sheet2');
  first.getRange('A1:B4').values = [
    ['Tên', 'Số'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ];
  first.tables.add('A1:B4', true).name = 'Bảng';
  first.getRange('D1:E3').values = [
    ['x', 'y'],
    ['a', 1],
    ['b', 2],
  ];
  first.charts.add('ColumnClustered', first.getRange('D1:E3')).name = 'Biểu đồ';
  first.getRange('H1:H5').values = [[1], [2], [3], [4], [5]];
  for (const kind of RULES) first.getRange('H1:H5').conditionalFormats.add(kind);
  first.getRange('J1:J3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
  first.horizontalPageBreaks.add('A20');
  names.add('Tên', first.getRange('A1'));
  settings.add('khoá', 1);
  properties.custom.add('riêng', 'x');
  first.customProperties.add('của_trang', 'x');
  await context.sync();
}

/** How to come to an object of each class that is there in such a workbook; the rest is found by going on from these. */
export const MAKERS: Readonly<Record<string, Maker>> = {
  Workbook: (context) => context.workbook,
  Runtime: (context) => (context as unknown as { runtime: unknown }).runtime,
  Worksheet: sheet,
  Range: ofSheet((one) => one.getRange('H1:I5')),
  RangeAreas: ofSheet((one) => one.getRanges('H1:H2,I1:I2')),
  RangeView: ofSheet((one) => one.getRange('H1:H5').getVisibleView()),
  RangeCollection: ofSheet((one) => one.getRanges('H1:H2,I1:I2').areas),
  RangeBorder: ofSheet((one) => one.getRange('H1').format.borders.getItem('EdgeTop')),
  PageBreak: ofSheet((one) => one.horizontalPageBreaks.getItem(0 as never)),
  NamedItem: (context) => context.workbook.names.getItem('Tên'),
  Setting: (context) => context.workbook.settings.getItem('khoá'),
  CustomProperty: (context) => context.workbook.properties.custom.getItem('riêng'),
  WorksheetCustomProperty: ofSheet((one) => one.customProperties.getItem('của_trang')),
  Style: (context) => context.workbook.styles.getItem('Normal'),
  Table: table,
  TableScopedCollection: ofSheet((one) => one.getRange('A1:B4').getTables(false)),
  TableRow: (context) => table(context).rows.getItemAt(0),
  TableColumn: (context) => table(context).columns.getItem('Số'),
  Chart: chart,
  ChartAxis: axis,
  ChartSeries: (context) => chart(context).series.getItemAt(0),
  ChartPoint: (context) => chart(context).series.getItemAt(0).points.getItemAt(0),
  ChartTrendline: (context) => chart(context).series.getItemAt(0).trendlines.add('Linear'),
  ChartLegendEntry: (context) => chart(context).legend.legendEntries.getItemAt(0),
  ...Object.fromEntries(
    [...RULES].reverse().map((kind, place): [string, Maker] => {
      const part = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}` as keyof Excel.ConditionalFormat;
      const names: Partial<Record<string, string>> = {
        ContainsText: 'TextConditionalFormat',
        PresetCriteria: 'PresetCriteriaConditionalFormat',
      };
      const member = kind === 'ContainsText' ? 'textComparison' : kind === 'PresetCriteria' ? 'preset' : part;
      return [
        names[kind] ?? `${kind}ConditionalFormat`,
        (context) => rule(context, place)[member as keyof Excel.ConditionalFormat],
      ];
    }),
  ),
  ConditionalFormat: (context) => rule(context, 0),
  RemoveDuplicatesResult: ofSheet((one) => one.getRange('H1:H5').removeDuplicates([0], false)),
  FunctionResult: (context) => context.workbook.functions.sum(1, 2),
};
