import { overlap, parseAddress, splitReference } from '../address';
import { invalidArgument } from '../errors';
import type { ChartSeries, Rect, Scalar, Sheet } from '../model';
import { categoryOf } from '../number-format';
import { reference, referenceTo } from './chart-reference';
import { CHART_MEMBERS } from './chart-settings';
import { numberIn, oneOf, text } from './check';
import { getSetting, partOf, setSetting } from './settings';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

const newSeries = (values: string, categories: string | null = null, header: string | null = null): ChartSeries => ({
  values,
  categories,
  header,
  settings: new Map(),
});

/** Whether a cell is read as a label: a text, or a date. */
function isLabel(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.valueAt(row, column);
  return typeof value === 'string' || (value !== null && categoryOf(sheet.formatAt(row, column).numberFormat) === 'Date');
}

/**
 * The rows of figures that Excel sees in a range: a first row or column of labels, or one that follows an empty corner, names them.
 * @param by "Rows", "Columns", or "Auto": along the longer side
 */
export function seriesIn(sheet: Sheet, given: Rect, by: string, type: string): ChartSeries[] {
  const used = sheet.used(true);
  const rect = (used && overlap(given, used)) ?? given;
  const [rows, columns] = [rect.row2 - rect.row1 + 1, rect.column2 - rect.column1 + 1];
  const byRows = by === 'Rows' || (by !== 'Columns' && columns > rows);
  const emptyCorner = rows > 1 && columns > 1 && sheet.valueAt(rect.row1, rect.column1) === null;
  const labels = (count: number, at: (index: number) => boolean): boolean =>
    Array.from({ length: count - 1 }, (_, index) => at(index + 1)).some(Boolean);
  const head =
    rows > 1 &&
    (emptyCorner ||
      (columns === 1
        ? isLabel(sheet, rect.row1, rect.column1)
        : labels(columns, (index) => isLabel(sheet, rect.row1, rect.column1 + index))));
  const side =
    columns > 1 &&
    (emptyCorner ||
      (rows === 1
        ? isLabel(sheet, rect.row1, rect.column1)
        : labels(rows, (index) => isLabel(sheet, rect.row1 + index, rect.column1))));
  // Points of a scatter chart have their places along the axis in the first column or row, figures or not.
  const isScatter = /^(?:XYScatter|Bubble)/.test(type);
  const top = rect.row1 + Number(head || (isScatter && byRows && rows > 1));
  const left = rect.column1 + Number(side || (isScatter && !byRows && columns > 1));
  const row = (index: number): string => reference(sheet, { row1: index, row2: index, column1: left, column2: rect.column2 });
  const column = (index: number): string => reference(sheet, { row1: top, row2: rect.row2, column1: index, column2: index });
  const cell = (r: number, c: number): string => reference(sheet, { row1: r, row2: r, column1: c, column2: c });
  const series: ChartSeries[] = [];
  if (byRows)
    for (let index = top; index <= rect.row2; index += 1)
      series.push(
        newSeries(row(index), top > rect.row1 ? row(rect.row1) : null, left > rect.column1 ? cell(index, rect.column1) : null),
      );
  else
    for (let index = left; index <= rect.column2; index += 1)
      series.push(
        newSeries(
          column(index),
          left > rect.column1 ? column(rect.column1) : null,
          top > rect.row1 ? cell(rect.row1, index) : null,
        ),
      );
  return series;
}

const ofSeries = ({ sheet, chart }: Of<'ChartSeriesCollection'>, index: unknown): HostObject => {
  const series = typeof index === 'number' ? chart.series[index] : undefined;
  if (!series) throw invalidArgument();
  return { type: 'ChartSeries', sheet, chart, series };
};

export const chartSeriesCollectionType: TypeDefinition<'ChartSeriesCollection'> = {
  get: { Count: ({ chart }) => chart.series.length },
  call: { GetCount: ({ chart }) => chart.series.length },
  child: {
    Add: ({ sheet, chart }, [name, index]) => {
      const series = newSeries('');
      if ((name ?? null) !== null) series.settings.set('name', text(name));
      chart.series.splice(typeof index === 'number' ? index : chart.series.length, 0, series);
      return { type: 'ChartSeries', sheet, chart, series };
    },
    GetItemAt: (object, [index]) => ofSeries(object, index),
  },
  item: (object, [index]) => ofSeries(object, index),
  items: ({ sheet, chart }) => chart.series.map((series) => ({ type: 'ChartSeries', sheet, chart, series })),
};

