import type { PlanId } from '../../plans/summaries';

/** What an officer chose to report on. */
export interface Choice {
  readonly planId: PlanId;
  readonly agencyId: string;
  /** The commune's own name where `agencyId` is the group of all communes; "" for the group itself. */
  readonly commune: string;
  readonly year: number;
  readonly half: 1 | null;
}
