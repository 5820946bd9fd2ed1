import { cut, int, num, text } from '../coerce';
import { define, scalar } from '../define';
import { inLibrary } from '../library';
import { finite } from '../operators';
import { DIV0, NUM, type Given, type Plain } from '../values';
import { numbersOf } from './numbers';

/** x * 10^places, exactly as its digits say. */
function shifted(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds by a way of rounding whole numbers, in the fifteen digits that Excel counts with. */
export function rounded(value: number, places: number, way: (size: number) => number): number {
  const size = Number(Math.abs(value).toPrecision(15));
  const result = shifted(way(shifted(size, places)), -places);
  return value < 0 ? -result || 0 : result;
}
const halfUp = (size: number): number => Math.floor(size + 0.5);

scalar('ROUND', 'ss', (value, places) => finite(rounded(num(value), cut(places), halfUp)));
scalar('ROUNDUP', 'ss', (value, places) => finite(rounded(num(value), cut(places), Math.ceil)));
scalar('ROUNDDOWN', 'ss', (value, places) => finite(rounded(num(value), cut(places), Math.floor)));
scalar('TRUNC', 's?s', (value, places) => finite(rounded(num(value), cut(places), Math.floor)));
scalar('INT', 's', (value) => Math.floor(num(value)));

/** How many steps, whole where only the double's last digits say otherwise. */
function steps(value: number, step: number): number {
  const ratio = value / step;
  const near = Math.round(ratio);
  return Math.abs(ratio - near) < 1e-13 * Math.max(1, Math.abs(ratio)) ? near : ratio;
}
const multiple = (count: number, step: number): Plain => finite(Number((count * step).toPrecision(15)));

scalar('MROUND', 'ss', (value, step) => {
  const [x, m] = [num(value), num(step)];
  if (m === 0 || x === 0) return 0;
  return x * m < 0 ? NUM : multiple(Math.round(steps(x, m)), m);
});
scalar('CEILING', 'ss', (value, step) => {
  const [x, m] = [num(value), num(step)];
  if (m === 0) return 0;
  return x > 0 && m < 0 ? NUM : multiple(Math.ceil(steps(x, m)), m);
});
scalar('FLOOR', 'ss', (value, step) => {
  const [x, m] = [num(value), num(step)];
  if (m === 0) return x === 0 ? 0 : DIV0;
  return x > 0 && m < 0 ? NUM : multiple(Math.floor(steps(x, m)), m);
});
const upwards = (value: Given, step: Given): Plain => {
  const m = Math.abs(num(step, 1));
  return m === 0 ? 0 : multiple(Math.ceil(steps(num(value), m)), m);
};
const downwards = (value: Given, step: Given): Plain => {
  const m = Math.abs(num(step, 1));
  return m === 0 ? 0 : multiple(Math.floor(steps(num(value), m)), m);
};
for (const name of ['CEILING.PRECISE', 'ISO.CEILING', 'ECMA.CEILING']) scalar(name, 's?s', upwards);
scalar('FLOOR.PRECISE', 's?s', downwards);
scalar('CEILING.MATH', 's?ss', (value, step, mode) =>
  num(value) < 0 && num(mode) !== 0 ? downwards(value, step) : upwards(value, step),
);
scalar('FLOOR.MATH', 's?ss', (value, step, mode) =>
  num(value) < 0 && num(mode) !== 0 ? upwards(value, step) : downwards(value, step),
);
scalar('EVEN', 's', (value) => Math.sign(num(value)) * Math.ceil(steps(Math.abs(num(value)), 2)) * 2 || 0);
scalar('ODD', 's', (value) => {
  const x = num(value);
  return (x < 0 ? -1 : 1) * (Math.max(0, Math.ceil((Math.abs(x) - 1) / 2)) * 2 + 1);
});

scalar('MOD', 'ss', (value, by) => {
  const [x, d] = [num(value), num(by)];
  if (d === 0) return DIV0;
  const rest = x - d * Math.floor(x / d);
  return finite(Math.abs(rest) < Math.abs(x) * 1e-15 ? 0 : rest);
});
scalar('QUOTIENT', 'ss', (value, by) => (num(by) === 0 ? DIV0 : Math.trunc(num(value) / num(by)) || 0));

/** Functions of one number with their domain. */
const ONE: Record<string, (x: number) => number> = {
  ABS: Math.abs,
  SIGN: Math.sign,
  SQRT: Math.sqrt,
  SQRTPI: (x) => Math.sqrt(x * Math.PI),
  EXP: Math.exp,
  RADIANS: (x) => (x * Math.PI) / 180,
  DEGREES: (x) => (x * 180) / Math.PI,
  SIN: Math.sin,
  COS: Math.cos,
  TAN: Math.tan,
  ASIN: Math.asin,
  ACOS: Math.acos,
  ATAN: Math.atan,
  SINH: Math.sinh,
  COSH: Math.cosh,
  TANH: Math.tanh,
  ASINH: Math.asinh,
  ACOSH: Math.acosh,
  ATANH: Math.atanh,
  SEC: (x) => 1 / Math.cos(x),
  SECH: (x) => 1 / Math.cosh(x),
  ACOT: (x) => Math.PI / 2 - Math.atan(x),
  ACOTH: (x) => Math.atanh(1 / x),
};
for (const [name, run] of Object.entries(ONE)) scalar(name, 's', (x) => finite(run(num(x))));
/** Those that are nothing at 0. */
const INVERSE: Record<string, (x: number) => number> = { COT: Math.tan, COTH: Math.tanh, CSC: Math.sin, CSCH: Math.sinh };
for (const [name, run] of Object.entries(INVERSE)) scalar(name, 's', (x) => (num(x) === 0 ? DIV0 : finite(1 / run(num(x)))));

scalar('PI', '', () => Math.PI);
scalar('POWER', 'ss', (base, exponent) => {
  const [b, e] = [num(base), num(exponent)];
  if (b === 0 && e <= 0) return e === 0 ? NUM : DIV0;
  return finite(b ** e);
});
const logarithm = (x: number, base: number): Plain => {
  if (x <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  if (base === 10) return Math.log10(x);
  return base === 2 ? Math.log2(x) : Math.log(x) / Math.log(base);
};
scalar('LN', 's', (x) => (num(x) > 0 ? Math.log(num(x)) : NUM));
scalar('LOG10', 's', (x) => logarithm(num(x), 10));
scalar('LOG', 's?s', (x, base) => logarithm(num(x), num(base, 10)));
scalar('ATAN2', 'ss', (x, y) => (num(x) === 0 && num(y) === 0 ? DIV0 : Math.atan2(num(y), num(x))));

const LARGEST_FACTORIAL = 300;

function factorial(n: number, step = 1): number {
  if (n > LARGEST_FACTORIAL) return Infinity;
  let result = 1;
  for (let factor = n; factor > 1; factor -= step) result *= factor;
  return result;
}
scalar('FACT', 's', (x) => (num(x) < 0 ? NUM : finite(factorial(cut(x)))));
scalar('FACTDOUBLE', 's', (x) => (num(x) < -1 ? NUM : finite(factorial(cut(x), 2))));
function combinations(n: number, k: number): Plain {
  if (n < 0 || k < 0 || n < k) return NUM;
  let result = 1;
  for (let index = 1; index <= Math.min(k, n - k) && result < Infinity; index += 1)
    result = (result * (n - Math.min(k, n - k) + index)) / index;
  return finite(Math.round(result));
}
scalar('COMBIN', 'ss', (n, k) => combinations(cut(n), cut(k)));
scalar('COMBINA', 'ss', (n, k) => (cut(n) === 0 && cut(k) === 0 ? 1 : combinations(cut(n) + cut(k) - 1, cut(k))));
scalar('PERMUT', 'ss', (n, k) => {
  if (cut(n) < cut(k) || cut(k) < 0) return NUM;
  let result = 1;
  for (let index = 0; index < cut(k) && result < Infinity; index += 1) result *= cut(n) - index;
  return finite(result);
});
scalar('PERMUTATIONA', 'ss', (n, k) => (cut(n) < 0 || cut(k) < 0 ? NUM : finite(cut(n) ** cut(k))));

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const whole = (values: readonly number[]): number[] => {
  if (values.some((value) => value < 0)) throw NUM;
  return values.map(Math.trunc);
};
define('x*', (args, env) => whole(numbersOf(args, env)).reduce(divisor, 0), 'GCD');
define(
  'x*',
  (args, env) => finite(whole(numbersOf(args, env)).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a * b) / divisor(a, b)), 1)),
  'LCM',
);
define(
  'x*',
  (args, env) => {
    const values = whole(numbersOf(args, env));
    const sum = values.reduce((a, b) => a + b, 0);
    return finite(Math.round(values.reduce((result, value) => result / factorial(value), factorial(sum))));
  },
  'MULTINOMIAL',
);

