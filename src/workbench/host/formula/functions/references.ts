import { isOnSheet, letters, parseAddress, quoted } from '../../address';
import { fromR1C1 } from '../../references';
import { LAST_COLUMN, LAST_ROW, type Rect } from '../../model';
import { bool, cut, text } from '../coerce';
import { define, scalar } from '../define';
import { asGrid, single, type Env } from '../env';
import { parse } from '../parse';
import { Area, Failure, Grid, NA, REF, VALUE, type Plain, type Value } from '../values';

function areaOf(value: Value | undefined): Area {
  if (value instanceof Failure) throw value;
  if (!(value instanceof Area)) throw VALUE;
  return value;
}

define(
  'xss?ss',
  ([from, down, right, height, width]) => {
    const { sheet, rect } = areaOf(from).single;
    const [rows, columns] = [rect.row2 - rect.row1 + 1, rect.column2 - rect.column1 + 1];
    const [tall, wide] = [height ?? rows, width ?? columns].map((size) => cut(size as Plain)) as [number, number];
    if (tall === 0 || wide === 0) return REF;
    const [row, column] = [rect.row1 + cut(down as Plain), rect.column1 + cut(right as Plain)];
    // A negative size reaches upwards or to the left.
    const own: Rect = {
      row1: tall < 0 ? row + tall + 1 : row,
      row2: tall < 0 ? row : row + tall - 1,
      column1: wide < 0 ? column + wide + 1 : column,
      column2: wide < 0 ? column : column + wide - 1,
    };
    return isOnSheet(own) ? Area.of(sheet, own) : REF;
  },
  'OFFSET',
);

define(
  's?s',
  ([reference, isA1], env) => {
    const written = `=${text(reference as Plain).trim()}`;
    const formula = bool(isA1 as Plain | undefined, true) ? written : fromR1C1(written, env.row, env.column);
    const value = env.evaluate(parse(formula));
    return value instanceof Area ? value : REF;
  },
  'INDIRECT',
);

/** The numbers of an area's rows or columns; of the formula's own cell without one. */
function numbered(value: Value | undefined, own: number, by: 'row' | 'column'): Value {
  if (value === undefined) return own + 1;
  const { rect } = areaOf(value).single;
  const [first, last] = by === 'row' ? [rect.row1, rect.row2] : [rect.column1, rect.column2];
  if (first === last) return first + 1;
  const items = Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
  return by === 'row' ? new Grid(items.length, 1, items) : new Grid(1, items.length, items);
}
define('?x', ([area], env) => numbered(area, env.row, 'row'), 'ROW');
define('?x', ([area], env) => numbered(area, env.column, 'column'), 'COLUMN');

function sizeOf(value: Value | undefined, env: Env): readonly [rows: number, columns: number] {
  if (value instanceof Failure) throw value;
  if (!(value instanceof Area)) return [asGrid(value, env).rows, asGrid(value, env).columns];
  const { rect } = value.single;
  return [rect.row2 - rect.row1 + 1, rect.column2 - rect.column1 + 1];
}
define('x', ([value], env) => sizeOf(value, env)[0], 'ROWS');
define('x', ([value], env) => sizeOf(value, env)[1], 'COLUMNS');
define('x', ([value]) => areaOf(value).parts.length, 'AREAS');

scalar('ADDRESS', 'ss?sss', (row, column, kind, isA1, sheet) => {
  const [r, c, way] = [cut(row), cut(column), cut(kind, 1)];
  if (r < 1 || c < 1 || r > LAST_ROW + 1 || c > LAST_COLUMN + 1 || way < 1 || way > 4) return VALUE;
  const [rowFixed, columnFixed] = [way === 1 || way === 2, way === 1 || way === 3];
  const prefix = sheet === undefined || sheet === null ? '' : `${quoted(text(sheet))}!`;
  if (!bool(isA1, true)) return `${prefix}R${rowFixed ? r : `[${r}]`}C${columnFixed ? c : `[${c}]`}`;
  return `${prefix}${columnFixed ? '$' : ''}${letters(c - 1)}${rowFixed ? '$' : ''}${r}`;
});

define(
  'x',
  ([value], env) => {
    const { sheet, rect } = areaOf(value).single;
    return env.cells.formula(sheet, rect.row1, rect.column1) ?? NA;
  },
  'FORMULATEXT',
);

define(
  'x',
  ([value], env) => {
    const { sheet, rect } = areaOf(value).single;
    const has = (row: number, column: number): boolean => env.cells.formula(sheet, row, column) !== null;
    const [rows, columns] = sizeOf(value, env);
    if (rows * columns === 1) return has(rect.row1, rect.column1);
    return Grid.make(rows, columns, (row, column) => has(rect.row1 + row, rect.column1 + column));
  },
  'ISFORMULA',
);

define('s?e', ([link, shown]) => (shown === undefined ? text(link as Plain) : (shown ?? 0)), 'HYPERLINK');

define(
  '?x',
  ([value], env) => {
    if (value === undefined) return env.cells.sheets.indexOf(env.sheet) + 1;
    if (value instanceof Area) return env.cells.sheets.indexOf(value.single.sheet) + 1;
    const named = env.cells.sheet(text(single(value, env)));
    return named ? env.cells.sheets.indexOf(named) + 1 : NA;
  },
  'SHEET',
);
define('?x', ([value], env) => (value === undefined ? env.cells.sheets.length : areaOf(value).parts.length), 'SHEETS');

/** What CELL knows of a cell. */
const KNOWN: Record<string, (rect: Rect, area: Area, env: Env) => Plain> = {
  address: ({ row1, column1 }) => `$${letters(column1)}$${row1 + 1}`,
  col: ({ column1 }) => column1 + 1,
  row: ({ row1 }) => row1 + 1,
  contents: ({ row1, column1 }, area, env) => env.cells.read(area.single.sheet, row1, column1) ?? 0,
  type: ({ row1, column1 }, area, env) => {
    const value = env.cells.read(area.single.sheet, row1, column1);
    if (value === null) return 'b';
    return typeof value === 'string' ? 'l' : 'v';
  },
  filename: (_rect, area) => `[Book1.xlsx]${area.single.sheet.name}`,
  width: ({ column1 }, area) =>
    Math.round((area.single.sheet.columnWidths.get(column1) ?? area.single.sheet.standardWidth) / 0.75 / 7),
  protect: ({ row1, column1 }, area) => (area.single.sheet.formatAt(row1, column1).locked ? 1 : 0),
  prefix: () => '',
};

define(
  's?x',
  ([what, value], env) => {
    const area = value === undefined ? Area.of(env.sheet, parseAddress('A1')) : areaOf(value);
    const { rect, sheet } = area.single;
    const known = KNOWN[text(what as Plain).toLowerCase()];
    if (known) {
      const own = known(rect, area, env);
      return text(what as Plain).toLowerCase() === 'address' && sheet !== env.sheet
        ? `[Book1.xlsx]${sheet.name}!${String(own)}`
        : own;
    }
    return /^format$/i.test(text(what as Plain)) ? formatCode(sheet.formatAt(rect.row1, rect.column1).numberFormat) : VALUE;
  },
  'CELL',
);

/** CELL's short names of number formats. */
function formatCode(format: string): string {
  if (/^general$/i.test(format)) return 'G';
  if (/[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return 'D1';
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes('%')) return `P${places}`;
  if (/E\+/.test(format)) return `S${places}`;
  return `${format.includes(',') ? ',' : 'F'}${places}`;
}
