import { parseDossier, reconcile, type Dossier, type DossierJson } from '../../src/settlement';

import type { BenchRow } from './reading';

const PROJECTS = 50;
const VOUCHERS = 5_000;
const ITEMS = 20;
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

/** @param off what every ledger has more than its vouchers, in đồng */
function bigDossier(off: number): Dossier {
  const each = VOUCHERS / PROJECTS;
  const vouchers: DossierJson['vouchers'] = Array.from({ length: VOUCHERS }, (_, index) => ({
    project: Math.floor(index / each) + 1,
    no: `PC${String(index + 1).padStart(5, '0')}`,
    date: `2026-${String((index % 9) + 2).padStart(2, '0')}-15`,
    content: `Thanh toán đợt ${index}`,
    item: `Nội dung chi số ${index % ITEMS}`,
    programme: 1_000_000 + index * 1_000,
    other: 0,
  }));
  const projects: DossierJson['projects'] = Array.from({ length: PROJECTS }, (_, index) => {
    const those = vouchers.slice(index * each, (index + 1) * each);
    const spent = those.reduce((sum, { programme }) => sum + programme, 0);
    return {
      no: index + 1,
      name: `Đề án số ${index + 1}`,
      approvedProgramme: spent,
      approvedOther: 0,
      allottedProgramme: spent,
      receivedProgramme: spent,
      ledgerProgramme: spent + off,
      ledgerOther: 0,
      estimate: Array.from({ length: ITEMS }, (_unused, item) => ({ item: `Nội dung chi số ${item}`, programme: 0, other: 0 })),
    };
  });
  const result = parseDossier({ unit: { name: 'Đơn vị', year: 2026 }, projects, vouchers });
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  return result.dossier;
}
