import { columnsIn, formatRect, overlap, parseAddress, quoted, rowsIn } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import { DEFAULT_FORMAT, LAST_COLUMN, LAST_ROW, Sheet, type Rect } from '../model';
import { grid, guardContents, guardStructure, spread, tellChanged, writeContents } from './cells';
import { clearConditionalFormats } from './conditional-formats';
import { clearValidations } from './validation';
import { formatCells } from './looks';
import { PROPERTY_CALLS } from './properties';
import { getStyle, setStyle } from './styles';
import { deleteCells, insertCells, sortRows } from './restructure';
import { displayText, valueType } from './display';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

type RangeObject = Of<'Range'>;

/** A range of a sheet. */
export const range = (sheet: Sheet, rect: Rect): RangeObject => ({ type: 'Range', sheet, rect });

const part = <Name extends 'RangeFormat' | 'DataValidation' | 'ConditionalFormatCollection' | 'RangeSort'>(
  { sheet, rect }: RangeObject,
  type: Name,
): HostObject => ({ type, sheet, rect }) as HostObject;

function shifted({ rect, sheet }: RangeObject, rows: number, columns: number): RangeObject {
  const moved = {
    row1: rect.row1 + rows,
    row2: rect.row2 + rows,
    column1: rect.column1 + columns,
    column2: rect.column2 + columns,
  };
  if (moved.row1 < 0 || moved.column1 < 0 || moved.row2 > LAST_ROW || moved.column2 > LAST_COLUMN) throw invalidArgument();
  return range(sheet, moved);
}

const bounding = (a: Rect, b: Rect): Rect => ({
  row1: Math.min(a.row1, b.row1),
  column1: Math.min(a.column1, b.column1),
  row2: Math.max(a.row2, b.row2),
  column2: Math.max(a.column2, b.column2),
});

/** An argument that may be a range object or an address. */
function asRange(object: RangeObject, argument: unknown): RangeObject {
  if (typeof argument === 'string') return range(object.sheet, parseAddress(argument));
  const given = argument as HostObject;
  if (given?.type !== 'Range') throw invalidArgument();
  return given;
}

function usedIn({ sheet, rect }: RangeObject, valuesOnly: boolean): Rect | null {
  let used: Rect | null = null;
  for (const { row, column, cell } of sheet.inside(rect)) {
    if (cell.value === null && cell.formula === null && (valuesOnly || cell.format === DEFAULT_FORMAT)) continue;
    const own = { row1: row, row2: row, column1: column, column2: column };
    used = used ? bounding(used, own) : own;
  }
  return used;
}

function clear({ sheet, rect }: RangeObject, applyTo: unknown, host: HostContext): void {
  const what = String(applyTo ?? 'All');
  if (what === 'All' || what === 'Contents') guardContents({ sheet, rect });
  else guardStructure(sheet);
  if (what === 'All' || what === 'Contents') {
    for (const { row, column, cell } of sheet.inside(rect)) {
      if (cell.value === null && cell.formula === null) continue;
      cell.value = null;
      cell.formula = null;
      host.calculation.changed(sheet, row, column);
    }
    tellChanged({ sheet, rect }, host);
  }
  if (what === 'All' || what === 'Formats') {
    formatCells({ sheet, rect }, () => DEFAULT_FORMAT);
    clearConditionalFormats(sheet, rect);
    if (what === 'All') clearValidations(sheet, rect);
    if (what === 'All') sheet.merges = sheet.merges.filter((merge) => !overlap(merge, rect));
  }
  if (what === 'All' || what === 'Hyperlinks') for (const key of sheet.links.keys()) if (isIn(rect, key)) sheet.links.delete(key);
}

const isIn = (rect: Rect, key: number): boolean => {
  const [row, column] = [Math.floor(key / 16_384), key % 16_384];
  return row >= rect.row1 && row <= rect.row2 && column >= rect.column1 && column <= rect.column2;
};

