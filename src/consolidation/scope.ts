import { deadlineFor, groupsOf, type Agency, type Plan, type Roster } from '../plans';
import { reportLines, type IndicatorLine, type Period, type TaskLine } from '../reporting';

/** What is consolidated, and what Sở Công Thương knows besides the files. */
export interface Scope {
  readonly plan: Plan;
  readonly period: Period;
  readonly roster: Roster;
  /** ISO day. */
  readonly today: string;
  /** Files left out on purpose, with the reason, by file name. */
  readonly excluded: ReadonlyMap<string, string>;
  /** True where faulty reports are being sent back with a return slip. */
  readonly returning: boolean;
}

/** An agency that should report, or did. */
export interface Reporter {
  readonly agency: Agency;
  /** False for a group, or a commune that no list names: it counts when it reports, and nobody waits for it. */
  readonly expected: boolean;
  readonly indicators: readonly IndicatorLine[];
  readonly tasks: readonly TaskLine[];
  /** ISO day; null where the plan states none. */
  readonly lastDay: string | null;
}

/**
 * Everyone that takes part: the plan's agencies with something assigned, the communes of the roster, and those that reported without being listed.
 * @param others agencies that returned a report and are neither in the plan nor in the roster
 */
export function reportersOf(scope: Scope, others: readonly Agency[] = []): Reporter[] {
  const { plan, roster } = scope;
  const listed = roster.communes.length > 0;
  const known = plan.agencies.filter((agency) => !(listed && agency.members === 'commune'));
  const communes = [...roster.communes, ...others];
  const full = { ...roster, communes };
  const named = new Set([...roster.reporters.values()].flat());
  let shared: Omit<Reporter, 'agency' | 'expected'> | null = null;
  const asCommune = (agency: Agency): Omit<Reporter, 'agency' | 'expected'> => {
    // All communes have the same rows unless the roster names one of them, and there may be thousands.
    if (named.has(agency.id)) return assignmentFor(scope, full, agency, true);
    shared ??= assignmentFor(scope, full, agency, true);
    return shared;
  };
  return [
    ...known.map((agency) => ({ agency, expected: !agency.group, ...assignmentFor(scope, full, agency, false) })),
    ...communes.map((agency) => ({ agency, expected: roster.communes.includes(agency), ...asCommune(agency) })),
  ].filter(({ indicators, tasks }) => indicators.length + tasks.length > 0);
}

function assignmentFor(
  { plan, period }: Scope,
  roster: Roster,
  agency: Agency,
  commune: boolean,
): Omit<Reporter, 'agency' | 'expected'> {
  const lines = reportLines(plan, agency, period, roster);
  const ids = new Set([agency.id, ...groupsOf(plan, agency, commune)]);
  return { ...lines, lastDay: deadlineFor(plan, ids, period)?.lastDay ?? null };
}

/** Whether an agency leads an indicator, by itself or through its group. */
export function leads(plan: Plan, lead: readonly string[], agency: Agency, commune: boolean): boolean {
  const own = [agency.id, ...groupsOf(plan, agency, commune)];
  return lead.some((id) => own.includes(id));
}
