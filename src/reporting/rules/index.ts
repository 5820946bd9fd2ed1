import { ambiguousNumber } from './ambiguous-number';
import { cumulativeFell } from './cumulative-fell';
import { dataSourceMissing } from './data-source-missing';
import { denominatorZero } from './denominator-zero';
import { doneBelowFull } from './done-below-full';
import { doneWithoutOutcome } from './done-without-outcome';
import { duplicateRow } from './duplicate-row';
import { explanationRequired } from './explanation-required';
import { formulaLost } from './formula-lost';
import { formulaWithoutValue } from './formula-without-value';
import { insertedRow } from './inserted-row';
import { jump } from './jump';
import { lockedCell } from './locked-cell';
import { missingRow } from './missing-row';
import { missingSheet } from './missing-sheet';
import { negativeFigure } from './negative-figure';
import { numeratorOverDenominator } from './numerator-over-denominator';
import { otherVersion } from './other-version';
import { percentAsWhole } from './percent-as-whole';
import { percentOutOfRange } from './percent-out-of-range';
import { progressRange } from './progress-range';
import { resultMissing } from './result-missing';
import { taskOverdue } from './task-overdue';
import { textNumber } from './text-number';
import { wrongState } from './wrong-state';
import { wrongType } from './wrong-type';
import type { ReportRule } from './subject';

/** Raised when a rule is added, dropped or changes its meaning; written into every workbook. */
export const RULES_VERSION = '2026.1';

/** All rules of a report, from the workbook as a whole to the single cell. */
export const REPORT_RULES: readonly ReportRule[] = [
  otherVersion,
  missingSheet,
  missingRow,
  duplicateRow,
  insertedRow,
  lockedCell,
  formulaLost,
  formulaWithoutValue,
  wrongType,
  textNumber,
  ambiguousNumber,
  negativeFigure,
  percentAsWhole,
  percentOutOfRange,
  denominatorZero,
  numeratorOverDenominator,
  resultMissing,
  dataSourceMissing,
  explanationRequired,
  cumulativeFell,
  jump,
  wrongState,
  progressRange,
  doneBelowFull,
  doneWithoutOutcome,
  taskOverdue,
];

export { UNTOUCHED, type ReportSubject, type WorkbookState } from './subject';
