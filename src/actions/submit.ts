import { BookError, type Book, type BookHeader } from '../sheets';
import { checkReport, type CheckOptions, type PlacedFinding } from './check';
import { findingId } from './finding-id';
import { gatherEntries, gatherOrphans } from './gather';
import { openReport, workbookOf } from './open-report';
import { slipReasons } from './slip-answers';

/** Why an agency submits in spite of an error, by `findingId`. */
export type Justifications = Readonly<Record<string, string>>;

export interface SubmitOptions extends CheckOptions {
  /** Moment of submission, ISO with time. */
  readonly at: string;
  readonly justifications?: Justifications;
}

export type SubmitResult =
  | { readonly submitted: false; readonly errors: readonly PlacedFinding[] }
  | { readonly submitted: true; readonly number: number; readonly fileName: string };

/**
 * "Nộp báo cáo": checks; refuses while an error has no justification; otherwise stamps number and time into the workbook and proposes a file name.
 * @throws BookError where the workbook is no report
 */
export async function submitBook(book: Book, options: SubmitOptions): Promise<SubmitResult> {
  const open = await openReport(book, options);
  const errors = checkReport(open, options.today).findings.filter((finding) => finding.severity === 'error');
  const answers = slipReasons(open.read);
  const reasonOf = (finding: PlacedFinding): string => {
    const id = findingId(finding);
    return (options.justifications?.[id] ?? answers.get(id) ?? '').trim();
  };
  const unexplained = errors.filter((finding) => reasonOf(finding) === '');
  if (unexplained.length > 0) return { submitted: false, errors: unexplained };
  const number = (open.header.submission?.number ?? 0) + 1;
  const submission = { number, at: options.at };
  const justifications = errors.map((finding) => ({
    rule: finding.rule,
    place: `${finding.sheet ?? ''} ${finding.cell ?? ''} ${finding.rowName ?? ''}`.trim().slice(0, 400),
    text: reasonOf(finding).slice(0, 2000),
  }));
  const entries = gatherEntries(open.read);
  const bare = workbookOf(open.assignment, {
    entries,
    orphans: [],
    submission: open.header.submission,
    justifications: open.header.justifications,
  });
  const orphans = gatherOrphans(open.read, entries, bare, open.header.planVersion === open.assignment.plan.version);
  await book.draw(workbookOf(open.assignment, { entries, orphans, submission, justifications }), options);
  return { submitted: true, number, fileName: fileNameOf(open.header, number) };
}

/** "BC-TMDT_dong-thap-244_2026-H1_so-cong-thuong_lan-1.xlsx": plan, period, agency, number; ASCII, safe in every mail and file system. */
function fileNameOf({ planId, period, agencyId }: BookHeader, number: number): string {
  if (!planId || !period || !agencyId)
    throw new BookError('Sổ thiếu thông tin nhận dạng nên không đặt được tên tệp.', 'HeaderDamaged');
  return `BC-TMDT_${planId}_${period}_${agencyId}_lan-${number}.xlsx`;
}
