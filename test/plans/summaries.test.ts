import { loadPlan, PLAN_SUMMARIES, plans } from '../../src/plans';

describe('the plans at a glance', () => {
  it('are the five plans, in their order and in their words', () => {
    expect(PLAN_SUMMARIES).toEqual(
      plans().map(({ id, place, title, number, fromYear, toYear }) => ({ id, place, title, number, fromYear, toYear })),
    );
  });

  it.each(PLAN_SUMMARIES.map(({ id }) => id))('%s is the same loaded alone', async (id) => {
    expect(await loadPlan(id)).toEqual(plans().find((plan) => plan.id === id));
  });
});
