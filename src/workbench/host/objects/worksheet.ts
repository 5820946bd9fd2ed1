import { rangeAreas } from './range-areas';
import { columnsIn, overlap, parseAddress, quoted, rowsIn, splitReference } from '../address';
import { ExcelError, invalidArgument, itemNotFound } from '../errors';
import { LAST_COLUMN, LAST_ROW, Sheet, type HostBook } from '../model';
import { range } from './range';
import type { HostContext, HostObject, TypeDefinition } from './types';

const WHOLE = { row1: 0, column1: 0, row2: LAST_ROW, column2: LAST_COLUMN };
const wrap = (sheet: Sheet): HostObject => ({ type: 'Worksheet', sheet });

/** A tab name as Excel accepts it. */
function checkedName(book: HostBook, name: unknown, own: Sheet | null): string {
  const text = String(name);
  if (text === '' || text.length > 31 || /[[\]:*?/\\]/.test(text) || /^'|'$/.test(text)) throw invalidArgument();
  const other = book.sheets.find((sheet) => sheet.name.toLowerCase() === text.toLowerCase());
  if (other && other !== own)
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  return text;
}

function freeName(book: HostBook): string {
  for (let number = book.sheets.length + 1; ; number += 1) if (!book.sheet(`Sheet${number}`)) return `Sheet${number}`;
}

function rename(sheet: Sheet, name: unknown, { book, calculation }: HostContext): void {
  const next = checkedName(book, name, sheet);
  const [before, after] = [`${quoted(sheet.name)}!`, `${quoted(next)}!`];
  const alsoQuoted = `'${sheet.name.replaceAll("'", "''")}'!`;
  const moved = (formula: string): string => formula.replaceAll(alsoQuoted, after).replaceAll(before, after);
  for (const other of book.sheets)
    for (const cell of other.cells.values()) if (cell.formula?.includes('!')) cell.formula = moved(cell.formula);
  for (const item of book.names) item.formula = moved(item.formula);
  sheet.name = next;
  calculation.restructured();
}

function remove(sheet: Sheet, { book, calculation }: HostContext): void {
  const visible = book.sheets.filter((other) => other.visibility === 'Visible' && other !== sheet);
  if (visible.length === 0) throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  const index = book.sheets.indexOf(sheet);
  book.sheets.splice(index, 1);
  book.activeSheet = Math.min(book.activeSheet, book.sheets.length - 1);
  for (const item of book.names) if (splitReference(item.formula).sheet === sheet.name) item.formula = '=#REF!';
  calculation.restructured();
}

function setVisibility(sheet: Sheet, value: unknown, book: HostBook): void {
  if (!['Visible', 'Hidden', 'VeryHidden'].includes(String(value))) throw invalidArgument();
  const visible = book.sheets.filter((other) => other.visibility === 'Visible' && other !== sheet);
  if (value !== 'Visible' && visible.length === 0)
    throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  sheet.visibility = String(value);
}

function copy(sheet: Sheet, { book, calculation }: HostContext): HostObject {
  let number = 2;
  while (book.sheet(`${sheet.name} (${number})`)) number += 1;
  const twin = book.addSheet(checkedName(book, `${sheet.name} (${number})`, null));
  for (const [key, cell] of sheet.cells) twin.cells.set(key, { ...cell });
  for (const [column, width] of sheet.columnWidths) twin.columnWidths.set(column, width);
  for (const [row, height] of sheet.rowHeights) twin.rowHeights.set(row, height);
  twin.merges = [...sheet.merges];
  twin.validations = [...sheet.validations];
  calculation.restructured();
  return wrap(twin);
}

function addressed(sheet: Sheet, book: HostBook, address: unknown): HostObject {
  if (address === undefined || address === null) return range(sheet, WHOLE);
  const text = String(address);
  const named = book.names.find((item) => item.name.toLowerCase() === text.toLowerCase());
  return range(
    sheet,
    parseAddress(named ? splitReference(named.formula).address.replaceAll('$', '') : splitReference(text).address),
  );
}

