import type { Plan } from '../plans';

/** A reporting period: a year, or its first half. */
export interface Period {
  readonly year: number;
  readonly half: 1 | null;
}

/** "2026" or "2026-H1" -> Period; null for anything else. */
export function readPeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-H(1))?$/i.exec(text.trim());
  return match ? { year: Number(match[1]), half: match[2] ? 1 : null } : null;
}

/** The inverse of `readPeriod`. */
export function periodText({ year, half }: Period): string {
  return half === 1 ? `${year}-H1` : String(year);
}

/** As an officer reads it: "Năm 2026", "6 tháng đầu năm 2026". */
export function periodLabel({ year, half }: Period): string {
  return half === 1 ? `6 tháng đầu năm ${year}` : `Năm ${year}`;
}

/** Whether the plan runs in this period. */
export function isInPlan(plan: Plan, period: Period): boolean {
  return period.year >= plan.fromYear && period.year <= plan.toYear;
}
