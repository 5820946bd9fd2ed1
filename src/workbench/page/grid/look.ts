import type { CSSProperties } from 'react';
import type { CellFormat } from '../../host';
import type { Laid } from './conditional';

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
  return `${style === 'double' ? 3 : (WEIGHTS[line.weight] ?? 1)}px ${style} ${line.color || '#000'}`;
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

/** The look of a cell: its own format, and over it what the conditional formats say. */
export function look(format: CellFormat, laid: Laid | undefined, gridlines: boolean): CSSProperties {
  const fill = laid?.fill ?? format.fill;
  const line = fill || !gridlines ? `1px solid ${fill || 'transparent'}` : '1px solid #d4d4d4';
  const bar = laid?.bar;
  return {
    fontFamily: `"${format.fontName}", "Liberation Serif", serif`,
    fontSize: format.fontSize * PIXELS_PER_POINT,
    fontWeight: (laid?.bold ?? format.bold) ? 700 : 400,
    fontStyle: format.italic ? 'italic' : 'normal',
    textDecoration: decoration(format, laid),
    color: laid?.fontColor ?? (format.fontColor || '#000'),
    backgroundColor: fill || undefined,
    backgroundImage: bar ? `linear-gradient(to right, ${bar.color} ${bar.share * 100}%, transparent 0)` : undefined,
    justifyContent: VERTICAL[format.vertical] ?? 'flex-end',
    borderTop: border(format, 'EdgeTop') ?? '1px solid transparent',
    borderLeft: border(format, 'EdgeLeft') ?? '1px solid transparent',
    borderBottom: border(format, 'EdgeBottom') ?? line,
    borderRight: border(format, 'EdgeRight') ?? line,
  };
}

function decoration(format: CellFormat, laid: Laid | undefined): string | undefined {
  const lines = [
    format.underline !== 'None' ? 'underline' : '',
    format.strikethrough || laid?.strikethrough ? 'line-through' : '',
  ].filter(Boolean);
  return lines.length > 0 ? lines.join(' ') : undefined;
}
