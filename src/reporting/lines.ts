import type { Indicator, Measure, Task } from '../plans/schema';
import type { TargetPart } from '../plans/target';

/** One row of the sheet "Chỉ tiêu": an indicator, or one part of it where its target has several parts. */
export interface IndicatorLine {
  /** indicator.key, or key.1, key.2 for the parts of a target of several parts. */
  readonly rowKey: string;
  readonly indicator: Indicator;
  /** From 0. */
  readonly partIndex: number;
  readonly partCount: number;
  /** null where the target could not be read and a person judges it. */
  readonly target: TargetPart | null;
  readonly measure: Measure;
  /** False for a cooperating agency of a leadFigure indicator: it sees the row and may explain, but gives no figure. */
  readonly entersFigures: boolean;
  /** True once the due year is past: the row stays, read-only. */
  readonly readOnly: boolean;
}

/** One row of the sheet "Nhiệm vụ". */
export interface TaskLine {
  readonly rowKey: string;
  readonly task: Task;
  readonly role: 'lead' | 'cooperating';
}
