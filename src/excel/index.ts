export { ExcelBook } from './excel-book';
export { selectCell } from './navigate';
export { watchSheets, type SheetChange } from './watch';
export { isApiSupported, officeReady } from './platform';