/** Excel keeps the top-left content of what it merges. */
function merge({ sheet, rect }: RangeObject, across: unknown, host: HostContext): void {
  guardStructure(sheet);
  const rows =
    across === true
      ? Array.from({ length: rowsIn(rect) }, (_, index) => ({ ...rect, row1: rect.row1 + index, row2: rect.row1 + index }))
      : [rect];
  for (const one of rows) {
    sheet.merges = sheet.merges.filter((other) => !overlap(other, one));
    if (rowsIn(one) * columnsIn(one) > 1) sheet.merges.push(one);
    for (const { row, column, cell } of sheet.inside(one)) {
      if (row === one.row1 && column === one.column1) continue;
      cell.value = null;
      cell.formula = null;
      host.calculation.changed(sheet, row, column);
    }
  }
}

function copyFrom(target: RangeObject, source: RangeObject, what: string, host: HostContext): void {
  guardContents(target);
  for (let row = 0; row < rowsIn(target.rect); row += 1) {
    for (let column = 0; column < columnsIn(target.rect); column += 1) {
      const from = source.sheet.at(
        source.rect.row1 + (row % rowsIn(source.rect)),
        source.rect.column1 + (column % columnsIn(source.rect)),
      );
      const to = target.sheet.make(target.rect.row1 + row, target.rect.column1 + column);
      if (what === 'All' || what === 'Values' || what === 'Formulas') {
        to.value = from?.value ?? null;
        to.formula = what === 'Values' ? null : (from?.formula ?? null);
        host.calculation.changed(target.sheet, target.rect.row1 + row, target.rect.column1 + column);
      }
      if (what === 'All' || what === 'Formats') to.format = from?.format ?? DEFAULT_FORMAT;
    }
  }
  tellChanged(target, host);
}

const hiddenState = (all: ReadonlySet<number>, from: number, to: number): boolean | null => {
  const states = new Set(Array.from({ length: Math.min(to - from + 1, 20_000) }, (_, index) => all.has(from + index)));
  return states.size > 1 ? null : states.has(true);
};

function setHidden(all: Set<number>, from: number, to: number, hidden: unknown): void {
  for (let index = from; index <= to; index += 1) {
    if (hidden === true) all.add(index);
    else all.delete(index);
  }
}

