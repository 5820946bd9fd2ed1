export { checkBook, checkReport, type CheckOptions, type CheckResult, type PlacedFinding } from './check';
export { describeTarget, type TargetDescription } from './describe-target';
export { listFindings } from './list-findings';
export { loadAgency, reloadBook, type LoadOptions, type LoadResult } from './load';
export { assignmentOf, identify, openReport, workbookOf, type Assignment, type OpenReport } from './open-report';
export { prefillFrom } from './previous';
export { fileNameOf, findingId, submitBook, type Justifications, type SubmitResult } from './submit';
export { consolidate, drawConsolidation } from './consolidate';
export { openReturned, readReturned, slipAnswers, type ReturnedContext, type ReturnedFile } from './returned';
