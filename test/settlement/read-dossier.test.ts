import { fieldKeyText, type CellValue, type FieldRow } from '../../src/checks';
import { readDossier } from '../../src/settlement';

const row = (sheet: string, key: string, values: Record<string, CellValue>): FieldRow => ({
  sheet,
  row: key,
  values,
  formulas: {},
});

/** Serial number of 15/06/2026: 46188 days after 30/12/1899. */
const JUNE_15 = 46_188;

test('reads unit, đề án, estimate, vouchers and scores, keeping the row keys', () => {
  const { dossier, problems } = readDossier([
    row('unit', 'name', { value: ' Sở Công Thương ' }),
    row('unit', 'year', { value: 2026 }),
    row('unit', 'preparedByPhone', { value: 900000001 }),
    row('projects', 'p4', {
      no: 1,
      name: 'Đề án A',
      leaderName: 'Nguyễn Văn A',
      start: JUNE_15,
      approvedProgramme: 5,
      products: 'a\n\n b ',
    }),
    row('estimate', 'e9', { project: '01', item: 'Thuê', quantity: 1.5, year: '2026' }),
    row('vouchers', 'v17', { project: 1, no: 12, date: JUNE_15, programme: -5, note: 'giảm' }),
    row('scores', 's1', { project: 1, criterion: 'b1', score: 7.5 }),
    row('f04b', 'p4', { c4: 5 }),
  ]);
  expect(problems).toEqual([]);
  expect(dossier.unit).toMatchObject({ name: 'Sở Công Thương', year: 2026, preparedBy: { phone: '900000001' } });
  expect(dossier.projects).toMatchObject([
    {
      key: 'p4',
      no: '1',
      leader: { name: 'Nguyễn Văn A' },
      start: '2026-06-15',
      approvedProgramme: 5,
      approvedOther: null,
      products: ['a', 'b'],
    },
  ]);
  expect(dossier.estimate).toMatchObject([{ key: 'e9', project: '1', quantity: 1.5, year: 2026 }]);
  expect(dossier.vouchers).toMatchObject([{ key: 'v17', no: '12', date: '2026-06-15', programme: -5, other: null, asText: {} }]);
  expect(dossier.scores).toMatchObject([{ criterion: 'B1', score: 7.5 }]);
});

test('blank rows, also with their numbers filled in, are no rows', () => {
  const { dossier, problems } = readDossier([
    row('projects', 'p1', { no: 1, name: ' ', approvedProgramme: null }),
    row('vouchers', 'v1', { project: 1, no: null, content: '' }),
  ]);
  expect([dossier.projects, dossier.vouchers, problems]).toEqual([[], [], []]);
});

const typed: readonly [what: string, sheet: string, field: string, value: CellValue, expected: object | null][] = [
  ['money as text', 'vouchers', 'programme', '1.234.567', { rule: 'text-number', severity: 'error', suggestion: 1_234_567 }],
  ['money as text with spaces', 'vouchers', 'other', '1 234 567', { rule: 'text-number', suggestion: 1_234_567 }],
  ['money that can be two numbers', 'vouchers', 'programme', '1.234', { rule: 'ambiguous-number', severity: 'error' }],
  ['letters in money', 'projects', 'approvedProgramme', 'năm triệu', { rule: 'wrong-type', severity: 'error' }],
  ['a percentage in money', 'projects', 'approvedOther', '45%', { rule: 'wrong-type' }],
  ['an Excel error in money', 'projects', 'accepted', '#REF!', { rule: 'wrong-type' }],
  ['a date as text', 'vouchers', 'date', '15/06/2026', { rule: 'text-date', severity: 'warning', suggestion: JUNE_15 }],
  ['a date as text, month first', 'vouchers', 'date', '06/15/2026', { rule: 'text-date', suggestion: JUNE_15 }],
  ['a date with a short year', 'vouchers', 'date', '05/06/26', { rule: 'ambiguous-date', severity: 'error' }],
  ['a month for a date', 'projects', 'end', '12/2026', { rule: 'wrong-date', severity: 'error' }],
  ['an amount for a date', 'projects', 'start', 1_500_000, { rule: 'wrong-date' }],
  ['a year in letters', 'estimate', 'year', 'năm nay', { rule: 'wrong-type' }],
  ['a true number', 'vouchers', 'programme', 1234.5, null],
];

test.each(typed)('%s', (_what, sheet, field, value, expected) => {
  const { problems } = readDossier([row(sheet, 'r1', { [field]: value, name: 'A', content: 'A', item: 'A' })]);
  if (expected === null) return expect(problems).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject(expected);
  expect(problems[0]?.at && fieldKeyText(problems[0].at)).toBe(`${sheet}/r1/${field}`);
  expect(problems[0]?.message).toContain(String(value));
});

test('a text amount is not counted, but remembered for the cause of a difference', () => {
  const { dossier } = readDossier([row('vouchers', 'v1', { project: 1, content: 'A', programme: '500.000', other: 7 })]);
  expect(dossier.vouchers).toMatchObject([{ programme: null, other: 7, asText: { programme: 500_000 } }]);
});
