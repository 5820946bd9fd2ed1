import type { Borders, DataValidation, Fill, Font, Style as CellStyle, Alignment } from '@cj-tech-master/excelts';
import type { BorderLine, Style, ValidationSpec } from '../sheets';

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const HORIZONTAL = { left: 'left', center: 'center', right: 'right', justify: 'justify', general: undefined } as const;

function borderOf(border: NonNullable<Style['border']>): Partial<Borders> {
  const side = (line: BorderLine | undefined) =>
    line === undefined || line === 'none' ? undefined : { style: line, color: { argb: 'FF000000' } };
  return {
    top: side(border.top ?? border.all),
    bottom: side(border.bottom ?? border.all),
    left: side(border.left ?? border.all),
    right: side(border.right ?? border.all),
  };
}

/** A SheetSpec style as the library's cell style; one object per style, shared by all its cells. */
export function cellStyle(style: Style): Partial<CellStyle> {
  const font: Partial<Font> = {
    name: style.font.name,
    size: style.font.size,
    bold: style.font.bold,
    italic: style.font.italic,
    underline: style.font.underline,
    ...(style.font.color ? { color: { argb: argb(style.font.color) } } : {}),
  };
  const alignment: Partial<Alignment> = {
    horizontal: HORIZONTAL[style.align.horizontal],
    vertical: style.align.vertical,
    wrapText: style.align.wrap,
    ...(style.align.indent ? { indent: style.align.indent } : {}),
  };
  const fill: Fill | undefined = style.fill
    ? { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fill) } }
    : undefined;
  return {
    font,
    alignment,
    numFmt: style.numberFormat,
    protection: { locked: style.locked },
    ...(fill ? { fill } : {}),
    ...(style.border ? { border: borderOf(style.border) } : {}),
  };
}

type Rule = ValidationSpec['rule'];

function ruleOf(rule: Rule): Pick<DataValidation, 'type'> & { operator?: string; formulae: unknown[] } {
  switch (rule.kind) {
    case 'decimal':
    case 'textLength':
    case 'date':
      return { type: rule.kind, ...boundsOf(rule) };
    case 'wholeNumber':
      return { type: 'whole', ...boundsOf(rule) };
    case 'list':
      return { type: 'list', formulae: [`"${rule.options.join(',')}"`] };
    case 'listSource':
      return { type: 'list', formulae: [rule.formula.replace(/^=/, '')] };
    case 'custom':
      return { type: 'custom', formulae: [rule.formula.replace(/^=/, '')] };
    case 'any':
      return { type: 'any' as DataValidation['type'], formulae: [] };
  }
}

function boundsOf({ min, max }: { min: number | null; max: number | null }): { operator: string; formulae: number[] } {
  if (min !== null && max !== null) return { operator: 'between', formulae: [min, max] };
  if (max !== null) return { operator: 'lessThanOrEqual', formulae: [max] };
  return { operator: 'greaterThanOrEqual', formulae: [min ?? 0] };
}

/** A ValidationSpec as the library writes it. */
export function dataValidation({ rule, prompt, error }: ValidationSpec): DataValidation {
  return {
    ...ruleOf(rule),
    allowBlank: true,
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message } : {}),
    ...(error ? { showErrorMessage: true, errorStyle: error.style, errorTitle: error.title, error: error.message } : {}),
  } as DataValidation;
}

/** An ExcelTS colour as "#RRGGBB". */
export function fillColor(color: string): { argb: string } {
  return { argb: argb(color) };
}
