/** How a figure is held against a target. */
export type Comparison = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'between';

/**
 * One condition of a target. Percentages are fractions (45% = 0.45) with unit "%"; counts are plain numbers with their
 * unit ("lượt", "lớp", or "" where none is written). For atLeast and moreThan `max` is null, for atMost and lessThan `min` is null.
 */
export interface TargetPart {
  readonly comparison: Comparison;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  /** Due every year ("10-20%/năm", "hàng năm ít nhất 02 lớp"). */
  readonly perYear: boolean;
  /** What the share is of ("so với tổng mức bán lẻ hàng hóa của tỉnh"), or null. */
  readonly of: string | null;
  /** up: more is better, down: less is better (giảm, tối đa, không quá, vi phạm). A range is met from its lower end when up, up to its upper end when down. */
  readonly direction: 'up' | 'down';
}

/** A target: its text word for word and, where it could be read, its parts; all parts must hold. `read: false` means that a person judges it. */
export interface Target {
  readonly text: string;
  readonly read: boolean;
  readonly parts: readonly TargetPart[];
}
