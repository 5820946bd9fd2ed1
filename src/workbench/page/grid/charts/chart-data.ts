import { parseAddress, type ExcelHost, type Sheet } from '../../../host';
import { splitReference } from '../../../host/address';
import type { Chart, ChartSeries } from '../../../host/model';
import { seriesName } from '../../../host/objects/chart-series';
import type { Language } from '../../entry/language';
import { shownText } from '../../entry/typed';

/** A figure of a chart. */
export interface Point {
  /** Its number along the axis, from 0. */
  readonly at: number;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  /** Where it lies along the axis of a scatter chart. */
  readonly x: number;
  readonly color: string;
}

/** A row of figures as it is drawn. */
export interface Row {
  readonly name: string;
  /** Excel's name of the kind it is drawn as. */
  readonly type: string;
  readonly color: string;
  readonly points: readonly Point[];
  readonly labels: boolean;
  readonly percentages: boolean;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Excel's colours of the Office theme, in the order that series get them. */
export const COLORS = [
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#264478',
  '#9E480E',
  '#636363',
  '#997300',
];
export const colorAt = (index: number): string => COLORS[index % COLORS.length] ?? '';

const MOST_POINTS = 500;
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The cells that a chart refers to, row by row; hidden ones are left out, as Excel does. */
function cellsOf(host: ExcelHost, sheet: Sheet, reference: string | null, hiddenToo: boolean) {
  if (!reference) return [];
  try {
    const { sheet: name, address } = splitReference(reference.replace(/^=/, ''));
    const { row1, row2, column1, column2 } = parseAddress(address.replaceAll('$', ''));
    const from = name === null ? sheet : host.book.sheet(name);
    if (!from) return [];
    const cells = [];
    for (let row = row1; row <= row2 && cells.length < MOST_POINTS; row += 1)
      for (let column = column1; column <= column2 && cells.length < MOST_POINTS; column += 1) {
        if (!hiddenToo && (from.hiddenRows.has(row) || from.hiddenColumns.has(column))) continue;
        cells.push({ value: from.valueAt(row, column), formula: null, format: from.formatAt(row, column) });
      }
    return cells;
  } catch {
    // A chart whose source is gone (#REF!) is shown empty, as in Excel.
    return [];
  }
}

/** The kind as which one of a chart is drawn: solid shapes flat, bubbles as points, spokes along one axis. */
export function drawnAs(type: string): string {
  if (/OfPie$/.test(type)) return 'Pie';
  if (type.startsWith('Bubble')) return 'XYScatter';
  if (type.startsWith('Radar')) return type === 'RadarFilled' ? 'Area' : 'LineMarkers';
  return type
    .replace(/^3D/, '')
    .replace(/^(?:Cylinder|Cone|Pyramid)(?:Col|(Bar))/, (_whole, bar?: string) => bar ?? 'Column')
    .replace(/^Column$/, 'ColumnClustered');
}

/** The rows of figures of a chart, as the cells are now. */
export function rowsOf(host: ExcelHost, sheet: Sheet, chart: Chart, language: Language): Row[] {
  return chart.series.map((series, index) => rowOf(host, sheet, chart, series, index, language));
}

function rowOf(host: ExcelHost, sheet: Sheet, chart: Chart, series: ChartSeries, index: number, language: Language): Row {
  const { settings } = series;
  const type = drawnAs(textOf(settings.get('chartType')) || chart.type);
  const isRound = /^(Pie|Doughnut)/.test(type);
  const hiddenToo = chart.settings.get('plotVisibleOnly') === false;
  const named = textOf(chart.settings.get('axes/categoryAxis/categoryNames'));
  const labels = cellsOf(host, sheet, series.categories ?? (named || null), hiddenToo);
  const own = textOf(settings.get('format/fill/color')) || textOf(settings.get('format/line/color')) || colorAt(index);
  const zeroes = chart.settings.get('displayBlanksAs') === 'Zero';
  const points = cellsOf(host, sheet, series.values, hiddenToo).flatMap((cell, at): Point[] => {
    const value = typeof cell.value === 'number' ? cell.value : zeroes ? 0 : null;
    if (value === null) return [];
    const along = labels[at]?.value;
    const color = textOf(settings.get(`points/${at}/format/fill/color`)) || (isRound ? colorAt(at) : own);
    const label = labels.length > 0 ? shownText(labels[at], language) : String(at + 1);
    return [{ at, label, value, shown: shownText(cell, language), x: typeof along === 'number' ? along : at + 1, color }];
  });
  const labelled = (name: string): unknown => settings.get(`dataLabels/${name}`) ?? chart.settings.get(`dataLabels/${name}`);
  const isLabelled = [...settings.keys(), ...chart.settings.keys()].some((key) => key.startsWith('dataLabels/'));
  return {
    name: seriesName(host, series, index),
    type,
    color: own,
    points,
    labels: (settings.get('hasDataLabels') === true || isLabelled) && labelled('showValue') !== false,
    percentages: labelled('showPercentage') === true,
    settings,
  };
}

/** All that a chart shows, in words: what a screen reader says of it. */
export const described = (rows: readonly Row[]): string =>
  rows.map(({ name, points }) => `${name}: ${points.map(({ label, shown }) => `${label} ${shown}`).join(', ')}`).join('; ');
