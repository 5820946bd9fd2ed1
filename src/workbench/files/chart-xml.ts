import { parseAddress, splitReference } from '../host/address';
import type { Chart, ChartSeries, HostBook } from '../host/model';
import { axesXml, fillXml, lineXml, textXml, titleXml, type Kept } from './chart-parts';
import { escapeXml } from './xml';

const value = (name: string, val: unknown): string =>
  `<c:${name} val="${escapeXml(typeof val === 'boolean' ? Number(val) : val)}"/>`;

/** What a kind of Excel's API is in a file. */
interface Kind {
  readonly element: 'barChart' | 'lineChart' | 'areaChart' | 'pieChart' | 'doughnutChart' | 'scatterChart';
  readonly grouping: string;
}

function kindOf(type: string): Kind {
  const grouping = type.endsWith('100') ? 'percentStacked' : type.endsWith('Stacked') ? 'stacked' : 'standard';
  if (/^(?:Column|Bar)/.test(type)) return { element: 'barChart', grouping: grouping === 'standard' ? 'clustered' : grouping };
  const [, name = 'line'] = /^(Area|Pie|Doughnut|XYScatter)/.exec(type) ?? [];
  return { element: `${name.replace('XYS', 's').toLowerCase()}Chart` as Kind['element'], grouping };
}

/** Where labels may stand, by kind, with the file's names. */
const POSITIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clustered: { Center: 'ctr', InsideEnd: 'inEnd', InsideBase: 'inBase', OutsideEnd: 'outEnd' },
  stacked: { Center: 'ctr', InsideEnd: 'inEnd', InsideBase: 'inBase' },
  points: { Center: 'ctr', Left: 'l', Right: 'r', Top: 't', Bottom: 'b' },
  pieChart: { Center: 'ctr', InsideEnd: 'inEnd', OutsideEnd: 'outEnd', BestFit: 'bestFit' },
};

function positionsOf({ element, grouping }: Kind): Readonly<Record<string, string>> {
  if (element === 'barChart') return POSITIONS[grouping === 'clustered' ? 'clustered' : 'stacked'] ?? {};
  return (element === 'lineChart' || element === 'scatterChart' ? POSITIONS.points : POSITIONS[element]) ?? {};
}

function labelsXml(series: ChartSeries, chart: Chart, kind: Kind): string {
  const owner = [series.settings, chart.settings].find((settings: Kept) =>
    [...settings.keys()].some((key) => key.startsWith('dataLabels/')),
  );
  if (!owner && series.settings.get('hasDataLabels') !== true) return '';
  const own = (name: string): unknown => owner?.get(`dataLabels/${name}`);
  const format = own('numberFormat');
  const position = positionsOf(kind)[String(own('position'))];
  return (
    '<c:dLbls>' +
    (typeof format === 'string' ? `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>` : '') +
    (owner ? textXml(owner, 'dataLabels/format/font') : '') +
    (position ? value('dLblPos', position) : '') +
    value('showLegendKey', own('showLegendKey') === true) +
    value('showVal', own('showValue') !== false) +
    value('showCatName', own('showCategoryName') === true) +
    value('showSerName', own('showSeriesName') === true) +
    value('showPercent', own('showPercentage') === true) +
    value('showBubbleSize', false) +
    '</c:dLbls>'
  );
}

/** Whether a reference holds texts. */
function hasText(book: HostBook, reference: string): boolean {
  const { sheet, address } = splitReference(reference);
  if (address.includes('#')) return true;
  const cells = book.sheet(sheet ?? '')?.inside(parseAddress(address.replaceAll('$', ''))) ?? [];
  return [...cells].some(({ cell }) => typeof cell.value === 'string');
}

function referenceXml(name: string, reference: string, isText: boolean): string {
  const kind = isText ? 'strRef' : 'numRef';
  return `<c:${name}><c:${kind}><c:f>${escapeXml(reference)}</c:f></c:${kind}></c:${name}>`;
}

function nameXml({ header, settings }: ChartSeries): string {
  const own = settings.get('name');
  if (typeof own === 'string') return `<c:tx><c:v>${escapeXml(own)}</c:v></c:tx>`;
  return header === null ? '' : `<c:tx><c:strRef><c:f>${escapeXml(header)}</c:f></c:strRef></c:tx>`;
}

