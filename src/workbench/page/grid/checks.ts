import { parseAddress, type ExcelHost, type Sheet } from '../../host';
import { splitReference } from '../../host/address';
import type { Taken } from '../../host/input';
import type { Scalar, Validation } from '../../host/model';
import { compare } from '../../host/objects/validation-verdict';
import { shiftFormula } from '../../host/references';
import { contains, type Place } from './selection';

interface Bounds {
  readonly formula1: unknown;
  readonly formula2?: unknown;
  readonly operator: string;
}

/** What a cell says about typing into it. */
export interface CellCheck {
  readonly validation: Validation;
  /** Where the rule starts: its formulas are written for that cell. */
  readonly from: Place;
}

/** The data validation of a cell, if it has one. */
export function checkOf(sheet: Sheet, place: Place): CellCheck | null {
  const found = sheet.validations.find(({ rect }) => contains(rect, place));
  return found ? { validation: found.validation, from: { row: found.rect.row1, column: found.rect.column1 } } : null;
}

const textsOf = (sheet: Sheet, address: string): string[] => {
  const texts = [...sheet.inside(parseAddress(address.replaceAll('$', '')))].map(({ cell }) => String(cell.value ?? ''));
  return [...new Set(texts.filter((text) => text !== ''))];
};

/** What may be chosen in a cell that has a list, or null where it has none. */
export function choicesOf(host: ExcelHost, sheet: Sheet, place: Place): readonly string[] | null {
  const list = checkOf(sheet, place)?.validation.rule?.list as { source?: unknown } | undefined;
  if (list === undefined) return null;
  const source = String(list.source ?? '');
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const named = host.book.names.find(({ name }) => name.toLowerCase() === source.slice(1).toLowerCase());
  const reference = splitReference(named?.formula ?? source);
  const from = reference.sheet === null ? sheet : host.book.sheet(reference.sheet);
  try {
    return from ? textsOf(from, reference.address) : null;
  } catch {
    // A list whose source is no range (an OFFSET, a deleted sheet) is left to typing.
    return null;
  }
}

/** Whether a typed content holds against a cell's rule. Formulas are taken; Excel checks their value only later. */
export function holds(host: ExcelHost, sheet: Sheet, place: Place, { validation, from }: CellCheck, taken: Taken): boolean {
  const { rule, ignoreBlanks } = validation;
  const [kind, setting] = Object.entries(rule ?? {})[0] ?? [];
  if (!kind || taken.formula !== null) return true;
  if (taken.value === null || taken.value === '') return true;
  const evaluate = (formula: unknown): Scalar | null | undefined =>
    host.calculation.valuesOf(sheet, [shiftFormula(String(formula), place.row - from.row, place.column - from.column)])[0];
  if (kind === 'list') {
    const choices = choicesOf(host, sheet, place);
    return choices === null || choices.includes(String(taken.value));
  }
  if (kind === 'custom') return customHolds(host, sheet, place, evaluate, (setting as { formula: string }).formula, taken);
  const { formula1, formula2, operator } = setting as Bounds;
  const bound = (given: unknown): number => {
    const value = typeof given === 'string' && given.startsWith('=') ? evaluate(given) : given;
    return value === undefined || value === null || value === '' ? NaN : Number(value);
  };
  const value = kind === 'textLength' ? String(taken.value).length : taken.value;
  if (typeof value !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(value))) return false;
  const [first, second] = [bound(formula1), bound(formula2)];
  if (Number.isNaN(first)) return ignoreBlanks;
  return compare(operator, value, first, second);
}

/** A formula rule looks at the cell itself: it is asked with the typed value in its place, which is then taken back. */
function customHolds(
  host: ExcelHost,
  sheet: Sheet,
  { row, column }: Place,
  evaluate: (formula: unknown) => Scalar | null | undefined,
  formula: string,
  taken: Taken,
): boolean {
  const cell = sheet.make(row, column);
  const before = { value: cell.value, formula: cell.formula };
  Object.assign(cell, { value: taken.value, formula: null });
  host.calculation.changed(sheet, row, column);
  const value = evaluate(formula);
  Object.assign(cell, before);
  host.calculation.changed(sheet, row, column);
  return value === true || (typeof value === 'number' && value !== 0);
}
