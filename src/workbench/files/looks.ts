import type { Style } from '@cj-tech-master/excelts';
import type { BorderSide, CellFormat } from '../host/model';
import { argb, type Palette } from './colors';

/** Lines of a file's borders, by Excel's style and weight. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};
const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

/** Excel's names of patterns, by those of a file. */
const PATTERNS: Readonly<Record<string, string>> = {
  mediumGray: 'Gray50',
  darkGray: 'Gray75',
  lightGray: 'Gray25',
  darkHorizontal: 'Horizontal',
  darkVertical: 'Vertical',
  darkDown: 'Down',
  darkUp: 'Up',
  darkGrid: 'Checker',
  darkTrellis: 'SemiGray75',
  lightHorizontal: 'LightHorizontal',
  lightVertical: 'LightVertical',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
  lightGrid: 'Grid',
  lightTrellis: 'CrissCross',
  gray125: 'Gray16',
  gray0625: 'Gray8',
};
const HORIZONTAL: Readonly<Record<string, string>> = { centerContinuous: 'CenterAcrossSelection' };
const UNDERLINES: Readonly<Record<string, string>> = {
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
const keyOf = (names: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

type FileStyle = Partial<Style>;
interface FileLine {
  readonly style?: string;
  readonly color?: unknown;
}

function openLine(line: FileLine | undefined, palette: Palette): BorderSide | null {
  if (!line?.style || line.style === 'none') return null;
  const [style, weight] = LINES[line.style] ?? ['Continuous', 'Thin'];
  return { style, weight, color: palette(line.color) || '#000000' };
}

function openBorders(border: FileStyle['border'], palette: Palette): CellFormat['borders'] {
  const lines = Object.entries(SIDES).map(
    ([name, side]) => [side, openLine(border?.[name as keyof typeof SIDES], palette)] as const,
  );
  const { diagonal } = (border ?? {}) as { diagonal?: FileLine & { up?: boolean; down?: boolean } };
  const across = openLine(diagonal, palette);
  const all = [
    ...lines,
    ['DiagonalDown', diagonal?.down ? across : null] as const,
    ['DiagonalUp', diagonal?.up ? across : null] as const,
  ];
  return Object.fromEntries(all.filter(([, line]) => line !== null)) as CellFormat['borders'];
}

function openFill(fill: FileStyle['fill'], palette: Palette): Partial<CellFormat> {
  if (!fill || !('pattern' in fill) || fill.pattern === 'none') {
    const stops = (fill as { stops?: { color: unknown }[] } | undefined)?.stops;
    return stops?.[0] ? { fill: palette(stops[0].color) } : {};
  }
  if (fill.pattern === 'solid') return { fill: palette(fill.fgColor) };
  return { pattern: PATTERNS[fill.pattern] ?? '', fill: palette(fill.bgColor) || '#FFFFFF', patternColor: palette(fill.fgColor) };
}

/**
 * The look of a cell, row or column of a file; null where the file says nothing of it.
 * @param standard the look of a cell of that file that has none of its own
 */
export function openLook(style: FileStyle, palette: Palette, standard: CellFormat): CellFormat | null {
  const { font, fill, border, alignment, numFmt, protection } = style;
  if (!font && !fill && !border && !alignment && !numFmt && !protection) return null;
  const { underline, vertAlign } = (font ?? {}) as { underline?: boolean | string; vertAlign?: string };
  return {
    ...standard,
    fontName: font?.name ?? standard.fontName,
    fontSize: font?.size ?? standard.fontSize,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: !underline || underline === 'none' ? 'None' : (UNDERLINES[String(underline)] ?? 'Single'),
    strikethrough: font?.strike === true,
    subscript: vertAlign === 'subscript',
    superscript: vertAlign === 'superscript',
    fontColor: palette(font?.color) || standard.fontColor,
    ...openFill(fill, palette),
    horizontal: alignment?.horizontal ? (HORIZONTAL[alignment.horizontal] ?? capital(alignment.horizontal)) : 'General',
    vertical: alignment?.vertical === 'middle' ? 'Center' : capital(alignment?.vertical ?? 'bottom'),
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? 0,
    shrink: alignment?.shrinkToFit === true,
    orientation: openAngle(alignment?.textRotation),
    readingOrder:
      alignment?.readingOrder === 'rtl' ? 'RightToLeft' : alignment?.readingOrder === 'ltr' ? 'LeftToRight' : 'Context',
    numberFormat: numFmt ? String(numFmt) : 'General',
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden === true,
    borders: openBorders(border, palette),
  };
}

function openAngle(rotation: number | 'vertical' | undefined): number {
  if (rotation === 'vertical') return 180;
  return rotation === undefined ? 0 : rotation > 90 && rotation !== 255 ? 90 - rotation : rotation === 255 ? 180 : rotation;
}

function saveLine({ style, weight, color }: BorderSide): { style: string; color: { argb: string } } | null {
  if (style === 'None') return null;
  const exact = Object.keys(LINES).find((name) => LINES[name]?.[0] === style && LINES[name][1] === weight);
  const near = Object.keys(LINES).find((name) => LINES[name]?.[0] === style);
  return { style: exact ?? near ?? 'thin', color: argb(color) };
}

function saveBorders(borders: CellFormat['borders']): FileStyle['border'] | undefined {
  const lines = Object.entries(SIDES).flatMap(([name, side]) => {
    const line = borders[side] && saveLine(borders[side]);
    return line ? [[name, line] as const] : [];
  });
  const down = borders.DiagonalDown ? saveLine(borders.DiagonalDown) : null;
  const up = borders.DiagonalUp ? saveLine(borders.DiagonalUp) : null;
  const diagonal = down ?? up;
  if (lines.length === 0 && !diagonal) return undefined;
  return {
    ...Object.fromEntries(lines),
    ...(diagonal ? { diagonal: { ...diagonal, up: up !== null, down: down !== null } } : {}),
  } as FileStyle['border'];
}

function saveFill({ fill, pattern, patternColor }: CellFormat): FileStyle['fill'] | undefined {
  if (pattern === '' || pattern.endsWith('Gradient'))
    return fill ? { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } : undefined;
  return {
    type: 'pattern',
    pattern: (keyOf(PATTERNS, pattern) ?? 'solid') as 'solid',
    fgColor: argb(patternColor || '#000000'),
    ...(fill ? { bgColor: argb(fill) } : {}),
  };
}

/** A look in the terms of a file. */
export function saveLook(format: CellFormat): FileStyle {
  const { underline, horizontal, vertical, orientation, readingOrder } = format;
  const border = saveBorders(format.borders);
  const fill = saveFill(format);
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline:
        underline === 'Single' ? true : underline === 'None' ? false : ((keyOf(UNDERLINES, underline) ?? 'single') as 'double'),
      strike: format.strikethrough,
      ...(format.subscript || format.superscript ? { vertAlign: format.subscript ? 'subscript' : 'superscript' } : {}),
      color: argb(format.fontColor),
    },
    ...(fill ? { fill } : {}),
    ...(border ? { border } : {}),
    alignment: {
      ...(horizontal === 'General' ? {} : { horizontal: (keyOf(HORIZONTAL, horizontal) ?? small(horizontal)) as 'left' }),
      vertical: (vertical === 'Center' ? 'middle' : small(vertical)) as 'middle',
      wrapText: format.wrap,
      indent: format.indent,
      shrinkToFit: format.shrink,
      ...(orientation === 0 ? {} : { textRotation: orientation === 180 ? ('vertical' as const) : orientation }),
      ...(readingOrder === 'Context'
        ? {}
        : { readingOrder: readingOrder === 'RightToLeft' ? ('rtl' as const) : ('ltr' as const) }),
    },
    numFmt: format.numberFormat,
    protection: { locked: format.locked, hidden: format.formulaHidden },
  };
}
