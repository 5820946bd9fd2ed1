import { cellAt } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import type { Sheet } from '../model';
import { areasOf, rangeAreas, someAreas } from './areas';
import { WHOLE } from './cells';
import { truth } from './check';
import { colorOf } from './colors';
import { showLevels } from './outline';
import { integer, nullable, range, resolve } from './places';
import { registrations } from './registration';
import { findAll, replaceAll } from './search';
import { activateSheet } from './selection';
import { beside, copySheet, findSheet, moveSheet, removeSheet, renameSheet, setVisibility, SHEET_EVENTS, wrap } from './sheets';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

function addressed(sheet: Sheet, { book }: HostContext, address: unknown): Of<'Range'> {
  if (address === undefined || address === null || address === '') return range(sheet, WHOLE);
  if (typeof address !== 'string') throw invalidArgument();
  const found = resolve(book, sheet, address);
  if (found.sheet !== sheet) throw invalidArgument();
  return found;
}

function used(sheet: Sheet, valuesOnly: unknown, { calculation }: HostContext): Of<'Range'> | null {
  calculation.update();
  return nullable(sheet, sheet.used(valuesOnly === true));
}

function rectAt(sheet: Sheet, row: unknown, column: unknown, rows: unknown, columns: unknown): Of<'Range'> {
  const [top, left] = [integer(row), integer(column)];
  return range(sheet, { row1: top, column1: left, row2: top + integer(rows) - 1, column2: left + integer(columns) - 1 });
}

/** Pixels of a column that shows so many digits of the standard font, in points, and back. */
const pointsOf = (digits: number): number => Math.round(digits * 7 + 5) * 0.75;
const digitsOf = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

export const worksheetType: TypeDefinition<'Worksheet'> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Visibility: ({ sheet }) => sheet.visibility,
    Position: ({ sheet }, { book }) => book.sheets.indexOf(sheet),
    TabColor: ({ sheet }) => (sheet.visibility === 'Visible' ? sheet.tabColor : null),
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
    ShowDataTypeIcons: ({ sheet }) => sheet.showDataTypeIcons,
    StandardWidth: ({ sheet }) => digitsOf(sheet.standardWidth),
    StandardHeight: () => 15,
    EnableCalculation: ({ sheet }) => sheet.enableCalculation,
    TabId: ({ sheet }, { book }) => book.sheets.indexOf(sheet) + 1,
  },
  set: {
    Name: ({ sheet }, name, host) => renameSheet(sheet, name, host),
    Visibility: ({ sheet }, value, host) => setVisibility(sheet, value, host),
    TabColor: ({ sheet }, color) => {
      sheet.tabColor = color === '' ? '' : colorOf(color);
    },
    // The client writes these two by names of their own.
    Gridlines: ({ sheet }, show) => {
      sheet.showGridlines = show === true;
    },
    Headings: ({ sheet }, show) => {
      sheet.showHeadings = show === true;
    },
    ShowDataTypeIcons: ({ sheet }, show) => {
      sheet.showDataTypeIcons = truth(show);
    },
    StandardWidth: ({ sheet }, digits) => {
      if (typeof digits !== 'number' || digits < 0 || digits > 255) throw invalidArgument();
      sheet.standardWidth = pointsOf(digits);
    },
    EnableCalculation: ({ sheet }, enabled) => {
      sheet.enableCalculation = enabled === true;
    },
    Position: ({ sheet }, position, host) => moveSheet(sheet, integer(position), host),
  },
  call: {
    Activate: ({ sheet }, _args, host) => activateSheet(sheet, host),
    Delete: ({ sheet }, _args, host) => removeSheet(sheet, host),
    Calculate: (_object, _args, { calculation }) => calculation.update(true),
    ReplaceAll: ({ sheet }, [text, replacement, criteria], host) =>
      replaceAll({ sheet, rect: WHOLE }, text, replacement, criteria, host),
    ShowOutlineLevels: ({ sheet }, [rows, columns]) => showLevels(sheet, rows, columns),
    ...registrations<Of<'Worksheet'>>(SHEET_EVENTS, ({ sheet }) => sheet.id),
  },
  child: {
    GetRange: ({ sheet }, [address], host) => addressed(sheet, host, address),
    GetRanges: ({ sheet }, [addresses], { book }) => (addresses ? rangeAreas(sheet, addresses, book) : someAreas(sheet, [WHOLE])),
    GetCell: ({ sheet }, [row, column]) => range(sheet, cellAt(integer(row), integer(column))),
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns]) => rectAt(sheet, row, column, rows, columns),
    GetUsedRange: ({ sheet }, [valuesOnly], host) => used(sheet, valuesOnly, host) ?? range(sheet, cellAt(0, 0)),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly], host) => used(sheet, valuesOnly, host),
    FindAll: ({ sheet }, [text, criteria], host) => someAreas(sheet, findAll({ sheet, rect: WHOLE }, text, criteria, host)),
    FindAllOrNullObject: ({ sheet }, [text, criteria], host) =>
      areasOf(sheet, findAll({ sheet, rect: WHOLE }, text, criteria, host)),
    Protection: ({ sheet }) => ({ type: 'WorksheetProtection', sheet }),
    FreezePanes: ({ sheet }) => ({ type: 'WorksheetFreezePanes', sheet }),
    PageLayout: ({ sheet }) => ({ type: 'PageLayout', sheet }),
    HorizontalPageBreaks: ({ sheet }) => ({ type: 'PageBreakCollection', sheet, vertical: false }),
    VerticalPageBreaks: ({ sheet }) => ({ type: 'PageBreakCollection', sheet, vertical: true }),
    Names: ({ sheet }) => ({ type: 'NamedItemCollection', sheet }),
    AutoFilter: ({ sheet }) => ({ type: 'AutoFilter', sheet, table: null }),
    Tables: ({ sheet }) => ({ type: 'TableCollection', sheet }),
    Charts: ({ sheet }) => ({ type: 'ChartCollection', sheet }),
    Comments: ({ sheet }) => ({ type: 'CommentCollection', sheet }),
    Notes: ({ sheet }) => ({ type: 'NoteCollection', sheet }),
    CustomProperties: ({ sheet }) => ({
      type: 'KeyedCollection',
      of: 'WorksheetCustomProperty',
      entries: sheet.customProperties,
    }),
    Copy: ({ sheet }, [place, relativeTo], host) => copySheet(sheet, place, relativeTo as HostObject | null, host),
    GetNext: ({ sheet }, [visibleOnly], { book }) => orThrow(beside(book, sheet, 1, visibleOnly)),
    GetNextOrNullObject: ({ sheet }, [visibleOnly], { book }) => beside(book, sheet, 1, visibleOnly),
    GetPrevious: ({ sheet }, [visibleOnly], { book }) => orThrow(beside(book, sheet, -1, visibleOnly)),
    GetPreviousOrNullObject: ({ sheet }, [visibleOnly], { book }) => beside(book, sheet, -1, visibleOnly),
    // By these the client finds a sheet again that a method has given.
    _GetSheetById: (_object, [id], { book }) => wrap(findSheet(book, id)),
    _GetAnotherWorksheetById: (_object, [id], { book }) => wrap(findSheet(book, id)),
  },
};

/** Beside the first or last sheet there is none. */
function orThrow(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}
