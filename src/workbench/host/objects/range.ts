import {
  bounding,
  cellAt,
  columnsIn,
  formatRect,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  overlap,
  quoted,
  rowsIn,
} from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import { LAST_COLUMN, LAST_ROW, Sheet, type Cell } from '../model';
import { categoryOf } from '../number-format';
import { fromR1C1, toR1C1 } from '../references';
import { areasOf } from './areas';
import { grid, guardStructure, writeContents } from './cells';
import { clear, clearOrReset, merge } from './clear';
import { copyAreas, moveTo } from './copy';
import { DEPENDENCY_CHILDREN } from './dependencies';
import { displayValue, typeOf, valueType } from './display';
import { autoFill } from './fill';
import { toJson, writeJson } from './json-values';
import { setNumberFormat } from './number-formats';
import { group, showDetails, ungroup } from './outline';
import {
  activeCell,
  asRange,
  besides,
  distance,
  edgeFrom,
  extended,
  integer,
  lineOf,
  nullable,
  range,
  regionAround,
  shifted,
  usedIn,
  type RangeObject,
} from './places';
import { PROPERTY_CALLS } from './properties';
import { getStyle, setStyle } from './styles';
import { hasSpill, hiddenState, setHidden, setHyperlink, spill, tellHidden } from './range-state';
import { viewOf } from './range-view';
import { deleteCells, insertCells } from './restructure';
import { find, replaceAll } from './search';
import { selectRange } from './selection';
import { removeDuplicates, sortRange } from './sort';
import { specialCells } from './special';
import type { HostContext, HostObject, TypeDefinition } from './types';

export { range } from './places';

const part = <Name extends 'RangeFormat' | 'DataValidation' | 'ConditionalFormatCollection' | 'RangeSort'>(
  { sheet, rect }: RangeObject,
  type: Name,
): HostObject => ({ type, sheet, rect }) as HostObject;

/** What cells show or hold, up to date; null for whole rows and columns, as Excel answers. */
function computed<Value>(
  object: RangeObject,
  { calculation }: HostContext,
  pick: (cell: Cell | undefined, row: number, column: number) => Value,
): Value[][] | null {
  if (isUnbounded(object.rect)) return null;
  calculation.update();
  return grid(object, pick);
}

const values =
  (pick: (sheet: Sheet, cell: Cell | undefined, row: number, column: number) => unknown) =>
  (object: RangeObject, host: HostContext): unknown[][] | null =>
    computed(object, host, (cell, row, column) => pick(object.sheet, cell, row, column));

const valueAt = (sheet: Sheet, _cell: Cell | undefined, row: number, column: number): unknown => sheet.valueAt(row, column) ?? '';
/** A spilled cell shows the formula it comes from. */
function formulaAt(sheet: Sheet, cell: Cell | undefined, row: number, column: number): unknown {
  return cell?.formula ?? valueAt(sheet, cell, row, column);
}

function formatAt(object: RangeObject, pick: (numberFormat: string) => string): (string | null)[][] | null {
  if (isUnbounded(object.rect)) return null;
  const { sheet } = object;
  return grid(object, (cell, row, column) => pick((cell?.format ?? sheet.formatAt(row, column)).numberFormat));
}

function intersection(object: RangeObject, other: unknown, { book }: HostContext): RangeObject | null {
  const given = asRange(object, other, book);
  if (given.sheet !== object.sheet) throw invalidArgument();
  return nullable(object.sheet, overlap(object.rect, given.rect));
}

const orFail = <Found>(found: Found | null): Found => {
  if (found === null) throw itemNotFound();
  return found;
};

