import { runRules } from '../../src/checks';
import { planById, type Plan } from '../../src/plans';
import { readReport, REPORT_RULES, reportLines, UNTOUCHED, type Report } from '../../src/reporting';
import { type BenchRow, fastest } from './measure';

const ROWS = 10_000;
const LIMIT_MS = 50;

/** A report of 10,000 rows: half of them right, the rest with the usual mistakes. */
function largeReport(): Report {
  const plan = planById('dong-thap-244') as Plan;
  const agency = plan.agencies[0] as Plan['agencies'][number];
  const period = { year: 2026, half: null };
  const { indicators } = reportLines(plan, agency, period);
  const lines = Array.from({ length: ROWS }, (_, index) => ({
    ...(indicators[index % indicators.length] as (typeof indicators)[number]),
    rowKey: `ct.${index}`,
  }));
  const rows = lines.map(({ rowKey }, index) => ({
    sheet: 'indicators',
    row: rowKey,
    values: {
      numerator: index % 7 === 0 ? '8,5' : index % 11 === 0 ? 130 : 40 + (index % 20),
      denominator: 100,
      dataSource: index % 5 === 0 ? null : 'Báo cáo',
      previous: 0.4,
    },
    formulas: {},
  }));
  return readReport({ plan, agency, period, lines: { indicators: lines, tasks: [] }, rows });
}

/** All rules over 10,000 rows, beside a bare loop over the same rows. */
export async function benchRules(): Promise<BenchRow[]> {
  const subject = { report: largeReport(), workbook: UNTOUCHED, today: '2026-12-01' };
  const value = await fastest(10, () => runRules(REPORT_RULES, subject, () => 0));
  const baseline = await fastest(10, () => subject.report.indicators.reduce((sum, entry) => sum + (entry.result ?? 0), 0));
  return [
    {
      name: 'rules over 10,000 rows (limit: milliseconds)',
      value,
      unit: 'ms',
      baseline,
      ratio: value,
      limit: LIMIT_MS,
      ok: value < LIMIT_MS,
    },
  ];
}
