export { prepareDrawing } from './draw';
export { ExcelBook } from './excel-book';
export { selectCell } from './navigate';
export { sortActiveSheet } from './sort';
export { watchSheets, type SheetChange } from './watch';
export { isApiSupported, officeLanguage, officeReady, storageKey } from './platform';
