import { yearlyReportDay } from '../../src/settlement';

describe("the year's report on how the đề án are going", () => {
  it.each([
    { today: '2026-11-01', left: 29 },
    { today: '2026-11-30', left: 0 },
    { today: '2026-12-01', left: -1 },
    { today: '2027-02-01', left: -63 },
  ])('goes in by 30 November: on $today $left days are left', ({ today, left }) => {
    expect(yearlyReportDay(2026, today)).toEqual({ day: '2026-11-30', left });
  });
});