scalar('RAND', '', () => Math.random());
scalar('RANDBETWEEN', 'ss', (from, to) => {
  const [low, high] = [Math.ceil(num(from)), int(to)];
  return low > high ? NUM : low + Math.floor(Math.random() * (high - low + 1));
});

/** Degrees of each unit of temperature as degrees Celsius, and back. */
const CELSIUS: Record<string, readonly [to: (x: number) => number, from: (x: number) => number]> = {
  C: [(x) => x, (x) => x],
  F: [(x) => ((x - 32) * 5) / 9, (x) => (x * 9) / 5 + 32],
  K: [(x) => x - 273.15, (x) => x + 273.15],
  Rank: [(x) => ((x - 491.67) * 5) / 9, (x) => ((x + 273.15) * 9) / 5],
  Reau: [(x) => x * 1.25, (x) => x * 0.8],
};
const UNITS: Record<string, string> = { cel: 'C', fah: 'F', kel: 'K' };
/** IronCalc is wrong where a scale does not begin at its zero. */
define(
  'sss',
  ([value, from, to], env) => {
    const [own, other] = [from, to].map((unit) => CELSIUS[UNITS[text(unit as Plain)] ?? text(unit as Plain)]);
    if (!own || !other) return inLibrary('CONVERT', [value, from, to], env);
    return finite(Number(other[1](own[0](num(value as Plain))).toPrecision(15)));
  },
  'CONVERT',
);
