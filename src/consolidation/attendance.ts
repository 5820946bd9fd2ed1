import type { Agency } from '../plans';
import { formatDate } from '../vietnamese';
import { daysText } from './messages';
import type { Reporter, Scope } from './scope';
import type { ToldApart, UsedReport } from './tell-apart';

export type AttendanceState = 'notReceived' | 'excluded' | 'conflict' | 'withErrors' | 'returned' | 'incomplete' | 'complete';

export const ATTENDANCE_WORDS: Readonly<Record<AttendanceState, string>> = {
  notReceived: 'Chưa nhận',
  excluded: 'Được loại',
  conflict: 'Có nhiều tệp khác nhau',
  withErrors: 'Đã nhận, còn lỗi',
  returned: 'Trả lại',
  incomplete: 'Đã nhận, chưa đủ',
  complete: 'Đầy đủ',
};

/** Where one agency stands. */
export interface Attendance {
  readonly agency: Agency;
  readonly expected: boolean;
  readonly state: AttendanceState;
  readonly file: string | null;
  readonly submissionNumber: number | null;
  /** ISO day, from the roster or else from the stamp. */
  readonly received: string | null;
  readonly receivedBy: 'roster' | 'stamp' | null;
  /** Last day to submit; null where the plan states none. */
  readonly lastDay: string | null;
  /** Days late: 0 = on time; null = not known. For one not received: days past the last day until today. */
  readonly daysLate: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly filled: number;
  readonly expectedCells: number;
  /** Cells changed against the submission before; null where there is none. */
  readonly changes: number | null;
  /** Remarks of the return slip it brought back, by what the agency answered; null where it brought none. */
  readonly slip: { readonly open: number; readonly mended: number; readonly explained: number } | null;
  /** What to remind the agency of; [] where nothing is left to do. */
  readonly reminders: readonly string[];
  readonly note: string;
}

/** Completeness and timeliness over the agencies that are waited for; a rate is null where nobody is or nothing can be known. */
export interface Rates {
  readonly expected: number;
  readonly received: number;
  readonly complete: number;
  /** Received in time, of those whose day of receipt is known. */
  readonly onTime: number;
  readonly dayKnown: number;
  readonly receivedRate: number | null;
  readonly completeRate: number | null;
  readonly onTimeRate: number | null;
}

/** Who is in, in the order of the plan and the roster. */
export function attendanceOf(reporters: readonly Reporter[], told: ToldApart, scope: Scope): Attendance[] {
  return reporters
    .filter(({ agency, expected }) => expected || told.used.has(agency.id) || told.conflicts.has(agency.id))
    .map((reporter) => attendance(reporter, told, scope));
}

function attendance({ agency, expected, lastDay }: Reporter, told: ToldApart, scope: Scope): Attendance {
  const used = told.used.get(agency.id) ?? null;
  const conflict = told.conflicts.get(agency.id);
  const left = told.excluded.get(agency.id);
  const state: AttendanceState = used ? stateOfUsed(used, scope) : conflict ? 'conflict' : left ? 'excluded' : 'notReceived';
  const receipt = receiptOf(agency, used, scope);
  const isIn = used !== null || conflict !== undefined || left !== undefined;
  const daysLate = lastDay === null ? null : lateness(lastDay, isIn ? receipt.received : scope.today);
  const report = used?.returned;
  const row = {
    agency,
    expected,
    state,
    file: report?.file ?? left?.file ?? null,
    submissionNumber: report?.submission?.number ?? null,
    ...receipt,
    lastDay,
    daysLate,
    errors: report?.errors ?? 0,
    warnings: report?.warnings ?? 0,
    filled: report?.filled ?? 0,
    expectedCells: report?.expected ?? 0,
    changes: used?.changes?.length ?? null,
    slip: slipOf(used),
    note: left ? `Lý do loại: ${left.reason}` : (conflict?.map(({ file }) => file).join('; ') ?? ''),
  };
  return { ...row, reminders: remindersOf(row) };
}

function stateOfUsed({ returned }: UsedReport, { returning }: Scope): AttendanceState {
  if (returned.errors > 0) return returning ? 'returned' : 'withErrors';
  return returned.filled < returned.expected ? 'incomplete' : 'complete';
}

function receiptOf(agency: Agency, used: UsedReport | null, { roster }: Scope): Pick<Attendance, 'received' | 'receivedBy'> {
  const noted = roster.received.get(agency.id);
  if (noted !== undefined) return { received: noted, receivedBy: 'roster' };
  const stamp = used?.returned.submission?.at.slice(0, 10) ?? '';
  // It comes from a file that anyone can edit.
  return !/^\d{4}-\d{2}-\d{2}$/.test(stamp) || Number.isNaN(Date.parse(stamp))
    ? { received: null, receivedBy: null }
    : { received: stamp, receivedBy: 'stamp' };
}

const DAY = 86_400_000;

/** Whole days from the last day to the day of receipt, never below 0; null where the day is not known or is none. */
function lateness(lastDay: string, received: string | null): number | null {
  if (received === null) return null;
  const days = Math.round((Date.parse(received) - Date.parse(lastDay)) / DAY);
  return Number.isFinite(days) ? Math.max(0, days) : null;
}

function slipOf(used: UsedReport | null): Attendance['slip'] {
  const answers = used?.returned.slip ?? [];
  if (answers.length === 0) return null;
  const count = (state: string): number => answers.filter((answer) => answer.state === state).length;
  return { open: count('Chưa sửa'), mended: count('Đã sửa'), explained: count('Giải trình') };
}

function remindersOf(row: Omit<Attendance, 'reminders'>): string[] {
  const { state, lastDay, daysLate, errors, filled, expectedCells } = row;
  if (!row.expected && state !== 'conflict' && errors === 0) return [];
  const due = lastDay === null ? '' : ` Hạn cuối: ${formatDate(lastDay)}.`;
  const late = daysLate !== null && daysLate > 0 ? ` Đã quá hạn ${daysText(daysLate)}.` : '';
  switch (state) {
    case 'notReceived':
      return [`Chưa nộp báo cáo.${due}${late}`];
    case 'excluded':
      return [`Báo cáo chưa được dùng (${row.note.replace(/^Lý do loại: /, '')}); đề nghị nộp lại.`];
    case 'conflict':
      return ['Đã gửi nhiều tệp khác nhau; đề nghị cho biết tệp nào là bản chính thức.'];
    case 'withErrors':
    case 'returned':
      return [`Báo cáo còn ${errors} lỗi; đề nghị sửa hoặc giải trình rồi nộp lại.`];
    case 'incomplete':
      return [`Còn ${expectedCells - filled} ô chưa nhập; đề nghị bổ sung.`];
    case 'complete':
      return [];
  }
}

/** Rates over the agencies that are waited for. */
export function ratesOf(attendances: readonly Attendance[]): Rates {
  const waited = attendances.filter(({ expected }) => expected);
  const isIn = waited.filter(({ state }) => state !== 'notReceived' && state !== 'excluded');
  const complete = waited.filter(({ state }) => state === 'complete').length;
  const dated = isIn.filter(({ daysLate }) => daysLate !== null);
  const onTime = dated.filter(({ daysLate }) => daysLate === 0).length;
  const rate = (count: number, of: number): number | null => (of > 0 ? count / of : null);
  return {
    expected: waited.length,
    received: isIn.length,
    complete,
    onTime,
    dayKnown: dated.length,
    receivedRate: rate(isIn.length, waited.length),
    completeRate: rate(complete, waited.length),
    onTimeRate: rate(onTime, dated.length),
  };
}
