import type { CellValue, FieldKey, Finding, Rule, Severity } from '../../checks';
import type { Report } from '../report';

/** What the workbook itself shows beside the report's contents: handed in by the room that reads sheets. */
export interface WorkbookState {
  readonly planVersion: string | null;
  readonly lockedChanges: readonly {
    readonly at: FieldKey;
    readonly expected: string;
    readonly found: CellValue;
    readonly formulaLost: boolean;
  }[];
  readonly duplicates: readonly { readonly at: FieldKey; readonly count: number }[];
  readonly inserted: readonly { readonly at: FieldKey; readonly content: string }[];
  /** Entry cells that hold a formula without a result. */
  readonly unvalued: readonly FieldKey[];
  readonly missingRows: readonly FieldKey[];
  readonly missingSheets: readonly string[];
}

/** What the rules of a report look at. `today` is ISO. */
export interface ReportSubject {
  readonly report: Report;
  readonly workbook: WorkbookState;
  readonly today: string;
}

export type ReportRule = Rule<ReportSubject>;

/** A workbook in which nothing was moved or changed; for reports that do not come from one. */
export const UNTOUCHED: WorkbookState = {
  planVersion: null,
  lockedChanges: [],
  duplicates: [],
  inserted: [],
  unvalued: [],
  missingRows: [],
  missingSheets: [],
};

/** Puts a rule's identity, severity, place and row name around its words. */
export function finding(
  rule: { readonly id: string; readonly severity: Severity },
  at: FieldKey | null,
  rowName: string | null,
  words: { readonly message: string; readonly advice: string },
  suggestion?: CellValue,
): Finding {
  return { severity: rule.severity, rule: rule.id, at, rowName, ...words, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Name of a row of the report, for findings that know only its key. */
export function rowNameOf(report: Report, at: FieldKey): string | null {
  if (at.sheet === 'indicators') return report.indicators.find(({ line }) => line.rowKey === at.row)?.line.indicator.name ?? null;
  if (at.sheet === 'tasks') return report.tasks.find(({ line }) => line.rowKey === at.row)?.line.task.name ?? null;
  return null;
}
