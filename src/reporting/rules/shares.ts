import { givesFigures, type IndicatorEntry, type Report } from '../report';

/** Cells of "Chỉ tiêu" in which a percentage is typed directly. */
const SHARES = ['baseline', 'previous'] as const;

/** A percentage that was typed directly, and where. */
export interface TypedShare {
  readonly entry: IndicatorEntry;
  readonly field: (typeof SHARES)[number];
  readonly value: number;
}

/** The percentages typed directly for shares of a whole, which lie between 0 and 100%; growth is none of them. */
export function typedShares(report: Report): TypedShare[] {
  const shares: TypedShare[] = [];
  for (const entry of report.indicators) {
    const { measure } = entry.line;
    if (!givesFigures(entry) || measure.kind !== 'ratio' || !measure.bounded) continue;
    for (const field of SHARES) {
      const value = entry.typed[field];
      if (typeof value === 'number') shares.push({ entry, field, value });
    }
  }
  return shares;
}

/** More than 1 (100%) and at most 100: most likely a percentage typed without its sign. */
export function looksWhole(value: number): boolean {
  return value > 1 && value <= 100;
}
