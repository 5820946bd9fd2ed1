import { DIV0, NA, NUM, type Plain } from '../values';
import { sum } from './numbers';

/** Figures of a sample of numbers. What cannot be had of it is thrown as an error of Excel's. */

/** @throws #DIV/0! for none */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw DIV0;
  return sum(values) / values.length;
}

/** @param less 1 for a sample, 0 for all there are @throws #DIV/0! for too few */
export function variance(values: readonly number[], less: 0 | 1): number {
  if (values.length <= less) throw DIV0;
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - less);
}

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The number that comes most often, the first of them. @throws #N/A where none comes twice */
export function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  let most = 1;
  for (const [value, times] of counts) if (times > most) [best, most] = [value, times];
  if (best === null) throw NA;
  return best;
}

function between(sorted: readonly number[], place: number): number {
  const low = Math.floor(place);
  const [below = 0, above = below] = [sorted[low], sorted[low + 1]];
  return below + (above - below) * (place - low);
}

/** @param share 0 to 1, both included @throws #NUM! outside */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0 || share < 0 || share > 1) throw NUM;
  return between(ascending(values), share * (values.length - 1));
}

/** @param share between 0 and 1, both excluded @throws #NUM! where it lies outside the numbers */
export function percentileBetween(values: readonly number[], share: number): number {
  const place = share * (values.length + 1);
  if (values.length === 0 || share <= 0 || share >= 1 || place < 1 || place > values.length) throw NUM;
  return between(ascending(values), place - 1);
}

/** The k-th largest. @throws #NUM! where there are not so many */
export function largest(values: readonly number[], place: number): Plain {
  return smallest(values, values.length + 1 - Math.ceil(place));
}

/** The k-th smallest. @throws #NUM! where there are not so many */
export function smallest(values: readonly number[], place: number): Plain {
  const value = ascending(values)[Math.ceil(place) - 1];
  if (value === undefined) throw NUM;
  return value;
}
