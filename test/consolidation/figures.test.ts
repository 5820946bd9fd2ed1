import fc from 'fast-check';
import { consolidateReports, type IndicatorPicture, type Returned } from '../../src/consolidation';
import { returned, ROSTER, scope, type Figures } from './province';

const picture = (key: string, reports: Returned[], more = {}): IndicatorPicture => {
  const found = consolidateReports(reports, scope(more)).indicators.find(({ line }) => line.rowKey === key);
  if (!found) throw new Error(`No indicator ${key}`);
  return found;
};
const from = (key: string, figures: object): Returned[] =>
  Object.entries(figures as Figures).map(([agency, figure]) => returned(agency, { [key]: figure }));

describe("a province's figure", () => {
  it.each([
    {
      what: 'the lead gives the figure of the whole',
      key: 'ct.1',
      figures: { 'so-a': [40, 80] },
      expected: { numerator: 40, denominator: 80, result: 0.5, coverage: { counted: 1, expected: 1 } },
    },
    {
      // (10 + 90) / (20 + 900) = 100/920; the mean of 50% and 10% would be 30%.
      what: 'a ratio is the sum of numerators over the sum of denominators',
      key: 'ct.2',
      figures: { 'xa-mau-1': [10, 20], 'xa-mau-2': [90, 900] },
      expected: { numerator: 100, denominator: 920, result: 100 / 920, coverage: { counted: 2, expected: 3 } },
    },
    {
      what: "the lead's own figure stays beside the sum",
      key: 'ct.2',
      figures: { 'so-a': [500, 1000], 'xa-mau-1': [10, 20], 'xa-mau-2': [90, 180] },
      expected: { numerator: 100, denominator: 200, result: 0.5, coverage: { counted: 2, expected: 3 } },
    },
    {
      // (150 + 90 - 100 - 300) / 400 = -40%; the mean of +50% and -70% would be -10%.
      what: 'growth comes from the sums',
      key: 'ct.3',
      figures: { 'xa-mau-1': [150, 100], 'xa-mau-2': [90, 300] },
      expected: { numerator: 240, denominator: 400, result: -0.4, coverage: { counted: 2, expected: 3 } },
    },
    {
      what: 'a unit that had nothing last year still counts in the growth of all',
      key: 'ct.3',
      figures: { 'xa-mau-1': [110, 100], 'xa-mau-2': [40, 0] },
      expected: { numerator: 150, denominator: 100, result: 0.5, coverage: { counted: 2, expected: 3 } },
    },
    {
      what: 'counts are added',
      key: 'ct.4',
      figures: { 'xa-mau-1': [30], 'xa-mau-2': [0], 'xa-mau-3': [70] },
      expected: { numerator: 100, denominator: null, result: 100, coverage: { counted: 3, expected: 3 } },
    },
    {
      // Two of the three communes have some: 2/3, however large their own figures are.
      what: 'communes that have are counted',
      key: 'ct.5',
      figures: { 'xa-mau-1': [1, 1], 'xa-mau-2': [0, 1], 'xa-mau-3': [5, 9] },
      expected: { numerator: 2, denominator: 3, result: 2 / 3, coverage: { counted: 3, expected: 3 } },
    },
    {
      what: 'numbers typed as text are read where they mean one thing',
      key: 'ct.4',
      figures: { 'xa-mau-1': ['1.234.567'], 'xa-mau-2': ['1.234'], 'xa-mau-3': [' 33 '] },
      expected: { numerator: 1_234_600, denominator: null, result: 1_234_600, coverage: { counted: 2, expected: 3 } },
    },
    {
      what: 'half a figure is no figure',
      key: 'ct.2',
      figures: { 'xa-mau-1': [10, null], 'xa-mau-2': [90, 180] },
      expected: { numerator: 90, denominator: 180, result: 0.5, coverage: { counted: 1, expected: 3 } },
    },
    {
      what: 'nothing comes of nothing',
      key: 'ct.2',
      figures: {},
      expected: { numerator: null, denominator: null, result: null, coverage: { counted: 0, expected: 3 } },
    },
  ] as const)('$what', ({ key, figures, expected }) => {
    expect(picture(key, from(key, figures))).toMatchObject(expected);
  });

  it('follows the aggregation and the reporters of the roster', () => {
    const roster = {
      ...ROSTER,
      reporters: new Map([['ct.1', ['xa-mau-1', 'xa-mau-2']]]),
      aggregations: new Map([['ct.1', 'ratioOfSums' as const]]),
    };
    const reports = from('ct.1', { 'xa-mau-1': [1, 4], 'xa-mau-2': [3, 4] });
    expect(picture('ct.1', reports, { roster })).toMatchObject({ result: 0.5, coverage: { counted: 2, expected: 2 } });
  });

  it('takes no side where joint leads differ', () => {
    const { indicators, findings } = consolidateReports(from('ct.6', { 'so-a': [4, 10], 'so-b': [5, 10] }), scope());
    expect(indicators[5]).toMatchObject({ result: null, leadsDiffer: true, verdict: { result: 'noFigure' } });
    expect(findings.filter(({ rule }) => rule === 'joint-leads-differ')).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('Sở A 40%; Sở B 50%') }),
    ]);
  });

  it('takes one figure where joint leads agree', () => {
    expect(picture('ct.6', from('ct.6', { 'so-a': [4, 10], 'so-b': [40, 100] }))).toMatchObject({
      numerator: 4,
      denominator: 10,
      result: 0.4,
      leadsDiffer: false,
    });
  });

  it('leaves a faulty figure out and says why, unless the agency justified it', () => {
    const fault = {
      severity: 'error' as const,
      rule: 'numerator-over-denominator',
      at: { sheet: 'indicators', row: 'ct.2', field: 'numerator' },
      sheet: 'Chỉ tiêu',
      cell: 'I2',
      rowName: 'Chỉ tiêu ct.2',
      message: 'Tử số lớn hơn mẫu số.',
      advice: 'Kiểm tra.',
    };
    const good = returned('xa-mau-2', { 'ct.2': [1, 4] });
    const bad = (justification: string) =>
      returned('xa-mau-1', { 'ct.2': [9, 5] }, { findings: [{ ...fault, justification }], errors: 1 });
    expect(picture('ct.2', [bad(''), good])).toMatchObject({ numerator: 1, denominator: 4, result: 0.25 });
    expect(picture('ct.2', [bad('Đúng thế'), good])).toMatchObject({ numerator: 10, denominator: 9 });
  });

  it('traces each figure to file, sheet and cell', () => {
    expect(picture('ct.2', from('ct.2', { 'xa-mau-1': [10, 20] })).contributions[1]).toMatchObject({
      agency: { name: 'Xã Mẫu 1' },
      file: 'xa-mau-1.xlsx',
      sheet: 'Chỉ tiêu',
      numeratorCell: 'I2',
      denominatorCell: 'J2',
    });
  });

  it('marks an outlier among five and more, and none where most are equal', () => {
    const communes = Array.from({ length: 7 }, (_, index) => ({ id: `xa-${index}`, name: `Xã ${index}` }));
    const roster = { ...ROSTER, communes: communes.map((one) => ({ ...one, aliases: [], group: false, members: null })) };
    const reports = (values: readonly number[]) => values.map((value, index) => returned(`xa-${index}`, { 'ct.4': [value] }));
    // Median 12, deviations 2 1 0 1 2 0 988: their median is 1, so all beyond 12 +- 5.19 is marked.
    const far = picture('ct.4', reports([10, 11, 12, 13, 14, 12, 1000]), { roster });
    expect(far.contributions.map(({ outlier }) => outlier)).toEqual([false, false, false, false, false, false, true]);
    const equal = picture('ct.4', reports([5, 5, 5, 5, 5, 5, 1000]), { roster });
    expect(equal.contributions.some(({ outlier }) => outlier)).toBe(false);
  });
});

