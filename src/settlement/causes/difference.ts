import type { Cause, Figure } from '../../checks';
import type { EstimateLine, Source, Voucher } from '../dossier';
import type { SkippedNumber } from './skipped-numbers';

/** Two figures that should be equal and are not, with all that may explain why. Money in đồng. */
export interface Difference {
  /** The figure taken for true: the ledger, or what the other forms say. */
  readonly expected: Figure;
  /** The figure that may hold the fault. */
  readonly found: Figure;
  /** The source whose vouchers `found` sums; null where it sums none. */
  readonly source: Source | null;
  /** The same two figures of the other source; null where one is not known. */
  readonly other: { readonly expected: number; readonly found: number } | null;
  /** The vouchers that `found` sums; empty where it is no such sum. */
  readonly vouchers: readonly Voucher[];
  /** Lines of the đề án's estimate that no voucher uses. */
  readonly unusedEstimate: readonly EstimateLine[];
  /** Numbers missing from a run of voucher numbers next to this đề án's vouchers. */
  readonly skippedNumbers: readonly SkippedNumber[];
}

/** What `found` lacks to be as expected; negative where it has too much. */
export function missingAmount({ expected, found }: Difference): number {
  return expected.value - found.value;
}

/**
 * Grounds for naming a cause, likeliest first. An exact match that could hardly be chance (a repeated voucher, a factor of 1.000 of one voucher)
 * goes before one that round amounts meet easily (two digits exchanged); a missing voucher explains any shortfall, so without a sign of it in the
 * estimate or the numbering it comes last.
 */
export const GROUNDS = [
  'cellHoldsText',
  'voucherRepeated',
  'voucherExchanged',
  'estimateLineUnused',
  'voucherInThousands',
  'negativeVoucher',
  'totalsExchanged',
  'figureInThousands',
  'numberSkipped',
  'voucherAlike',
  'oppositeFigures',
  'neighbouringDigits',
  'digitsOfFigure',
  'anyDigits',
  'amountTwice',
  'correctionWithoutSign',
  'oppositeDifferences',
  'anyShortfall',
] as const;

/** A cause with the ground it is named on. */
export interface Candidate extends Cause {
  readonly ground: (typeof GROUNDS)[number];
}

/** Finds one kind of cause; nothing where it does not explain the whole difference. */
export type CauseDetector = (difference: Difference) => readonly Candidate[];
