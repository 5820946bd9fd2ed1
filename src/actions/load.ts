import { z } from 'zod';
import type { Agency, Plan, Roster } from '../plans';
import { EMPTY_ROSTER } from '../plans';
import { isInPlan, periodText, type Period } from '../reporting';
import {
  BookError,
  CHANGED_MEANWHILE,
  journalOf,
  readBack,
  readHeader,
  readJournal,
  STATIC_ROW,
  type Book,
  type BookHeader,
  type Entries,
  type Orphan,
  type RawBook,
  type RunOptions,
  type WorkbookSpec,
} from '../sheets';
import { gatherEntries, gatherOrphans, mergeEntries, once } from './gather';
import { assignmentOf, identify, workbookOf, type Assignment, type PlanSource } from './open-report';

const entryValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ formula: z.string() })]);
const journalSchema = z.strictObject({
  entries: z.record(z.string(), z.record(z.string(), z.record(z.string(), entryValueSchema))),
  orphans: z.array(z.strictObject({ place: z.string(), column: z.string(), value: entryValueSchema })),
});

/** What a person typed, taken out of a workbook before it is redrawn. */
interface Kept {
  readonly entries: Entries;
  readonly orphans: readonly Orphan[];
}

export interface LoadOptions extends RunOptions {
  readonly roster?: Roster;
  /** Values to put into entry cells that are still blank (from the previous period's workbook). */
  readonly prefill?: Entries;
  /** The agency's workbook with nothing typed in it, where it has been made beforehand. */
  readonly blank?: WorkbookSpec;
}

/** What a load did: how many rows it drew and what it moved to "Không còn trong kế hoạch". */
export interface LoadResult {
  readonly indicators: number;
  readonly tasks: number;
  readonly orphans: number;
  /** True where an interrupted load was finished. */
  readonly recovered: boolean;
}

/** The workbook of an assignment with nothing typed in it: what a load into an empty workbook draws. */
export function blankWorkbook(assignment: Assignment): WorkbookSpec {
  return workbookOf(assignment, { entries: {}, orphans: [], submission: null, justifications: [] });
}

/**
 * Loads an agency's indicators and tasks for a period into a workbook. A workbook of the same agency and period keeps everything typed; one of
 * another agency or period is refused, so that no figures are taken for somebody else's.
 * @throws BookError for a period outside the plan or a workbook of something else
 */
export async function loadAgency(
  book: Book,
  plan: Plan,
  agency: Agency,
  period: Period,
  options: LoadOptions = {},
): Promise<LoadResult> {
  if (!isInPlan(plan, period)) {
    throw new BookError(
      `Kỳ ${periodText(period)} nằm ngoài thời gian của kế hoạch (${plan.fromYear} - ${plan.toYear}). Hãy chọn kỳ khác.`,
      'PeriodOutside',
    );
  }
  const raw = await book.read(options);
  const header = readHeader(raw);
  if (header.kind === 'ok') refuseOther(header.header, plan, agency, period);
  const assignment = { plan, agency, period, roster: options.roster ?? EMPTY_ROSTER };
  return redraw(book, raw, assignment, header.kind === 'ok' ? header.header : null, options);
}

function refuseOther(header: BookHeader, plan: Plan, agency: Agency, period: Period): void {
  if (
    header.kind === 'report' &&
    header.planId === plan.id &&
    header.agencyId === agency.id &&
    header.period === periodText(period)
  )
    return;
  const what =
    header.kind === 'report' ? `báo cáo của ${header.agencyName ?? ''}, kỳ ${header.period ?? ''}` : 'một sổ loại khác';
  throw new BookError(
    `Sổ đang mở là ${what}. Chưa có gì bị thay đổi. Hãy mở một sổ trống rồi nạp, hoặc chọn lại đúng cơ quan và kỳ.`,
    'OtherReport',
  );
}

/**
 * Draws a report workbook again: restores locked cells and formulas, brings it to the plan's present version, finishes an interrupted load.
 * Nothing typed is lost. Reloading twice changes nothing more.
 */
export async function reloadBook(book: Book, options: LoadOptions & PlanSource = {}): Promise<LoadResult> {
  const raw = await book.read(options);
  const header = identify(raw);
  return redraw(book, raw, assignmentOf(header, options), header, options);
}

/** How often a workbook in which somebody is typing is read again before the person is asked to finish first. */
const READS = 3;

async function redraw(
  book: Book,
  raw: RawBook,
  assignment: Assignment,
  header: BookHeader | null,
  options: LoadOptions,
  tries = READS,
): Promise<LoadResult> {
  const journal = journalSchema.safeParse(readJournal(raw));
  const kept = keep(raw, assignment, header, journal.success ? journal.data : null);
  const entries = mergeEntries(options.prefill ?? {}, kept.entries);
  const nothingKept = header === null && Object.keys(entries).length + kept.orphans.length === 0;
  const spec =
    (nothingKept && options.blank) ||
    workbookOf(assignment, {
      entries,
      orphans: kept.orphans,
      submission: header?.submission ?? null,
      justifications: header?.justifications ?? [],
    });
  try {
    await book.draw({ ...spec, journal: journalOf({ entries, orphans: kept.orphans }) }, { ...options, unchangedSince: raw });
  } catch (error) {
    if (!(error instanceof BookError) || error.code !== CHANGED_MEANWHILE || tries === 1) throw error;
    return redraw(book, await book.read(options), assignment, header, options, tries - 1);
  }
  return {
    indicators: countRows(spec, 'indicators'),
    tasks: countRows(spec, 'tasks'),
    orphans: kept.orphans.length,
    recovered: journal.success,
  };
}

function countRows(spec: WorkbookSpec, code: string): number {
  const keys =
    spec.sheets
      .find((sheet) => sheet.code === code)
      ?.rows.slice(1)
      .map((row) => row.cells[0]?.value) ?? [];
  return keys.filter((key) => typeof key === 'string' && key !== STATIC_ROW).length;
}

/**
 * Everything typed in a workbook. After an interrupted redraw the journal is the base and what stands in the cells now goes over it; loose cells are
 * then half-drawn rows rather than a person's, and the journal's orphans stand.
 */
function keep(raw: RawBook, assignment: Assignment, header: BookHeader | null, journal: Kept | null): Kept {
  const read = readBack(raw);
  if (read.sheets.size === 0 && !journal) return { entries: {}, orphans: [] };
  const entries = mergeEntries(journal?.entries ?? {}, gatherEntries(read));
  const bare = workbookOf(assignment, {
    entries: {},
    orphans: [],
    submission: header?.submission ?? null,
    justifications: header?.justifications ?? [],
  });
  if (journal) return { entries, orphans: once(journal.orphans) };
  return { entries, orphans: gatherOrphans(read, entries, bare, header?.planVersion === assignment.plan.version) };
}
