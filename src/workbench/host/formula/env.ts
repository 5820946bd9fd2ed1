import { LAST_COLUMN, LAST_ROW, type Rect, type Sheet } from '../model';
import type { Node } from './syntax-tree';
import { Area, Failure, Grid, VALUE, type Plain, type Value } from './values';

/** What formulas ask of their workbook. */
export interface Cells {
  readonly sheets: readonly Sheet[];
  sheet(name: string): Sheet | undefined;
  /** A cell's value, up to date. */
  read(sheet: Sheet, row: number, column: number): Plain;
  /** Calls back for every cell of a rectangle that is not empty, its value up to date. */
  visit(sheet: Sheet, rect: Rect, take: (value: Plain, row: number, column: number) => void): void;
  formula(sheet: Sheet, row: number, column: number): string | null;
  /** What a name of the workbook, or of a tab, stands for. @param sheet where its formula is at home */
  named(name: string, sheet: Sheet): { readonly node: Node; readonly sheet: Sheet } | undefined;
  /** The cells that a formula fills; null where it fills no others than its own. */
  filled(sheet: Sheet, row: number, column: number): Rect | null;
  /** The last row and column that anything stands in, on any tab. */
  end(): { readonly row: number; readonly column: number };
  /** What is worked out from a rectangle once, and kept as long as its cells keep their values. */
  kept<Made>(kind: string, sheet: Sheet, rect: Rect, make: () => Made): Made;
}

/** Where a formula is computed. */
export interface Env {
  readonly cells: Cells;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Names of LET and LAMBDA, in small letters. */
  readonly locals: ReadonlyMap<string, Value> | null;
  /** Computes a part of the formula. */
  evaluate(node: Node, locals?: ReadonlyMap<string, Value>): Value;
}

/** Whole rows and columns end where all tabs do. */
export function clipped(rect: Rect, { cells }: Env): Rect {
  if (rect.row2 < LAST_ROW && rect.column2 < LAST_COLUMN) return rect;
  const end = cells.end();
  return {
    ...rect,
    row2: rect.row2 === LAST_ROW ? Math.max(rect.row1, Math.min(LAST_ROW, end.row)) : rect.row2,
    column2: rect.column2 === LAST_COLUMN ? Math.max(rect.column1, Math.min(LAST_COLUMN, end.column)) : rect.column2,
  };
}

/** The values of cells. @throws #VALUE! for several rectangles */
export function gridOf(area: Area, env: Env): Grid {
  const { sheet, rect } = area.single;
  const { row1, column1, row2, column2 } = clipped(rect, env);
  const columns = column2 - column1 + 1;
  const items = new Array<Plain>((row2 - row1 + 1) * columns).fill(null);
  env.cells.visit(sheet, { row1, column1, row2, column2 }, (value, row, column) => {
    items[(row - row1) * columns + column - column1] = value;
  });
  return new Grid(row2 - row1 + 1, columns, items);
}

const isOneCell = ({ row1, row2, column1, column2 }: Rect): boolean => row1 === row2 && column1 === column2;

/** Cells as values: one cell as its value, several as a grid. */
export function loaded(value: Value, env: Env): Exclude<Value, Area> {
  if (!(value instanceof Area)) return value;
  const { sheet, rect } = value.single;
  return isOneCell(rect) ? env.cells.read(sheet, rect.row1, rect.column1) : gridOf(value, env);
}

/** Any value in rows and columns. @throws #VALUE! for a function */
export function asGrid(value: Value | undefined, env: Env): Grid {
  if (value instanceof Grid) return value;
  if (value instanceof Area) return gridOf(value, env);
  return new Grid(1, 1, [single(value, env)]);
}

/** One value: the first of several. @throws #VALUE! for a function */
export function single(value: Value | undefined, env: Env): Plain {
  const own = value === undefined ? null : loaded(value, env);
  if (own instanceof Grid) return own.at(0, 0);
  if (typeof own === 'object' && own !== null && !(own instanceof Failure)) throw VALUE;
  return own;
}

/** Calls back for every value that is not empty. Of cells (`isCell`) texts and logical values count otherwise than of arguments. */
export function each(value: Value | undefined, env: Env, take: (value: Plain, isCell: boolean) => void): void {
  if (value instanceof Area) for (const { sheet, rect } of value.parts) env.cells.visit(sheet, rect, (item) => take(item, true));
  else if (value instanceof Grid) for (const item of value.items) take(item, true);
  else if (value !== undefined) take(single(value, env), false);
}
