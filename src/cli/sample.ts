import { decidingBound, type Report } from '../reporting';
import type { Entries, EntryValue } from '../sheets';

/** A small repeatable source of variety (mulberry32), so that every run makes the same sample. */
function variety(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Sample entries for a report: figures around each target, most rows right, and a few of the mistakes that officers make (a number as text, numerator
 * and denominator exchanged, a missing source). Everything is invented; people are placeholders.
 */
export function sampleEntries(report: Report, seed: number): Entries {
  const next = variety(seed);
  const indicators: Record<string, Record<string, EntryValue>> = {};
  for (const { line } of report.indicators) {
    if (!line.entersFigures || line.readOnly || line.measure.kind === 'text') continue;
    indicators[line.rowKey] = figures(line.measure.kind, line.target ? decidingBound(line.target) : 0.5, next);
  }
  const tasks = Object.fromEntries(report.tasks.map(({ line }) => [line.rowKey, taskFields(next)]));
  return { cover: { person: { value: 'Nguyễn Văn A' }, phone: { value: '0900 000 000' } }, indicators, tasks };
}

function figures(kind: string, bound: number, next: () => number): Record<string, EntryValue> {
  const mistake = next();
  const source: Record<string, EntryValue> = mistake < 0.9 ? { dataSource: 'Báo cáo chuyên ngành năm' } : {};
  if (kind === 'count') return { ...source, numerator: Math.round(bound * (0.3 + next() * 0.6)) };
  const denominator = 500 + Math.round(next() * 9_500);
  const share = Math.min(bound * (0.75 + next() * 0.4), 1);
  const numerator = Math.round(denominator * (kind === 'growth' ? 1 + share : share));
  if (mistake < 0.05) return { ...source, numerator: `${String(numerator)},5`, denominator };
  if (mistake < 0.1) return { ...source, numerator: denominator, denominator: numerator };
  return { ...source, numerator, denominator };
}

function taskFields(next: () => number): Record<string, EntryValue> {
  const roll = next();
  if (roll < 0.2) return { status: 'Chưa thực hiện', progress: 0 };
  if (roll < 0.75)
    return { status: 'Đang thực hiện', progress: Math.round(next() * 9) / 10, outcome: 'Đã ban hành văn bản triển khai' };
  return {
    status: 'Hoàn thành',
    progress: 1,
    ...(roll < 0.97 ? { outcome: 'Hoàn thành theo kế hoạch, có báo cáo kèm theo' } : {}),
  };
}
