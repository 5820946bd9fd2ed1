import { fieldKeyText, isBlank } from '../checks';
import { fundsLines, type FileOutcome, type Returned, type ReturnedCell, type ReturnedDossier } from '../consolidation';
import type { Agency, Plan, Roster } from '../plans';
import {
  BookError,
  cellAddress,
  cellOf,
  ENTRY_FIELDS,
  KNOWN_SHEETS,
  tagName,
  type Book,
  type BookHeader,
  type RawBook,
} from '../sheets';
import { checkReport, type PlacedFinding } from './check';
import { checkDossier } from './check-dossier';
import { understandDossier } from './dossier';
import { assignmentOf, identify, understand, type OpenReport } from './open-report';
import { findingId } from './finding-id';
import { slipAnswers, slipReasons } from './slip-answers';

/** A file that came back: its name as the person knows it, the hash of its bytes, and the book in it. */
export interface ReturnedFile {
  readonly name: string;
  readonly hash: string;
  readonly book: Book;
}

/** Sheets of ours that a consolidation has no use for: lists for people, and the results of an earlier one. */
const NOT_NEEDED = /^_bc_(findings$|sum)/;
const NEEDED = new Set(KNOWN_SHEETS.map(tagName));

/** Which sheets of a returned workbook are read, by the name that points at them; the rest, ours or not, costs nothing. */
export function neededSheet(name: string): boolean {
  return (NEEDED.has(name) || name.startsWith('_bc_f04e')) && !NOT_NEEDED.test(name);
}

/** What a returned file is read for. */
export interface ReturnedContext {
  readonly plan: Plan;
  readonly roster: Roster;
  /** ISO day. */
  readonly today: string;
}

/**
 * Reads and checks one returned file and keeps only what a consolidation needs. Never throws: a file that cannot be used comes back with its message,
 * so that it does not stop the others.
 */
export async function readReturned({ name, hash, book }: ReturnedFile, context: ReturnedContext): Promise<FileOutcome> {
  try {
    return takeReturned(await book.read(), name, hash, context);
  } catch (error) {
    const known = error instanceof BookError;
    const message = known
      ? error.message
      : 'Tệp không đọc được vì một lỗi không lường trước. Hãy mở bằng Excel, lưu lại rồi làm lại.';
    return { kind: 'unread', file: name, hash, fault: known ? error.code : 'Unexpected', message };
  }
}

function takeReturned(raw: RawBook, file: string, hash: string, context: ReturnedContext): Returned | ReturnedDossier {
  const header = identify(raw);
  if (header.kind === 'dossier') return takeDossier(raw, header, file, hash, context);
  if (header.kind === 'report' && header.planId !== undefined && header.planId !== context.plan.id)
    return strange(header, file, hash);
  const open = openReturned(raw, header, context);
  const { summary, findings } = checkReport(open, context.today);
  const reasons = slipReasons(open.read);
  const kept = findings
    .filter(({ severity }) => severity !== 'note')
    .map((finding) => ({ ...leanFinding(finding), justification: justificationOf(finding, header, reasons) }));
  return {
    ...identity(header, file, hash),
    agencyId: open.assignment.agency.id,
    agencyName: open.assignment.agency.name,
    tabs: new Map([...open.read.sheets].map(([code, sheet]) => [code, sheet.name])),
    ...typedCells(open),
    filled: summary.filled,
    expected: summary.expected,
    errors: kept.filter(({ severity, justification }) => severity === 'error' && justification === '').length,
    warnings: summary.warnings,
    findings: kept,
    slip: slipAnswers(open.read),
  };
}

