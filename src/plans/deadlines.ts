import type { Agency, Duty, Plan, Source } from './schema';

/** One reporting duty in one year. `lastDay` is null where the document gives no day or counts from an event. */
export interface Deadline {
  readonly who: string;
  readonly what: string;
  readonly to: string;
  /** ISO day. */
  readonly lastDay: string | null;
  readonly rule: string;
  readonly source: Source;
}

const lastDayIn = ({ lastDay }: Duty, year: number): string | null =>
  lastDay ? `${year}-${String(lastDay.month).padStart(2, '0')}-${String(lastDay.day).padStart(2, '0')}` : null;

const asDeadline = (duty: Duty, year: number): Deadline => ({
  who: duty.who,
  what: duty.what,
  to: duty.to,
  lastDay: lastDayIn(duty, year),
  rule: duty.rule,
  source: duty.source,
});

/** All duties of a plan whose last day falls in `year`, by day; those without a day come last. "Before 15/6" makes the 14th the last day. */
export function deadlinesOf(plan: Plan, year: number): Deadline[] {
  const day = (deadline: Deadline): string => deadline.lastDay ?? '9999';
  return plan.duties.map((duty) => asDeadline(duty, year)).sort((a, b) => day(a).localeCompare(day(b)));
}

/** The duties that bind one agency: by name, or as a member of a group. */
export function deadlinesOfAgency(plan: Plan, agency: Agency, groups: readonly string[], year: number): Deadline[] {
  const ids = new Set([agency.id, ...groups]);
  const duties = plan.duties.filter((duty) => duty.agencies.some((id) => ids.has(id)));
  return deadlinesOf({ ...plan, duties }, year);
}

/**
 * The duty that closes a report of this period, or null where the plan states none (Lai Châu) or has no report of that half.
 */
export function deadlineFor(
  plan: Plan,
  agencyIds: ReadonlySet<string>,
  period: { readonly year: number; readonly half: 1 | null },
): Deadline | null {
  const closes = period.half === 1 ? 'H1' : 'year';
  const candidates = plan.duties.filter((duty) => duty.closes === closes);
  const duty = candidates.find((candidate) => candidate.agencies.some((id) => agencyIds.has(id))) ?? candidates[0];
  return duty ? asDeadline(duty, period.year) : null;
}
