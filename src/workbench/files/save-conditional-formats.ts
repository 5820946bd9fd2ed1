import { formatRect } from '../host/address';
import type { ConditionalFormat } from '../host/model';
import { BOUNDS, CELL_OPERATORS, ICONS, NEW_ICONS, PRESETS, TEXT_KINDS } from './conditional-kinds';
import { colorElement, saveDxf } from './dxf';
import { attributes, escapeXml } from './xml';

type Rule = Readonly<Record<string, unknown>>;

/** What conditional formats become in a file: elements of the sheet, elements of its extension, and looks of the workbook. */
export interface SavedFormats {
  readonly elements: string;
  readonly extension: string;
  readonly looks: readonly string[];
}

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const bare = (formula: unknown): string => String(formula ?? '').replace(/^=/, '');
const formulaElement = (formula: string): string => `<formula>${escapeXml(formula)}</formula>`;
const literal = (text: string): string => (text.startsWith('=') ? text.slice(1) : `"${text.replaceAll('"', '""')}"`);

/** Settings with their standards, of one conditional format. */
const reader =
  ({ settings }: ConditionalFormat) =>
  (path: string, standard?: unknown): unknown =>
    settings.get(path) ?? standard;

const placesOf = ({ rect, others = [] }: ConditionalFormat): string => [rect, ...others].map(formatRect).join(' ');

function bound(rule: Rule | undefined, automatic: string): string {
  const type = String(rule?.type ?? 'Automatic');
  const name = type === 'Automatic' || type === 'Invalid' ? automatic : (BOUNDS[type] ?? 'num');
  const value = rule?.formula;
  return `<cfvo${attributes({ type: name, val: value === null || value === undefined || name === 'min' || name === 'max' ? undefined : bare(value) })}/>`;
}

/** The type, its attributes and the content of a rule that changes a cell's look. */
function plainRule(format: ConditionalFormat): { type: string; own?: Rule; formulas: string[] } | null {
  const get = reader(format);
  const cell = formatRect({ ...format.rect, row2: format.rect.row1, column2: format.rect.column1 });
  switch (format.type) {
    case 'Custom':
      return { type: 'expression', formulas: [bare(get('custom/rule/formula', 'FALSE'))] };
    case 'CellValue': {
      const rule = get('cellValue/rule') as Rule | undefined;
      const formulas = [rule?.formula1, rule?.formula2].filter((part) => part !== undefined && part !== '').map(bare);
      return rule ? { type: 'cellIs', own: { operator: CELL_OPERATORS[String(rule.operator)] }, formulas } : null;
    }
    case 'ContainsText': {
      const rule = get('textComparison/rule') as Rule | undefined;
      const kind = TEXT_KINDS[String(rule?.operator)];
      const text = String(rule?.text ?? '');
      return kind
        ? { type: kind.type, own: { operator: kind.operator, text }, formulas: [kind.formula(literal(text), cell)] }
        : null;
    }
    case 'TopBottom': {
      const { rank, type } = get('topBottom/rule', { rank: 10, type: 'TopItems' }) as Rule;
      const percent = String(type).endsWith('Percent') || undefined;
      return { type: 'top10', own: { percent, bottom: String(type).startsWith('Bottom') || undefined, rank }, formulas: [] };
    }
    case 'PresetCriteria': {
      const kind = PRESETS[String((get('preset/rule') as Rule | undefined)?.criterion)];
      return kind ? { type: kind.type, own: kind.attributes ?? {}, formulas: kind.formula ? [kind.formula(cell)] : [] } : null;
    }
    default:
      return null;
  }
}

/** Where each kind keeps what it does to a cell's look. */
const LOOKS: Readonly<Record<string, string>> = {
  Custom: 'custom/format',
  CellValue: 'cellValue/format',
  ContainsText: 'textComparison/format',
  TopBottom: 'topBottom/format',
  PresetCriteria: 'preset/format',
};

function colorScale(format: ConditionalFormat): string {
  const { minimum, midpoint, maximum } = reader(format)('colorScale/criteria', {
    minimum: { type: 'LowestValue', color: '#F8696B' },
    midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
    maximum: { type: 'HighestValue', color: '#63BE7B' },
  }) as Record<string, Rule | undefined>;
  const points = [minimum, midpoint, maximum].filter((point): point is Rule => point !== undefined);
  return `<colorScale>${points.map((point) => bound(point, 'min')).join('')}${points.map(({ color }) => colorElement('color', color)).join('')}</colorScale>`;
}

function iconSet(format: ConditionalFormat, prefix: '' | 'x14:'): string {
  const get = reader(format);
  const style = String(get('iconSet/style', 'ThreeTrafficLights1'));
  const count = Number(ICONS[style]?.[0] ?? 3);
  const standard = Array.from({ length: count }, (_, index) => ({
    type: 'Percent',
    formula: String(Math.round((index * 100) / count)),
  }));
  const criteria = get('iconSet/criteria', standard) as Rule[];
  const steps = criteria.map(({ type, formula, operator }, index) => {
    const own = { type: index === 0 ? 'percent' : (BOUNDS[String(type)] ?? 'percent') };
    const value = index === 0 ? '0' : bare(formula);
    const gte = operator === 'GreaterThan' ? false : undefined;
    return prefix === ''
      ? `<cfvo${attributes({ ...own, val: value, gte })}/>`
      : `<x14:cfvo${attributes({ ...own, gte })}><xm:f>${escapeXml(value)}</xm:f></x14:cfvo>`;
  });
  const own = attributes({
    iconSet: ICONS[style],
    showValue: get('iconSet/showIconOnly') === true ? false : undefined,
    reverse: get('iconSet/reverseIconOrder') === true ? true : undefined,
  });
  return `<${prefix}iconSet${own}>${steps.join('')}</${prefix}iconSet>`;
}