/** A settlement dossier: its lines of Mẫu 04b and 04d, and what its own check finds. */
function takeDossier(raw: RawBook, header: BookHeader, file: string, hash: string, { today }: ReturnedContext): ReturnedDossier {
  const open = understandDossier(raw, header);
  const { summary, findings } = checkDossier(open, today);
  const kept = findings.filter(({ severity }) => severity !== 'note').map((one) => ({ ...leanFinding(one), justification: '' }));
  return {
    kind: 'dossier',
    file,
    hash,
    unit: open.dossier.unit.name,
    qhnsCode: open.dossier.unit.qhnsCode,
    year: open.dossier.unit.year,
    submission: header.submission,
    lines: fundsLines(open.dossier, today, (row) => {
      const cell = cellOf(open.read, { sheet: 'projects', row, field: 'name' });
      return cell ? `${cell.sheet}!${cell.address}` : '';
    }),
    errors: summary.errors,
    warnings: summary.warnings,
    findings: kept,
  };
}

/** A report read the way the agency that gathers it sees the roster: who enters which figure is its word. */
export function openReturned(raw: RawBook, header: BookHeader, { plan, roster }: ReturnedContext): OpenReport {
  const assignment = assignmentOf(header, { ownPlans: [plan] });
  const own: readonly Agency[] = assignment.roster.communes.filter(({ id }) => !roster.communes.some((one) => one.id === id));
  return understand(raw, header, { ...assignment, roster: { ...roster, communes: [...roster.communes, ...own] } });
}

function identity(header: BookHeader, file: string, hash: string) {
  return {
    kind: 'report' as const,
    file,
    hash,
    planId: header.planId ?? '',
    planVersion: header.planVersion ?? null,
    period: header.period ?? '',
    submission: header.submission,
  };
}

/** A report of another plan: it is told apart and not looked into. */
function strange(header: BookHeader, file: string, hash: string): Returned {
  return {
    ...identity(header, file, hash),
    agencyId: header.agencyId ?? '',
    agencyName: header.agencyName ?? '',
    tabs: new Map(),
    typed: new Map(),
    unplaced: [],
    filled: 0,
    expected: 0,
    errors: 0,
    warnings: 0,
    findings: [],
    slip: [],
  };
}

function leanFinding({ severity, rule, at, sheet, cell, rowName, message, advice }: PlacedFinding) {
  return { severity, rule, at, sheet, cell, rowName, message, advice };
}

/** Why the agency leaves an error so: given when it submitted, or on the return slip it brought back. */
function justificationOf(finding: PlacedFinding, { justifications }: BookHeader, reasons: ReadonlyMap<string, string>): string {
  const name = finding.rowName ?? '';
  // A place is cut at 400 characters, and its cell may have moved since.
  const about = (place: string): boolean => place.endsWith(name) || place.includes(name.slice(0, 150));
  const given = justifications.find(({ rule, place }) => rule === finding.rule && about(place));
  if (given) return given.text;
  return reasons.get(findingId(finding)) ?? '';
}

function typedCells({ read, report }: OpenReport): Pick<Returned, 'typed' | 'unplaced'> {
  const rows = new Set([
    ...report.indicators.map(({ line }) => `indicators/${line.rowKey}`),
    ...report.tasks.map(({ line }) => `tasks/${line.rowKey}`),
  ]);
  const typed = new Map<string, ReturnedCell>();
  const unplaced: ReturnedCell[] = [];
  for (const [sheet, fields] of Object.entries(ENTRY_FIELDS)) {
    // The cover says who filled the report in: nothing that is consolidated, and no business of the others.
    if (sheet === 'cover') continue;
    const there = read.sheets.get(sheet);
    for (const { row, values } of there?.rows ?? []) {
      const inPlan = rows.has(`${sheet}/${row}`);
      for (const field of fields) {
        const at = { sheet, row, field };
        const value = values[field] ?? null;
        const key = fieldKeyText(at);
        if (isBlank(value) || typed.has(key)) continue;
        const place = there?.locate(row, field);
        const cell = { at, value, cell: place ? cellAddress(place.row, place.column) : '' };
        if (inPlan) typed.set(key, cell);
        else unplaced.push(cell);
      }
    }
  }
  return { typed, unplaced };
}
