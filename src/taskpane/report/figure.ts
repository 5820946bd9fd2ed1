import { formatNumber, formatPercent } from '../../vietnamese';

/** A figure of a target as officers write it: percentages from fractions, counts with their unit. */
export function figure(value: number, unit: string): string {
  if (unit === '%') return formatPercent(Math.round(value * 10_000) / 10_000);
  const number = formatNumber(Math.round(value * 100) / 100);
  return unit === '' ? number : `${number} ${unit.toLowerCase()}`;
}
