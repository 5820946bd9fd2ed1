import type { Agency, Indicator, Plan, Task } from './schema';

/** "Sở Công Thương" stands in "Các Sở, ngành liên quan"; a commune in "UBND các xã, phường"; a province's UBND in none of them by itself. */
const DEPARTMENT = /^(sở|văn phòng|công an|thuế|ngân hàng|cục|chi cục|báo|ban quản lý|trung tâm)/iu;
const DEPARTMENT_GROUP = /(sở|ban, ngành|bộ, ngành)/iu;
const MINISTRY = /^(bộ|ngân hàng nhà nước)/iu;
const MINISTRY_GROUP = /(các bộ|bộ, ngành)/iu;

/** Ids of the groups an agency is a member of, as the plan's words have it; `commune` tells that it comes from the province's list. */
export function groupsOf(plan: Plan, agency: Agency, commune = false): string[] {
  if (agency.group) return [];
  const isMember = (group: Agency): boolean => {
    if (commune) return group.members === 'commune';
    if (group.members !== null) return false;
    if (MINISTRY.test(agency.name) && MINISTRY_GROUP.test(group.name)) return true;
    return DEPARTMENT.test(agency.name) && DEPARTMENT_GROUP.test(group.name) && !/^UBND|^Các UBND/u.test(group.name);
  };
  return plan.agencies.filter((group) => group.group && isMember(group)).map((group) => group.id);
}

/** Why a row stands in an agency's sheet. */
export type Role = 'lead' | 'cooperating';

/** A row with the agency's part in it. */
export interface Assigned<Row> {
  readonly row: Row;
  readonly role: Role;
}

/** The agency's part in a row, or null. Rows for which the document names nobody are the consolidator's, so that none is lost. */
function roleIn(plan: Plan, row: Indicator | Task, ids: ReadonlySet<string>): Role | null {
  const has = (list: readonly string[]): boolean => list.some((id) => ids.has(id));
  const reporters = 'reporters' in row ? row.reporters : [];
  if (has(row.lead) || has(reporters)) return 'lead';
  if (has(row.cooperating)) return 'cooperating';
  const nobody = row.lead.length + row.cooperating.length + reporters.length === 0;
  return nobody && ids.has(plan.consolidator) ? 'lead' : null;
}

/** Everything the plan gives one agency, by itself or through its groups, in the document's order. */
export function assignedTo(
  plan: Plan,
  agency: Agency,
  commune = false,
): { indicators: Assigned<Indicator>[]; tasks: Assigned<Task>[] } {
  const ids = new Set([agency.id, ...groupsOf(plan, agency, commune)]);
  const assign = <Row extends Indicator | Task>(rows: readonly Row[]): Assigned<Row>[] =>
    rows.flatMap((row) => {
      const role = roleIn(plan, row, ids);
      return role ? [{ row, role }] : [];
    });
  return { indicators: assign(plan.indicators), tasks: assign(plan.tasks) };
}