export const worksheetType: TypeDefinition<'Worksheet'> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Visibility: ({ sheet }) => sheet.visibility,
    Position: ({ sheet }, { book }) => book.sheets.indexOf(sheet),
    TabColor: ({ sheet }) => sheet.tabColor,
    Gridlines: ({ sheet }) => sheet.showGridlines,
    Headings: ({ sheet }) => sheet.showHeadings,
    StandardWidth: () => 8.43,
    StandardHeight: () => 15,
    EnableCalculation: () => true,
  },
  set: {
    Name: ({ sheet }, name, host) => rename(sheet, name, host),
    Visibility: ({ sheet }, value, { book }) => setVisibility(sheet, value, book),
    TabColor: ({ sheet }, color) => {
      sheet.tabColor = String(color);
    },
    Gridlines: ({ sheet }, show) => {
      sheet.showGridlines = show === true;
    },
    Headings: ({ sheet }, show) => {
      sheet.showHeadings = show === true;
    },
    Position: ({ sheet }, position, { book, calculation }) => {
      const active = book.sheets[book.activeSheet];
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(Math.min(Number(position), book.sheets.length), 0, sheet);
      book.activeSheet = Math.max(
        0,
        book.sheets.findIndex((other) => other === active),
      );
      calculation.restructured();
    },
  },
  call: {
    Activate: ({ sheet }, _args, { book }) => {
      if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation', 'A hidden worksheet cannot be activated.');
      book.activeSheet = book.sheets.indexOf(sheet);
    },
    Delete: ({ sheet }, _args, host) => remove(sheet, host),
    Calculate: (_object, _args, { calculation }) => calculation.update(),
    _RegisterDataChangedEvent: ({ sheet }, _args, host) => host.subscribe('changed', sheet),
    _UnregisterDataChangedEvent: () => null,
    _RegisterSelectionChangedEvent: ({ sheet }, _args, host) => host.subscribe('selected', sheet),
    _UnregisterSelectionChangedEvent: () => null,
  },
  child: {
    GetRange: ({ sheet }, [address], { book }) => addressed(sheet, book, address),
    GetRanges: ({ sheet }, [addresses]) => rangeAreas(sheet, addresses),
    GetCell: ({ sheet }, [row, column]) => range(sheet, rectAt(Number(row), Number(column), 1, 1)),
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns]) =>
      range(sheet, rectAt(Number(row), Number(column), Number(rows), Number(columns))),
    GetUsedRange: ({ sheet }, [valuesOnly]) => range(sheet, sheet.used(valuesOnly === true) ?? rectAt(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly]) => nullable(sheet, valuesOnly === true),
    Protection: ({ sheet }) => ({ type: 'WorksheetProtection', sheet }),
    FreezePanes: ({ sheet }) => ({ type: 'WorksheetFreezePanes', sheet }),
    PageLayout: ({ sheet }) => ({ type: 'PageLayout', sheet }),
    HorizontalPageBreaks: ({ sheet }) => ({ type: 'PageBreakCollection', sheet, vertical: false }),
    VerticalPageBreaks: ({ sheet }) => ({ type: 'PageBreakCollection', sheet, vertical: true }),
    Names: ({ sheet }) => ({ type: 'NamedItemCollection', sheet }),
    AutoFilter: ({ sheet }) => ({ type: 'AutoFilter', sheet, table: null }),
    Tables: ({ sheet }) => ({ type: 'TableCollection', sheet }),
    Charts: ({ sheet }) => ({ type: 'ChartCollection', sheet }),
    Copy: ({ sheet }, _args, host) => copy(sheet, host),
    GetNext: ({ sheet }, _args, { book }) => beside(book, sheet, 1),
    GetPrevious: ({ sheet }, _args, { book }) => beside(book, sheet, -1),
  },
};

function rectAt(row: number, column: number, rows: number, columns: number) {
  const rect = { row1: row, column1: column, row2: row + rows - 1, column2: column + columns - 1 };
  if (!(row >= 0 && column >= 0 && rowsIn(rect) > 0 && columnsIn(rect) > 0 && overlap(rect, WHOLE))) throw invalidArgument();
  return rect;
}

const nullable = (sheet: Sheet, valuesOnly: boolean): HostObject | null => {
  const used = sheet.used(valuesOnly);
  return used ? range(sheet, used) : null;
};

function beside(book: HostBook, sheet: Sheet, step: number): HostObject {
  const found = book.sheets[book.sheets.indexOf(sheet) + step];
  if (!found) throw itemNotFound();
  return wrap(found);
}

function findSheet(book: HostBook, nameOrId: unknown): HostObject {
  const sheet = book.sheet(String(nameOrId));
  if (!sheet) throw itemNotFound();
  return wrap(sheet);
}

const orNull = (sheet: Sheet | undefined): HostObject | null => (sheet ? wrap(sheet) : null);

export const worksheetsType: TypeDefinition<'WorksheetCollection'> = {
  call: {
    GetCount: (_object, [visibleOnly], { book }) =>
      book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible').length,
  },
  child: {
    Add: (_object, [name], host) => {
      const sheet = host.book.addSheet(
        name === undefined || name === null ? freeName(host.book) : checkedName(host.book, name, null),
      );
      host.calculation.restructured();
      return wrap(sheet);
    },
    GetItem: (_object, [name], { book }) => findSheet(book, name),
    GetItemOrNullObject: (_object, [name], { book }) => orNull(book.sheet(String(name))),
    GetActiveWorksheet: (_object, _args, { book }) => orNull(book.sheets[book.activeSheet]),
    GetFirst: (_object, _args, { book }) => orNull(book.sheets[0]),
    GetLast: (_object, _args, { book }) => orNull(book.sheets.at(-1)),
  },
  item: (_object, [name], { book }) => findSheet(book, name),
  items: (_object, { book }) => book.sheets.map(wrap),
};
