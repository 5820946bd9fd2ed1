import { fieldKeyText } from '../checks';
import type { Agency, Task } from '../plans';
import { taskState, TASK_STATES, type TaskState } from '../reporting';
import { readNumber } from '../vietnamese';
import type { Returned } from './returned';
import type { Reporter } from './scope';

/** One agency's word on one task. */
export interface TaskReturn {
  readonly agency: Agency;
  readonly role: 'lead' | 'cooperating';
  readonly received: boolean;
  readonly state: TaskState | null;
  /** A fraction. */
  readonly progress: number | null;
  readonly outcome: string;
  readonly difficulty: string;
  readonly proposal: string;
  readonly evidence: string;
  readonly file: string | null;
  readonly sheet: string;
  /** Cell of the state, or else of the first thing typed in its row; "" where nothing is. */
  readonly cell: string;
}

/** A text with who said it and where. */
export interface Said {
  readonly agency: Agency;
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One task over all its agencies. */
export interface TaskPicture {
  readonly task: Task;
  readonly returns: readonly TaskReturn[];
  /** Agencies by state; `silent` have reported without a state or not at all. */
  readonly counts: Readonly<Record<TaskState, number>>;
  readonly silent: number;
  /** Agencies that are done, of all that have the task. */
  readonly shareDone: number | null;
  readonly difficulties: readonly Said[];
  readonly proposals: readonly Said[];
}

/** The picture of one task: leads first, each group in the order of the agencies. */
export function taskPicture(task: Task, reporters: readonly Reporter[], reports: ReadonlyMap<string, Returned>): TaskPicture {
  const returns = reporters
    .flatMap((reporter) => {
      const line = reporter.tasks.find(({ rowKey }) => rowKey === task.key);
      const report = reports.get(reporter.agency.id) ?? null;
      return line && (reporter.expected || report) ? [taskReturn(task, reporter.agency, line.role, report)] : [];
    })
    .sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  const counts = Object.fromEntries(
    TASK_STATES.map((state) => [state, returns.filter((one) => one.state === state).length]),
  ) as Record<TaskState, number>;
  return {
    task,
    returns,
    counts,
    silent: returns.filter(({ state }) => state === null).length,
    shareDone: returns.length > 0 ? counts['Hoàn thành'] / returns.length : null,
    difficulties: said(task, reporters, reports, 'difficulty'),
    proposals: said(task, reporters, reports, 'proposal'),
  };
}

const TYPED = ['status', 'progress', 'outcome', 'difficulty', 'proposal', 'evidence'] as const;

function taskReturn(task: Task, agency: Agency, role: TaskReturn['role'], report: Returned | null): TaskReturn {
  const at = (field: string) => report?.typed.get(fieldKeyText({ sheet: 'tasks', row: task.key, field }));
  const text = (field: string): string => String(at(field)?.value ?? '').trim();
  const progress = readNumber(at('progress')?.value);
  return {
    agency,
    role,
    received: report !== null,
    state: taskState(at('status')?.value),
    progress: progress.kind === 'number' ? progress.value : null,
    outcome: text('outcome'),
    difficulty: text('difficulty'),
    proposal: text('proposal'),
    evidence: text('evidence'),
    file: report?.file ?? null,
    sheet: report?.tabs.get('tasks') ?? '',
    cell: TYPED.map((field) => at(field)?.cell ?? '').find((cell) => cell !== '') ?? '',
  };
}

function said(task: Task, reporters: readonly Reporter[], reports: ReadonlyMap<string, Returned>, field: string): Said[] {
  const key = fieldKeyText({ sheet: 'tasks', row: task.key, field });
  return reporters.flatMap(({ agency }) => {
    const report = reports.get(agency.id);
    const typed = report?.typed.get(key);
    const text = String(typed?.value ?? '').trim();
    return typed && text !== '' ? [{ agency, text, sheet: report?.tabs.get('tasks') ?? '', cell: typed.cell }] : [];
  });
}
