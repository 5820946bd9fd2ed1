import { escapeXml } from './xml';

/** What has been set on a chart or a series, by path. */
export type Kept = ReadonlyMap<string, unknown>;

/** <c:name val="..."/>; flags are 1 and 0. */
export const value = (name: string, val: unknown): string =>
  `<c:${name} val="${escapeXml(typeof val === 'boolean' ? Number(val) : val)}"/>`;
const EMU_PER_POINT = 12_700;

const solid = (color: unknown): string =>
  typeof color === 'string' && color !== '' ? `<a:solidFill><a:srgbClr val="${escapeXml(color.slice(1))}"/></a:solidFill>` : '';

/** A filling; nothing where none was set. */
export const fillXml = (settings: Kept, path: string): string => solid(settings.get(`${path}/color`));

const DASHES: Readonly<Record<string, string>> = { Dash: 'dash', DashDot: 'dashDot', DashDotDot: 'lgDashDotDot', Dot: 'sysDot' };

/** A line; nothing where none was set. */
export function lineXml(settings: Kept, path: string): string {
  const [style, weight] = [settings.get(`${path}/lineStyle`), settings.get(`${path}/weight`)];
  if (style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const dash = DASHES[String(style)];
  const inner = solid(settings.get(`${path}/color`)) + (dash ? `<a:prstDash val="${dash}"/>` : '');
  if (inner === '' && weight === undefined) return '';
  return `<a:ln${weight === undefined ? '' : ` w="${Math.round(Number(weight) * EMU_PER_POINT)}"`}>${inner}</a:ln>`;
}

/** The letters' look as attributes and content of a run's properties. */
function font(settings: Kept, path: string): { readonly own: string; readonly inner: string } {
  const get = (name: string): unknown => settings.get(`${path}/${name}`);
  const flag = (name: string, mark: string): string => (typeof get(name) === 'boolean' ? ` ${mark}="${Number(get(name))}"` : '');
  const size = get('size') === undefined ? '' : ` sz="${Math.round(Number(get('size')) * 100)}"`;
  const line = get('underline') === 'Single' ? ' u="sng"' : get('underline') === 'None' ? ' u="none"' : '';
  const face = typeof get('name') === 'string' ? `<a:latin typeface="${escapeXml(get('name'))}"/>` : '';
  return { own: size + flag('bold', 'b') + flag('italic', 'i') + line, inner: solid(get('color')) + face };
}

/** Letters turned so many degrees to the left; 180 stands for letters below each other. */
function bodyXml(degrees: unknown): string {
  if (typeof degrees !== 'number') return '<a:bodyPr/>';
  return degrees === 180 ? '<a:bodyPr vert="wordArtVert"/>' : `<a:bodyPr rot="${Math.round(-degrees * 60_000)}"/>`;
}

/** How texts of a part look; nothing where nothing was set. */
export function textXml(settings: Kept, path: string, degrees?: unknown): string {
  const { own, inner } = font(settings, path);
  if (own + inner === '' && degrees === undefined) return '';
  return `<c:txPr>${bodyXml(degrees)}<a:p><a:pPr><a:defRPr${own}>${inner}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** The filling and border of a part; nothing where none was set. */
export function boxXml(settings: Kept, path: string, border = 'border'): string {
  const look = fillXml(settings, `${path}/fill`) + lineXml(settings, `${path}/${border}`);
  return look === '' ? '' : `<c:spPr>${look}</c:spPr>`;
}

/** The words of a title; some letters may have a look of their own. */
function runsXml(text: string, settings: Kept, path: string): string {
  const looks = [...settings.keys()].flatMap((key) => {
    const [, from, count] = key.startsWith(`${path}/letters/`) ? (/letters\/(\d+)\+(\d+)\//.exec(key) ?? []) : [];
    return from === undefined
      ? []
      : [{ from: Number(from), to: Number(from) + Number(count), at: `${path}/letters/${from}+${count}` }];
  });
  const cuts = [...new Set([0, text.length, ...looks.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b);
  const whole = font(settings, `${path}/format/font`);
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index] ?? 0;
      const looked = looks.find(({ from, to }) => from <= start && to >= end);
      const { own, inner } = looked ? font(settings, `${looked.at}/font`) : whole;
      return `<a:r><a:rPr lang="vi-VN"${own}>${inner}</a:rPr><a:t>${escapeXml(text.slice(start, end))}</a:t></a:r>`;
    })
    .join('');
}

/** A title with its words; without, Excel's own: the name of the only series. */
export function titleXml(text: string | null, settings: Kept, path: string): string {
  const body = bodyXml(settings.get(`${path}/textOrientation`));
  const words = text === null ? '' : `<c:tx><c:rich>${body}<a:p>${runsXml(text, settings, path)}</a:p></c:rich></c:tx>`;
  const look = text === null ? textXml(settings, `${path}/format/font`) : '';
  const overlay = value('overlay', settings.get(`${path}/overlay`) === true);
  return `<c:title>${words}${overlay}${boxXml(settings, `${path}/format`)}${look}</c:title>`;
}

const UNITS: Readonly<Record<string, string>> = {
  Hundreds: 'hundreds',
  Thousands: 'thousands',
  TenThousands: 'tenThousands',
  HundredThousands: 'hundredThousands',
  Millions: 'millions',
  TenMillions: 'tenMillions',
  HundredMillions: 'hundredMillions',
  Billions: 'billions',
  Trillions: 'trillions',
};

interface Axis {
  readonly path: string;
  readonly element: 'catAx' | 'valAx' | 'dateAx';
  readonly id: number;
  /** The axis that it crosses. */
  readonly other: number;
  readonly at: 'b' | 'l' | 'r' | 't';
  readonly lines: boolean;
  readonly isHidden?: boolean;
  /** Where it crosses the other one, unless something else was set. */
  readonly crosses?: 'max';
}

const TICKS: Readonly<Record<string, string>> = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' };
const LABELS: Readonly<Record<string, string>> = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' };
const SIDES: Readonly<Record<string, string>> = { Center: 'ctr', Left: 'l', Right: 'r' };

/** Where an axis crosses the other one: what was set on the other says it. */
function crossingXml(settings: Kept, otherPath: string, crosses: string | undefined): string {
  const position = settings.get(`${otherPath}/position`);
  if (position === 'Custom') return value('crossesAt', settings.get(`${otherPath}/positionAt`));
  return value('crosses', position === 'Maximum' ? 'max' : position === 'Minimum' ? 'min' : (crosses ?? 'autoZero'));
}

function gridXml(settings: Kept, path: string, name: string, isShown: boolean): string {
  if ((settings.get(`${path}/visible`) ?? isShown) !== true) return '';
  const line = lineXml(settings, `${path}/format/line`);
  return line ? `<c:${name}><c:spPr>${line}</c:spPr></c:${name}>` : `<c:${name}/>`;
}

function unitsXml(settings: Kept, path: string): string {
  const get = (name: string): unknown => settings.get(`${path}/${name}`);
  const unit = UNITS[String(get('displayUnit'))];
  const size = unit
    ? value('builtInUnit', unit)
    : get('displayUnit') === 'Custom'
      ? value('custUnit', get('customDisplayUnit'))
      : '';
  return size === ''
    ? ''
    : `<c:dispUnits>${size}${get('showDisplayUnitLabel') === false ? '' : '<c:dispUnitsLbl/>'}</c:dispUnits>`;
}

function axisXml(settings: Kept, otherPath: string, axis: Axis): string {
  const { path, element, id, other, at, lines } = axis;
  const get = (name: string): unknown => settings.get(`${path}/${name}`);
  const given = (name: string, member: string): string => {
    const number = get(member);
    return number === undefined || number === '' || number === null ? '' : value(name, Number(number));
  };
  const [title, format] = [get('title/text'), get('numberFormat')];
  const look = lineXml(settings, `${path}/format/line`);
  const isFigures = path.includes('valueAxis');
  const log = get('scaleType') === 'Logarithmic' ? value('logBase', get('logBase') ?? 10) : '';
  return (
    `<c:${element}>${value('axId', id)}` +
    `<c:scaling>${log}${value('orientation', get('reversePlotOrder') === true ? 'maxMin' : 'minMax')}${given('max', 'maximum')}${given('min', 'minimum')}</c:scaling>` +
    value('delete', axis.isHidden === true || get('visible') === false) +
    value('axPos', at) +
    gridXml(settings, `${path}/majorGridlines`, 'majorGridlines', lines) +
    gridXml(settings, `${path}/minorGridlines`, 'minorGridlines', false) +
    (typeof title === 'string' && get('title/visible') !== false ? titleXml(title, settings, `${path}/title`) : '') +
    `<c:numFmt formatCode="${escapeXml(format ?? 'General')}" sourceLinked="${format === undefined ? 1 : 0}"/>` +
    value('majorTickMark', TICKS[String(get('majorTickMark'))] ?? 'out') +
    value('minorTickMark', TICKS[String(get('minorTickMark'))] ?? 'none') +
    value('tickLblPos', LABELS[String(get('tickLabelPosition'))] ?? 'nextTo') +
    (look ? `<c:spPr>${look}</c:spPr>` : '') +
    textXml(settings, `${path}/format/font`, get('textOrientation')) +
    value('crossAx', other) +
    crossingXml(settings, otherPath, axis.crosses) +
    (element === 'valAx'
      ? value('crossBetween', isFigures && settings.get(`${otherPath}/isBetweenCategories`) !== false ? 'between' : 'midCat') +
        given('majorUnit', 'majorUnit') +
        given('minorUnit', 'minorUnit') +
        unitsXml(settings, path)
      : value('auto', true) +
        (get('alignment') === undefined ? '' : value('lblAlgn', SIDES[String(get('alignment'))])) +
        given('lblOffset', 'offset') +
        given('tickLblSkip', 'tickLabelSpacing') +
        given('tickMarkSkip', 'tickMarkSpacing') +
        (get('multiLevel') === undefined ? '' : value('noMultiLvlLbl', get('multiLevel') === false))) +
    `</c:${element}>`
  );
}

/** Numbers of the axes of both groups, in a file. */
export const AXES = { Primary: { category: 1, value: 2 }, Secondary: { category: 3, value: 4 } } as const;

/** Both axes of a group; in a chart of bars the categories stand on the left. Those of the second group lie opposite, its categories unseen. */
export function axesXml(settings: Kept, type: string, group: keyof typeof AXES): string {
  const isBar = /^(?:3D)?Bar|^(?:Cylinder|Cone|Pyramid)Bar/.test(type);
  const isSecond = group === 'Secondary';
  const suffix = isSecond ? '2' : '';
  const [across, up] = [`axes/categoryAxis${suffix}`, `axes/valueAxis${suffix}`];
  const { category, value: figures } = AXES[group];
  const asked = settings.get(`${across}/visible`);
  return (
    axisXml(settings, up, {
      path: across,
      element: /^(?:XYScatter|Bubble)/.test(type) ? 'valAx' : 'catAx',
      id: category,
      other: figures,
      at: isBar ? 'l' : 'b',
      lines: false,
      isHidden: isSecond && asked !== true,
    }) +
    axisXml(settings, across, {
      path: up,
      element: 'valAx',
      id: figures,
      other: category,
      at: isBar ? (isSecond ? 't' : 'b') : isSecond ? 'r' : 'l',
      lines: !isSecond,
      ...(isSecond && { crosses: 'max' as const }),
    })
  );
}
