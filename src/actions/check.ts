import { isBlank, runRules, type Finding, type Severity } from '../checks';
import { progressOf, REPORT_RULES, type WorkbookState } from '../reporting';
import {
  cellOf,
  changedLockedCells,
  ENTRY_FIELDS,
  STATIC_ROW,
  type Book,
  type ReadBook,
  type RunOptions,
  type SheetSpec,
} from '../sheets';
import { openReport, workbookOf, type OpenReport, type PlanSource } from './open-report';
import { gatherEntries } from './gather';

/** A finding with its present place: tab name and cell. */
export interface PlacedFinding extends Finding {
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** How many findings there are of each severity, and how many cells are filled of those expected. */
export interface CheckSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly filled: number;
  readonly expected: number;
}

/** What a check of a workbook gives. */
export interface CheckResult {
  readonly kind: 'report';
  readonly plan: string;
  readonly agency: string;
  readonly period: string;
  readonly summary: CheckSummary;
  readonly findings: readonly PlacedFinding[];
}

export interface CheckOptions extends RunOptions, PlanSource {
  /** ISO day. */
  readonly today: string;
}

/** Checks the workbook: all findings at once, in the order of the sheets. One sync in Excel. */
export async function checkBook(book: Book, options: CheckOptions): Promise<CheckResult> {
  return checkReport(await openReport(book, options), options.today);
}

/** Checks a report that is already open. @param today ISO day */
export function checkReport(open: OpenReport, today: string): CheckResult {
  const spec = specOf(open);
  const findings = runRules(REPORT_RULES, { report: open.report, workbook: stateOf(open, spec), today }, orderIn(spec));
  const placed = findings.map((finding) => place(finding, open.read));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const { plan, agency } = open.assignment;
  return {
    kind: 'report',
    plan: plan.id,
    agency: agency.name,
    period: open.header.period ?? '',
    summary: { errors: count('error'), warnings: count('warning'), notes: count('note'), ...progressOf(open.report) },
    findings: placed,
  };
}

/** The workbook as it should be drawn now, with what is typed: the measure for locked cells and the order of findings. */
function specOf({ assignment, read, header }: OpenReport): readonly SheetSpec[] {
  const { submission, justifications } = header;
  const spec = workbookOf(assignment, { entries: gatherEntries(read), orphans: [], submission, justifications });
  return spec.sheets.filter((sheet) => sheet.visibility === 'visible');
}

/** Findings in the order of the sheet: by tab, then row, then column; those about the whole workbook first. */
function orderIn(spec: readonly SheetSpec[]): (finding: Finding) => number {
  const rows = new Map(
    spec.flatMap((sheet, tab) =>
      sheet.rows.map((row, index) => [`${sheet.code}/${String(row.cells[0]?.value)}`, tab * 1e7 + index * 100] as const),
    ),
  );
  const fields = new Map(
    spec.flatMap((sheet) =>
      (sheet.rows[0]?.cells ?? []).map((cell, column) => [`${sheet.code}/${String(cell?.value)}`, column] as const),
    ),
  );
  return ({ at }) => {
    if (at === null) return -1;
    const row = rows.get(`${at.sheet}/${at.row}`) ?? (spec.findIndex((sheet) => sheet.code === at.sheet) + 1) * 1e7 - 1;
    return row + (fields.get(`${at.sheet}/${at.field}`) ?? 99);
  };
}

/** Row key that stands for an inserted row: the sheet's row number. */
const INSERTED = 'dòng ';

/** A finding with the cell where its field stands now. */
export function place(finding: Finding, read: ReadBook): PlacedFinding {
  if (finding.at === null) return { ...finding, sheet: null, cell: null };
  const found = cellOf(read, finding.at);
  if (found) return { ...finding, sheet: found.sheet, cell: found.address };
  const sheet = read.sheets.get(finding.at.sheet);
  const inserted = finding.at.row.startsWith(INSERTED) ? `A${finding.at.row.slice(INSERTED.length)}` : null;
  return { ...finding, sheet: sheet?.name ?? null, cell: inserted };
}

/** What the sheets themselves show beside the report's contents. */
function stateOf({ header, read }: OpenReport, spec: readonly SheetSpec[]): WorkbookState {
  const wanted = spec.filter((sheet) => sheet.code !== 'orphans');
  const present = wanted.flatMap((sheet) => read.sheets.get(sheet.code) ?? []);
  const sameVersion = header.planVersion !== undefined && wanted.length > 0;
  return {
    planVersion: header.planVersion ?? null,
    lockedChanges: sameVersion ? changedLockedCells(wanted, read, true) : [],
    duplicates: present.flatMap((sheet) =>
      [...new Set(sheet.duplicates.map(({ key }) => key))].map((key) => ({
        at: { sheet: sheet.code, row: key, field: 'no' },
        count: sheet.rows.filter((row) => row.row === key).length,
      })),
    ),
    inserted: present.flatMap((sheet) =>
      sheet.unkeyed.map(({ row, values }) => ({
        at: { sheet: sheet.code, row: `${INSERTED}${row + 1}`, field: '' },
        content: String(Object.values(values).find((value) => !isBlank(value)) ?? '').slice(0, 60),
      })),
    ),
    unvalued: present.flatMap(({ code, rows }) =>
      rows.flatMap(({ row, values, formulas }) =>
        (ENTRY_FIELDS[code] ?? [])
          .filter((field) => formulas[field] !== undefined && isBlank(values[field] ?? null))
          .map((field) => ({ sheet: code, row, field })),
      ),
    ),
    missingRows: wanted.flatMap((sheet) => missingRows(sheet, read)),
    missingSheets: wanted.filter((sheet) => !read.sheets.has(sheet.code)).map((sheet) => sheet.name),
  };
}

function missingRows(sheet: SheetSpec, read: ReadBook): { sheet: string; row: string; field: string }[] {
  const there = read.sheets.get(sheet.code);
  if (!there) return [];
  const keys = new Set(there.rows.map((row) => row.row));
  return sheet.rows
    .slice(1)
    .map((row) => row.cells[0]?.value)
    .filter((key): key is string => typeof key === 'string' && key !== STATIC_ROW && !keys.has(key))
    .map((row) => ({ sheet: sheet.code, row, field: 'no' }));
}
