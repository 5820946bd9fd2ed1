import { compare, keyOf, numberIn, sameNumber } from '../coerce';
import { ERROR } from '../../errors';
import { Failure, type Plain } from '../values';

/** What COUNTIF and its like count. */
export interface Condition {
  test(value: Plain): boolean;
  /** Set where nothing but equality is asked for: the key of the values that are equal, as `countedKey` gives it. */
  readonly key: string | number | null;
}

const OPERATOR = /^(<=|>=|<>|<|>|=)?(.*)$/s;

/** A text with "*", "?" and "~" before them as a pattern; null for a text without. */
export function wildcard(text: string): RegExp | null {
  if (!/[*?~]/.test(text)) return null;
  const source = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (piece, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`.replace('\\~', '~');
    return piece === '*' ? '[^]*' : piece === '?' ? '[^]' : `\\${piece}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

/** The key of a value in an index that conditions look into: a text that is a number counts as that number. */
export function countedKey(value: Plain): string | number | null {
  return typeof value === 'string' ? (numberIn(value) ?? keyOf(value)) : keyOf(value);
}

/** A condition as COUNTIF takes it: a value to be equal, or a text as ">=5", "<>", "a*". */
export function conditionOf(criterion: Plain): Condition {
  if (criterion === null) return conditionOf(0);
  if (criterion instanceof Failure) return { test: (value) => value === criterion, key: null };
  if (typeof criterion !== 'string') return equal(criterion);
  const [, operator = '', operand = ''] = OPERATOR.exec(criterion) ?? [];
  const wanted = valueIn(operand);
  if (operator === '' || operator === '=') {
    if (operand === '') return { test: (value) => value === null || (operator === '' && value === ''), key: null };
    return equal(wanted);
  }
  if (operator === '<>') {
    if (operand === '') return { test: (value) => value !== null, key: null };
    const { test } = equal(wanted);
    return { test: (value) => !test(value), key: null };
  }
  return {
    test: (value) => typeof value === typeof wanted && value !== null && isOrdered(operator, compare(value, wanted)),
    key: null,
  };
}

function isOrdered(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function valueIn(text: string): Exclude<Plain, null> {
  if (/^(true|false)$/i.test(text)) return /^t/i.test(text);
  if (ERROR.test(text)) return Failure.of(text);
  return numberIn(text) ?? text;
}

function equal(wanted: Exclude<Plain, null>): Condition {
  if (typeof wanted === 'number')
    return {
      test: (value) =>
        typeof value === 'number'
          ? sameNumber(value, wanted)
          : typeof value === 'string' && /\d/.test(value) && numberIn(value) === wanted,
      key: keyOf(wanted),
    };
  if (typeof wanted !== 'string') return { test: (value) => value === wanted, key: keyOf(wanted) };
  const pattern = wildcard(wanted);
  if (pattern) return { test: (value) => typeof value === 'string' && pattern.test(value), key: null };
  const small = wanted.toLowerCase();
  return { test: (value) => typeof value === 'string' && value.toLowerCase() === small, key: countedKey(wanted) };
}
