import { numberIn, oneOf, text, truth } from './check';
import { colorOf } from './colors';
import type { Of } from './types';

/** A value that a part keeps: what it is before anything is set, and what may be set. */
export interface Kept {
  readonly standard: unknown;
  /** @throws InvalidArgument */
  readonly check?: (value: unknown, object: Of<'Settings'>) => unknown;
  readonly readOnly?: boolean;
}

export interface Members {
  readonly values: Readonly<Record<string, Kept>>;
  readonly parts?: Readonly<Record<string, string>>;
  /** Of a collection: what its items are. */
  readonly item?: string;
}

/** True or false. */
export const flag = (standard: boolean | null): Kept => ({ standard, check: truth });
/** A colour. */
export const color = (standard: string): Kept => ({ standard, check: colorOf });
/** Any text. */
export const words = (standard: string): Kept => ({ standard, check: text });
/** A number between bounds. */
export const size = (standard: number | null, least = 0, most = 10_000): Kept => ({
  standard,
  check: (value) => numberIn(value, least, most),
});
/** One of several words, the first of them unless something else is set. */
export const choice = (standard: string, ...others: string[]): Kept => ({
  standard,
  check: (value) => oneOf([standard, ...others], value),
});
/** The name of a border, which is only read. */
export const side = (index: string): Kept => ({ standard: index, readOnly: true });
