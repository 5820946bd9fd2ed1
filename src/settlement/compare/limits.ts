import type { Figure } from '../../checks';
import type { Project, Source } from '../dossier';
import type { FigureBook } from '../figure-book';

/** What one source's spending of a đề án may not pass, from the widest bound to the closest; in đồng, null where nothing is entered. */
export interface Limits {
  readonly spent: Figure;
  /** Approved and carried in. */
  readonly approved: number | null;
  /** Mẫu 04c, line 3. */
  readonly available: number | null;
  /** Mẫu 04c, lines 1 + 4. */
  readonly received: number | null;
}

/** Spending and its bounds; null where nothing is spent. */
export function limitsOf(book: FigureBook, { key }: Project, source: Source): Limits | null {
  const column = source === 'programme' ? 'c2' : 'c3';
  const line = (code: string): number | null => book.figure('f04c', key, `${code}.${column}`)?.value ?? null;
  const spent = book.figure('f04c', key, `l5.${column}`);
  if (spent === null) return null;
  const approved = book.figure('f04b', key, source === 'programme' ? 'c3' : 'c2')?.value ?? null;
  const carried = line('l1') ?? 0;
  const received = line('l4');
  return {
    spent,
    approved: approved === null ? null : approved + carried,
    available: line('l3'),
    received: received === null ? null : received + carried,
  };
}

/** The first bound that spending passes, so that one fault is told once; null where it keeps them all. */
export function passedLimit({ spent, approved, available, received }: Limits): 'approved' | 'available' | 'received' | null {
  const passes = (limit: number | null): boolean => limit !== null && spent.value > limit;
  if (passes(approved)) return 'approved';
  if (passes(available)) return 'available';
  return passes(received) ? 'received' : null;
}
