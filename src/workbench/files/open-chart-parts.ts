import type { Palette } from './colors';
import { all, child, type Element } from './xml';

export type Found = [string, unknown][];

const val = (element: Element | undefined, name: string): string | undefined => child(element, name)?.attributes.val;
export const isOn = (element: Element | undefined, name: string): boolean =>
  child(element, name) !== undefined && !/^(?:0|false)$/.test(val(element, name) ?? '1');

/** A colour in a drawing's own words, outright or of the theme; "" for any other. */
export function drawnColor(fill: Element | undefined, palette: Palette): string {
  const [color] = fill?.children ?? [];
  if (color?.name === 'srgbClr') return `#${(color.attributes.val ?? '').toUpperCase()}`;
  const place = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].indexOf(
    { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }[color?.attributes.val ?? ''] ?? color?.attributes.val ?? '',
  );
  // Shades of a theme's colour are left to Excel: only the colour itself is taken.
  return color?.name === 'schemeClr' && color.children.length === 0 && place >= 0 ? palette({ theme: place }) : '';
}

const set = (path: string, value: unknown): Found => (value === undefined || value === '' ? [] : [[path, value]]);

/** The filling and line of a part. @param line what the line is called ("border" around an area) */
export function openBox(properties: Element | undefined, path: string, palette: Palette, line: 'border' | 'line'): Found {
  const own = child(properties, 'ln');
  const width = own?.attributes.w;
  return [
    ...set(`${path}/fill/color`, drawnColor(child(properties, 'solidFill'), palette)),
    ...set(`${path}/${line}/color`, drawnColor(child(own, 'solidFill'), palette)),
    ...set(`${path}/${line}/lineStyle`, child(own, 'noFill') ? 'None' : undefined),
    ...set(`${path}/${line}/weight`, width === undefined ? undefined : Number(width) / 12_700),
  ];
}

/** How letters look, from the properties of a run or of all of them. */
export function openFont(properties: Element | undefined, path: string, palette: Palette): Found {
  const { sz, b, i, u } = properties?.attributes ?? {};
  return [
    ...set(`${path}/size`, sz === undefined ? undefined : Number(sz) / 100),
    ...set(`${path}/bold`, b === undefined ? undefined : b === '1'),
    ...set(`${path}/italic`, i === undefined ? undefined : i === '1'),
    ...set(`${path}/underline`, u === undefined ? undefined : u === 'none' ? 'None' : 'Single'),
    ...set(`${path}/color`, drawnColor(child(properties, 'solidFill'), palette)),
    ...set(`${path}/name`, child(properties, 'latin')?.attributes.typeface?.replace(/^\+.*/, '')),
  ];
}

const lettersOf = (element: Element | undefined): Element | undefined =>
  (element ? all(element, 'defRPr')[0] : undefined) ?? (element ? all(element, 'rPr')[0] : undefined);

/** The words of a title, or those that its cell said last; "" for a title that Excel makes itself. */
function wordsOf(title: Element): string {
  const text = child(title, 'tx');
  if (!text) return '';
  const rich = all(text, 'p').map((line) =>
    all(line, 't')
      .map((run) => run.text)
      .join(''),
  );
  return rich.length > 0
    ? rich.join('\n')
    : all(text, 'v')
        .map((value) => value.text)
        .join(' ');
}

function titleIn(owner: Element, path: string, palette: Palette): Found {
  const title = child(owner, 'title');
  if (!title) return [];
  const formula = all(title, 'f')[0]?.text;
  return [
    ...set(`${path}/text`, wordsOf(title)),
    ...set(`${path}/formula`, formula === undefined ? undefined : `=${formula}`),
    ...set(`${path}/overlay`, isOn(title, 'overlay') ? true : undefined),
    ...openFont(lettersOf(title), `${path}/format/font`, palette),
  ];
}

/** The title of a chart. */
export function openTitle(chart: Element, palette: Palette): Found {
  return child(chart, 'title') ? titleIn(chart, 'title', palette) : [['title/visible', false]];
}

