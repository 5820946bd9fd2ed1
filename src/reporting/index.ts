export * from './assignment';
export * from './lines';
export * from './period';
export * from './report';
export * from './status';
export * from './target-path';
export * from './verdict';
export { REPORT_RULES, RULES_VERSION, UNTOUCHED, type ReportSubject, type WorkbookState } from './rules';
