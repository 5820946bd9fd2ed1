import { invalidArgument } from '../errors';

/** A value of one of Excel's enumerations. @throws InvalidArgument for another one */
export function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value {
  const found = values.find((value) => value === given);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A number between two bounds. @throws InvalidArgument */
export function numberIn(given: unknown, least: number, most: number): number {
  const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalidArgument();
  return value;
}

/** @throws InvalidArgument for what is neither true nor false */
export function truth(given: unknown): boolean {
  if (typeof given !== 'boolean') throw invalidArgument();
  return given;
}

/** @throws InvalidArgument for what is no text */
export function text(given: unknown): string {
  if (typeof given !== 'string') throw invalidArgument();
  return given;
}
