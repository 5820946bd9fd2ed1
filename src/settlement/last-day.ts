import { isoOf, serialOf } from '../vietnamese';
import type { Project } from './dossier';

/** Quyết định 1568/QĐ-BCT, Phụ lục 2: the settlement dossier goes in within 15 days of acceptance. */
const DAYS_AFTER_ACCEPTANCE = 15;

/** Last day for a đề án's dossier and how many days are left from `today` (negative once it has passed); null before acceptance. */
export function lastDay({ acceptanceDate }: Project, today: string): { readonly day: string; readonly left: number } | null {
  if (acceptanceDate === null || acceptanceDate > today) return null;
  const serial = serialOf(acceptanceDate) + DAYS_AFTER_ACCEPTANCE;
  return { day: isoOf(serial), left: serial - serialOf(today) };
}
