import { consolidateReports, fundsLines, type ReturnedDossier } from '../../src/consolidation';
import { sampleDossier, SAMPLE_TODAY, type Dossier } from '../../src/settlement';
import { scope } from './province';

const [project] = sampleDossier().projects;
if (!project) throw new Error('The sample has no project');

/** A unit with one đề án: approved 70 + 30, spent by one voucher 40 + 5. */
function dossier(more: Partial<Dossier['projects'][number]> = {}): Dossier {
  const sample = sampleDossier();
  const voucher = sample.vouchers[0];
  if (!voucher) throw new Error('The sample has no voucher');
  const own = { ...project, approvedProgramme: 70, approvedOther: 30, accepted: null, returned: null, moved: null, ...more };
  return {
    ...sample,
    projects: [own as Dossier['projects'][number]],
    vouchers: [{ ...voucher, project: own.no ?? '1', programme: 40, other: 5, asText: {} }],
  };
}

const returned = (file: string, unit: string, more: Partial<ReturnedDossier> = {}): ReturnedDossier => ({
  kind: 'dossier',
  file,
  hash: file,
  unit,
  qhnsCode: '',
  year: 2026,
  submission: null,
  lines: fundsLines(dossier(), SAMPLE_TODAY),
  errors: 0,
  warnings: 0,
  findings: [],
  ...more,
});
const funds = (...files: ReturnedDossier[]) => consolidateReports(files, scope()).funds;

describe('funds over all units', () => {
  it('adds Mẫu 04b and 04d, blanks left blank', () => {
    expect(funds(returned('a', 'Đơn vị A'), returned('b', 'Đơn vị B')).totals).toEqual({
      f04b: { c1: 200, c2: 60, c3: 140, c4: 80, c5: null, c6: null, c7: null },
      f04d: { total: 90, programme: 80, other: 10 },
    });
  });

  it.each([
    { what: 'accepted five days ago', acceptanceDate: '2026-12-15', due: { day: '2026-12-30', left: 10 } },
    { what: 'accepted twenty days ago', acceptanceDate: '2026-11-30', due: { day: '2026-12-15', left: -5 } },
    { what: 'not accepted', acceptanceDate: null, due: null },
  ])('says what is due within 15 days of acceptance: $what', ({ acceptanceDate, due }) => {
    expect(fundsLines(dossier({ acceptanceDate }), '2026-12-20')[0]?.due).toEqual(due);
  });

  it.each([
    {
      what: 'the same file twice',
      files: [returned('a', 'A', { hash: 'h' }), returned('b', 'A', { hash: 'h' })],
      states: ['used', 'sameFile'],
    },
    { what: 'the same contents', files: [returned('a', 'Đơn vị'), returned('b', 'ĐƠN VỊ')], states: ['used', 'sameContent'] },
    {
      what: 'two of one unit that differ',
      files: [returned('a', 'A'), returned('b', 'A', { lines: fundsLines(dossier({ approvedOther: 1 }), SAMPLE_TODAY) })],
      states: ['conflict', 'conflict'],
    },
    { what: 'another year', files: [returned('a', 'A', { year: 2025 })], states: ['otherPeriod'] },
  ])('$what', ({ files, states }) => {
    expect(funds(...files).files.map(({ state }) => state)).toEqual(states);
    expect(funds(...[...files].reverse())).toEqual(funds(...files));
  });
});
