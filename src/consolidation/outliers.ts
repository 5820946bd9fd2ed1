/** Fewer figures than this have no usual range. */
const FEWEST = 5;
/** Median absolute deviations from the median; 1.4826 of them are a standard deviation of normal figures. */
const LIMIT = 3.5 * 1.4826;

/** Median of figures; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? NaN)) / 2;
}

/**
 * Positions of figures far from the others: more than 3.5 deviations from the median, measured by the median deviation, which the outliers
 * themselves do not move. Nothing is called so among fewer than five figures, or where more than half are equal.
 */
export function outliersOf(figures: readonly (number | null)[]): Set<number> {
  const known = figures.filter((figure) => figure !== null);
  if (known.length < FEWEST) return new Set();
  const middle = median(known);
  const spread = median(known.map((figure) => Math.abs(figure - middle)));
  if (spread === 0) return new Set();
  return new Set(
    figures.flatMap((figure, index) => (figure !== null && Math.abs(figure - middle) > LIMIT * spread ? [index] : [])),
  );
}
