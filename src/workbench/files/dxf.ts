import { rgb, type Palette } from './colors';
import { attributes, child, escapeXml, type Element } from './xml';

type Settings = ReadonlyMap<string, unknown>;

const LINES: Readonly<Record<string, string>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
};
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

const flag = (name: string, value: unknown): string =>
  value === undefined || value === null ? '' : value === true ? `<${name}/>` : `<${name} val="0"/>`;
const colored = (name: string, color: unknown): string => (color ? `<${name} rgb="${rgb(color)}"/>` : '');

/** What a conditional format does to a cell's look, as a file has it. @param path where its settings stand ("custom/format") */
export function saveDxf(settings: Settings, path: string): string {
  const get = (name: string): unknown => settings.get(`${path}/${name}`);
  const underline = get('font/underline');
  const font = [
    flag('b', get('font/bold')),
    flag('i', get('font/italic')),
    flag('strike', get('font/strikethrough')),
    underline && underline !== 'None' ? `<u val="${String(underline).toLowerCase()}"/>` : '',
    colored('color', get('font/color')),
  ].join('');
  const number = get('numberFormat');
  const fill = get('fill/color');
  const borders = SIDES.map((side) => {
    const [style, color] = [get(`borders/${side}/style`), get(`borders/${side}/color`)];
    const line = LINES[String(style)] ?? (color ? 'thin' : undefined);
    return line ? `<${side} style="${line}">${colored('color', color) || '<color auto="1"/>'}</${side}>` : '';
  }).join('');
  return [
    '<dxf>',
    font && `<font>${font}</font>`,
    number ? `<numFmt numFmtId="${numberId(String(number))}" formatCode="${escapeXml(number)}"/>` : '',
    fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(fill)}"/><bgColor rgb="${rgb(fill)}"/></patternFill></fill>`
      : '',
    borders && `<border>${borders}</border>`,
    '</dxf>',
  ].join('');
}

/** A number format of a conditional format needs a number of its own, above Excel's built-in ones. */
const numberId = (code: string): number => 300 + [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 30_000, 7);

/** The settings in a file's <dxf>, below a path. */
export function openDxf(dxf: Element | undefined, path: string, palette: Palette): [string, unknown][] {
  if (!dxf) return [];
  const font = child(dxf, 'font');
  const found: [string, unknown][] = [];
  const put = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '') found.push([`${path}/${name}`, value]);
  };
  const isOn = (element: Element | undefined): boolean | undefined =>
    element && element.attributes.val !== '0' && element.attributes.val !== 'false';
  put('font/bold', isOn(child(font, 'b')));
  put('font/italic', isOn(child(font, 'i')));
  put('font/strikethrough', isOn(child(font, 'strike')));
  put('font/color', colorOf(child(font, 'color'), palette));
  const underline = child(font, 'u');
  if (underline)
    put(
      'font/underline',
      underline.attributes.val === 'double' ? 'Double' : underline.attributes.val === 'none' ? 'None' : 'Single',
    );
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  put('fill/color', colorOf(child(pattern, 'bgColor'), palette) || colorOf(child(pattern, 'fgColor'), palette));
  put('numberFormat', child(dxf, 'numFmt')?.attributes.formatCode);
  for (const side of SIDES) {
    const line = child(child(dxf, 'border'), side);
    if (!line?.attributes.style) continue;
    const style = Object.keys(LINES).find((name) => LINES[name] === line.attributes.style) ?? 'Continuous';
    put(`borders/${side}/style`, style);
    put(`borders/${side}/color`, colorOf(child(line, 'color'), palette));
  }
  return found;
}

/** The colour of an element: outright, of the theme or of the old palette. */
export function colorOf(element: Element | undefined, palette: Palette): string {
  if (!element) return '';
  const { rgb: argb, theme, tint, indexed } = element.attributes;
  return palette({
    ...(argb === undefined ? {} : { argb }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(tint === undefined ? {} : { tint: Number(tint) }),
    ...(indexed === undefined ? {} : { indexed: Number(indexed) }),
  });
}

/** <color rgb="..."/> and the like. */
export const colorElement = (name: string, color: unknown): string => `<${name}${attributes({ rgb: rgb(color) })}/>`;
