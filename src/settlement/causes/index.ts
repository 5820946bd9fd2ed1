import type { Cause } from '../../checks';
import { digitsExchanged } from './digits-exchanged';
import { GROUNDS, type CauseDetector, type Difference } from './difference';
import { factor1000 } from './factor-1000';
import { factor1000000 } from './factor-1000000';
import { sign } from './sign';
import { sourcesExchanged } from './sources-exchanged';
import { textNumber } from './text-number';
import { voucherMissing } from './voucher-missing';
import { voucherTwice } from './voucher-twice';

/** One detector for each kind of cause. */
const DETECTORS: readonly CauseDetector[] = [
  textNumber,
  voucherTwice,
  sourcesExchanged,
  voucherMissing,
  factor1000,
  factor1000000,
  sign,
  digitsExchanged,
];

/** More would send a person looking everywhere. */
const MOST_CAUSES = 5;

/** What may explain the whole of a difference, likeliest first; empty where nothing does. Several ways to look at one difference may be given. */
export function likelyCauses(...differences: readonly Difference[]): Cause[] {
  return differences
    .flatMap((difference) => DETECTORS.flatMap((detect) => detect(difference)))
    .sort((a, b) => GROUNDS.indexOf(a.ground) - GROUNDS.indexOf(b.ground))
    .slice(0, MOST_CAUSES)
    .map(({ kind, sentence, at }) => ({ kind, sentence, at }));
}

export type { Difference } from './difference';
export { skippedNumbers, type SkippedNumber } from './skipped-numbers';
