import { reconcile, type Dossier } from '../../src/settlement';
import { bigDossier } from './big-dossier';
import { type BenchRow } from './measure';

const LIMIT_MS = 200;
const ROUNDS = 9;

/** Reconciling 50 đề án with 5,000 vouchers, beside a bare loop that only sums them: once with nothing wrong, once with every ledger wrong. */
export function benchReconciliation(): BenchRow[] {
  const right = bigDossier(0);
  const wrong = bigDossier(1_000);
  return [
    row('Đối chiếu 50 đề án, 5.000 chứng từ (khớp)', right),
    row('Đối chiếu 50 đề án, 5.000 chứng từ (mọi đề án lệch sổ)', wrong),
  ];
}

function row(name: string, dossier: Dossier): BenchRow {
  const baseline = median(() => bareLoop(dossier));
  const value = median(() => reconcile(dossier, { today: '2026-12-20' }));
  return { name, value, unit: 'ms', baseline, ratio: value / baseline, limit: LIMIT_MS, ok: value <= LIMIT_MS };
}

function bareLoop({ vouchers }: Dossier): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { project, programme } of vouchers) sums.set(project, (sums.get(project) ?? 0) + (programme ?? 0));
  return sums;
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
