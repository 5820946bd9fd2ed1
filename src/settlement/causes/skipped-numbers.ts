import type { Voucher } from '../dossier';

/** A number that is missing from a run of voucher numbers ("PC03" between "PC02" and "PC04"). */
export interface SkippedNumber {
  readonly number: string;
  /** The vouchers on either side of the gap; one where the run starts with 2. */
  readonly neighbours: readonly Voucher[];
}

/** A run needs this many vouchers before its gaps say anything. */
const SHORTEST_RUN = 3;
/** With more gaps the unit does not number this dossier's vouchers one by one. */
const MOST_GAPS = 2;

interface Run {
  readonly before: string;
  readonly after: string;
  readonly width: number;
  readonly vouchers: Map<number, Voucher>;
}

/** Numbers missing from the runs in which the dossier's vouchers are numbered, whichever group of digits does the counting. */
export function skippedNumbers(vouchers: readonly Voucher[]): SkippedNumber[] {
  return [...runsOf(vouchers).values()].flatMap(gapsOf);
}

function runsOf(vouchers: readonly Voucher[]): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const voucher of vouchers) {
    for (const match of voucher.no.matchAll(/\d{1,9}/g)) {
      const before = voucher.no.slice(0, match.index);
      const after = voucher.no.slice(match.index + match[0].length);
      const width = match[0].startsWith('0') ? match[0].length : 0;
      const key = `${before}#${after}`;
      const run = runs.get(key) ?? { before, after, width, vouchers: new Map<number, Voucher>() };
      run.vouchers.set(Number(match[0]), voucher);
      runs.set(key, run);
    }
  }
  return runs;
}

function gapsOf(run: Run): SkippedNumber[] {
  const numbers = [...run.vouchers.keys()].sort((a, b) => a - b);
  const [lowest] = numbers;
  const highest = numbers.at(-1);
  if (lowest === undefined || highest === undefined || numbers.length < SHORTEST_RUN) return [];
  const start = lowest === 2 ? 1 : lowest;
  if (highest - start + 1 - numbers.length > MOST_GAPS) return [];
  const gaps: SkippedNumber[] = [];
  for (let number = start; number < highest; number += 1) {
    if (run.vouchers.has(number)) continue;
    const neighbours = [neighbour(run, number, -1), neighbour(run, number, 1)].filter((voucher) => voucher !== undefined);
    gaps.push({ number: `${run.before}${String(number).padStart(run.width, '0')}${run.after}`, neighbours });
  }
  return gaps;
}

/** The nearest voucher on one side; two numbers in a row may be missing. */
function neighbour(run: Run, number: number, step: 1 | -1): Voucher | undefined {
  return run.vouchers.get(number + step) ?? run.vouchers.get(number + 2 * step);
}