describe('properties', () => {
  const pair = fc.tuple(fc.nat({ max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
  const communes = ['xa-mau-1', 'xa-mau-2', 'xa-mau-3'];

  it("adding the lead's own figure changes nothing of the sum", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 3 }), pair, (parts, own) => {
        const reports = parts.map((part, index) => returned(communes[index] ?? '', { 'ct.2': part }));
        const sums = ({ numerator, denominator, result }: IndicatorPicture) => ({ numerator, denominator, result });
        expect(sums(picture('ct.2', [...reports, returned('so-a', { 'ct.2': own })]))).toEqual(sums(picture('ct.2', reports)));
      }),
      { numRuns: 50 },
    );
  });

  it('the order of the files makes no difference', () => {
    const decimals = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(decimals, decimals, decimals), fc.integer({ min: 0, max: 5 }), (values, turn) => {
        const reports = values.map((value, index) => returned(communes[index] ?? '', { 'ct.4': [value] }));
        const turned = [...reports.slice(turn % 3), ...reports.slice(0, turn % 3)];
        if (turn > 2) turned.reverse();
        expect(consolidateReports(turned, scope())).toEqual(consolidateReports(reports, scope()));
      }),
      { numRuns: 50 },
    );
  });

  it('a ratio of sums lies between the smallest and the largest of its parts', () => {
    fc.assert(
      fc.property(fc.tuple(pair, pair, pair), (parts) => {
        const { result } = picture(
          'ct.2',
          parts.map((part, index) => returned(communes[index] ?? '', { 'ct.2': part })),
        );
        const ratios = parts.map(([numerator, denominator]) => numerator / denominator);
        expect(result).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9);
        expect(result).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
