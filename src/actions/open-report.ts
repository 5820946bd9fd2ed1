import { communeAgency, deadlineFor, EMPTY_ROSTER, groupsOf, planById, type Agency, type Plan, type Roster } from '../plans';
import { readPeriod, readReport, reportLines, RULES_VERSION, type Period, type Report } from '../reporting';
import {
  BookError,
  readBack,
  readHeader,
  reportWorkbook,
  type Book,
  type BookHeader,
  type Entries,
  type Orphan,
  type RawBook,
  type ReadBook,
  type RunOptions,
  type WorkbookSpec,
} from '../sheets';

/** What a report workbook is about, whether it exists already or is to be made. */
export interface Assignment {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: Period;
  readonly roster: Roster;
}

/** A report workbook of ours, read and understood. */
export interface OpenReport {
  readonly raw: RawBook;
  readonly read: ReadBook;
  readonly header: BookHeader;
  readonly assignment: Assignment;
  readonly report: Report;
}

/** Plans beyond the five, given by the user. */
export interface PlanSource {
  readonly ownPlans?: readonly Plan[];
}

/**
 * Finds out what a workbook is. Its header comes from outside, so every word of it is checked against what is known here.
 * @throws BookError with a message that says what the workbook is instead, and what to do
 */
export function identify(raw: RawBook): BookHeader {
  const result = readHeader(raw);
  switch (result.kind) {
    case 'ok':
      return result.header;
    case 'none':
      throw new BookError(
        'Sổ này không phải do "Báo cáo TMĐT" tạo ra (không có trang nhận dạng). Hãy chọn đúng tệp, hoặc tạo sổ mới bằng "Nạp".',
        'NotOurs',
      );
    case 'twice':
      throw new BookError(
        'Sổ có hai trang nhận dạng, không biết trang nào đúng. Hãy lấy lại tệp gốc; đừng chép trang tính từ sổ báo cáo khác vào.',
        'HeaderTwice',
      );
    case 'damaged':
      throw new BookError(
        'Trang nhận dạng của sổ đã bị sửa hoặc hỏng nên không biết sổ thuộc cơ quan, kỳ nào. Hãy lấy lại tệp gốc, hoặc nạp sổ mới rồi chép số liệu sang.',
        'HeaderDamaged',
      );
  }
}

/** The assignment a report's header names. @throws BookError where plan, period or agency is not known */
export function assignmentOf(header: BookHeader, { ownPlans = [] }: PlanSource = {}): Assignment {
  if (header.kind !== 'report') throw new BookError('Sổ này không phải sổ báo cáo của một cơ quan.', 'OtherKind');
  const plan = ownPlans.find((own) => own.id === header.planId) ?? planById(header.planId ?? '');
  if (!plan)
    throw new BookError(
      `Sổ thuộc kế hoạch "${header.planId ?? ''}" mà phần mềm không có. Hãy cập nhật phần mềm hoặc chỉ ra tệp kế hoạch.`,
      'UnknownPlan',
    );
  const period = readPeriod(header.period ?? '');
  if (!period) throw new BookError('Trang nhận dạng ghi kỳ báo cáo không đúng. Hãy lấy lại tệp gốc.', 'HeaderDamaged');
  const known = plan.agencies.find((agency) => agency.id === header.agencyId);
  const commune = communeAgency(header.agencyName ?? '');
  if (!known && (commune.id !== header.agencyId || commune.id === '')) {
    throw new BookError(`Kế hoạch không có cơ quan "${header.agencyName ?? ''}". Hãy lấy lại tệp gốc.`, 'UnknownAgency');
  }
  return { plan, agency: known ?? commune, period, roster: known ? EMPTY_ROSTER : { ...EMPTY_ROSTER, communes: [commune] } };
}

/** Reads a book and understands it as a report. One sync in Excel. */
export async function openReport(book: Book, options: RunOptions & PlanSource = {}): Promise<OpenReport> {
  const raw = await book.read(options);
  const header = identify(raw);
  return understand(raw, header, assignmentOf(header, options));
}

/** The report that a raw book holds for an assignment. */
export function understand(raw: RawBook, header: BookHeader, assignment: Assignment): OpenReport {
  const read = readBack(raw);
  const rows = [...read.sheets.values()].flatMap((sheet) => sheet.rows);
  const { plan, agency, period, roster } = assignment;
  const report = readReport({ plan, agency, period, lines: reportLines(plan, agency, period, roster), rows });
  return { raw, read, header, assignment, report };
}

/** The workbook of an assignment with everything typed put back. */
export function workbookOf(
  { plan, agency, period, roster }: Assignment,
  kept: {
    entries: Entries;
    orphans: readonly Orphan[];
    submission: BookHeader['submission'];
    justifications: BookHeader['justifications'];
  },
): WorkbookSpec {
  const commune = roster.communes.some((candidate) => candidate.id === agency.id);
  const ids = new Set([agency.id, ...groupsOf(plan, agency, commune)]);
  return reportWorkbook({
    plan,
    agency,
    period,
    lines: reportLines(plan, agency, period, roster),
    deadline: deadlineFor(plan, ids, period),
    rulesVersion: RULES_VERSION,
    ...kept,
  });
}
