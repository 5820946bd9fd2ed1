import type { Chart, ChartSeries, HostBook } from '../host/model';
import { kindOf } from './chart-kinds';
import { AXES, axesXml, boxXml, fillXml, lineXml, textXml, titleXml, value, type Kept } from './chart-parts';
import { seriesXml } from './chart-series-xml';

type Group = keyof typeof AXES;

/** Rows of figures that are drawn in one way against the same axes. */
interface Plot {
  readonly type: string;
  readonly group: Group;
  readonly series: readonly ChartSeries[];
}

function plotsOf(chart: Chart): Plot[] {
  const plots = new Map<string, Plot>();
  for (const series of chart.series) {
    const type = String(series.settings.get('chartType') ?? chart.type);
    const group: Group = series.settings.get('axisGroup') === 'Secondary' ? 'Secondary' : 'Primary';
    const key = `${group} ${type}`;
    const own = series.values === '' || series.settings.get('filtered') === true ? [] : [series];
    plots.set(key, { type, group, series: [...(plots.get(key)?.series ?? []), ...own] });
  }
  return plots.size > 0 ? [...plots.values()] : [{ type: chart.type, group: 'Primary', series: [] }];
}

const isRound = (type: string): boolean => /Pie|Doughnut/.test(type);

/** What comes before the rows of figures: how they stand to each other. */
function startXml(type: string): string {
  const { element, grouping, lies } = kindOf(type);
  if (element === 'scatterChart') return value('scatterStyle', 'lineMarker');
  if (element === 'radarChart') return value('radarStyle', grouping);
  if (element === 'ofPieChart') return value('ofPieType', type === 'BarOfPie' ? 'bar' : 'pie');
  if (element === 'bubbleChart' || isRound(type)) return '';
  return (element.startsWith('bar') ? value('barDir', lies ? 'bar' : 'col') : '') + value('grouping', grouping);
}

/** What comes after them. */
function endXml(type: string, get: (name: string) => unknown): string {
  const { element, grouping, shape } = kindOf(type);
  const overlap = get('overlap') ?? (grouping === 'clustered' ? undefined : 100);
  switch (element) {
    case 'barChart':
      return value('gapWidth', get('gapWidth') ?? 150) + (overlap === undefined ? '' : value('overlap', overlap));
    case 'bar3DChart':
      return value('gapWidth', get('gapWidth') ?? 150) + (shape ? value('shape', shape) : '');
    case 'lineChart':
      return value('marker', true);
    case 'ofPieChart':
      return value('gapWidth', get('gapWidth') ?? 100) + value('secondPieSize', get('secondPlotSize') ?? 75);
    case 'pieChart':
      return value('firstSliceAng', get('firstSliceAngle') ?? 0);
    case 'doughnutChart':
      return value('firstSliceAng', get('firstSliceAngle') ?? 0) + value('holeSize', get('doughnutHoleSize') ?? 75);
    case 'bubbleChart':
      return value('bubbleScale', get('bubbleScale') ?? 100);
    default:
      return '';
  }
}

/** Whether rows of figures stand behind each other, along an axis of their own. */
function isDeep(type: string): boolean {
  const { element, grouping } = kindOf(type);
  return /^(?:bar|line|area)3D/.test(element) && grouping === 'standard';
}

const DEPTH = 5;
const DEPTH_AXIS =
  `<c:serAx>${value('axId', DEPTH)}<c:scaling>${value('orientation', 'minMax')}</c:scaling>${value('delete', false)}` +
  `${value('axPos', 'b')}${value('majorTickMark', 'out')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}` +
  `${value('crossAx', AXES.Primary.category)}</c:serAx>`;