/** The looks of single points. */
function pointsXml({ settings }: ChartSeries, isBar: boolean): string {
  const numbers = new Set([...settings.keys()].flatMap((key) => /^points\/(\d+)\/format\//.exec(key)?.[1] ?? []));
  return [...numbers]
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => {
      const look = fillXml(settings, `points/${number}/format/fill`) + lineXml(settings, `points/${number}/format/line`);
      return `<c:dPt>${value('idx', number)}${isBar ? value('invertIfNegative', false) : ''}<c:spPr>${look}</c:spPr></c:dPt>`;
    })
    .join('');
}

function seriesXml(book: HostBook, chart: Chart, series: ChartSeries, index: number, type: string): string {
  const kind = kindOf(type);
  const isScatter = kind.element === 'scatterChart';
  const hasLine = kind.element === 'lineChart' || isScatter;
  const names = chart.settings.get('axes/categoryAxis/categoryNames');
  const categories = series.categories ?? (typeof names === 'string' ? names.slice(1) : null);
  const look = fillXml(series.settings, 'format/fill') + lineXml(series.settings, 'format/line');
  const noLine = type === 'XYScatter' ? '<a:ln w="19050"><a:noFill/></a:ln>' : '';
  const noMarker = type === 'Line' || type.endsWith('NoMarkers') || /^Line(?:Stacked|Stacked100)$/.test(type);
  const { settings } = series;
  return (
    `<c:ser>${value('idx', index)}${value('order', index)}${nameXml(series)}` +
    (look || noLine ? `<c:spPr>${look || noLine}</c:spPr>` : '') +
    (kind.element === 'barChart' ? value('invertIfNegative', false) : '') +
    (hasLine && (noMarker || settings.get('markerStyle') === 'None') ? '<c:marker><c:symbol val="none"/></c:marker>' : '') +
    (type.endsWith('Exploded') || settings.has('explosion') ? value('explosion', settings.get('explosion') ?? 10) : '') +
    pointsXml(series, kind.element === 'barChart') +
    labelsXml(series, chart, kind) +
    (categories ? referenceXml(isScatter ? 'xVal' : 'cat', categories, hasText(book, categories)) : '') +
    referenceXml(isScatter ? 'yVal' : 'val', series.values, false) +
    (hasLine ? value('smooth', type.includes('Smooth') || settings.get('smooth') === true) : '') +
    '</c:ser>'
  );
}

const AXES = value('axId', 1) + value('axId', 2);

/** The series of one kind. */
function plotXml(book: HostBook, chart: Chart, type: string): string {
  const { element, grouping } = kindOf(type);
  const own = chart.series.filter((series) => series.values !== '' && (series.settings.get('chartType') ?? chart.type) === type);
  const [first] = own;
  const get = (name: string): unknown => first?.settings.get(name);
  const isRound = element === 'pieChart' || element === 'doughnutChart';
  const overlap = get('overlap') ?? (grouping === 'clustered' ? undefined : 100);
  return (
    `<c:${element}>` +
    (element === 'barChart' ? value('barDir', type.startsWith('Bar') ? 'bar' : 'col') : '') +
    (element === 'scatterChart' ? value('scatterStyle', 'lineMarker') : isRound ? '' : value('grouping', grouping)) +
    value('varyColors', isRound) +
    own.map((series) => seriesXml(book, chart, series, chart.series.indexOf(series), type)).join('') +
    (element === 'barChart' ? value('gapWidth', get('gapWidth') ?? 150) : '') +
    (element === 'barChart' && overlap !== undefined ? value('overlap', overlap) : '') +
    (element === 'lineChart' ? value('marker', true) : '') +
    (isRound ? value('firstSliceAng', get('firstSliceAngle') ?? 0) : AXES) +
    (element === 'doughnutChart' ? value('holeSize', get('doughnutHoleSize') ?? 75) : '') +
    `</c:${element}>`
  );
}

const LEGENDS: Readonly<Record<string, string>> = { Bottom: 'b', Top: 't', Left: 'l', Right: 'r', Corner: 'tr' };
const BLANKS: Readonly<Record<string, string>> = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' };

/** A chart as its part of an .xlsx file. */
export function chartXml(book: HostBook, chart: Chart): string {
  const { settings } = chart;
  const types = [...new Set(chart.series.map((series) => String(series.settings.get('chartType') ?? chart.type)))];
  const title = settings.get('title/text');
  const hasTitle = settings.get('title/visible') !== false && typeof title === 'string';
  const hasLegend = settings.get('legend/visible') !== false;
  const legend = LEGENDS[String(settings.get('legend/position') ?? 'Bottom')] ?? 'b';
  const kinds = types.length > 0 ? types : [chart.type];
  const look = fillXml(settings, 'format/fill') + lineXml(settings, 'format/border');
  const plot = fillXml(settings, 'plotArea/format/fill') + lineXml(settings, 'plotArea/format/border');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    value('roundedCorners', settings.get('format/roundedCorners') === true) +
    `<c:chart>${hasTitle ? titleXml(title, settings, 'title/format/font') : ''}${value('autoTitleDeleted', !hasTitle)}` +
    `<c:plotArea><c:layout/>${kinds.map((type) => plotXml(book, chart, type)).join('')}` +
    (kinds.some((type) => !/^(?:Pie|Doughnut)/.test(type)) ? axesXml(settings, chart.type) : '') +
    `${plot ? `<c:spPr>${plot}</c:spPr>` : ''}</c:plotArea>` +
    (hasLegend ? `<c:legend>${value('legendPos', legend)}${value('overlay', false)}</c:legend>` : '') +
    value('plotVisOnly', settings.get('plotVisibleOnly') !== false) +
    value('dispBlanksAs', BLANKS[String(settings.get('displayBlanksAs') ?? 'NotPlotted')]) +
    `</c:chart>${look ? `<c:spPr>${look}</c:spPr>` : ''}</c:chartSpace>`
  );
}
