/** An axis of values: its ends, and where its lines are. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

interface Given {
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly majorUnit?: unknown;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** 1, 2 or 5 times a power of ten: the least that gives at most so many steps. */
function stepFor(span: number, steps: number): number {
  const power = 10 ** Math.floor(Math.log10(span / steps));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => span / step <= steps) ?? power * 10;
}

/**
 * The axis for some values, with round numbers at its lines.
 * @param fromZero whether it starts at 0 at the latest, as it does for bars
 * @param steps how many steps there is room for
 */
export function scaleFor(values: readonly number[], given: Given, fromZero: boolean, steps = 6): Scale {
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  let [low, high] = Number.isFinite(least) ? [least, most] : [0, 1];
  // As in Excel: values that lie close together need not start at 0, unless they are shown as lengths.
  if (fromZero || low <= 0 || (high - low) / high > 1 / 6) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (low === high) high = low + 1;
  [low, high] = [numberOf(given.minimum) ?? low, numberOf(given.maximum) ?? high];
  const step = numberOf(given.majorUnit) || stepFor(Math.max(high - low, Number.MIN_VALUE), steps);
  const from = numberOf(given.minimum) ?? Math.floor(low / step) * step;
  const to = numberOf(given.maximum) ?? Math.ceil(high / step - 1e-9) * step;
  const count = Math.min(50, Math.round((to - from) / step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
  return { low: from, high: Math.max(to, from + step * 1e-9), ticks };
}
