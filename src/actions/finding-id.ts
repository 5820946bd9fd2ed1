import type { PlacedFinding } from './check';

/** Names an error in a way that a justification can point at: rule, sheet, row, field. */
export function findingId({ rule, at }: Pick<PlacedFinding, 'rule' | 'at'>): string {
  return at === null ? rule : `${rule}:${at.sheet}/${at.row}/${at.field}`;
}
