import { cellAt, formatRect, quoted } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import { displayValue, valueType } from './display';
import { toJson, writeJson } from './json-values';
import { integer, range } from './places';
import { spread, writeContents, type RangeLike } from './cells';
import { setNumberFormat } from './number-formats';
import { shownRuns } from './special';
import { fromR1C1, toR1C1 } from '../references';
import type { HostContext, Of, TypeDefinition } from './types';

type View = Of<'RangeView'>;

const lines = (from: number, to: number, hidden: ReadonlySet<number>): number[] =>
  shownRuns(from, to, hidden).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Range.getVisibleView: the rows and columns of a range that are not hidden. */
export function viewOf({ sheet, rect }: Of<'Range'>): View {
  return {
    type: 'RangeView',
    sheet,
    rows: lines(rect.row1, rect.row2, sheet.hiddenRows),
    columns: lines(rect.column1, rect.column2, sheet.hiddenColumns),
    index: 0,
  };
}

const each =
  <Value>(pick: (view: View, row: number, column: number) => Value) =>
  (view: View, { calculation }: HostContext): Value[][] => {
    calculation.update();
    return view.rows.map((row) => view.columns.map((column) => pick(view, row, column)));
  };

const content = ({ sheet }: View, row: number, column: number): unknown =>
  sheet.at(row, column)?.formula ?? sheet.valueAt(row, column) ?? '';

type Put = (place: RangeLike, value: unknown, host: HostContext) => void;

function write(view: View, value: unknown, host: HostContext, put: Put = writeContents): void {
  const { rows, columns } = view;
  if (rows.length === 0 || columns.length === 0) throw invalidArgument();
  spread({ row1: 0, column1: 0, row2: rows.length - 1, column2: columns.length - 1 }, value, (row, column, input) =>
    put({ sheet: view.sheet, rect: cellAt(rows[row] ?? 0, columns[column] ?? 0) }, input, host),
  );
}

export const rangeViewType: TypeDefinition<'RangeView'> = {
  get: {
    Values: each(({ sheet }, row, column) => sheet.valueAt(row, column) ?? ''),
    Text: each(({ sheet }, row, column) => displayValue(sheet.valueAt(row, column), sheet.formatAt(row, column).numberFormat)),
    ValuesAsJson: each(({ sheet }, row, column) => toJson(sheet.valueAt(row, column))),
    ValuesAsJsonLocal: each(({ sheet }, row, column) => toJson(sheet.valueAt(row, column))),
    Formulas: each(content),
    FormulasLocal: each(content),
    FormulasR1C1: each((view, row, column) => {
      const formula = view.sheet.at(row, column)?.formula;
      return formula ? toR1C1(formula, row, column) : content(view, row, column);
    }),
    NumberFormat: each(({ sheet }, row, column) => sheet.formatAt(row, column).numberFormat),
    ValueTypes: each(({ sheet }, row, column) => valueType(sheet.at(row, column))),
    CellAddresses: each(({ sheet }, row, column) => `${quoted(sheet.name)}!${formatRect(cellAt(row, column))}`),
    RowCount: ({ rows }) => rows.length,
    ColumnCount: ({ columns }) => columns.length,
    Index: ({ index }) => index,
  },
  set: {
    NumberFormat: (view, value, host) => write(view, value, host, setNumberFormat),
    FormulasR1C1: (view, value, host) =>
      write(view, value, host, (place, input) => {
        const { row1, column1 } = place.rect;
        const isFormula = typeof input === 'string' && input.startsWith('=');
        writeContents(place, isFormula ? fromR1C1(input, row1, column1) : input, host);
      }),
    Values: (view, value, host) => write(view, value, host),
    ValuesAsJson: (view, value, host) => write(view, value, host, writeJson),
    ValuesAsJsonLocal: (view, value, host) => write(view, value, host, writeJson),
    Formulas: (view, value, host) => write(view, value, host),
    FormulasLocal: (view, value, host) => write(view, value, host),
  },
  child: {
    Rows: ({ sheet, rows, columns }) => ({ type: 'RangeViewCollection', sheet, rows, columns }),
    GetRange: ({ sheet, rows, columns }) => {
      const [row, column] = [rows[0], columns[0]];
      if (row === undefined || column === undefined) throw itemNotFound();
      return range(sheet, { row1: row, column1: column, row2: rows.at(-1) ?? row, column2: columns.at(-1) ?? column });
    },
  },
};

const rowView = ({ sheet, rows, columns }: Of<'RangeViewCollection'>, index: number): View => {
  const row = rows[index];
  if (row === undefined) throw itemNotFound();
  return { type: 'RangeView', sheet, rows: [row], columns, index };
};

export const rangeViewsType: TypeDefinition<'RangeViewCollection'> = {
  call: { GetCount: ({ rows }) => rows.length },
  child: { GetItemAt: (object, [index]) => rowView(object, integer(index)) },
  items: (object) => object.rows.map((_, index) => rowView(object, index)),
};
