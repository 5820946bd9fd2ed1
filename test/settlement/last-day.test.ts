import { hostDuties, yearlyReportDay } from '../../src/settlement';
import { dossier, project } from './build';

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

describe('what a host unit owes', () => {
  const owed = (...given: Parameters<typeof dossier>): unknown[] =>
    hostDuties(dossier(...given), '2026-11-25').map(({ kind, project: of, last }) => [kind, of?.no, last?.day, last?.left]);

  it('is in order of the days: 60 after the contract, before 1 December, 15 after acceptance', () => {
    const projects = [project({ acceptanceDate: '2026-11-20' }), project({ no: '2', contractDate: '2026-10-01' })];
    expect(owed(projects)).toEqual([
      ['afterContract', '1', '2026-03-21', -249],
      ['yearlyReport', undefined, '2026-11-30', 5],
      ['afterContract', '2', '2026-11-30', 5],
      ['dossier', '1', '2026-12-05', 10],
      ['dossier', '2', undefined, undefined],
    ]);
  });

  it('has no day where none can be counted, and nothing of contracts of earlier years', () => {
    expect(owed([project({ contractDate: '2025-01-20' })])).toEqual([
      ['yearlyReport', undefined, '2026-11-30', 5],
      ['dossier', '1', undefined, undefined],
    ]);
    expect(owed([], [], null)).toEqual([['yearlyReport', undefined, undefined, undefined]]);
  });
});
