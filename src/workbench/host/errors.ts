/** An error as Excel answers it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

export const itemNotFound = (): ExcelError => new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
/** @throws ItemNotFound */
export const notThere = (): never => {
  throw itemNotFound();
};
export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): ExcelError =>
  new ExcelError('InvalidArgument', message);
export const accessDenied = (): ExcelError => new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
/** What the host lacks says so by name, and is never silently passed over. */
export const apiNotFound = (type: string, member: string): ExcelError =>
  new ExcelError('ApiNotFound', `The API you are trying to use could not be found: ${type}.${scriptName(member)}.`);
/** A member as a script writes it; on the wire it begins with a capital, and an event goes by its registration. */
export const scriptName = (member: string): string => {
  const [, event] = /^_Register(?:Event)?(\w+?)(?:Event)?$/.exec(member) ?? [];
  return event === undefined ? `${member.charAt(0).toLowerCase()}${member.slice(1)}` : `on${event}`;
};
export const sizeMismatch = (): ExcelError =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
export const invalidOperation = (message = 'This operation is not permitted for the current object.'): ExcelError =>
  new ExcelError('InvalidOperation', message);
export const rangeExceedsLimit = (): ExcelError =>
  new ExcelError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
export const invalidReference = (): ExcelError =>
  new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');
/** Merged cells or a table would be parted. */
export const insertDeleteConflict = (): ExcelError =>
  new ExcelError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');
export const nonBlankCellOffSheet = (): ExcelError =>
  new ExcelError(
    'NonBlankCellOffSheet',
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
  );
export const alreadyExists = (): ExcelError =>
  new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

/** The texts that a cell shows for what cannot be computed. */
export const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;
