import type { CellValue, FieldKey } from './field';

/** error = lỗi (must be mended), warning = cảnh báo (look again), note = lưu ý (good to know). */
export type Severity = 'error' | 'warning' | 'note';

/** One of the figures a reconciliation compares: what it is, where it stands, its amount in đồng. */
export interface Figure {
  readonly label: string;
  readonly at: FieldKey | null;
  readonly value: number;
}

/** The kinds of cause that reconciliation can name; see src/settlement/causes. */
export type CauseKind =
  | 'voucherMissing'
  | 'voucherTwice'
  | 'sourcesExchanged'
  | 'factor1000'
  | 'factor1000000'
  | 'digitsExchanged'
  | 'sign'
  | 'textNumber';

/** A likely cause of a difference, with the cells it points at. */
export interface Cause {
  readonly kind: CauseKind;
  readonly sentence: string;
  readonly at: readonly FieldKey[];
}

/** What a rule found: one plain Vietnamese sentence that says what is wrong, one that says what to do, and the place. */
export interface Finding {
  readonly severity: Severity;
  /** Id of the rule, the same as its file name. */
  readonly rule: string;
  /** What is wrong, with the figures that show it. */
  readonly message: string;
  /** What to do next. */
  readonly advice: string;
  /** The cell it is about; null for a finding about the whole workbook. */
  readonly at: FieldKey | null;
  /** Name of the row as the person reads it (indicator, task, đề án, voucher), so that the place is found on paper too. */
  readonly rowName: string | null;
  /** A value that would mend it, offered and never written silently. */
  readonly suggestion?: CellValue;
  readonly figures?: readonly Figure[];
  readonly difference?: number;
  readonly causes?: readonly Cause[];
}
