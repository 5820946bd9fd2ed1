import fc from 'fast-check';
import type { CauseKind, Finding } from '../../src/checks';
import {
  namedFigures,
  figuresOf,
  parseDossier,
  reconcile,
  type Dossier,
  type FormCode,
  type Source,
  type Voucher,
} from '../../src/settlement';
import { SAMPLE_TODAY, sampleDossier } from '../../src/settlement';
import { rightDossier, type RightDossier } from './right-dossiers';

const TODAY = '2026-12-20';

function dossierOf({ projects, vouchers }: RightDossier): Dossier {
  const result = parseDossier({ unit: { name: 'Đơn vị', year: 2026 }, projects: [...projects], vouchers: [...vouchers] });
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  return result.dossier;
}

const serious = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity !== 'note');

describe('a right dossier raises nothing', () => {
  test('several hundred of them', () => {
    fc.assert(
      fc.property(rightDossier, (right) => {
        expect(serious(reconcile(dossierOf(right), { today: TODAY }))).toEqual([]);
      }),
      { numRuns: 300, seed: 1568 },
    );
  });

  test('nor with all its figures read back from its forms', () => {
    fc.assert(
      fc.property(rightDossier, (right) => {
        const dossier = dossierOf(right);
        expect(serious(reconcile(dossier, { today: TODAY, formFigures: formsOf(dossier) }))).toEqual([]);
      }),
      { numRuns: 50, seed: 1568 },
    );
  });

  test.each(['2026-01-01', '2026-06-14', '2026-06-15', '2026-11-25', '2028-02-29'])('nor does the sample made on %s', (day) => {
    expect(serious(reconcile(sampleDossier(day), { today: day }))).toEqual([]);
  });

  test('nor does the sample', () => {
    const dossier = sampleDossier();
    expect(serious(reconcile(dossier, { today: SAMPLE_TODAY, formFigures: formsOf(dossier) }))).toEqual([]);
  });
});

test('fractional amounts are told once, not again by every sum they enter', () => {
  const [right] = fc.sample(rightDossier, { numRuns: 1, seed: 3 });
  if (!right) throw new Error('no sample');
  const dossier = dossierOf(right);
  const fractions = dossier.vouchers.map((voucher) => ({ ...voucher, programme: (voucher.programme ?? 0) + 0.001 }));
  const found = serious(reconcile({ ...dossier, vouchers: fractions }, { today: TODAY })).map(({ rule }) => rule);
  expect(new Set(found)).toEqual(new Set(['money-not-whole', 'spent-over-approved']));
});

/** The forms of a dossier as they would be read back. */
function formsOf(dossier: Dossier) {
  return [...namedFigures(figuresOf(dossier))].flatMap(([id, value]) => {
    const [form = '', project = '', ...code] = id.split('.');
    const field = code.join('.');
    return value === null
      ? []
      : [{ form: form as FormCode, project, code: field, value, at: { sheet: form, row: project, field } }];
  });
}

/** A fault in one voucher: the vouchers as they are then typed; null where this voucher cannot have it. */
type Fault = (vouchers: readonly Voucher[], index: number, dice: number) => readonly Voucher[] | null;

const replace = (vouchers: readonly Voucher[], index: number, voucher: Voucher): readonly Voucher[] =>
  vouchers.with(index, voucher);
const sourceOf = (voucher: Voucher): Source => (voucher.programme !== 0 ? 'programme' : 'other');

/** Changes the amount of the voucher's main source. */
function retype(vouchers: readonly Voucher[], index: number, change: (amount: number) => number | null) {
  const voucher = vouchers[index];
  if (!voucher) return null;
  const source = sourceOf(voucher);
  const typed = change(voucher[source] ?? 0);
  return typed === null || typed === voucher[source] ? null : replace(vouchers, index, { ...voucher, [source]: typed });
}

const byFactor =
  (factor: number): Fault =>
  (vouchers, index, dice) =>
    retype(vouchers, index, (amount) => (dice % 2 === 0 && amount % factor === 0 ? amount / factor : amount * factor));

const FAULTS: Readonly<Record<CauseKind, Fault>> = {
  voucherMissing: (vouchers, index) => vouchers.toSpliced(index, 1),
  voucherTwice: (vouchers, index, dice) => {
    const voucher = vouchers[index];
    if (!voucher) return null;
    const again = dice % 2 === 0 ? voucher : { ...voucher, no: `PC${String(vouchers.length + 1).padStart(3, '0')}` };
    return [...vouchers, { ...again, key: 'v999' }];
  },
  sourcesExchanged: (vouchers, index) => {
    const voucher = vouchers[index];
    if (!voucher || voucher.programme === voucher.other) return null;
    return replace(vouchers, index, { ...voucher, programme: voucher.other, other: voucher.programme });
  },
  factor1000: byFactor(1_000),
  factor1000000: byFactor(1_000_000),
  digitsExchanged: (vouchers, index, dice) =>
    retype(vouchers, index, (amount) => {
      const digits = [...String(amount)];
      const places = digits.flatMap((digit, at) =>
        at > 0 && digits[at - 1] !== digit && !(at === 1 && digit === '0') ? [at] : [],
      );
      const place = places[dice % Math.max(places.length, 1)];
      if (place === undefined) return null;
      const [left = '', right = ''] = [digits[place - 1], digits[place]];
      return Number(
        digits
          .with(place - 1, right)
          .with(place, left)
          .join(''),
      );
    }),
  sign: (vouchers, index) => retype(vouchers, index, (amount) => -amount),
  textNumber: (vouchers, index) => {
    const voucher = vouchers[index];
    if (!voucher) return null;
    const source = sourceOf(voucher);
    return replace(vouchers, index, { ...voucher, [source]: null, asText: { [source]: voucher[source] ?? 0 } });
  },
};

const KINDS = Object.keys(FAULTS) as CauseKind[];
const RUNS = 60;

/** Causes that the ledger's control total names first, one for each finding it raises. */
function firstCauses(dossier: Dossier): (CauseKind | undefined)[] {
  return reconcile(dossier, { today: TODAY })
    .filter(({ rule }) => rule === 'ledger-total')
    .map(({ causes }) => causes?.[0]?.kind);
}

describe('one planted fault', () => {
  test.each(KINDS)('%s: the ledger shows it, and it is named first in at least nine of ten', (kind) => {
    const cases = fc.sample(fc.tuple(rightDossier, fc.nat(), fc.nat()), { numRuns: RUNS * 2, seed: KINDS.indexOf(kind) + 7 });
    const planted = cases.flatMap(([right, place, dice]) => {
      const dossier = dossierOf(right);
      const vouchers = FAULTS[kind](dossier.vouchers, place % dossier.vouchers.length, dice);
      return vouchers ? [{ ...dossier, vouchers }] : [];
    });
    const tried = planted.slice(0, RUNS).map(firstCauses);
    expect(tried).toHaveLength(RUNS);
    expect(tried.filter((causes) => causes.length === 0)).toHaveLength(0);
    const right = tried.filter((causes) => causes.every((cause) => cause === kind)).length;
    expect(right / RUNS).toBeGreaterThanOrEqual(0.9);
  });
});
