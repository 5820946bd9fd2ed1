import { BLANK_DOSSIER, figuresOf, namedFigures, parseDossier, sampleDossier, type Dossier } from '../../src/settlement';
import { dossier, project, tr, voucher } from './build';

const named = (of: Dossier, ids: readonly string[]) => {
  const figures = namedFigures(figuresOf(of));
  return ids.map((id) => figures.get(id));
};

/** Approved 100 + 20, carried in 5 + 1, allotted 90 + 20, received 80 + 20, reduced 2 + 0; spent 60 + 15 (triệu đồng). */
const worked = dossier(
  [
    project({
      approvedOther: tr(20),
      carriedOverProgramme: tr(5),
      carriedOverOther: tr(1),
      allottedProgramme: tr(90),
      allottedOther: tr(20),
      receivedProgramme: tr(80),
      receivedOther: tr(20),
      reducedProgramme: tr(2),
      accepted: tr(58),
      returned: tr(2),
      estimate: [
        { item: 'Thuê giảng viên', programme: tr(50), other: 0 },
        { item: 'In tài liệu', programme: tr(40), other: tr(20) },
      ],
    }),
    project({ no: '2', name: 'Đề án B' }),
  ],
  [
    voucher({ item: 'In tài liệu', programme: tr(10), other: tr(15) }),
    voucher({ item: 'Khác', programme: tr(3) }),
    voucher({ item: 'thuê  giảng viên', programme: tr(45) }),
    voucher({ programme: tr(2) }),
    voucher({ project: '2', programme: tr(7) }),
    voucher({ project: '9', programme: tr(1_000) }),
  ],
);

test('Mẫu 04a and 04b, with the total row', () => {
  expect(
    named(worked, ['f04a.p1.approvedProgramme', 'f04a.p1.approvedOther', 'f04a.p1.spentProgramme', 'f04a.p1.spentOther']),
  ).toEqual([100, 20, 60, 15].map(tr));
  expect(
    named(
      worked,
      ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((code) => `f04b.p1.${code}`),
    ),
  ).toEqual([120, 20, 100, 60, 58, 2].map(tr));
  expect(named(worked, ['f04b.p1.c7', 'f04b.total.c7'])).toEqual([null, null]);
  expect(
    named(
      worked,
      ['c1', 'c3', 'c4', 'c5'].map((code) => `f04b.total.${code}`),
    ),
  ).toEqual([220, 200, 67, 58].map(tr));
});

test('Mẫu 04c, the seven lines in three columns', () => {
  const line = (code: string) =>
    named(
      worked,
      ['c1', 'c2', 'c3'].map((column) => `f04c.p1.${code}.${column}`),
    );
  expect(line('l1')).toEqual([6, 5, 1].map(tr));
  expect(line('l2')).toEqual([110, 90, 20].map(tr));
  expect(line('l3')).toEqual([116, 95, 21].map(tr));
  expect(line('l4')).toEqual([100, 80, 20].map(tr));
  expect(line('l5')).toEqual([75, 60, 15].map(tr));
  expect(line('l6')).toEqual([tr(2), tr(2), null]);
  expect(line('l7')).toEqual([39, 33, 6].map(tr));
});

test('Mẫu 04d and 04e: vouchers grouped in the order of the estimate, unknown items after it, none last', () => {
  expect(named(worked, ['f04d.p1.total', 'f04d.p1.programme', 'f04d.p1.other', 'f04d.total.total'])).toEqual(
    [75, 60, 15, 82].map(tr),
  );
  const groups = figuresOf(worked).projects[0]?.f04e.groups.map(({ code, item, programme, other }) => [
    code,
    item,
    programme,
    other,
  ]);
  expect(groups).toEqual([
    ['g1', 'Thuê giảng viên', tr(45), 0],
    ['g2', 'In tài liệu', tr(10), tr(15)],
    ['g3', 'Khác', tr(3), 0],
    ['g4', '', tr(2), 0],
  ]);
  expect(named(worked, ['f04e.p1.total.programme', 'f04e.p1.g2.other', 'f04e.p1.v3.programme'])).toEqual([60, 15, 45].map(tr));
});

test('vouchers of an unknown đề án count nowhere', () => {
  expect([...namedFigures(figuresOf(worked)).keys()].filter((id) => id.includes('.v6.'))).toEqual([]);
});

test('a dossier without anything has no figures but its empty totals', () => {
  expect(named(BLANK_DOSSIER, ['f04b.total.c1', 'f04d.total.total'])).toEqual([null, 0]);
});

test('the sample sums to its ledger, đề án by đề án', () => {
  for (const { project: entered, f04e } of figuresOf(sampleDossier()).projects) {
    expect([f04e.total.programme, f04e.total.other]).toEqual([entered.ledgerProgramme, entered.ledgerOther]);
  }
});

test('amounts far above any budget are still added exactly', () => {
  const result = parseDossier({
    unit: { name: 'Đơn vị' },
    projects: [{ no: 1, name: 'A', approvedProgramme: 4_500_000_000_000_001, approvedOther: 4_500_000_000_000_000 }],
    vouchers: [],
  });
  expect('dossier' in result && named(result.dossier, ['f04b.p1.c1'])).toEqual([9_000_000_000_000_001]);
});
