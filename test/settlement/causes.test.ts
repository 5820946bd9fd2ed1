import { fieldKeyText, type Cause } from '../../src/checks';
import { reconcile, type Dossier, type DossierJson } from '../../src/settlement';
import { skippedNumbers } from '../../src/settlement/causes';
import { dossier, onForm, project, tr, voucher } from './build';

type Estimate = NonNullable<DossierJson['projects'][number]['estimate']>;
type Amounts = readonly [no: string, programme: number, other?: number];

/** Causes of the ledger's first difference; amounts in triệu đồng. */
function causesOf(ledger: readonly [number, number], lines: readonly Amounts[], estimate: Estimate = []): readonly Cause[] {
  const entered = dossier(
    [project({ ledgerProgramme: tr(ledger[0]), ledgerOther: tr(ledger[1]), estimate })],
    lines.map(([no, programme, other = 0], index) =>
      voucher({ no, content: `Khoản ${index}`, date: `2026-06-${10 + index}`, programme: tr(programme), other: tr(other) }),
    ),
  );
  return ledgerFinding(entered)?.causes ?? [];
}

const ledgerFinding = (entered: Dossier) =>
  reconcile(entered, { today: '2026-12-01' }).find(({ rule }) => rule === 'ledger-total');
const kinds = (causes: readonly Cause[]): string[] => causes.map(({ kind }) => kind);

test('both figures, their places and the difference stand in the finding', () => {
  const finding = ledgerFinding(dossier([project({ ledgerProgramme: tr(103) })]));
  expect(finding?.difference).toBe(tr(3));
  expect(finding?.figures?.map(({ label, value, at }) => [label, value, at && fieldKeyText(at)])).toEqual([
    ['Đã chi theo sổ kế toán: nguồn Chương trình', tr(103), 'projects/p1/ledgerProgramme'],
    ['Tổng chứng từ đã nhập, nguồn Chương trình', tr(100), 'vouchers/v1/programme'],
  ]);
});

describe('a missing voucher', () => {
  test('is firm where an unused estimate line has just this amount', () => {
    const [first] = causesOf([50, 0], [['5/HĐ', 38]], [{ item: 'Thuê xe', programme: tr(12), other: 0 }]);
    expect(first).toMatchObject({ kind: 'voucherMissing', at: [{ sheet: 'estimate', row: 'p1.e1', field: 'programme' }] });
    expect(first?.sentence).toContain('"Thuê xe"');
  });

  test('is firm where a number is skipped, and points at both neighbours', () => {
    const [first] = causesOf(
      [50, 0],
      [
        ['PC09', 11],
        ['PC10', 13],
        ['PC12', 15],
      ],
    );
    expect(first?.sentence).toContain('PC11');
    expect(first?.at.map(fieldKeyText)).toEqual(['vouchers/v2/no', 'vouchers/v3/no']);
  });

  test('stands last, as "có thể", without such a sign', () => {
    const causes = causesOf(
      [56.75, 0],
      [
        ['a', 20],
        ['b', 30],
        ['c', -6.75],
      ],
    );
    expect(kinds(causes)).toEqual(['sign', 'voucherMissing']);
    expect(causes.at(-1)?.sentence).toMatch(/^Có thể/);
  });

  test('explains no surplus', () => {
    expect(
      causesOf(
        [50, 0],
        [
          ['a', 20],
          ['b', 31.7],
        ],
      ),
    ).toEqual([]);
  });
});

test.each<[string, readonly [number, number], readonly Amounts[], string]>([
  [
    'a voucher twice',
    [30, 0],
    [
      ['PC01', 10],
      ['PC02', 20],
      ['PC03', 20],
    ],
    'voucherTwice',
  ],
  [
    'sources exchanged in one voucher',
    [30, 5],
    [
      ['a', 30, 0],
      ['b', 5, 0],
    ],
    'sourcesExchanged',
  ],
  [
    'the whole đề án under the other source',
    [30, 0],
    [
      ['a', 0, 10],
      ['b', 0, 20],
    ],
    'sourcesExchanged',
  ],
  [
    'one amount in nghìn đồng',
    [30, 0],
    [
      ['a', 10],
      ['b', 0.02],
    ],
    'factor1000',
  ],
  [
    'one amount a thousand times too large',
    [30, 0],
    [
      ['a', 10],
      ['b', 20_000],
    ],
    'factor1000',
  ],
  [
    'one amount in triệu đồng',
    [30, 0],
    [
      ['a', 10],
      ['b', 0.00002],
    ],
    'factor1000000',
  ],
  [
    'neighbouring digits',
    [30.25, 0],
    [
      ['a', 10],
      ['b', 22.05],
    ],
    'digitsExchanged',
  ],
  [
    'digits further apart',
    [31.46, 0],
    [
      ['a', 10],
      ['b', 61.42],
    ],
    'digitsExchanged',
  ],
  [
    'a minus for a plus',
    [30, 0],
    [
      ['a', 10],
      ['b', -20],
    ],
    'sign',
  ],
  [
    'a plus for a minus',
    [7, 0],
    [
      ['a', 10],
      ['b', 3],
    ],
    'sign',
  ],
])('%s is named first', (_what, ledger, lines, kind) => {
  expect(kinds(causesOf(ledger, lines))[0]).toBe(kind);
});

