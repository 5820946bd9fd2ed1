import { parseAddress, splitReference } from '../host/address';
import type { Chart, ChartSeries, ChartTrendline, HostBook } from '../host/model';
import type { ChartKind } from './chart-kinds';
import { boxXml, fillXml, lineXml, textXml, value, type Kept } from './chart-parts';
import { escapeXml } from './xml';

/** Where labels may stand, by kind, with the file's names. */
const POSITIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clustered: { Center: 'ctr', InsideEnd: 'inEnd', InsideBase: 'inBase', OutsideEnd: 'outEnd' },
  stacked: { Center: 'ctr', InsideEnd: 'inEnd', InsideBase: 'inBase' },
  points: { Center: 'ctr', Left: 'l', Right: 'r', Top: 't', Bottom: 'b' },
  pie: { Center: 'ctr', InsideEnd: 'inEnd', OutsideEnd: 'outEnd', BestFit: 'bestFit' },
};

function positionsOf({ element, grouping }: ChartKind): Readonly<Record<string, string>> {
  if (element === 'barChart') return POSITIONS[grouping === 'clustered' ? 'clustered' : 'stacked'] ?? {};
  if (/^(?:line|scatter|bubble)Chart$/.test(element)) return POSITIONS.points ?? {};
  return /^(?:of)?pie/i.test(element) ? (POSITIONS.pie ?? {}) : {};
}

/** What labels show, and how, in the order that files keep. */
function labelParts(settings: Kept, path: string, kind: ChartKind): string {
  const own = (name: string): unknown => settings.get(`${path}/${name}`);
  const format = own('numberFormat');
  const position = positionsOf(kind)[String(own('position'))];
  const separator = own('separator');
  return (
    (typeof format === 'string' ? `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>` : '') +
    boxXml(settings, `${path}/format`) +
    textXml(settings, `${path}/format/font`, own('textOrientation')) +
    (position ? value('dLblPos', position) : '') +
    value('showLegendKey', own('showLegendKey') === true) +
    value('showVal', own('showValue') !== false) +
    value('showCatName', own('showCategoryName') === true) +
    value('showSerName', own('showSeriesName') === true) +
    value('showPercent', own('showPercentage') === true) +
    value('showBubbleSize', own('showBubbleSize') === true) +
    (typeof separator === 'string' ? `<c:separator>${escapeXml(separator)}</c:separator>` : '')
  );
}

const numbersIn = (settings: Kept, pattern: RegExp): number[] =>
  [...new Set([...settings.keys()].flatMap((key) => pattern.exec(key)?.[1] ?? []))].map(Number).sort((a, b) => a - b);

/** The label of one point: with words of its own, or without any. */
function labelXml(settings: Kept, number: number, kind: ChartKind): string {
  const path = `points/${number}/dataLabel`;
  const text = settings.get(`${path}/text`);
  if (settings.get(`points/${number}/hasDataLabel`) === false)
    return `<c:dLbl>${value('idx', number)}${value('delete', true)}</c:dLbl>`;
  const words =
    typeof text === 'string'
      ? `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`
      : '';
  return `<c:dLbl>${value('idx', number)}${words}${labelParts(settings, path, kind)}</c:dLbl>`;
}

