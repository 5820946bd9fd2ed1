import { num } from '../coerce';
import { each, type Env } from '../env';
import { Failure, type Value } from '../values';

/** The numbers among arguments: in cells and arrays numbers alone count, what is written in the formula must be one. @throws an error among them */
export function numbersOf(args: readonly (Value | undefined)[], env: Env): number[] {
  const found: number[] = [];
  for (const arg of args)
    each(arg, env, (value, isCell) => {
      if (typeof value === 'number') found.push(value);
      else if (value instanceof Failure) throw value;
      else if (!isCell) found.push(num(value));
    });
  return found;
}

/** As `numbersOf`, texts in cells counting 0 and logical values 0 and 1: the functions whose name ends in A. */
export function allNumbersOf(args: readonly (Value | undefined)[], env: Env): number[] {
  const found: number[] = [];
  for (const arg of args)
    each(arg, env, (value, isCell) => {
      if (value instanceof Failure) throw value;
      if (isCell && value === null) return;
      found.push(isCell && typeof value === 'string' ? 0 : num(value));
    });
  return found;
}

/** Adds up. */
export const sum = (values: readonly number[]): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
