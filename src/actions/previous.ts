import type { Book, Entries, RunOptions } from '../sheets';
import { openReport, type PlanSource } from './open-report';

/**
 * Values that last period's workbook gives this one: its results become "Kết quả kỳ trước", baselines and their years are carried on.
 * @throws BookError where the old workbook is no report
 */
export async function prefillFrom(
  old: Book,
  options: RunOptions & PlanSource = {},
): Promise<{ readonly entries: Entries; readonly agencyId: string; readonly planId: string }> {
  const { report, header } = await openReport(old, options);
  const rows: Record<string, Record<string, number>> = {};
  for (const { line, typed, result } of report.indicators) {
    const fields: Record<string, number> = {};
    if (typeof typed.baseline === 'number') fields.baseline = typed.baseline;
    if (typeof typed.baselineYear === 'number') fields.baselineYear = typed.baselineYear;
    if (result !== null) fields.previous = result;
    if (Object.keys(fields).length > 0) rows[line.rowKey] = fields;
  }
  return { entries: { indicators: rows }, agencyId: header.agencyId ?? '', planId: header.planId ?? '' };
}
