import type { CellValue, FieldKey, Severity } from '../checks';
import type { F04bColumn, F04dColumn, Money } from '../settlement';

/** A typed cell of a returned workbook: what it holds and where it stands now ("I9"). */
export interface ReturnedCell {
  readonly at: FieldKey;
  readonly value: CellValue;
  readonly cell: string;
}

/** A finding of the agency's own report, with its place in its file. */
export interface ReturnedFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly at: FieldKey | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly rowName: string | null;
  readonly message: string;
  readonly advice: string;
  /** The agency's reason for leaving it so, "" where it gave none. */
  readonly justification: string;
}

/** What the agency answered to one remark of an earlier return slip. */
export interface SlipAnswer {
  /** Names the remark: rule, sheet, row and field. */
  readonly id: string;
  readonly state: SlipState;
  readonly reply: string;
  /** The remark's words as the slip showed them, kept in case the remark no longer applies. */
  readonly message: string;
  readonly place: string;
}

/** States of a remark on a return slip, as the list in its cell offers them. */
export const SLIP_STATES = ['Chưa sửa', 'Đã sửa', 'Giải trình'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

/** One returned report, taken out of its file: plain data that may cross to another thread, and small, so that thousands fit in memory. */
export interface Returned {
  readonly kind: 'report';
  /** The file's name as the person knows it; unique among the files given. */
  readonly file: string;
  /** Hash of the file's bytes. */
  readonly hash: string;
  readonly planId: string;
  readonly planVersion: string | null;
  readonly agencyId: string;
  readonly agencyName: string;
  /** "2026" or "2026-H1". */
  readonly period: string;
  readonly submission: { readonly number: number; readonly at: string } | null;
  /** Present tab names by sheet code. */
  readonly tabs: ReadonlyMap<string, string>;
  /** Everything typed, by `fieldKeyText`. */
  readonly typed: ReadonlyMap<string, ReturnedCell>;
  /** Typed rows for which the present plan version has no row. */
  readonly unplaced: readonly ReturnedCell[];
  readonly filled: number;
  readonly expected: number;
  readonly errors: number;
  readonly warnings: number;
  /** Errors and warnings, in the order of the sheets. */
  readonly findings: readonly ReturnedFinding[];
  readonly slip: readonly SlipAnswer[];
}

/** A file that gives no report: which, and the one message for the person. */
export interface Unread {
  readonly kind: 'unread';
  readonly file: string;
  readonly hash: string;
  /** What kind of fault: the code of the error. */
  readonly fault: string;
  readonly message: string;
}

/** One đề án as it stands in Mẫu 04b and 04d of its unit. Money in đồng. */
export interface FundsLine {
  /** The đề án's number in its unit's dossier. */
  readonly no: string;
  readonly name: string;
  readonly hostUnit: string;
  /** Where the đề án stands in its file ("Đề án!B6"). */
  readonly place: string;
  readonly decision: string;
  readonly f04b: Readonly<Record<F04bColumn, Money>>;
  readonly f04d: Readonly<Record<F04dColumn, number>>;
  readonly acceptanceDate: string | null;
  /** Last day of the dossier, 15 days after acceptance, and the days left (negative once it has passed); null before acceptance. */
  readonly due: { readonly day: string; readonly left: number } | null;
}

/** One unit's settlement dossier, taken out of its file. */
export interface ReturnedDossier {
  readonly kind: 'dossier';
  readonly file: string;
  readonly hash: string;
  readonly unit: string;
  readonly qhnsCode: string;
  readonly year: number | null;
  readonly submission: { readonly number: number; readonly at: string } | null;
  readonly lines: readonly FundsLine[];
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly ReturnedFinding[];
}

/** What reading one file gave. */
export type FileOutcome = Returned | ReturnedDossier | Unread;
