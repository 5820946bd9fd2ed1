import { isBlank, type CellValue, type FieldKey, type FieldRow } from '../checks';
import type { Agency, Plan } from '../plans';
import { readNumber, type NumberReading } from '../vietnamese';
import type { IndicatorLine, TaskLine } from './lines';
import type { Period } from './period';
import { taskState, type TaskState } from './status';
import { judge, type Verdict } from './verdict';

/** Fields of "Chỉ tiêu" that take a number. */
export const NUMBER_FIELDS = ['baseline', 'baselineYear', 'previous', 'numerator', 'denominator'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** One row of "Chỉ tiêu" as returned: what was typed and what it means. */
export interface IndicatorEntry {
  readonly line: IndicatorLine;
  /** Typed values by field, untouched. */
  readonly typed: Readonly<Record<string, CellValue>>;
  readonly numbers: Readonly<Record<NumberField, NumberReading>>;
  /** Computed from numerator and denominator as the sheet's formula does: true numbers only. */
  readonly result: number | null;
  readonly verdict: Verdict;
}

/** One row of "Nhiệm vụ" as returned. */
export interface TaskEntry {
  readonly line: TaskLine;
  readonly typed: Readonly<Record<string, CellValue>>;
  readonly state: TaskState | null;
  readonly progress: NumberReading;
}

/** What one agency returned for one period. */
export interface Report {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: Period;
  readonly indicators: readonly IndicatorEntry[];
  readonly tasks: readonly TaskEntry[];
  /** Typed on the cover, by row key. */
  readonly cover: Readonly<Record<string, CellValue>>;
}

export interface ReportInput {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: Period;
  readonly lines: { readonly indicators: readonly IndicatorLine[]; readonly tasks: readonly TaskLine[] };
  readonly rows: readonly FieldRow[];
}

/** Reads a report out of the keyed rows of its sheets. A row typed twice is read once, the first; rows of no line are left to the caller. */
export function readReport({ plan, agency, period, lines, rows }: ReportInput): Report {
  const byKey = new Map<string, FieldRow>();
  for (const row of rows) {
    const key = `${row.sheet}/${row.row}`;
    if (!byKey.has(key)) byKey.set(key, row);
  }
  const typedOf = (sheet: string, key: string): Readonly<Record<string, CellValue>> => byKey.get(`${sheet}/${key}`)?.values ?? {};
  return {
    plan,
    agency,
    period,
    indicators: lines.indicators.map((line) => indicatorEntry(line, typedOf('indicators', line.rowKey), period)),
    tasks: lines.tasks.map((line) => {
      const typed = typedOf('tasks', line.rowKey);
      return { line, typed, state: taskState(typed.status), progress: readNumber(typed.progress) };
    }),
    cover: Object.fromEntries(rows.filter((row) => row.sheet === 'cover').map((row) => [row.row, row.values.value ?? null])),
  };
}

function indicatorEntry(line: IndicatorLine, typed: Readonly<Record<string, CellValue>>, period: Period): IndicatorEntry {
  const numbers = Object.fromEntries(NUMBER_FIELDS.map((field) => [field, readNumber(typed[field])])) as Record<
    NumberField,
    NumberReading
  >;
  const result = line.entersFigures ? resultOf(line, trueNumber(typed.numerator), trueNumber(typed.denominator)) : null;
  return { line, typed, numbers, result, verdict: judge(line.target, result, { ...period, dueYear: line.indicator.dueYear }) };
}

/** A figure as the sheets' formulas take it: a number, and nothing else. */
export const trueNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Result of a row: a fraction for ratios and growth, the number itself for counts; null where the figures do not give one. */
export function resultOf(
  { measure }: Pick<IndicatorLine, 'measure'>,
  numerator: number | null,
  denominator: number | null,
): number | null {
  switch (measure.kind) {
    case 'ratio':
      return numerator !== null && denominator !== null && denominator !== 0 ? numerator / denominator : null;
    case 'growth':
      return numerator !== null && denominator !== null && denominator > 0 ? (numerator - denominator) / denominator : null;
    default:
      return numerator;
  }
}

/** Field key of a cell in an indicator's row. */
export function indicatorField({ line }: IndicatorEntry, field: string): FieldKey {
  return { sheet: 'indicators', row: line.rowKey, field };
}

/** Field key of a cell in a task's row. */
export function taskField({ line }: TaskEntry, field: string): FieldKey {
  return { sheet: 'tasks', row: line.rowKey, field };
}

/** Whether this agency must give figures in this row now. */
export function givesFigures({ line }: IndicatorEntry): boolean {
  return line.entersFigures && !line.readOnly && line.measure.kind !== 'text';
}

/** Cells filled of those expected: figures and source of each open indicator row, state and progress of each task. */
export function progressOf(report: Report): { filled: number; expected: number } {
  const wanted = [
    ...report.indicators.filter(givesFigures).flatMap((entry) => figureFields(entry).map((field) => entry.typed[field])),
    ...report.tasks.flatMap((entry) => [entry.typed.status, entry.typed.progress]),
  ];
  return { filled: wanted.filter((value) => !isBlank(value)).length, expected: wanted.length };
}

/** The cells that make up an indicator's figure. */
export function figureFields({ line }: IndicatorEntry): readonly ('numerator' | 'denominator')[] {
  return line.measure.kind === 'count' ? ['numerator'] : ['numerator', 'denominator'];
}
