import { readReport, reportLines } from '../../src/reporting';
import { planById, type Plan } from '../../src/plans';
import { pathSheet } from '../../src/sheets';

const plan = planById('dong-thap-244') as Plan;
const agency = plan.agencies[0] as Plan['agencies'][number];
const period = { year: 2027, half: null } as const;
const key = 'ct.I.3';

/** The sheet of a report in which one indicator (20 % by 2030) has a baseline and a result of 17 %. */
function sheet() {
  const lines = reportLines(plan, agency, period);
  const values = { baseline: 0.1, baselineYear: 2025, previous: 0.12, numerator: 17, denominator: 100 };
  const rows = [{ sheet: 'indicators', row: key, values, formulas: {} }];
  return pathSheet(readReport({ plan, agency, period, lines, rows }), '25/11/2026');
}

describe('the sheet of paths', () => {
  it('has the straight path and what was reached, year by year, and a chart over exactly these cells', () => {
    const { rows, charts = [] } = sheet();
    const chart = charts.find(({ name }) => name === `LoTrinh_${key}`);
    expect(chart).toMatchObject({ kind: 'lines', series: ['Lộ trình', 'Thực hiện'] });
    if (!chart) return;
    const cells = (row: number): unknown[] =>
      rows[row]?.cells.slice(chart.values.column, chart.values.column + chart.values.columns).map((cell) => cell?.value) ?? [];
    expect(cells(chart.categories.row)).toEqual(['2025', '2026', '2027', '2028', '2029', '2030']);
    const planned = cells(chart.values.row).map((value) => Math.round(Number(value) * 1000) / 1000);
    expect(planned).toEqual([0.1, 0.12, 0.14, 0.16, 0.18, 0.2]);
    expect(cells(chart.values.row + 1)).toEqual([null, 0.12, 0.17, null, null, null]);
  });

  it('has a chart of its own name for each indicator, none over another or over a table, none cut by a page', () => {
    const { rows, charts = [], print } = sheet();
    expect(charts).toHaveLength(10);
    expect(new Set(charts.map(({ name }) => name)).size).toBe(10);
    for (const { place, values } of charts) {
      expect(place.row).toBeGreaterThan(values.row + values.rows - 1);
      for (let row = place.row; row < place.row + place.rows; row += 1)
        expect(rows[row]?.cells.slice(1).every((cell) => cell === null)).toBe(true);
      expect((print?.breaksBefore ?? []).some((row) => row >= values.row && row < place.row + place.rows)).toBe(false);
    }
  });
});
