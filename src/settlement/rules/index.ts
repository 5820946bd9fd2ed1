import { entryColumnMissing } from './entry-column-missing';
import { entrySheetMissing } from './entry-sheet-missing';
import { formLeftOver } from './form-left-over';
import { formText } from './form-text';
import { formTextChanged } from './form-text-changed';
import { acceptedOverSpent } from './accepted-over-spent';
import { allottedDiffers } from './allotted-differs';
import { approvedOther } from './approved-other';
import { approvedProgramme } from './approved-programme';
import { approvedSum } from './approved-sum';
import { availableSum } from './available-sum';
import { carriedForward } from './carried-forward';
import { contractWithoutNumber } from './contract-without-number';
import { criterionUnknown } from './criterion-unknown';
import { dossierDue } from './dossier-due';
import { dossierOverdue } from './dossier-overdue';
import { estimateLineSum } from './estimate-line-sum';
import { estimateUnused } from './estimate-unused';
import { f04bTotalRow } from './f04b-total-row';
import { f04cColumns } from './f04c-columns';
import { f04dSum } from './f04d-sum';
import { f04dTotalRow } from './f04d-total-row';
import { f04eSums } from './f04e-sums';
import { formDiffers } from './form-differs';
import { fundsBalance } from './funds-balance';
import { groupUnknown } from './group-unknown';
import { itStateNeeded } from './it-state-needed';
import { itemNotInEstimate } from './item-not-in-estimate';
import { ledgerBlank } from './ledger-blank';
import { ledgerTotal } from './ledger-total';
import { moneyNotWhole } from './money-not-whole';
import { negativeFigure } from './negative-figure';
import { negativeWithoutNote } from './negative-without-note';
import { notSettled } from './not-settled';
import { projectDateInFuture } from './project-date-in-future';
import { projectRepeated } from './project-repeated';
import { projectUnnamed } from './project-unnamed';
import { scoreOverMaximum } from './score-over-maximum';
import { settledOverAvailable } from './settled-over-available';
import { settledOverReceived } from './settled-over-received';
import { sheetCopied } from './sheet-copied';
import { spentOther } from './spent-other';
import { spentOverApproved } from './spent-over-approved';
import { spentProgramme } from './spent-programme';
import { twoBudgetYears } from './two-budget-years';
import { unknownProject } from './unknown-project';
import { voucherAfterYear } from './voucher-after-year';
import { voucherBeforeContract } from './voucher-before-contract';
import { voucherInFuture } from './voucher-in-future';
import { voucherRepeated } from './voucher-repeated';
import type { SettlementRule } from './subject';

/** All rules of a dossier. Stated identities are errors, those of practice warnings. */
export const SETTLEMENT_RULES: readonly SettlementRule[] = [
  // The workbook.
  entrySheetMissing,
  entryColumnMissing,
  sheetCopied,
  formLeftOver,
  formText,
  formTextChanged,
  // Đề án.
  projectUnnamed,
  projectRepeated,
  groupUnknown,
  negativeFigure,
  moneyNotWhole,
  contractWithoutNumber,
  projectDateInFuture,
  dossierDue,
  dossierOverdue,
  itStateNeeded,
  twoBudgetYears,
  // Estimate and vouchers.
  estimateLineSum,
  estimateUnused,
  unknownProject,
  itemNotInEstimate,
  voucherBeforeContract,
  voucherAfterYear,
  voucherInFuture,
  voucherRepeated,
  negativeWithoutNote,
  // The ledger, and what there was to spend.
  ledgerTotal,
  ledgerBlank,
  spentOverApproved,
  settledOverAvailable,
  settledOverReceived,
  // Inside a form.
  approvedSum,
  f04bTotalRow,
  acceptedOverSpent,
  fundsBalance,
  notSettled,
  f04cColumns,
  availableSum,
  carriedForward,
  f04dSum,
  f04dTotalRow,
  f04eSums,
  // Across the forms.
  approvedProgramme,
  approvedOther,
  allottedDiffers,
  spentProgramme,
  spentOther,
  formDiffers,
  // Scores.
  scoreOverMaximum,
  criterionUnknown,
];

/** Version of the rules, carried by every dossier workbook. */
export const SETTLEMENT_RULES_VERSION = '2026.1';

export { NO_WORKBOOK, type DossierWorkbook, type Settlement, type SettlementRule } from './subject';