test('an amount stored as text, alone or with others', () => {
  const base = dossier(
    [project({ ledgerProgramme: tr(30) })],
    [voucher({ programme: tr(10) }), voucher({ no: 'PC02', programme: 0 }), voucher({ no: 'PC03', programme: 0 })],
  );
  const [whole, ...rest] = base.vouchers;
  const texts = rest.map((line, index) => ({ ...line, programme: null, asText: { programme: tr(index === 0 ? 5 : 15) } }));
  const causes = ledgerFinding({ ...base, vouchers: whole ? [whole, ...texts] : [] })?.causes ?? [];
  expect(causes[0]).toMatchObject({ kind: 'textNumber' });
  expect(causes[0]?.at.map(fieldKeyText)).toEqual(['vouchers/v2/programme', 'vouchers/v3/programme']);
});

test('several causes are listed, likeliest first', () => {
  // 20 triệu too much: PC02 stands twice, or PC01 (10 triệu) should be negative.
  const causes = causesOf(
    [30, 0],
    [
      ['PC01', 10],
      ['PC02', 20],
      ['PC02', 20],
    ],
  );
  expect(kinds(causes)).toEqual(['voucherTwice', 'sign']);
});

test('a form typed over in nghìn đồng names the factor and both cells', () => {
  const [finding] = reconcile(dossier(), { today: '2026-12-01', formFigures: [onForm('f04b', 'p1', 'c4', 0.1)] }).filter(
    ({ rule }) => rule === 'spent-programme',
  );
  expect(finding?.causes?.[0]).toMatchObject({ kind: 'factor1000' });
  expect(finding?.figures?.map(({ at }) => at && fieldKeyText(at))).toEqual(['f04b/p1/c4', 'vouchers/v1/programme']);
});

test('both sources exchanged on a form are one cause', () => {
  const formFigures = [onForm('f04d', 'p1', 'programme', 0), onForm('f04d', 'p1', 'other', 100)];
  const findings = reconcile(dossier(), { today: '2026-12-01', formFigures }).filter(({ rule }) => rule.startsWith('spent-'));
  expect(findings.map(({ causes }) => causes?.[0]?.kind)).toEqual(['sourcesExchanged', 'sourcesExchanged']);
});

describe('figures typed on forms', () => {
  const typed = (...formFigures: ReturnType<typeof onForm>[]) =>
    reconcile(dossier([project({ approvedOther: tr(40) })], [voucher({ programme: 123_456_789 })]), {
      today: '2026-12-01',
      formFigures,
    });

  test('in nghìn đồng are known though they are rounded', () => {
    const [finding] = typed(onForm('f04a', 'p1', 'spentProgramme', 0.123457)).filter(({ rule }) => rule === 'spent-programme');
    expect(kinds(finding?.causes ?? [])).toEqual(['factor1000']);
  });

  test('of both sources exchanged, approved ones too', () => {
    const findings = typed(onForm('f04b', 'p1', 'c3', 40), onForm('f04b', 'p1', 'c2', 100)).filter(({ rule }) =>
      ['approved-programme', 'approved-other'].includes(rule),
    );
    expect(findings.map(({ causes }) => causes?.[0]?.kind)).toEqual(['sourcesExchanged', 'sourcesExchanged']);
  });

  test('that spoil a sum are named as its likely cause, with their cell', () => {
    // Approved 100 and 40 triệu: column 3 is typed a thousand times too large.
    const [finding] = typed(onForm('f04b', 'p1', 'c1', 140), onForm('f04b', 'p1', 'c3', 100_000)).filter(
      ({ rule }) => rule === 'approved-sum',
    );
    expect(finding?.causes?.[0]).toMatchObject({ kind: 'factor1000', at: [{ sheet: 'f04b', row: 'p1', field: 'c3' }] });
  });
});

describe('skipped numbers', () => {
  const skipped = (numbers: readonly string[]): string[] =>
    skippedNumbers(
      dossier(
        [project()],
        numbers.map((no) => voucher({ no })),
      ).vouchers,
    ).map(({ number }) => number);

  test.each<[readonly string[], readonly string[]]>([
    [['PC01', 'PC02', 'PC04'], ['PC03']],
    [['3/PC-2026', '1/PC-2026', '4/PC-2026'], ['2/PC-2026']],
    [['2', '3', '4'], ['1']],
    [['7', '8', '9'], []],
    [['PC01', 'PC02', 'PC02', 'PC03'], []],
    [['PC01', 'PC03'], []],
    [['12', '57', '301', '388'], []],
    [['', 'không số', 'x'], []],
  ])('%j lack %j', (numbers, expected) => {
    expect(skipped(numbers)).toEqual(expected);
  });
});
