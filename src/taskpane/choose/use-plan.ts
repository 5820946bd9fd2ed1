import { useEffect, useState } from 'react';
import type { Plan } from '../../plans/schema';
import type { PlanId } from '../../plans/summaries';

export interface PlanState {
  readonly plan: Plan | null;
  readonly loading: boolean;
  readonly failed: boolean;
  again(): void;
}

/** The plan with this id, fetched when it is first chosen. */
export function usePlan(id: PlanId | null): PlanState {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [failed, setFailed] = useState<PlanId | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (id === null) return;
    let stale = false;
    import('../../plans/load-plan')
      .then(({ loadPlan }) => loadPlan(id))
      .then(
        (loaded) => !stale && setPlan(loaded),
        () => !stale && setFailed(id),
      );
    return () => {
      stale = true;
    };
  }, [id, tries]);
  const own = plan?.id === id ? plan : null;
  return {
    plan: own,
    loading: id !== null && own === null && failed !== id,
    failed: own === null && failed !== null && failed === id,
    again: () => {
      setFailed(null);
      setTries(tries + 1);
    },
  };
}