const plain = (value: unknown): unknown => value ?? '';

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
    IsEntireRow: ({ rect }) => rect.column1 === 0 && rect.column2 === LAST_COLUMN,
    IsEntireColumn: ({ rect }) => rect.row1 === 0 && rect.row2 === LAST_ROW,
    Values: (object, host) => computed(object, host, (cell) => plain(cell?.value)),
    Formulas: (object, host) => computed(object, host, (cell) => cell?.formula ?? plain(cell?.value)),
    FormulasLocal: (object, host) => computed(object, host, (cell) => cell?.formula ?? plain(cell?.value)),
    Text: (object, host) => computed(object, host, (cell) => displayText(cell)),
    ValueTypes: (object, host) => computed(object, host, (cell) => valueType(cell)),
    NumberFormat: (object) => (isWhole(object.rect) ? null : grid(object, (cell) => cell?.format.numberFormat ?? 'General')),
    Hidden: ({ sheet, rect }) =>
      hiddenState(sheet.hiddenRows, rect.row1, rect.row2) === true ||
      hiddenState(sheet.hiddenColumns, rect.column1, rect.column2) === true,
    RowHidden: ({ sheet, rect }) => hiddenState(sheet.hiddenRows, rect.row1, rect.row2),
    ColumnHidden: ({ sheet, rect }) => hiddenState(sheet.hiddenColumns, rect.column1, rect.column2),
    Hyperlink: ({ sheet, rect }) => sheet.links.get(Sheet.key(rect.row1, rect.column1)) ?? null,
    HasSpill: () => false,
    Style: getStyle,
  },
  set: {
    Values: writeContents,
    Formulas: writeContents,
    FormulasLocal: writeContents,
    NumberFormat: ({ sheet, rect }, value) => {
      guardStructure(sheet, 'allowFormatCells');
      spread(rect, value, (row, column, numberFormat) => {
        const cell = sheet.make(row, column);
        cell.format = { ...cell.format, numberFormat: String(numberFormat) };
      });
    },
    RowHidden: ({ sheet, rect }, hidden) => {
      guardStructure(sheet, 'allowFormatRows');
      setHidden(sheet.hiddenRows, rect.row1, rect.row2, hidden);
    },
    ColumnHidden: ({ sheet, rect }, hidden) => {
      guardStructure(sheet, 'allowFormatColumns');
      setHidden(sheet.hiddenColumns, rect.column1, rect.column2, hidden);
    },
    Style: setStyle,
    Hyperlink: (object, link, host) => {
      guardContents(object);
      const { sheet, rect } = object;
      sheet.links.set(Sheet.key(rect.row1, rect.column1), link as Record<string, unknown>);
      const shown = (link as { textToDisplay?: string }).textToDisplay;
      if (shown !== undefined) writeContents(range(sheet, { ...rect, row2: rect.row1, column2: rect.column1 }), shown, host);
    },
  },
  call: {
    Clear: (object, [applyTo], host) => clear(object, applyTo, host),
    Merge: (object, [across], host) => merge(object, across, host),
    Unmerge: ({ sheet, rect }) => {
      guardStructure(sheet);
      sheet.merges = sheet.merges.filter((other) => !overlap(other, rect));
    },
    Delete: (object, [shift], host) => deleteCells(object.sheet, object.rect, String(shift), host),
    CopyFrom: (object, [source, type], host) => copyFrom(object, asRange(object, source), String(type ?? 'All'), host),
    Select: ({ sheet, rect }, _args, { book }) => {
      book.activeSheet = book.sheets.indexOf(sheet);
      book.selection = { sheet, rect };
    },
    Calculate: (_object, _args, { calculation }) => calculation.update(),
    _ValidateArraySize: () => null,
    ...PROPERTY_CALLS,
  },
  child: {
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
    Format: (object) => part(object, 'RangeFormat'),
    DataValidation: (object) => part(object, 'DataValidation'),
    ConditionalFormats: (object) => part(object, 'ConditionalFormatCollection'),
    Sort: (object) => part(object, 'RangeSort'),
    GetCell: ({ sheet, rect }, [row, column]) => range(sheet, at(rect.row1 + Number(row), rect.column1 + Number(column))),
    GetRow: ({ sheet, rect }, [row]) => range(sheet, { ...rect, row1: rect.row1 + Number(row), row2: rect.row1 + Number(row) }),
    GetColumn: ({ sheet, rect }, [column]) =>
      range(sheet, { ...rect, column1: rect.column1 + Number(column), column2: rect.column1 + Number(column) }),
    GetEntireRow: ({ sheet, rect }) => range(sheet, { ...rect, column1: 0, column2: LAST_COLUMN }),
    GetEntireColumn: ({ sheet, rect }) => range(sheet, { ...rect, row1: 0, row2: LAST_ROW }),
    GetResizedRange: ({ sheet, rect }, [rows, columns]) =>
      range(sheet, { ...rect, row2: rect.row2 + Number(rows), column2: rect.column2 + Number(columns) }),
    GetAbsoluteResizedRange: ({ sheet, rect }, [rows, columns]) =>
      range(sheet, { ...rect, row2: rect.row1 + Number(rows) - 1, column2: rect.column1 + Number(columns) - 1 }),
    GetOffsetRange: (object, [rows, columns]) => shifted(object, Number(rows), Number(columns)),
    GetBoundingRect: (object, [other]) => range(object.sheet, bounding(object.rect, asRange(object, other).rect)),
    GetIntersection: (object, [other]) => intersection(object, other) ?? fail(),
    GetIntersectionOrNullObject: (object, [other]) => intersection(object, other),
    GetUsedRange: (object, [valuesOnly]) =>
      range(object.sheet, usedIn(object, valuesOnly === true) ?? at(object.rect.row1, object.rect.column1)),
    GetUsedRangeOrNullObject: (object, [valuesOnly]) => nullable(object.sheet, usedIn(object, valuesOnly === true)),
    GetLastRow: ({ sheet, rect }) => range(sheet, { ...rect, row1: rect.row2 }),
    GetLastColumn: ({ sheet, rect }) => range(sheet, { ...rect, column1: rect.column2 }),
    GetLastCell: ({ sheet, rect }) => range(sheet, at(rect.row2, rect.column2)),
    GetRowsAbove: (object, [count]) =>
      shifted(range(object.sheet, { ...object.rect, row2: object.rect.row1 + Number(count ?? 1) - 1 }), -Number(count ?? 1), 0),
    GetRowsBelow: ({ sheet, rect }, [count]) =>
      range(sheet, { ...rect, row1: rect.row2 + 1, row2: rect.row2 + Number(count ?? 1) }),
    GetMergedAreasOrNullObject: ({ sheet, rect }) => nullable(sheet, sheet.merges.find((one) => overlap(one, rect)) ?? null),
    GetTables: ({ sheet, rect }, [fullyContained]) => ({
      type: 'TableScopedCollection',
      sheet,
      rect,
      fullyContained: fullyContained === true,
    }),
    GetSurroundingRegion: ({ sheet, rect }) => range(sheet, region(sheet, rect)),
    Insert: (object, [shift], host) => insertCells(object.sheet, object.rect, String(shift), host),
  },
};

