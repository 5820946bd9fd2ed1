import { bool, num } from '../coerce';
import { define, scalar } from '../define';
import { loaded } from '../env';
import { Area, Failure, Grid, Lambda, NA, VALUE, type Given, type Plain } from '../values';

const TESTS: Record<string, (value: Given) => boolean> = {
  ISERROR: (value) => value instanceof Failure,
  ISERR: (value) => value instanceof Failure && value !== NA,
  ISNA: (value) => value === NA,
  ISNUMBER: (value) => typeof value === 'number',
  ISTEXT: (value) => typeof value === 'string',
  ISNONTEXT: (value) => typeof value !== 'string',
  ISLOGICAL: (value) => typeof value === 'boolean',
  ISBLANK: (value) => value === null,
};
for (const [name, test] of Object.entries(TESTS)) scalar(name, 'e', test);
define('x', ([value]) => value instanceof Area, 'ISREF');
const whole = (value: Given): number => {
  if (typeof value === 'boolean') throw VALUE;
  return Math.abs(Math.trunc(num(value)));
};
scalar('ISEVEN', 's', (value) => whole(value) % 2 === 0);
scalar('ISODD', 's', (value) => whole(value) % 2 === 1);
scalar('NA', '', () => NA);
scalar('N', 's', (value) => (typeof value === 'number' ? value : typeof value === 'boolean' ? Number(bool(value)) : 0));
scalar('T', 's', (value) => (typeof value === 'string' ? value : ''));

define(
  'x',
  ([value], env) => {
    const own = value === undefined ? null : loaded(value, env);
    if (own instanceof Grid) return 64;
    if (own instanceof Lambda) return 128;
    if (own instanceof Failure) return 16;
    if (typeof own === 'boolean') return 4;
    return typeof own === 'string' ? 2 : 1;
  },
  'TYPE',
);

const NUMBERS: Record<string, number> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#GETTING_DATA': 8,
  '#SPILL!': 9,
  '#CONNECT!': 10,
  '#BLOCKED!': 11,
  '#UNKNOWN!': 12,
  '#FIELD!': 13,
  '#CALC!': 14,
};
scalar('ERROR.TYPE', 'e', (value): Plain => (value instanceof Failure ? (NUMBERS[value.code] ?? NA) : NA));

const ABOUT: Record<string, Plain> = {
  numfile: 1,
  osversion: 'Windows (64-bit) NT 10.00',
  recalc: 'Automatic',
  release: '16.0',
  system: 'pcdos',
  directory: '',
};
scalar('INFO', 's', (what) => ABOUT[String(what).toLowerCase()] ?? VALUE);
