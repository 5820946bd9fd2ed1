import { quoted } from '../address';
import { invalidArgument } from '../errors';
import type { Sheet } from '../model';
import { absolute, shiftFormula } from '../references';
import { isFormula as isFormulaText } from '../syntax';
import { oneOf, text, truth } from './check';
import { boundFigure } from './validation-bounds';
import type { HostObject } from './types';

/** Excel's names of the kinds of rules. */
export const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

type Rule = Record<string, unknown>;

const isFormula = (written: string): boolean => /^=./s.test(written) && isFormulaText(written);

/** The kind of a rule; null for none. */
export const kindOf = (rule: Rule | null): string | null => Object.keys(rule ?? {})[0] ?? null;

/** A range object in a rule, as the formula that stands for it; of the rule's own sheet without its name. */
function reference(value: unknown, sheet: Sheet): unknown {
  const given = value as HostObject | null;
  if (typeof given !== 'object' || given === null || given.type !== 'Range') return value;
  const address = absolute(given.rect);
  return given.sheet === sheet ? `=${address}` : `=${quoted(given.sheet.name)}!${address}`;
}

/** A rule as Excel takes it. @throws InvalidArgument for none or several kinds, a missing bound, a list that is too long */
export function ruleOf(value: unknown, sheet: Sheet): Rule {
  const rule = (value ?? {}) as Rule;
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null && rule[kind] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined || !(kind in TYPES)) throw invalidArgument();
  const content = rule[kind] as Rule;
  if (typeof content !== 'object') throw invalidArgument();
  if (kind === 'list') return { list: listOf(content, sheet) };
  if (kind === 'custom') return { custom: { formula: formula(content.formula) } };
  return { [kind]: boundsOf(content, sheet) };
}

function listOf({ inCellDropDown, source: given }: Rule, sheet: Sheet): Rule {
  const source = text(reference(given, sheet));
  const isRight = source.startsWith('=') ? isFormula(source) : source !== '' && source.length <= LONGEST_LIST;
  if (!isRight) throw invalidArgument();
  return { inCellDropDown: inCellDropDown === undefined ? true : truth(inCellDropDown), source };
}

function formula(value: unknown): string {
  if (!isFormula(text(value))) throw invalidArgument();
  return String(value);
}

function boundsOf({ formula1, formula2, operator: given }: Rule, sheet: Sheet): Rule {
  const operator = oneOf(OPERATORS, given);
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  const bound = (value: unknown): unknown => {
    const taken = reference(value, sheet);
    const isRight =
      typeof taken === 'number' ||
      (typeof taken === 'string' && (taken.startsWith('=') ? isFormula(taken) : !Number.isNaN(boundFigure(taken))));
    if (!isRight) throw invalidArgument();
    return taken;
  };
  return { formula1: bound(formula1), ...(needsTwo ? { formula2: bound(formula2) } : {}), operator };
}

/** A rule as it is read back: bounds are always formulas then, "=10" for 10. */
export function ruleRead(rule: Rule | null): Rule {
  const kind = kindOf(rule);
  if (!rule || kind === null || kind === 'list' || kind === 'custom') return rule ?? {};
  const content = rule[kind] as Rule;
  const bound = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('=') ? value : `=${boundFigure(value)}`;
  const read = Object.entries(content).map(([name, value]) => [name, name === 'operator' ? value : bound(value)]);
  return { [kind]: Object.fromEntries(read) as Rule };
}

function messages(value: unknown): { title: string; message: string } {
  const { title = '', message = '' } = (value ?? {}) as { title?: string; message?: string };
  if (text(title).length > LONGEST_TITLE || text(message).length > LONGEST_MESSAGE) throw invalidArgument();
  return { title, message };
}

/** @throws InvalidArgument for a title or message longer than Excel shows */
export function promptOf(value: unknown): Rule {
  const { showPrompt = true } = (value ?? {}) as { showPrompt?: unknown };
  const { message, title } = messages(value);
  return { message, showPrompt: truth(showPrompt), title };
}

export function errorAlert(value: unknown): Rule {
  const { showAlert = true, style = 'Stop' } = (value ?? {}) as { showAlert?: unknown; style?: unknown };
  const { message, title } = messages(value);
  return { message, showAlert: truth(showAlert), style: oneOf(['Stop', 'Warning', 'Information'], style), title };
}

/** A rule as written for another first cell: relative references go along. */
export function shiftRule(rule: Rule | null, rows: number, columns: number): Rule | null {
  const [kind, content] = Object.entries(rule ?? {})[0] ?? [];
  if (kind === undefined || (rows === 0 && columns === 0)) return rule;
  const moved = Object.entries(content as Rule).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('=') ? shiftFormula(value, rows, columns) : value,
  ]);
  return { [kind]: Object.fromEntries(moved) as Rule };
}