const kept = ({ series }: Of<'ChartSeries'>): Of<'Settings'> => ({
  type: 'Settings',
  owner: 'ChartSeries',
  path: '',
  settings: series.settings,
});

/** What stands in the cells that a chart refers to, one after the other. */
export function valuesAt({ book }: Pick<HostContext, 'book'>, reference: string | null): (Scalar | null)[] {
  const { sheet: name, address } = splitReference(reference ?? '');
  const sheet = book.sheet(name ?? '');
  if (!sheet || address.includes('#') || !/^[$A-Z\d:]+$/i.test(address)) return [];
  const { row1, row2, column1, column2 } = parseAddress(address.replaceAll('$', ''));
  const used = sheet.used(false);
  const [rows, columns] = [
    Math.min(row2, used?.row2 ?? row1) - row1 + 1,
    Math.min(column2, used?.column2 ?? column1) - column1 + 1,
  ];
  return Array.from({ length: Math.max(0, rows) * Math.max(0, columns) }, (_, index) =>
    sheet.valueAt(row1 + Math.floor(index / columns), column1 + (index % columns)),
  );
}

/** Where one dimension of a series stands; null where it has none. */
function dimensionOf({ series }: Of<'ChartSeries'>, dimension: unknown): string | null {
  const asked = oneOf(['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'], dimension);
  if (asked === 'BubbleSizes') return series.sizes ?? null;
  return asked === 'Values' || asked === 'YValues' ? series.values || null : series.categories;
}
const { values = {}, parts = {} } = CHART_MEMBERS.ChartSeries ?? {};

/** What a series is called: its own name, or what stands in the cell above or beside its figures. */
export function seriesName(host: Pick<HostContext, 'book'>, { header, settings }: ChartSeries, index: number): string {
  const own = settings.get('name');
  if (typeof own === 'string') return own;
  const [cell = null] = valuesAt(host, header);
  return cell === null ? `Series${index + 1}` : String(cell);
}

/** Takes a series to another place in the order of its chart, from 0. */
function reorder({ chart, series }: Of<'ChartSeries'>, order: unknown): void {
  const others = chart.series.filter((other) => other !== series);
  others.splice(numberIn(order, 0, chart.series.length - 1), 0, series);
  chart.series = others;
}

export const chartSeriesType: TypeDefinition<'ChartSeries'> = {
  get: {
    ...Object.fromEntries(
      Object.keys(values).map((name) => [name, (object: Of<'ChartSeries'>): unknown => getSetting(kept(object), name)]),
    ),
    Name: ({ chart, series }, host) => seriesName(host, series, chart.series.indexOf(series)),
    ChartType: ({ chart, series }) => series.settings.get('chartType') ?? chart.type,
    PlotOrder: ({ chart, series }) => chart.series.indexOf(series),
  },
  set: {
    ...Object.fromEntries(
      Object.keys(values).map((name) => [
        name,
        (object: Of<'ChartSeries'>, value: unknown): void => setSetting(kept(object), name, value),
      ]),
    ),
    PlotOrder: reorder,
  },
  call: {
    GetDimensionDataSourceString: (object, [dimension]) => dimensionOf(object, dimension) ?? '',
    GetDimensionDataSourceType: (object, [dimension]) => (dimensionOf(object, dimension) === null ? 'Unknown' : 'LocalRange'),
    GetDimensionValues: (object, [dimension], host) => {
      host.calculation.update();
      return valuesAt(host, dimensionOf(object, dimension));
    },
    SetBubbleSizes: ({ series }, [source]) => {
      series.sizes = referenceTo(source);
    },
    Delete: ({ chart, series }) => void chart.series.splice(chart.series.indexOf(series), 1),
    SetXAxisValues: ({ series }, [source]) => {
      series.categories = referenceTo(source);
    },
    SetValues: ({ series }, [source]) => {
      series.values = referenceTo(source);
    },
  },
  child: {
    ...Object.fromEntries(
      Object.keys(parts).map((name) => [name, (object: Of<'ChartSeries'>): HostObject => partOf(kept(object), name)]),
    ),
    Points: (object, _args, host) => ({
      ...(partOf(kept(object), 'Points') as Of<'Settings'>),
      members: valuesAt(host, object.series.values),
    }),
    Trendlines: ({ series }) => ({ type: 'ChartTrendlineCollection', series }),
  },
};
