import { areaAddress, type ConditionalFormatSpec, type SheetSpec, type ValidationSpec } from '../sheets';
import { fileFormula } from './formula-text';
import type { StyleTable } from './style-table';
import { attributes, escapeXml } from './xml-write';

type Rule = ValidationSpec['rule'];

interface FileRule {
  readonly type?: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

/** What may be typed, area by area. */
export function validations({ validations: specs }: SheetSpec): string {
  if (specs.length === 0) return '';
  return `<dataValidations count="${specs.length}">${specs.map(validation).join('')}</dataValidations>`;
}

function validation({ area, rule, prompt, error }: ValidationSpec): string {
  const { type, operator, formulas } = fileRule(rule);
  const own = attributes({
    type,
    errorStyle: error?.style === 'warning' ? 'warning' : undefined,
    operator,
    allowBlank: 1,
    showInputMessage: prompt ? 1 : undefined,
    // A rule refuses with Excel's own words where the spec has none, as it does through Office.js.
    showErrorMessage: type === undefined ? undefined : 1,
    errorTitle: error?.title,
    error: error?.message,
    promptTitle: prompt?.title,
    prompt: prompt?.message,
    sqref: areaAddress(area),
  });
  const elements = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return `<dataValidation${own}>${elements.join('')}</dataValidation>`;
}

function fileRule(rule: Rule): FileRule {
  switch (rule.kind) {
    case 'decimal':
    case 'date':
    case 'textLength':
      return { type: rule.kind, ...bounds(rule) };
    case 'wholeNumber':
      return { type: 'whole', ...bounds(rule) };
    case 'list':
      return { type: 'list', formulas: [`"${rule.options.join(',').replaceAll('"', '""')}"`] };
    case 'listSource':
      return { type: 'list', formulas: [fileFormula(rule.formula)] };
    case 'custom':
      return { type: 'custom', formulas: [fileFormula(rule.formula)] };
    case 'any':
      return { formulas: [] };
  }
}

function bounds({ min, max }: { min: number | null; max: number | null }): Omit<FileRule, 'type'> {
  if (min !== null && max !== null) return { formulas: [String(min), String(max)] };
  if (max !== null) return { operator: 'lessThanOrEqual', formulas: [String(max)] };
  return { operator: 'greaterThanOrEqual', formulas: [String(min ?? 0)] };
}

/** Conditional formats in their order of priority. */
export function conditionalFormats(spec: SheetSpec, { styles, id }: { styles: StyleTable; id: number }): string {
  return spec.conditionalFormats
    .map(({ area, rule }, index) => {
      const priority = index + 1;
      const element = rule.kind === 'dataBar' ? dataBar(rule, priority, barId(id, index)) : expression(rule, priority, styles);
      return `<conditionalFormatting sqref="${areaAddress(area)}">${element}</conditionalFormatting>`;
    })
    .join('');
}

type ExpressionRule = Extract<ConditionalFormatSpec['rule'], { kind: 'expression' }>;
type DataBarRule = Extract<ConditionalFormatSpec['rule'], { kind: 'dataBar' }>;

function expression(rule: ExpressionRule, priority: number, styles: StyleTable): string {
  return (
    `<cfRule${attributes({ type: 'expression', dxfId: styles.differential(rule), priority })}>` +
    `<formula>${escapeXml(fileFormula(rule.formula))}</formula></cfRule>`
  );
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Joins a data bar to its extension, in which Excel 2010 and later find the plain fill. The same drawing gives the same id. */
function barId(sheet: number, index: number): string {
  return `{${String(sheet).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}}`;
}

function dataBar({ color }: DataBarRule, priority: number, id: string): string {
  return (
    `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="min"/><cfvo type="max"/>` +
    `<color rgb="FF${color.slice(1).toUpperCase()}"/></dataBar>` +
    `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst></cfRule>`
  );
}

/** The second half of the data bars, at the end of a sheet's part: bars without a gradient that begin at zero. */
export function dataBarExtensions({ conditionalFormats: specs }: SheetSpec, sheet: number): string {
  const bars = specs.flatMap(({ area, rule }, index) =>
    rule.kind === 'dataBar'
      ? [
          `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
            `<x14:cfRule type="dataBar" id="${barId(sheet, index)}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
            `<x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/>` +
            `<x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${areaAddress(area)}</xm:sqref>` +
            `</x14:conditionalFormatting>`,
        ]
      : [],
  );
  if (bars.length === 0) return '';
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}">` +
    `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext></extLst>`
  );
}
