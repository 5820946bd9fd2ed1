import { planById, type Plan } from '../../src/plans';
import { readReport, reportLines, targetPaths, type Period, type TargetPath } from '../../src/reporting';
import type { CellValue } from '../../src/checks';

const plan = planById('dong-thap-244') as Plan;
const agency = plan.agencies.find(({ id }) => id === 'so-cong-thuong');
if (!agency) throw new Error('The plan has no Sở Công Thương');

/** The path of one indicator with what was typed in its row. */
function pathOf(key: string, typed: Record<string, CellValue>, period: Period = { year: 2027, half: null }): TargetPath {
  const lines = reportLines(plan, agency as Plan['agencies'][number], period);
  const rows = [{ sheet: 'indicators', row: key, values: typed, formulas: {} }];
  const report = readReport({ plan, agency: agency as Plan['agencies'][number], period, lines, rows });
  const found = targetPaths(report).find(({ entry }) => entry.line.rowKey === key);
  if (!found) throw new Error(`No path for ${key}`);
  return found;
}

/** An indicator of this agency with one measure, a share that is "at least" and due in 2030. */
const share = reportLines(plan, agency, { year: 2027, half: null }).indicators.find(
  ({ target, measure, indicator, partCount }) =>
    target?.comparison === 'atLeast' &&
    !target.perYear &&
    measure.kind === 'ratio' &&
    indicator.dueYear === 2030 &&
    partCount === 1,
);
if (!share) throw new Error('The plan has no such indicator');
const bound = share.target?.min ?? 0;

describe('the path of a target', () => {
  it('goes straight from the baseline to the due year, a point a year', () => {
    const { path, target, expected } = pathOf(share.rowKey, { baseline: bound * 0.5, baselineYear: 2025 });
    expect(path.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
    [0.5, 0.4, 0.3, 0.2, 0.1, 0].forEach((missing, index) => expect(path[index]?.value).toBeCloseTo(bound * (1 - missing), 10));
    expect(target).toEqual({ year: 2030, value: bound });
    expect(expected).toBeCloseTo(bound * 0.7, 10);
  });

  it.each([
    [bound * 0.69, false],
    [bound * 0.71, true],
  ])('tells whether a result of %d is where the path is', (wanted, onPath) => {
    const typed = { baseline: bound * 0.5, baselineYear: 2025, numerator: wanted * 1000, denominator: 1000 };
    const found = pathOf(share.rowKey, typed);
    expect(found.result?.year).toBe(2027);
    expect(found.result?.value).toBeCloseTo(wanted, 10);
    expect(found.onPath).toBe(onPath);
  });

  it('measures a half year against the middle of its year', () => {
    const typed = { baseline: bound * 0.5, baselineYear: 2025, numerator: 0, denominator: 1 };
    const found = pathOf(share.rowKey, typed, { year: 2026, half: 1 });
    expect(found.result?.year).toBe(2025.5);
    expect(found.expected).toBeCloseTo(bound * 0.55, 10);
  });

  it.each<[string, Record<string, CellValue>]>([
    ['nothing typed', {}],
    ['a baseline without its year', { baseline: 0.1 }],
    ['a year without a figure', { baselineYear: 2025 }],
    ['a text for a figure', { baseline: '10%', baselineYear: 2025 }],
    ['a baseline after the due year', { baseline: 0.1, baselineYear: 2031 }],
  ])('has only its end with %s', (_, typed) => {
    const found = pathOf(share.rowKey, typed);
    expect(found.path).toEqual([]);
    expect(found.expected).toBeNull();
    expect(found.target.year).toBe(2030);
  });

  it('is of bounded length whatever year is typed', () => {
    expect(pathOf(share.rowKey, { baseline: 0.1, baselineYear: -1e9 }).path.length).toBeLessThanOrEqual(30);
  });
});
