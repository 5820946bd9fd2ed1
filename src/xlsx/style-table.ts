import type { BorderLine, ConditionalFormatSpec, Style } from '../sheets';
import { childElements, findElement, rootPrefix, setElement, withPrefix } from './xml-edit';
import { attributes, escapeXml } from './xml-write';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;
type Section = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** Looks of an empty workbook: Excel wants the two fills and the normal style to be there. */
export const BLANK_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"></dxfs></styleSheet>';

const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_OWN_FORMAT = 164;

/** A section's elements and where each stands in it, so that equal looks are written once however often a workbook is redrawn. */
class ElementList {
  private readonly places = new Map<string, number>();

  constructor(readonly elements: string[]) {
    elements.forEach((element, index) => {
      if (!this.places.has(element)) this.places.set(element, index);
    });
  }

  place(element: string): number {
    const known = this.places.get(element);
    if (known !== undefined) return known;
    this.places.set(element, this.elements.length);
    this.elements.push(element);
    return this.elements.length - 1;
  }
}

/** The looks of a workbook (styles.xml): those it has stay at their numbers, ours are found among them or added. */
export class StyleTable {
  private readonly sections = new Map<Section, ElementList>();
  private readonly cells = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly styles: Readonly<Record<string, Style>>,
  ) {}

  /** Number of a named style. @throws Error for a name the workbook spec does not have */
  cell(name: string): number {
    const known = this.cells.get(name);
    if (known !== undefined) return known;
    const style = this.styles[name];
    if (!style) throw new Error(`The workbook spec has no style ${name}`);
    const number = this.section('cellXfs').place(this.prefixed(this.cellElement(style)));
    this.cells.set(name, number);
    return number;
  }

  /** Number of the look a conditional format lays over a cell. */
  differential({ bold, fontColor, fill, numberFormat }: Extract<ConditionalFormatSpec['rule'], { kind: 'expression' }>): number {
    const font = `${bold ? '<b/>' : ''}${fontColor ? colorElement('color', fontColor) : ''}`;
    const element =
      `<dxf>${font === '' ? '' : `<font>${font}</font>`}` +
      (numberFormat ? `<numFmt${attributes({ numFmtId: this.numberFormat(numberFormat), formatCode: numberFormat })}/>` : '') +
      `${fill ? `<fill><patternFill patternType="solid">${colorElement('bgColor', fill)}</patternFill></fill>` : ''}</dxf>`;
    return this.section('dxfs').place(this.prefixed(element));
  }

  /** The whole part with what was added. */
  xml(): string {
    return [...this.sections].reduce(
      (xml, [name, { elements }]) => (elements.length === 0 ? xml : this.replaceSection(xml, name, elements)),
      this.text,
    );
  }

  private replaceSection(xml: string, name: Section, elements: readonly string[]): string {
    const bare = setElement(xml, name, `<${name} count="${elements.length}"></${name}>`, ORDER);
    const at = findElement(bare, name)?.innerStart ?? 0;
    return bare.slice(0, at) + elements.join('') + bare.slice(at);
  }

  private section(name: Section): ElementList {
    const known = this.sections.get(name);
    if (known) return known;
    const range = findElement(this.text, name);
    const list = new ElementList(range ? childElements(this.text.slice(range.innerStart, range.innerEnd)) : []);
    this.sections.set(name, list);
    return list;
  }

  private prefixed(element: string): string {
    return withPrefix(element, rootPrefix(this.text));
  }

  private cellElement({ font, fill, border, align, numberFormat, locked }: Style): string {
    const fillElement = fill
      ? `<fill><patternFill patternType="solid">${colorElement('fgColor', fill)}<bgColor indexed="64"/></patternFill></fill>`
      : '<fill><patternFill patternType="none"/></fill>';
    const ids = attributes({
      numFmtId: this.numberFormat(numberFormat),
      fontId: this.section('fonts').place(this.prefixed(fontElement(font))),
      fillId: fill ? this.section('fills').place(this.prefixed(fillElement)) : 0,
      borderId: this.section('borders').place(this.prefixed(borderElement(border ?? {}))),
      xfId: 0,
    });
    const alignment = attributes({
      horizontal: align.horizontal === 'general' ? undefined : align.horizontal,
      vertical: align.vertical === 'middle' ? 'center' : align.vertical === 'bottom' ? undefined : align.vertical,
      wrapText: align.wrap || undefined,
      indent: align.indent || undefined,
    });
    return (
      `<xf${ids} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
      `<alignment${alignment}/><protection locked="${locked ? 1 : 0}"/></xf>`
    );
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    const { elements } = this.section('numFmts');
    const idOf = (element: string): number => Number(/numFmtId="(\d+)"/.exec(element)?.[1] ?? 0);
    const same = elements.find((element) => element.includes(`formatCode="${escapeXml(code)}"`));
    if (same) return idOf(same);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...elements.map(idOf)) + 1;
    this.section('numFmts').place(this.prefixed(`<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`));
    return id;
  }
}

function colorElement(name: 'color' | 'fgColor' | 'bgColor', color: string): string {
  return `<${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

function fontElement(font: Style['font']): string {
  return (
    `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}${font.underline ? '<u/>' : ''}<sz val="${font.size}"/>` +
    `${font.color ? colorElement('color', font.color) : ''}<name val="${escapeXml(font.name)}"/></font>`
  );
}

function borderElement(border: NonNullable<Style['border']>): string {
  const side = (name: 'left' | 'right' | 'top' | 'bottom'): string => {
    const line: BorderLine | undefined = border[name] ?? border.all;
    return line === undefined || line === 'none'
      ? `<${name}/>`
      : `<${name} style="${line}">${colorElement('color', '#000000')}</${name}>`;
  };
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}
