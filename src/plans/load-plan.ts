import { planSchema, type Plan } from './schema';
import type { PlanId } from './summaries';

const SOURCES: Readonly<Record<PlanId, () => Promise<{ readonly default: unknown }>>> = {
  'quoc-gia-1568': () => import('./data/quoc-gia-1568.json'),
  'lai-chau': () => import('./data/lai-chau.json'),
  'dong-thap-244': () => import('./data/dong-thap-244.json'),
  'lang-son': () => import('./data/lang-son.json'),
  'lam-dong-1024': () => import('./data/lam-dong-1024.json'),
};

/** One plan alone, for a page that has not loaded the five. Rejects where it cannot be fetched. */
export async function loadPlan(id: PlanId): Promise<Plan> {
  return planSchema.parse((await SOURCES[id]()).default);
}