const AXIS: Readonly<Record<string, string>> = { None: 'none', CellMidPoint: 'middle' };
const DIRECTIONS: Readonly<Record<string, string>> = { LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' };

/** A data bar in the terms of 2007, and its counterpart of 2010 that says the rest. */
function dataBar(format: ConditionalFormat, id: string): { base: string; extension: string } {
  const get = reader(format);
  const [lower, upper] = [get('dataBar/lowerBoundRule') as Rule | undefined, get('dataBar/upperBoundRule') as Rule | undefined];
  const fill = get('dataBar/positiveFormat/fillColor', '#638EC6');
  const only = get('dataBar/showDataBarOnly') === true ? false : undefined;
  const base = `<dataBar${attributes({ showValue: only })}>${bound(lower, 'min')}${bound(upper, 'max')}${colorElement('color', fill)}</dataBar>`;
  const border = get('dataBar/positiveFormat/borderColor');
  const same = get('dataBar/negativeFormat/matchPositiveFillColor', false) === true;
  const sameBorder = get('dataBar/negativeFormat/matchPositiveBorderColor', true) === true;
  const own = attributes({
    minLength: 0,
    maxLength: 100,
    border: border ? true : undefined,
    gradient: get('dataBar/positiveFormat/gradientFill', true) === false ? false : undefined,
    direction: DIRECTIONS[String(get('dataBar/barDirection'))],
    negativeBarColorSameAsPositive: same ? true : undefined,
    negativeBarBorderColorSameAsPositive: border && !sameBorder ? false : undefined,
    axisPosition: AXIS[String(get('dataBar/axisFormat'))],
    showValue: only,
  });
  const limit = (rule: Rule | undefined, automatic: string): string => {
    const type = String(rule?.type ?? 'Automatic');
    const name = type === 'Automatic' || type === 'Invalid' ? automatic : (BOUNDS[type] ?? 'num');
    const value = rule?.formula ?? null;
    return value === null
      ? `<x14:cfvo type="${name}"/>`
      : `<x14:cfvo type="${name}"><xm:f>${escapeXml(bare(value))}</xm:f></x14:cfvo>`;
  };
  const colors = [
    border ? colorElement('x14:borderColor', border) : '',
    same ? '' : colorElement('x14:negativeFillColor', get('dataBar/negativeFormat/fillColor', '#FF0000')),
    border && !sameBorder ? colorElement('x14:negativeBorderColor', get('dataBar/negativeFormat/borderColor', '#FF0000')) : '',
    get('dataBar/axisFormat') === 'None' ? '' : colorElement('x14:axisColor', get('dataBar/axisColor', '#000000')),
  ];
  const extension = `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar${own}>${limit(lower, 'autoMin')}${limit(upper, 'autoMax')}${colors.join('')}</x14:dataBar></x14:cfRule>`;
  return { base, extension };
}

/** An id in the form that files want. */
const idOf = (sheet: number, index: number): string =>
  `{${sheet.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;

/**
 * A sheet's conditional formats as XML; the first is the most important.
 * @param from how many looks for conditional formats the workbook has already
 */
export function saveConditionalFormats(formats: readonly ConditionalFormat[], sheet: number, from: number): SavedFormats {
  const looks: string[] = [];
  const extensions: string[] = [];
  const elements = formats.map((format, index) => {
    const places = placesOf(format);
    const extended = (rule: string): void => {
      extensions.push(`<x14:conditionalFormatting ${XM}>${rule}<xm:sqref>${places}</xm:sqref></x14:conditionalFormatting>`);
    };
    const rule = ruleElement(format, index, idOf(sheet, index), from + looks.length, extended);
    if (rule?.look) looks.push(rule.look);
    return rule ? `<conditionalFormatting sqref="${places}">${rule.element}</conditionalFormatting>` : '';
  });
  const extension =
    extensions.length === 0
      ? ''
      : `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings>${extensions.join('')}</x14:conditionalFormattings></ext>`;
  return { elements: elements.join(''), extension, looks };
}

function ruleElement(
  format: ConditionalFormat,
  index: number,
  id: string,
  dxfId: number,
  extended: (rule: string) => void,
): { element: string; look?: string } | null {
  const priority = index + 1;
  const element = (type: string, content: string): string => `<cfRule${attributes({ type, priority })}>${content}</cfRule>`;
  if (format.type === 'ColorScale') return { element: element('colorScale', colorScale(format)) };
  if (format.type === 'IconSet') {
    if (!NEW_ICONS.includes(String(format.settings.get('iconSet/style'))))
      return { element: element('iconSet', iconSet(format, '')) };
    extended(`<x14:cfRule type="iconSet" priority="${priority}" id="${id}">${iconSet(format, 'x14:')}</x14:cfRule>`);
    return null;
  }
  if (format.type === 'DataBar') {
    const { base, extension } = dataBar(format, id);
    extended(extension);
    const link = `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${X14}><x14:id>${id}</x14:id></ext></extLst>`;
    return { element: element('dataBar', base + link) };
  }
  const rule = plainRule(format);
  if (!rule) return null;
  const own = attributes({ type: rule.type, dxfId, priority, stopIfTrue: format.stopIfTrue ? true : undefined, ...rule.own });
  return {
    element: `<cfRule${own}>${rule.formulas.map(formulaElement).join('')}</cfRule>`,
    look: saveDxf(format.settings, LOOKS[format.type] ?? 'custom/format'),
  };
}
