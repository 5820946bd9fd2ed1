import { memo, type ReactElement } from 'react';
import { assignedTo, groupsOf } from '../../plans/assigned';
import { deadlineFor } from '../../plans/deadlines';
import type { Agency, Plan } from '../../plans/schema';
import { formatDate, serialOf } from '../../vietnamese/dates';
import { useTexts } from '../texts';
import { today } from '../today';

interface CardProps {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: { readonly year: number; readonly half: 1 | null };
}

/** What will be loaded: how much, with whom the agency leads, through which groups, and until when. */
export const AgencyCard = memo(function AgencyCard({ plan, agency, period }: CardProps): ReactElement {
  const texts = useTexts().choose;
  const { indicators, tasks } = assignedTo(plan, agency);
  const groups = groupsOf(plan, agency);
  const deadline = deadlineFor(plan, new Set([agency.id, ...groups]), period);
  const leads = indicators.filter(({ role }) => role === 'lead').length;
  const nameOf = (id: string): string => plan.agencies.find((one) => one.id === id)?.name ?? id;
  const joint = jointLeads(
    agency,
    [...indicators, ...tasks].map(({ row }) => row.lead),
  );
  return (
    <section className="bc-card" aria-label={agency.name}>
      <p className="bc-line bc-strong">{texts.assigned(leads, indicators.length - leads, tasks.length)}</p>
      {joint.length > 0 && (
        <p className="bc-line">{texts.joint(joint.map(({ id, count }) => `${nameOf(id)} (${count})`).join('; '))}</p>
      )}
      {groups.length > 0 && <p className="bc-line">{texts.groups(groups.map(nameOf).join('; '))}</p>}
      <p className="bc-line">
        {deadline?.lastDay
          ? texts.deadline(formatDate(deadline.lastDay), serialOf(deadline.lastDay) - serialOf(today()))
          : texts.noDeadline}
      </p>
    </section>
  );
});

/** Agencies that lead rows together with this one, and how many, most first. */
export function jointLeads(agency: Agency, leads: readonly (readonly string[])[]): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const together of leads) {
    if (!together.includes(agency.id)) continue;
    for (const id of together) if (id !== agency.id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}