const at = (row: number, column: number): Rect => ({ row1: row, row2: row, column1: column, column2: column });
const nullable = (sheet: Sheet, rect: Rect | null): RangeObject | null => (rect ? range(sheet, rect) : null);
const isWhole = (rect: Rect): boolean => rect.row2 === LAST_ROW || rect.column2 === LAST_COLUMN;
const fail = (): never => {
  throw itemNotFound();
};

function computed<Value>(
  object: RangeObject,
  { calculation }: HostContext,
  pick: (cell: ReturnType<Sheet['at']>) => Value,
): Value[][] | null {
  if (isWhole(object.rect)) return null;
  calculation.update();
  return grid(object, pick);
}

function intersection(object: RangeObject, other: unknown): RangeObject | null {
  const given = asRange(object, other);
  if (given.sheet !== object.sheet) throw invalidArgument();
  return nullable(object.sheet, overlap(object.rect, given.rect));
}

/** Grows a rectangle while filled cells touch it. */
function region(sheet: Sheet, start: Rect): Rect {
  let rect = start;
  for (;;) {
    const wider = {
      row1: Math.max(0, rect.row1 - 1),
      column1: Math.max(0, rect.column1 - 1),
      row2: Math.min(LAST_ROW, rect.row2 + 1),
      column2: Math.min(LAST_COLUMN, rect.column2 + 1),
    };
    const touching = [...sheet.inside(wider)].filter(({ cell }) => cell.value !== null || cell.formula !== null);
    const grown = touching.reduce((sum, { row, column }) => bounding(sum, at(row, column)), rect);
    if (formatRect(grown) === formatRect(rect)) return rect;
    rect = grown;
  }
}

export const rangeSortType: TypeDefinition<'RangeSort'> = {
  call: {
    Apply: (object, [fields, , hasHeaders], host) => {
      guardContents(object);
      if (!Array.isArray(fields)) throw invalidArgument();
      sortRows(object.sheet, object.rect, fields as { key: number; ascending?: boolean }[], hasHeaders === true, host);
      tellChanged(object, host);
    },
  },
};
