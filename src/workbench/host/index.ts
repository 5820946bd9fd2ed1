export { initialiseCalculation } from './calculation';
export { ExcelHost, type Bridge, type Counters, type FaultMoment } from './host';
export { HostBook, Sheet, type Cell, type CellFormat, type Rect } from './model';
export { formatRect, parseAddress } from './address';
export { snapshot } from './snapshot';
