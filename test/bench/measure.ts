/** A figure beside its baseline, measured in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
  readonly ratio: number;
  readonly limit: number;
  readonly ok: boolean;
}

/** A figure that must not pass its limit: the limit is its baseline. */
export const counted = (name: string, value: number, unit: string, limit: number): BenchRow => ({
  name,
  value,
  unit,
  baseline: limit,
  ratio: value / limit,
  limit: 1,
  ok: value <= limit,
});

/** Milliseconds of the fastest of several rounds: a busy machine slows single rounds. */
export async function fastest(rounds: number, work: () => Promise<unknown> | unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
