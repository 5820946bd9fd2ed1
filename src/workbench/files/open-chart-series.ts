import type { ChartSeries } from '../host/model';
import type { Palette } from './colors';
import { drawnColor, isOn, openBox, openFont, type Found } from './open-chart-parts';
import { all, child, type Element } from './xml';

/** A row of figures, and the way of drawing that it belongs to. */
export interface Row {
  readonly element: Element;
  readonly plot: Element;
}

const val = (element: Element | undefined, name: string): string | undefined => child(element, name)?.attributes.val;
const reference = (element: Element, name: string): string | null => {
  const [formula] = all(child(element, name) ?? element, 'f');
  return child(element, name) && formula ? formula.text : null;
};

const POSITIONS: Readonly<Record<string, string>> = {
  ctr: 'Center',
  inEnd: 'InsideEnd',
  inBase: 'InsideBase',
  outEnd: 'OutsideEnd',
  l: 'Left',
  r: 'Right',
  t: 'Top',
  b: 'Bottom',
  bestFit: 'BestFit',
};
const SHOWS = {
  showLegendKey: 'showLegendKey',
  showVal: 'showValue',
  showCatName: 'showCategoryName',
  showSerName: 'showSeriesName',
  showPercent: 'showPercentage',
} as const;

function openLabels(labels: Element | undefined, palette: Palette): Found {
  if (!labels || isOn(labels, 'delete') || !Object.keys(SHOWS).some((name) => isOn(labels, name))) return [];
  const format = child(labels, 'numFmt')?.attributes;
  const position = POSITIONS[val(labels, 'dLblPos') ?? ''];
  const [letters] = all(child(labels, 'txPr') ?? { name: '', attributes: {}, children: [], text: '' }, 'defRPr');
  return [
    ['hasDataLabels', true],
    ...Object.entries(SHOWS).map(([name, member]): [string, unknown] => [`dataLabels/${member}`, isOn(labels, name)]),
    ...(position ? ([['dataLabels/position', position]] satisfies Found) : []),
    ...(format?.sourceLinked === '0' ? ([['dataLabels/numberFormat', format.formatCode]] satisfies Found) : []),
    ...openFont(letters, 'dataLabels/format/font', palette),
  ];
}

const MARKERS = 'None Square Diamond Triangle X Star Dot Dash Circle Plus'.split(' ');

function openMarker(marker: Element | undefined, palette: Palette): Found {
  const symbol = MARKERS.find((name) => name.toLowerCase() === val(marker, 'symbol'));
  const size = val(marker, 'size');
  const look = child(marker, 'spPr');
  const [fill, line] = [
    drawnColor(child(look, 'solidFill'), palette),
    drawnColor(child(child(look, 'ln'), 'solidFill'), palette),
  ];
  return [
    ...(symbol ? ([['markerStyle', symbol]] satisfies Found) : []),
    ...(size ? ([['markerSize', Number(size)]] satisfies Found) : []),
    ...(fill ? ([['markerBackgroundColor', fill]] satisfies Found) : []),
    ...(line ? ([['markerForegroundColor', line]] satisfies Found) : []),
  ];
}

const TRENDS: Readonly<Record<string, string>> = {
  linear: 'Linear',
  exp: 'Exponential',
  log: 'Logarithmic',
  movingAvg: 'MovingAverage',
  poly: 'Polynomial',
  power: 'Power',
};

function openTrendline(element: Element, palette: Palette): { settings: Map<string, unknown> } {
  const numbers = {
    order: 'polynomialOrder',
    period: 'movingAveragePeriod',
    forward: 'forwardPeriod',
    backward: 'backwardPeriod',
    intercept: 'intercept',
  };
  const name = child(element, 'name')?.text;
  return {
    settings: new Map<string, unknown>([
      ['type', TRENDS[val(element, 'trendlineType') ?? ''] ?? 'Linear'],
      ...(name === undefined ? [] : ([['name', name]] satisfies Found)),
      ...Object.entries(numbers).flatMap(([file, member]): Found =>
        val(element, file) === undefined ? [] : [[member, Number(val(element, file))]],
      ),
      ...(isOn(element, 'dispRSqr') ? ([['showRSquared', true]] satisfies Found) : []),
      ...(isOn(element, 'dispEq') ? ([['showEquation', true]] satisfies Found) : []),
      ...openBox(child(element, 'spPr'), 'format', palette, 'line'),
    ]),
  };
}

/** Looks of single points. */
const openPoints = (element: Element, palette: Palette): Found =>
  all(element, 'dPt').flatMap((point) =>
    openBox(child(point, 'spPr'), `points/${val(point, 'idx') ?? 0}/format`, palette, 'line'),
  );

/** What the way of drawing says of all its rows. */
function openGroup(plot: Element): Found {
  const numbers = { gapWidth: 'gapWidth', overlap: 'overlap', firstSliceAng: 'firstSliceAngle', holeSize: 'doughnutHoleSize' };
  return Object.entries(numbers).flatMap(([file, member]): Found => {
    const given = val(plot, file);
    return given === undefined ? [] : [[member, Number(given.replace('%', ''))]];
  });
}

/** A row of figures; null for one whose figures stand in no cells. */
export function openSeries({ element, plot }: Row, palette: Palette): { order: number; series: ChartSeries } | null {
  const values = reference(element, 'val') ?? reference(element, 'yVal');
  if (values === null) return null;
  const title = child(element, 'tx');
  const name = child(title, 'v')?.text;
  const explosion = val(element, 'explosion');
  const settings = new Map<string, unknown>([
    ...(name === undefined ? [] : ([['name', name]] satisfies Found)),
    ...openGroup(plot),
    ...openBox(child(element, 'spPr'), 'format', palette, 'line'),
    ...openMarker(child(element, 'marker'), palette),
    ...openPoints(element, palette),
    ...openLabels(child(element, 'dLbls') ?? child(plot, 'dLbls'), palette),
    ...(explosion === undefined ? [] : ([['explosion', Number(explosion)]] satisfies Found)),
    ...(isOn(element, 'smooth') ? ([['smooth', true]] satisfies Found) : []),
    ...(isOn(element, 'invertIfNegative') ? ([['invertIfNegative', true]] satisfies Found) : []),
  ]);
  const trendlines = all(element, 'trendline').map((trendline) => openTrendline(trendline, palette));
  const series: ChartSeries = {
    values,
    categories: reference(element, 'cat') ?? reference(element, 'xVal'),
    header: name === undefined ? reference(element, 'tx') : null,
    ...(reference(element, 'bubbleSize') === null ? {} : { sizes: reference(element, 'bubbleSize') }),
    ...(trendlines.length > 0 ? { trendlines } : {}),
    settings,
  };
  return { order: Number(val(element, 'order') ?? 0), series };
}
