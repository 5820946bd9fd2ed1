import { formatRect, parseAddress } from '../host/address';
import type { Sheet, Validation } from '../host/model';
import { boundFigure } from '../host/objects/validation-bounds';
import { shiftRule } from '../host/objects/validation-rules';
import { all, attributes, child, escapeXml, type Element } from './xml';

type Owners = Sheet['validations'];
type Rule = Record<string, unknown>;

/** Operators of Excel's API, by those of a file. */
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A bound: a number, or a formula. */
const bound = (text: string): unknown => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`);

function openRule(element: Element): Rule | null {
  const { type = 'none', operator = 'between', showDropDown } = element.attributes;
  const [first, second] = ['formula1', 'formula2'].map((name) => {
    const formula = child(element, name);
    return formula && (child(formula, 'f')?.text ?? formula.text);
  });
  if (type === 'none' || first === undefined) return null;
  if (type === 'list') {
    const source = /^"(.*)"$/s.exec(first)?.[1]?.replaceAll('""', '"');
    // In a file the flag says that there is no arrow.
    return { list: { inCellDropDown: !isOn(showDropDown), source: source ?? `=${first}` } };
  }
  if (type === 'custom') return { custom: { formula: `=${first}` } };
  const name = type === 'whole' ? 'wholeNumber' : type;
  return {
    [name]: {
      formula1: bound(first),
      ...(second === undefined ? {} : { formula2: bound(second) }),
      operator: OPERATORS[operator] ?? 'Between',
    },
  };
}

function openOne(element: Element): Validation {
  const own = element.attributes;
  const { promptTitle = '', prompt = '', errorTitle = '', error = '', errorStyle = 'stop' } = own;
  const hasPrompt = promptTitle !== '' || prompt !== '';
  const style = capital(errorStyle);
  const alert = { message: error, showAlert: isOn(own.showErrorMessage), style, title: errorTitle };
  const isPlain = error === '' && errorTitle === '' && style === 'Stop' && alert.showAlert;
  return {
    rule: openRule(element),
    prompt: hasPrompt ? { message: prompt, showPrompt: isOn(own.showInputMessage), title: promptTitle } : null,
    errorAlert: isPlain ? null : alert,
    ignoreBlanks: isOn(own.allowBlank),
  };
}

/** The checks in the XML of a sheet, also those that look at other sheets. */
export function openValidations(sheet: Element): Owners {
  return all(sheet, 'dataValidation').flatMap((element) => {
    const places = element.attributes.sqref ?? child(element, 'sqref')?.text ?? '';
    const validation = openOne(element);
    return places
      .split(/\s+/)
      .filter((place) => place !== '')
      .map((place) => ({ rect: parseAddress(place), validation }));
  });
}

const keyOf = (operator: unknown): string => Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? 'between';

/** A formula as a file has it; a date or time is a number there. */
function formulaOf(value: unknown): string {
  const text = String(value);
  if (text.startsWith('=')) return text.slice(1);
  const figure = boundFigure(value);
  return Number.isNaN(figure) ? text : String(figure);
}

function saveRule(rule: Rule | null): { type?: string; operator?: string; showDropDown?: boolean; formulas: string[] } {
  const [kind, content] = Object.entries(rule ?? {})[0] ?? [];
  const inner = (content ?? {}) as Rule;
  if (kind === undefined) return { formulas: [] };
  if (kind === 'list') {
    const source = String(inner.source);
    return {
      type: 'list',
      ...(inner.inCellDropDown === false ? { showDropDown: true } : {}),
      formulas: [source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`],
    };
  }
  if (kind === 'custom') return { type: 'custom', formulas: [formulaOf(inner.formula)] };
  const operator = keyOf(inner.operator);
  return {
    type: kind === 'wholeNumber' ? 'whole' : kind,
    ...(operator === 'between' ? {} : { operator }),
    formulas: [inner.formula1, inner.formula2].filter((part) => part !== undefined).map(formulaOf),
  };
}

function saveOne(places: string, { rule, prompt, errorAlert, ignoreBlanks }: Validation): string {
  const { formulas, ...kind } = saveRule(rule);
  const { showPrompt = true, title: promptTitle, message: promptText } = (prompt ?? {}) as Rule;
  const { showAlert = true, style = 'Stop', title, message } = (errorAlert ?? {}) as Rule;
  const own = attributes({
    ...kind,
    errorStyle: style === 'Stop' ? undefined : String(style).toLowerCase(),
    allowBlank: ignoreBlanks ? true : undefined,
    showInputMessage: showPrompt === true ? true : undefined,
    showErrorMessage: showAlert === true ? true : undefined,
    errorTitle: title === '' ? undefined : title,
    error: message === '' ? undefined : message,
    promptTitle: promptTitle === '' ? undefined : promptTitle,
    prompt: promptText === '' ? undefined : promptText,
    sqref: places,
  });
  const parts = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return `<dataValidation${own}>${parts.join('')}</dataValidation>`;
}

/** The checks of a sheet in the XML of a file; the same check of rows that follow each other is written once. */
export function saveValidations(validations: Owners): string {
  const entries = joined(validations).map(({ rect, validation }) => saveOne(formatRect(rect), validation));
  return entries.length === 0 ? '' : `<dataValidations count="${entries.length}">${entries.join('')}</dataValidations>`;
}

function joined(validations: Owners): Owners {
  const open = new Map<string, Owners[number]>();
  const result: Owners = [];
  for (const { rect, validation } of [...validations].sort((a, b) => a.rect.row1 - b.rect.row1)) {
    const key = JSON.stringify([rect.column1, rect.column2, { ...validation, rule: null }]);
    const above = open.get(key);
    // Formulas are told from the first cell: one that has gone along says the same.
    const continues =
      above?.rect.row2 === rect.row1 - 1 &&
      JSON.stringify(shiftRule(above.validation.rule, rect.row1 - above.rect.row1, 0)) === JSON.stringify(validation.rule);
    if (above && continues) above.rect = { ...above.rect, row2: rect.row2 };
    else {
      const own = { rect, validation };
      open.set(key, own);
      result.push(own);
    }
  }
  return result;
}