export const rangeType: TypeDefinition<'Range'> = {
  identity: (object) => (object.reference ? { _ReferenceId: object.reference } : {}),
  get: {
    Address: ({ sheet, rect }) => `${quoted(sheet.name)}!${formatRect(rect)}`,
    AddressLocal: ({ sheet, rect }) => `${quoted(sheet.name)}!${formatRect(rect)}`,
    RowIndex: ({ rect }) => rect.row1,
    ColumnIndex: ({ rect }) => rect.column1,
    RowCount: ({ rect }) => rowsIn(rect),
    ColumnCount: ({ rect }) => columnsIn(rect),
    CellCount: ({ rect }) => (rowsIn(rect) * columnsIn(rect) > 2_147_483_647 ? -1 : rowsIn(rect) * columnsIn(rect)),
    IsEntireRow: ({ rect }) => isEntireRow(rect),
    IsEntireColumn: ({ rect }) => isEntireColumn(rect),
    Values: values(valueAt),
    ValuesAsJson: values((sheet, _cell, row, column) => toJson(sheet.valueAt(row, column))),
    ValuesAsJsonLocal: values((sheet, _cell, row, column) => toJson(sheet.valueAt(row, column))),
    Formulas: values(formulaAt),
    FormulasLocal: values(formulaAt),
    FormulasR1C1: values((sheet, cell, row, column) =>
      cell?.formula ? toR1C1(cell.formula, row, column) : valueAt(sheet, cell, row, column),
    ),
    Text: values((sheet, cell, row, column) =>
      displayValue(sheet.valueAt(row, column), (cell?.format ?? sheet.formatAt(row, column)).numberFormat),
    ),
    ValueTypes: values((sheet, cell, row, column) => (cell?.formula ? valueType(cell) : typeOf(sheet.valueAt(row, column)))),
    NumberFormat: (object) => formatAt(object, (format) => format),
    NumberFormatLocal: (object) => formatAt(object, (format) => format),
    NumberFormatCategories: (object) => formatAt(object, categoryOf),
    LinkedDataTypeState: (object) => (isUnbounded(object.rect) ? null : grid(object, () => 'None')),
    Hidden: ({ sheet, rect }) => {
      const [rows, columns] = [
        hiddenState(sheet.hiddenRows, rect.row1, rect.row2),
        hiddenState(sheet.hiddenColumns, rect.column1, rect.column2),
      ];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    RowHidden: ({ sheet, rect }) => hiddenState(sheet.hiddenRows, rect.row1, rect.row2),
    ColumnHidden: ({ sheet, rect }) => hiddenState(sheet.hiddenColumns, rect.column1, rect.column2),
    Hyperlink: ({ sheet, rect }) => sheet.links.get(Sheet.key(rect.row1, rect.column1)) ?? null,
    HasSpill: hasSpill,
    SavedAsArray: () => false,
    Style: getStyle,
    Top: ({ sheet, rect }) => distance(sheet, 'row', 0, rect.row1 - 1),
    Left: ({ sheet, rect }) => distance(sheet, 'column', 0, rect.column1 - 1),
    Height: ({ sheet, rect }) => distance(sheet, 'row', rect.row1, rect.row2),
    Width: ({ sheet, rect }) => distance(sheet, 'column', rect.column1, rect.column2),
  },
  set: {
    Values: writeContents,
    ValuesAsJson: writeJson,
    ValuesAsJsonLocal: writeJson,
    Formulas: writeContents,
    FormulasLocal: writeContents,
    FormulasR1C1: (object, value, host) =>
      writeContents(object, value, host, (text, row, column) => (text.startsWith('=') ? fromR1C1(text, row, column) : text)),
    NumberFormat: setNumberFormat,
    NumberFormatLocal: setNumberFormat,
    RowHidden: (object, hidden, host) => {
      const { sheet, rect } = object;
      guardStructure(sheet, 'allowFormatRows');
      setHidden(sheet.hiddenRows, rect.row1, rect.row2, hidden);
      tellHidden(object, hidden, host);
    },
    ColumnHidden: ({ sheet, rect }, hidden) => {
      guardStructure(sheet, 'allowFormatColumns');
      setHidden(sheet.hiddenColumns, rect.column1, rect.column2, hidden);
    },
    Hyperlink: setHyperlink,
    Style: setStyle,
  },
  call: {
    Clear: (object, [applyTo], host) => clear(object, applyTo, host),
    ClearOrResetContents: (object, _args, host) => clearOrReset(object, host),
    Merge: (object, [across], host) => merge(object, across, host),
    Unmerge: ({ sheet, rect }) => {
      guardStructure(sheet);
      sheet.merges = sheet.merges.filter((other) => !overlap(other, rect));
    },
    Delete: (object, [shift], host) => deleteCells(object.sheet, object.rect, direction(shift, 'Up', 'Left'), host),
    CopyFrom: ({ sheet, rect }, [source, type, skipBlanks, transpose], host) =>
      copyAreas({ sheet, areas: [rect] }, source, { type, skipBlanks: skipBlanks === true, transpose: transpose === true }, host),
    MoveTo: (object, [destination], host) => moveTo(object, destination, host),
    AutoFill: (object, [target, type], host) => {
      const destination = asRange(object, target, host.book);
      if (destination.sheet !== object.sheet) throw invalidArgument();
      autoFill(object, destination.rect, type, host);
    },
    ReplaceAll: (object, [text, replacement, criteria], host) => replaceAll(object, text, replacement, criteria, host),
    Group: ({ sheet, rect }, [option]) => group(sheet, rect, option),
    Ungroup: ({ sheet, rect }, [option]) => ungroup(sheet, rect, option),
    ShowGroupDetails: ({ sheet, rect }, [option]) => showDetails(sheet, rect, option, true),
    HideGroupDetails: ({ sheet, rect }, [option]) => showDetails(sheet, rect, option, false),
    Select: ({ sheet, rect }, _args, host) => selectRange(sheet, [rect], host),
    Calculate: (_object, _args, { calculation }) => calculation.update(true),
    SetDirty: (_object, _args, { calculation }) => calculation.restructured(),
    ...PROPERTY_CALLS,
    _ValidateArraySize: ({ rect }, [rows, columns]) => {
      if (rows !== rowsIn(rect) || columns !== columnsIn(rect)) throw invalidArgument();
    },
  },
  child: {
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
    Format: (object) => part(object, 'RangeFormat'),
    DataValidation: (object) => part(object, 'DataValidation'),
    ConditionalFormats: (object) => part(object, 'ConditionalFormatCollection'),
    Sort: (object) => part(object, 'RangeSort'),
    GetCell: ({ sheet, rect }, [row, column]) => range(sheet, cellAt(rect.row1 + integer(row), rect.column1 + integer(column))),
    GetRow: (object, [row]) => lineOf(object, 'row', row),
    GetColumn: (object, [column]) => lineOf(object, 'column', column),
    GetEntireRow: ({ sheet, rect }) => range(sheet, { ...rect, column1: 0, column2: LAST_COLUMN }),
    GetEntireColumn: ({ sheet, rect }) => range(sheet, { ...rect, row1: 0, row2: LAST_ROW }),
    GetResizedRange: ({ sheet, rect }, [rows, columns]) =>
      range(sheet, { ...rect, row2: rect.row2 + integer(rows), column2: rect.column2 + integer(columns) }),
    GetAbsoluteResizedRange: ({ sheet, rect }, [rows, columns]) =>
      range(sheet, { ...rect, row2: rect.row1 + integer(rows) - 1, column2: rect.column1 + integer(columns) - 1 }),
    GetOffsetRange: (object, [rows, columns]) => shifted(object, integer(rows), integer(columns)),
    GetBoundingRect: (object, [other], { book }) => {
      const given = asRange(object, other, book);
      if (given.sheet !== object.sheet) throw invalidArgument();
      return range(object.sheet, bounding(object.rect, given.rect));
    },
    GetIntersection: (object, [other], host) => orFail(intersection(object, other, host)),
    GetIntersectionOrNullObject: (object, [other], host) => intersection(object, other, host),
    GetUsedRange: (object, [valuesOnly], { calculation }) => {
      calculation.update();
      return range(object.sheet, orFail(usedIn(object, valuesOnly === true)));
    },
    GetUsedRangeOrNullObject: (object, [valuesOnly], { calculation }) => {
      calculation.update();
      return nullable(object.sheet, usedIn(object, valuesOnly === true));
    },
    GetLastRow: ({ sheet, rect }) => range(sheet, { ...rect, row1: rect.row2 }),
    GetLastColumn: ({ sheet, rect }) => range(sheet, { ...rect, column1: rect.column2 }),
    GetLastCell: ({ sheet, rect }) => range(sheet, cellAt(rect.row2, rect.column2)),
    GetRowsAbove: (object, [count]) => besides(object, 'above', count),
    GetRowsBelow: (object, [count]) => besides(object, 'below', count),
    GetColumnsBefore: (object, [count]) => besides(object, 'before', count),
    GetColumnsAfter: (object, [count]) => besides(object, 'after', count),
    GetMergedAreasOrNullObject: ({ sheet, rect }) =>
      areasOf(
        sheet,
        sheet.merges.filter((one) => overlap(one, rect)),
      ),
    GetTables: ({ sheet, rect }, [fullyContained]) => ({
      type: 'TableScopedCollection',
      sheet,
      rect,
      fullyContained: fullyContained === true,
    }),
    GetSurroundingRegion: ({ sheet, rect }) => range(sheet, regionAround(sheet, rect)),
    GetRangeEdge: (object, [towards, active], { book }) => {
      const cell = activeCell(object, active, book);
      return range(object.sheet, edgeFrom(object.sheet, cell.row1, cell.column1, towards));
    },
    GetExtendedRange: (object, [towards, active], { book }) =>
      range(object.sheet, extended(object, towards, activeCell(object, active, book))),
    GetSpecialCells: (object, [type, kinds], host) => orFail(areasOf(object.sheet, specialCells(object, type, kinds, host))),
    GetSpecialCellsOrNullObject: (object, [type, kinds], host) => areasOf(object.sheet, specialCells(object, type, kinds, host)),
    Find: (object, [text, criteria], host) => range(object.sheet, orFail(find(object, text, criteria, host))),
    FindOrNullObject: (object, [text, criteria], host) => nullable(object.sheet, find(object, text, criteria, host)),
    ...DEPENDENCY_CHILDREN,
    GetVisibleView: viewOf,
    GetSpillParent: (object, _args, host) => orFail(spill(object, host, 'parent')),
    GetSpillParentOrNullObject: (object, _args, host) => spill(object, host, 'parent'),
    GetSpillingToRange: (object, _args, host) => orFail(spill(object, host, 'area')),
    GetSpillingToRangeOrNullObject: (object, _args, host) => spill(object, host, 'area'),
    RemoveDuplicates: (object, [columns, includesHeader], host) =>
      removeDuplicates(object, columns, includesHeader === true, host),
    Insert: (object, [shift], host) => insertCells(object.sheet, object.rect, direction(shift, 'Down', 'Right'), host),
  },
};

function direction(given: unknown, ...known: string[]): string {
  if (!known.includes(String(given))) throw invalidArgument();
  return String(given);
}

export const rangeSortType: TypeDefinition<'RangeSort'> = {
  call: {
    Apply: (object, [fields, matchCase, hasHeaders, orientation], host) =>
      sortRange(
        object,
        fields,
        { matchCase: matchCase === true, hasHeaders: hasHeaders === true, byColumns: orientation === 'Columns' },
        host,
      ),
  },
};

export const removeDuplicatesResultType: TypeDefinition<'RemoveDuplicatesResult'> = {
  get: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
};
