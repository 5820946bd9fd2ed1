import { escapeXml } from './xml';

/** What has been set on a chart or a series, by path. */
export type Kept = ReadonlyMap<string, unknown>;

const value = (name: string, val: unknown): string =>
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
  const face = typeof get('name') === 'string' ? `<a:latin typeface="${escapeXml(get('name'))}"/>` : '';
  return { own: size + flag('bold', 'b') + flag('italic', 'i'), inner: solid(get('color')) + face };
}

/** How texts of a part look; nothing where nothing was set. */
export function textXml(settings: Kept, path: string): string {
  const { own, inner } = font(settings, path);
  if (own + inner === '') return '';
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr${own}>${inner}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** A title with its words. */
export function titleXml(text: string, settings: Kept, path: string): string {
  const { own, inner } = font(settings, path);
  const words = `<a:p><a:r><a:rPr lang="vi-VN"${own}>${inner}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/>${words}</c:rich></c:tx>${value('overlay', false)}</c:title>`;
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
  readonly element: 'catAx' | 'valAx';
  readonly id: number;
  readonly at: 'b' | 'l';
  readonly lines: boolean;
}

function axisXml(settings: Kept, { path, element, id, at, lines }: Axis): string {
  const get = (name: string): unknown => settings.get(`${path}/${name}`);
  const given = (name: string, member: string): string => {
    const number = get(member);
    return number === undefined || number === '' || number === null ? '' : value(name, Number(number));
  };
  const [title, format, unit] = [get('title/text'), get('numberFormat'), UNITS[String(get('displayUnit'))]];
  const look = lineXml(settings, `${path}/format/line`);
  return (
    `<c:${element}>${value('axId', id)}` +
    `<c:scaling>${value('orientation', get('reversePlotOrder') === true ? 'maxMin' : 'minMax')}${given('max', 'maximum')}${given('min', 'minimum')}</c:scaling>` +
    value('delete', get('visible') === false) +
    value('axPos', at) +
    ((get('majorGridlines/visible') ?? lines) === true ? '<c:majorGridlines/>' : '') +
    (get('minorGridlines/visible') === true ? '<c:minorGridlines/>' : '') +
    (typeof title === 'string' && get('title/visible') !== false ? titleXml(title, settings, `${path}/title/format/font`) : '') +
    `<c:numFmt formatCode="${escapeXml(format ?? 'General')}" sourceLinked="${format === undefined ? 1 : 0}"/>` +
    `${value('majorTickMark', 'out')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}` +
    (look ? `<c:spPr>${look}</c:spPr>` : '') +
    textXml(settings, `${path}/format/font`) +
    value('crossAx', 3 - id) +
    value('crosses', 'autoZero') +
    (element === 'catAx'
      ? value('auto', true)
      : value('crossBetween', lines ? 'between' : 'midCat') + given('majorUnit', 'majorUnit') + given('minorUnit', 'minorUnit')) +
    (element === 'valAx' && unit ? `<c:dispUnits>${value('builtInUnit', unit)}</c:dispUnits>` : '') +
    `</c:${element}>`
  );
}

/** Both axes; in a chart of bars the categories stand on the left. */
export function axesXml(settings: Kept, type: string): string {
  const isBar = type.startsWith('Bar');
  return (
    axisXml(settings, {
      path: 'axes/categoryAxis',
      element: type.startsWith('XYScatter') ? 'valAx' : 'catAx',
      id: 1,
      at: isBar ? 'l' : 'b',
      lines: false,
    }) + axisXml(settings, { path: 'axes/valueAxis', element: 'valAx', id: 2, at: isBar ? 'b' : 'l', lines: true })
  );
}