function labelsXml({ settings }: ChartSeries, chart: Chart, kind: ChartKind): string {
  const has = ({ settings: own }: { readonly settings: Kept }): boolean =>
    [...own.keys()].some((key) => key.startsWith('dataLabels/'));
  const single = numbersIn(settings, /^points\/(\d+)\/(?:dataLabel\/|hasDataLabel$)/);
  const owner = has({ settings }) ? settings : has(chart) ? chart.settings : null;
  const isShown = owner !== null || settings.get('hasDataLabels') === true;
  if (!isShown && single.length === 0) return '';
  const points = single.map((number) => labelXml(settings, number, kind)).join('');
  const rest = isShown
    ? labelParts(owner ?? settings, 'dataLabels', kind)
    : ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((name) => value(`show${name}`, false)).join('');
  const lines = settings.get('showLeaderLines');
  const leaders = typeof lines === 'boolean' && /pie/i.test(kind.element) ? value('showLeaderLines', lines) : '';
  return `<c:dLbls>${points}${rest}${leaders}</c:dLbls>`;
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

const MARKERS: Readonly<Record<string, string>> = {
  Automatic: 'auto',
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
};

/** A marker; nothing where none was set. @param path of the series ("") or a point ("points/3/") */
function markerXml(settings: Kept, path: string, isNone: boolean): string {
  const get = (name: string): unknown => settings.get(`${path}marker${name}`);
  const style = get('Style') === undefined ? (isNone ? 'none' : undefined) : MARKERS[String(get('Style'))];
  const color = (name: string): Kept => new Map([['look/color', get(name)]]);
  const fill = fillXml(color('BackgroundColor'), 'look');
  const line = lineXml(color('ForegroundColor'), 'look');
  const inner =
    (style ? value('symbol', style) : '') +
    (get('Size') === undefined ? '' : value('size', get('Size'))) +
    (fill + line === '' ? '' : `<c:spPr>${fill}${line}</c:spPr>`);
  return inner === '' ? '' : `<c:marker>${inner}</c:marker>`;
}

/** The looks of single points. */
function pointsXml({ settings }: ChartSeries, { element }: ChartKind): string {
  return numbersIn(settings, /^points\/(\d+)\/(?:format\/|marker)/)
    .map((number) => {
      const look = fillXml(settings, `points/${number}/format/fill`) + lineXml(settings, `points/${number}/format/line`);
      const negative = element.startsWith('bar') ? value('invertIfNegative', false) : '';
      const box = look === '' ? '' : `<c:spPr>${look}</c:spPr>`;
      return `<c:dPt>${value('idx', number)}${negative}${markerXml(settings, `points/${number}/`, false)}${box}</c:dPt>`;
    })
    .join('');
}

const TRENDS: Readonly<Record<string, string>> = {
  Linear: 'linear',
  Exponential: 'exp',
  Logarithmic: 'log',
  MovingAverage: 'movingAvg',
  Polynomial: 'poly',
  Power: 'power',
};

function trendlineXml({ settings }: ChartTrendline): string {
  const get = (name: string): unknown => settings.get(name);
  const type = String(get('type') ?? 'Linear');
  const given = (name: string, member: string): string => (typeof get(member) === 'number' ? value(name, get(member)) : '');
  const look = lineXml(settings, 'format/line');
  return (
    '<c:trendline>' +
    (typeof get('name') === 'string' ? `<c:name>${escapeXml(get('name'))}</c:name>` : '') +
    (look === '' ? '' : `<c:spPr>${look}</c:spPr>`) +
    value('trendlineType', TRENDS[type] ?? 'linear') +
    (type === 'Polynomial' ? value('order', get('polynomialOrder') ?? 2) : '') +
    (type === 'MovingAverage' ? value('period', get('movingAveragePeriod') ?? 2) : '') +
    given('forward', 'forwardPeriod') +
    given('backward', 'backwardPeriod') +
    given('intercept', 'intercept') +
    value('dispRSqr', get('showRSquared') === true) +
    value('dispEq', get('showEquation') === true) +
    '</c:trendline>'
  );
}

const BARS: Readonly<Record<string, string>> = { Both: 'both', MinusValues: 'minus', PlusValues: 'plus' };
const SPREADS: Readonly<Record<string, string>> = {
  FixedValue: 'fixedVal',
  Percent: 'percentage',
  StDev: 'stdDev',
  StError: 'stdErr',
};

function errorBarsXml(settings: Kept, path: 'xErrorBars' | 'yErrorBars', hasBothAxes: boolean): string {
  const get = (name: string): unknown => settings.get(`${path}/${name}`);
  if (get('visible') !== true) return '';
  const look = lineXml(settings, `${path}/format/line`);
  return (
    `<c:errBars>${hasBothAxes ? value('errDir', path.charAt(0)) : ''}${value('errBarType', BARS[String(get('include'))] ?? 'both')}` +
    `${value('errValType', SPREADS[String(get('type'))] ?? 'fixedVal')}${value('noEndCap', get('endStyleCap') === false)}${value('val', 1)}` +
    `${look === '' ? '' : `<c:spPr>${look}</c:spPr>`}</c:errBars>`
  );
}

/** A row of figures as its element. @param index its place among all of the chart */
export function seriesXml(
  book: HostBook,
  chart: Chart,
  series: ChartSeries,
  index: number,
  type: string,
  kind: ChartKind,
): string {
  const { settings } = series;
  const { element } = kind;
  const hasPoints = element === 'scatterChart' || element === 'bubbleChart';
  const hasMarkers = /^(?:line|scatter|radar)Chart$/.test(element) && kind.grouping !== 'filled';
  const hasBars = element.startsWith('bar');
  const names = chart.settings.get('axes/categoryAxis/categoryNames');
  const categories = series.categories ?? (typeof names === 'string' ? names.slice(1) : null);
  const look = fillXml(settings, 'format/fill') + lineXml(settings, 'format/line');
  const noLine = type === 'XYScatter' ? '<a:ln w="19050"><a:noFill/></a:ln>' : '';
  const noMarker = /^(?:Line|Radar)$|NoMarkers$|^Line(?:Stacked|Stacked100)$/.test(type);
  const isFlat = !element.includes('3D');
  return (
    `<c:ser>${value('idx', index)}${value('order', index)}${nameXml(series)}` +
    (look || noLine ? `<c:spPr>${look || noLine}</c:spPr>` : '') +
    (hasBars || element === 'bubbleChart' ? value('invertIfNegative', settings.get('invertIfNegative') === true) : '') +
    (hasMarkers ? markerXml(settings, '', noMarker) : '') +
    (type.endsWith('Exploded') || settings.has('explosion') ? value('explosion', settings.get('explosion') ?? 10) : '') +
    pointsXml(series, kind) +
    labelsXml(series, chart, kind) +
    (isFlat && /^(?:bar|line|area|scatter|bubble)/.test(element) ? (series.trendlines ?? []).map(trendlineXml).join('') : '') +
    (hasPoints ? errorBarsXml(settings, 'xErrorBars', true) : '') +
    (hasPoints || (isFlat && /^(?:bar|line|area)/.test(element)) ? errorBarsXml(settings, 'yErrorBars', hasPoints) : '') +
    (categories ? referenceXml(hasPoints ? 'xVal' : 'cat', categories, hasText(book, categories)) : '') +
    referenceXml(hasPoints ? 'yVal' : 'val', series.values, false) +
    (element === 'bubbleChart' && series.sizes ? referenceXml('bubbleSize', series.sizes, false) : '') +
    (element === 'bubbleChart' ? value('bubble3D', type === 'Bubble3DEffect') : '') +
    (element === 'lineChart' || element === 'scatterChart'
      ? value('smooth', type.includes('Smooth') || settings.get('smooth') === true)
      : '') +
    '</c:ser>'
  );
}
