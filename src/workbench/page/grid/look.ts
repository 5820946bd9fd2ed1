import type { CSSProperties } from 'react';
import type { CellFormat } from '../../host';
import type { Laid } from './laid';

export const PIXELS_PER_POINT = 96 / 72;

const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const STYLES: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dotted',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'dashed',
};

function border(format: CellFormat, side: keyof CellFormat['borders']): string | undefined {
  const line = format.borders[side];
  if (!line || line.style === 'None') return undefined;
  const style = line.weight === 'Hairline' ? 'dotted' : (STYLES[line.style] ?? 'solid');
  return `${style === 'double' ? 3 : (WEIGHTS[line.weight] ?? 1)}px ${style} ${plain(line.color || '#000')}`;
}

const ALIGN: Readonly<Record<string, CSSProperties['textAlign']>> = {
  Left: 'left',
  Fill: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'justify',
};
const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'flex-start',
  Center: 'center',
  Justify: 'flex-start',
  Distributed: 'center',
};

/** Numbers stand right, logical values and errors in the middle, texts left, where a cell does not say otherwise. */
export function alignOf(format: CellFormat, value: unknown): CSSProperties['textAlign'] {
  return ALIGN[format.horizontal] ?? (typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : 'left');
}

const classes = new Map<string, string>();
const known = new WeakMap<CellFormat, Map<string, string>>();
let styles: CSSStyleSheet | null = null;

/** A class for what cells look like: a thousand cells share a few looks, and setting each of them by itself takes a second. */
function classFor(css: string): string {
  const old = classes.get(css);
  if (old) return old;
  if (!styles) {
    styles = new CSSStyleSheet();
    document.adoptedStyleSheets.push(styles);
  }
  const name = `look-${classes.size}`;
  styles.insertRule(`.${name} { ${css} }`, styles.cssRules.length);
  classes.set(css, name);
  return name;
}

/** The look of a cell, as a class: its own format, and over it what the conditional formats say. */
export function lookClass(format: CellFormat, laid: Laid | undefined, gridlines: boolean): string {
  const key = `${gridlines} ${laid ? JSON.stringify(laid) : ''}`;
  const looks = known.get(format) ?? new Map<string, string>();
  known.set(format, looks);
  const name = looks.get(key) ?? classFor(cssOf(format, laid, gridlines));
  looks.set(key, name);
  return name;
}

/** A colour or a name from a file as CSS takes it: nothing that would end the rule. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}#() .,-]/gu, '');

const SERIFS = /times|serif|cambria|georgia|garamond|palatino|vntime|bookman/i;

/** A font and what stands in for it where it is not installed: fonts of the same kind, with the same widths where there are such. */
export const familyOf = (name: string): string =>
  SERIFS.test(name) && !/sans/i.test(name)
    ? `"${plain(name)}", "Liberation Serif", "Times New Roman", serif`
    : `"${plain(name)}", ${/calibri/i.test(name) ? 'Carlito, ' : ''}"Liberation Sans", Arial, sans-serif`;

function cssOf(format: CellFormat, laid: Laid | undefined, gridlines: boolean): string {
  const fill = plain(laid?.fill ?? format.fill);
  const line = fill || !gridlines ? `1px solid ${fill || 'transparent'}` : '1px solid #d4d4d4';
  const bar = laid?.bar;
  const lines = decoration(format, laid);
  return [
    `font-family: ${familyOf(format.fontName)}`,
    `font-size: calc(${format.fontSize * PIXELS_PER_POINT}px * var(--zoom, 1))`,
    `font-weight: ${(laid?.bold ?? format.bold) ? 700 : 400}`,
    `font-style: ${format.italic ? 'italic' : 'normal'}`,
    ...(lines ? [`text-decoration: ${lines}`] : []),
    `color: ${plain(laid?.fontColor ?? (format.fontColor || '#000'))}`,
    ...(fill ? [`background-color: ${fill}`] : []),
    ...(bar ? [`background-image: linear-gradient(to right, ${plain(bar.color)} ${bar.share * 100}%, transparent 0)`] : []),
    `justify-content: ${VERTICAL[format.vertical] ?? 'flex-end'}`,
    `border-top: ${border(format, 'EdgeTop') ?? '1px solid transparent'}`,
    `border-left: ${border(format, 'EdgeLeft') ?? '1px solid transparent'}`,
    `border-bottom: ${border(format, 'EdgeBottom') ?? line}`,
    `border-right: ${border(format, 'EdgeRight') ?? line}`,
  ].join('; ');
}

function decoration(format: CellFormat, laid: Laid | undefined): string | undefined {
  const lines = [
    format.underline !== 'None' ? 'underline' : '',
    format.strikethrough || laid?.strikethrough ? 'line-through' : '',
  ].filter(Boolean);
  return lines.length > 0 ? lines.join(' ') : undefined;
}