function plotXml(book: HostBook, chart: Chart, { type, group, series }: Plot): string {
  const kind = kindOf(type);
  const get = (name: string): unknown => series[0]?.settings.get(name);
  const { category, value: figures } = AXES[group];
  const axes =
    value('axId', category) + value('axId', figures) + (/^(?:bar|line|area)3D/.test(kind.element) ? value('axId', 0) : '');
  const vary = get('varyByCategories');
  return (
    `<c:${kind.element}>${startXml(type)}` +
    value('varyColors', typeof vary === 'boolean' ? vary : isRound(type)) +
    series.map((one) => seriesXml(book, chart, one, chart.series.indexOf(one), type, kind)).join('') +
    endXml(type, get) +
    (isRound(type) ? '' : axes) +
    `</c:${kind.element}>`
  );
}

const LEGENDS: Readonly<Record<string, string>> = { Bottom: 'b', Top: 't', Left: 'l', Right: 'r', Corner: 'tr' };
const BLANKS: Readonly<Record<string, string>> = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' };

function legendXml(settings: Kept): string {
  if (settings.get('legend/visible') === false) return '';
  const position = LEGENDS[String(settings.get('legend/position') ?? 'Bottom')] ?? 'b';
  const gone = [...settings]
    .flatMap(([key, shown]) => (shown === false ? (/^legend\/legendEntries\/(\d+)\/visible$/.exec(key)?.[1] ?? []) : []))
    .map((number) => `<c:legendEntry>${value('idx', number)}${value('delete', true)}</c:legendEntry>`);
  const overlay = value('overlay', settings.get('legend/overlay') === true);
  return `<c:legend>${value('legendPos', position)}${gone.join('')}${overlay}${boxXml(settings, 'legend/format')}${textXml(settings, 'legend/format/font')}</c:legend>`;
}

function dataTableXml(settings: Kept): string {
  if (settings.get('dataTable/visible') !== true) return '';
  const shown = (name: string, member: string): string => value(name, settings.get(`dataTable/${member}`) !== false);
  return (
    `<c:dTable>${shown('showHorzBorder', 'showHorizontalBorder')}${shown('showVertBorder', 'showVerticalBorder')}` +
    `${shown('showOutline', 'showOutlineBorder')}${shown('showKeys', 'showLegendKey')}` +
    `${boxXml(settings, 'dataTable/format')}${textXml(settings, 'dataTable/format/font')}</c:dTable>`
  );
}

/** A chart as its part of an .xlsx file. */
export function chartXml(book: HostBook, chart: Chart): string {
  const { settings } = chart;
  const plots = plotsOf(chart);
  const text = settings.get('title/text');
  const hasTitle = settings.get('title/visible') !== false && (typeof text === 'string' || chart.series.length === 1);
  const look = fillXml(settings, 'format/fill') + lineXml(settings, 'format/border');
  const groups = [...new Set(plots.filter(({ type }) => !isRound(type)).map(({ group }) => group))];
  const isSolid = plots.some(({ type }) => kindOf(type).element.includes('3D'));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    value('roundedCorners', settings.get('format/roundedCorners') === true) +
    `<c:chart>${hasTitle ? titleXml(typeof text === 'string' ? text : null, settings, 'title') : ''}${value('autoTitleDeleted', !hasTitle)}` +
    (isSolid ? `<c:view3D>${value('rotX', 15)}${value('rotY', 20)}${value('rAngAx', true)}</c:view3D>` : '') +
    `<c:plotArea><c:layout/>${plots.map((plot) => plotXml(book, chart, plot)).join('')}` +
    groups.map((group) => axesXml(settings, plots.find((plot) => plot.group === group)?.type ?? chart.type, group)).join('') +
    (plots.some(({ type }) => isDeep(type)) ? DEPTH_AXIS : '') +
    dataTableXml(settings) +
    `${boxXml(settings, 'plotArea/format')}</c:plotArea>` +
    legendXml(settings) +
    value('plotVisOnly', settings.get('plotVisibleOnly') !== false) +
    value('dispBlanksAs', BLANKS[String(settings.get('displayBlanksAs') ?? 'NotPlotted')]) +
    `</c:chart>${look ? `<c:spPr>${look}</c:spPr>` : ''}${textXml(settings, 'format/font')}</c:chartSpace>`
  );
}
