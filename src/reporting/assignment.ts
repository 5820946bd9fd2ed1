import {
  assignedTo,
  EMPTY_ROSTER,
  groupsOf,
  targetOf,
  type Agency,
  type Indicator,
  type Plan,
  type Role,
  type Roster,
} from '../plans';
import type { IndicatorLine, TaskLine } from './lines';
import type { Period } from './period';

/** Who reports an indicator here: the roster's word goes before the plan's. */
function reporterIds(indicator: Indicator, roster: Roster): readonly string[] {
  return roster.reporters.get(indicator.key) ?? indicator.reporters;
}

/** The rows of an agency's two sheets, in the document's order; a target of several parts has a row for each part. */
export function reportLines(
  plan: Plan,
  agency: Agency,
  period: Period,
  roster: Roster = EMPTY_ROSTER,
): { indicators: IndicatorLine[]; tasks: TaskLine[] } {
  const commune = roster.communes.some((candidate) => candidate.id === agency.id);
  const own = new Set([agency.id, ...groupsOf(plan, agency, commune)]);
  const named = plan.indicators.filter((row) => roster.reporters.get(row.key)?.includes(agency.id));
  const assigned = assignedTo(plan, agency, commune);
  const extra = named
    .filter((row) => !assigned.indicators.some((other) => other.row === row))
    .map((row) => ({ row, role: 'lead' as Role }));
  const rows = [...assigned.indicators, ...extra].sort((a, b) => plan.indicators.indexOf(a.row) - plan.indicators.indexOf(b.row));
  return {
    indicators: rows.flatMap(({ row }) =>
      linesOf(
        row,
        reporterIds(row, roster).some((id) => own.has(id)),
        period,
      ),
    ),
    tasks: assigned.tasks.map(({ row, role }) => ({ rowKey: row.key, task: row, role })),
  };
}

/** The rows of one indicator, whoever reports it: one for each part of its target. */
export function linesOf(indicator: Indicator, entersFigures: boolean, period: Period): IndicatorLine[] {
  const { parts } = targetOf(indicator);
  return indicator.measures.map((measure, partIndex) => ({
    rowKey: indicator.measures.length > 1 ? `${indicator.key}.${partIndex + 1}` : indicator.key,
    indicator,
    partIndex,
    partCount: indicator.measures.length,
    target: parts[partIndex] ?? null,
    measure,
    entersFigures,
    readOnly: period.year > indicator.dueYear,
  }));
}
