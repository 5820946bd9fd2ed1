import { isoOf, serialOf } from '../vietnamese';
import type { Project } from './dossier';

/** Quyết định 1568/QĐ-BCT, Phụ lục 2: the settlement dossier goes in within 15 days of acceptance. */
const DAYS_AFTER_ACCEPTANCE = 15;

/** A last day, ISO, and how many days are left to it (negative once it has passed). */
export interface LastDay {
  readonly day: string;
  readonly left: number;
}

/** Last day for a đề án's dossier counted from `today`; null before acceptance. */
export function lastDay({ acceptanceDate }: Project, today: string): LastDay | null {
  if (acceptanceDate === null || acceptanceDate > today) return null;
  const serial = serialOf(acceptanceDate) + DAYS_AFTER_ACCEPTANCE;
  return { day: isoOf(serial), left: serial - serialOf(today) };
}

/** Last day for a year's report on how the đề án are going: "trước ngày 01 tháng 12 năm đó" (Quyết định 1568/QĐ-BCT, Phụ lục 2, mục IV.2.b). */
export function yearlyReportDay(year: number, today: string): LastDay {
  const day = `${year}-11-30`;
  return { day, left: serialOf(day) - serialOf(today) };
}