const LEGENDS: Readonly<Record<string, string>> = { b: 'Bottom', t: 'Top', l: 'Left', r: 'Right', tr: 'Corner' };

export function openLegend(chart: Element, palette: Palette): Found {
  const legend = child(chart, 'legend');
  if (!legend) return [['legend/visible', false]];
  const gone = all(legend, 'legendEntry').filter((entry) => isOn(entry, 'delete'));
  return [
    // What a file does not say stands on the right.
    ['legend/position', LEGENDS[val(legend, 'legendPos') ?? 'r'] ?? 'Right'],
    ...set('legend/overlay', isOn(legend, 'overlay') ? true : undefined),
    ...gone.map((entry): [string, unknown] => [`legend/legendEntries/${val(entry, 'idx') ?? 0}/visible`, false]),
    ...openFont(lettersOf(child(legend, 'txPr')), 'legend/format/font', palette),
  ];
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const LABELS: Readonly<Record<string, string>> = { high: 'High', low: 'Low', none: 'None' };

function openAxis(axis: Element, path: string, palette: Palette): Found {
  const scaling = child(axis, 'scaling');
  const number = (owner: Element | undefined, name: string): number | undefined =>
    val(owner, name) === undefined ? undefined : Number(val(owner, name));
  const format = child(axis, 'numFmt')?.attributes;
  const unit = val(child(axis, 'dispUnits'), 'builtInUnit');
  const isFigures = path.includes('valueAxis');
  const grid = child(axis, 'majorGridlines');
  return [
    ...set(`${path}/visible`, isOn(axis, 'delete') ? false : undefined),
    ...set(`${path}/reversePlotOrder`, val(scaling, 'orientation') === 'maxMin' ? true : undefined),
    ...set(`${path}/maximum`, number(scaling, 'max')),
    ...set(`${path}/minimum`, number(scaling, 'min')),
    ...(val(scaling, 'logBase') === undefined
      ? []
      : ([
          [`${path}/scaleType`, 'Logarithmic'],
          [`${path}/logBase`, number(scaling, 'logBase')],
        ] satisfies Found)),
    ...set(`${path}/majorUnit`, number(axis, 'majorUnit')),
    ...set(`${path}/minorUnit`, number(axis, 'minorUnit')),
    ...set(`${path}/numberFormat`, format?.sourceLinked === '0' ? format.formatCode : undefined),
    ...set(`${path}/displayUnit`, unit === undefined ? undefined : capital(unit)),
    ...set(`${path}/tickLabelPosition`, LABELS[val(axis, 'tickLblPos') ?? '']),
    ...(grid || isFigures ? ([[`${path}/majorGridlines/visible`, grid !== undefined]] satisfies Found) : []),
    ...openBox(child(grid, 'spPr'), `${path}/majorGridlines/format`, palette, 'line'),
    ...set(`${path}/minorGridlines/visible`, child(axis, 'minorGridlines') ? true : undefined),
    ...titleIn(axis, `${path}/title`, palette),
    ...set(`${path}/title/visible`, child(axis, 'title') ? true : undefined),
    ...openBox(child(axis, 'spPr'), `${path}/format`, palette, 'line'),
    ...openFont(lettersOf(child(axis, 'txPr')), `${path}/format/font`, palette),
  ];
}

/** The axes of a chart. @param first numbers of those of its first kind, apart by blanks; the others are the second group */
export function openAxes(area: Element, first: string, palette: Palette): Found {
  const [across] = first.split(' ');
  return area.children.flatMap((axis) => {
    const id = val(axis, 'axId') ?? '';
    if (!/^(?:cat|date|val)Ax$/.test(axis.name)) return [];
    const isPrimary = first.split(' ').includes(id);
    // In a chart of points both axes hold figures: the first that is named goes along the bottom.
    const isCategory = axis.name !== 'valAx' || (isPrimary && id === across);
    return openAxis(axis, `axes/${isCategory ? 'category' : 'value'}Axis${isPrimary ? '' : '2'}`, palette);
  });
}
