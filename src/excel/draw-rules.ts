import type { Area, ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../sheets';
import type { ListSeparator } from './list-separator';
import { addressLists, rangeOf, rangesOf } from './ranges';

type Bounds = { readonly min: number | null; readonly max: number | null };

/** Excel's basic rule for bounds of which one may be open. */
function boundsRule({ min, max }: Bounds): Excel.BasicDataValidation {
  if (min !== null && max !== null) return { formula1: min, formula2: max, operator: 'Between' };
  if (max !== null) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? 0, operator: 'GreaterThanOrEqualTo' };
}

function validationRule(rule: ValidationSpec['rule']): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case 'decimal':
      return { decimal: boundsRule(rule) };
    case 'wholeNumber':
      return { wholeNumber: boundsRule(rule) };
    case 'textLength':
      return { textLength: boundsRule(rule) };
    case 'date':
      return { date: dateRule(rule) };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.options.join(',') } };
    case 'listSource':
      return { list: { inCellDropDown: true, source: rule.formula } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'any':
      return null;
  }
}

/** Date bounds go as formulas of serial numbers, which no region of Excel reads differently. */
function dateRule(bounds: Bounds): Excel.DateTimeDataValidation {
  const { formula1, formula2, operator } = boundsRule(bounds);
  return { formula1: `=${String(formula1)}`, ...(formula2 === undefined ? {} : { formula2: `=${String(formula2)}` }), operator };
}

/** The same check of many rectangles. A formula is told from the first cell of its own rectangle, so it stays by itself. */
function sharedChecks({ validations }: SheetSpec): { check: ValidationSpec; areas: readonly Area[] }[] {
  const shared = new Map<string, { check: ValidationSpec; areas: Area[] }>();
  validations.forEach((check, index) => {
    const { area, ...rest } = check;
    const key = check.rule.kind === 'custom' ? String(index) : JSON.stringify(rest);
    const known = shared.get(key);
    if (known) known.areas.push(area);
    else shared.set(key, { check, areas: [area] });
  });
  return [...shared.values()];
}

/** Puts the checks and prompts of a sheet into its cells, each once for all rectangles that share it. */
export function drawValidations(sheet: Excel.Worksheet, spec: SheetSpec, separator: ListSeparator): void {
  for (const { check, areas } of sharedChecks(spec))
    for (const addresses of addressLists(areas, separator)) drawCheck(rangesOf(sheet, addresses).dataValidation, check);
}

function drawCheck(validation: Excel.DataValidation, { rule, prompt, error }: ValidationSpec): void {
  const drawn = validationRule(rule);
  if (drawn) validation.rule = drawn;
  if (prompt) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  if (error) {
    const style = error.style === 'stop' ? 'Stop' : 'Warning';
    validation.errorAlert = { showAlert: true, title: error.title, message: error.message, style };
  }
}

function drawConditionalFormat(range: Excel.Range, rule: ConditionalFormatSpec['rule']): void {
  if (rule.kind === 'dataBar') {
    const { dataBar } = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    dataBar.positiveFormat.fillColor = rule.color;
    dataBar.positiveFormat.gradientFill = false;
    return;
  }
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = rule.formula;
  if (rule.fill) custom.format.fill.color = rule.fill;
  if (rule.fontColor) custom.format.font.color = rule.fontColor;
  if (rule.bold) custom.format.font.bold = true;
  if (rule.numberFormat) custom.format.numberFormat = rule.numberFormat;
}

/** Adds the sheet's conditional formats: the last one first, since Excel puts each new one before the others. */
export function drawConditionalFormats(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { area, rule } of [...spec.conditionalFormats].reverse()) drawConditionalFormat(rangeOf(sheet, area), rule);
}
