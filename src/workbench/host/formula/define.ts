import type { Env } from './env';
import type { Node } from './syntax-tree';
import type { Given, Value } from './values';

/** How a function takes an argument: one value at a time, errors ending it ("s") or not ("e"); or whatever it is ("x"). */
export type Way = 's' | 'e' | 'x';

export interface Definition {
  readonly ways: readonly Way[];
  /** The last so many ways go on and on; 0 where arguments end. */
  readonly repeated: number;
  readonly least: number;
  readonly run: (args: readonly (Value | undefined)[], env: Env) => Value;
}

/** A function that chooses which of its arguments are computed. */
export type Lazy = (args: readonly Node[], env: Env) => Value;

export const functions = new Map<string, Definition>();
export const lazyFunctions = new Map<string, Lazy>();
/** Functions whose result may change without a change of the cells that they name; SUBTOTAL and AGGREGATE by rows being hidden. */
export const VOLATILE = new Set('NOW TODAY RAND RANDBETWEEN RANDARRAY OFFSET INDIRECT INFO CELL SUBTOTAL AGGREGATE'.split(' '));

/**
 * Makes functions known by their names.
 * @param pattern a letter for each argument; those behind "?" may be left out; "*" at the end repeats the last, "**" the last two
 */
export function define(pattern: string, run: Definition['run'], ...names: readonly string[]): void {
  const repeated = /\*+$/.exec(pattern)?.[0].length ?? 0;
  const letters = pattern.replace(/\*+$/, '');
  const least = letters.includes('?') ? letters.indexOf('?') : letters.length;
  const ways = [...letters.replace('?', '')] as Way[];
  for (const name of names) functions.set(name, { ways, repeated, least, run });
}

/** Makes a function of single values known. */
export function scalar(name: string, pattern: string, run: (...args: Given[]) => Value): void {
  define(pattern, (args) => run(...(args as Given[])), name);
}

/** How an argument is taken. undefined: one too many */
export function wayOf({ ways, repeated }: Definition, index: number): Way | undefined {
  if (index < ways.length || repeated === 0) return ways[index];
  return ways[ways.length - repeated + ((index - ways.length) % repeated)];
}
