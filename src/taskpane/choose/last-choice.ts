import { PLAN_SUMMARIES } from '../../plans/summaries';
import { recall, remember } from '../remember';
import type { Choice } from './choice';

const REMEMBERED = 'choice';

/** What was loaded last on this machine, to be suggested: ids of the plan's own data, no figures and nobody's name. */
export function lastChoice(): Choice | null {
  try {
    const { planId, agencyId, year, half } = JSON.parse(recall(REMEMBERED) ?? 'null') as Record<string, unknown>;
    const plan = PLAN_SUMMARIES.find(({ id }) => id === planId);
    const known =
      plan && typeof agencyId === 'string' && typeof year === 'number' && year >= plan.fromYear && year <= plan.toYear;
    return known ? { planId: plan.id, agencyId, commune: '', year, half: half === 1 ? 1 : null } : null;
  } catch {
    return null;
  }
}

/** Keeps a choice for the next time. The commune's name is not kept. */
export function rememberChoice({ planId, agencyId, year, half }: Choice): void {
  remember(REMEMBERED, JSON.stringify({ planId, agencyId, year, half }));
}
