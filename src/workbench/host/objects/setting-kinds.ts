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

export const flag = (standard: boolean | null): Kept => ({ standard, check: truth });
export const color = (standard: string): Kept => ({ standard, check: colorOf });
export const words = (standard: string): Kept => ({ standard, check: text });
export const size = (standard: number | null, least = 0, most = 10_000): Kept => ({
  standard,
  check: (value) => numberIn(value, least, most),
});
export const choice = (standard: string, ...others: string[]): Kept => ({
  standard,
  check: (value) => oneOf([standard, ...others], value),
});
export const side = (index: string): Kept => ({ standard: index, readOnly: true });
