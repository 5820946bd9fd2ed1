export { checkBook, checkReport, type CheckOptions, type CheckResult, type PlacedFinding } from './check';
export { checkAny } from './check-any';
export {
  checkDossier,
  checkDossierBook,
  type DossierCheck,
  type DossierFinding,
  type PlacedCause,
  type PlacedFigure,
} from './check-dossier';
export { appendVouchers, type AppendedVouchers } from './append-vouchers';
export { describeTarget, type TargetDescription } from './describe-target';
export { createDossier, openDossier, understandDossier, type CreatedDossier, type OpenDossier } from './dossier';
export { fillForms, type FilledForms, type FillOptions } from './fill-forms';
export { listFindings } from './list-findings';
export { blankWorkbook, loadAgency, reloadBook, type LoadOptions, type LoadResult } from './load';
export { assignmentOf, identify, openReport, workbookOf, type Assignment, type OpenReport } from './open-report';
export { prefillFrom } from './previous';
export { fileNameOf, submitBook, type Justifications, type SubmitResult } from './submit';
export { consolidate, drawConsolidation } from './consolidate';
export { neededSheet, openReturned, readReturned, type ReturnedContext, type ReturnedFile } from './returned';
export { drawReturnSlip } from './return-slip';
export { findingId } from './finding-id';
export { slipAnswers } from './slip-answers';
export { drawPaths } from './draw-paths';
export { nextBlank, type BlankCell } from './next-blank';
export { settlingField, typedAt, typeEntry } from './type-entry';
export { versionChanges, type ChangedRow, type ChangedText, type VersionChanges } from './version-changes';
