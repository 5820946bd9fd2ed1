import { bounding, overlap } from '../address';
import { LAST_COLUMN, LAST_ROW, type Rect, type Sheet } from '../model';
import { functions, lazyFunctions, wayOf, type Definition } from './define';
import { gridOf, loaded, type Cells, type Env } from './env';
import { hasInLibrary, inLibrary } from './library';
import { caught, changed, combined, spread } from './operators';
import { Area, Failure, Grid, Lambda, NAME, NULL, REF, VALUE, type Plain, type Value } from './values';
import type { Node } from './syntax-tree';
import './functions';

/** A formula, or a part of one, in the place it stands in. */
export class Place implements Env {
  constructor(
    readonly cells: Cells,
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly locals: ReadonlyMap<string, Value> | null = null,
  ) {}

  evaluate(node: Node, locals: ReadonlyMap<string, Value> | null = this.locals): Value {
    const env = locals === this.locals ? this : new Place(this.cells, this.sheet, this.row, this.column, locals);
    return caught(() => env.compute(node));
  }

  private compute(node: Node): Value {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'grid':
        return node.grid;
      case 'missing':
        return null;
      case 'cells':
        return this.area(node);
      case 'name':
        return this.named(node.name, node.sheet);
      case 'call':
        return this.call(node.name, node.args);
      case 'apply':
        return applied(this.evaluate(node.target), this.argsOf(node.args));
      case 'binary':
        return combined(node.operator, this.evaluate(node.left), this.evaluate(node.right), this);
      case 'range':
      case 'shared':
      case 'union':
        return joined(node.kind, this.cellsOf(node.left), this.cellsOf(node.right));
      case '+':
        return this.evaluate(node.of);
      case '-':
      case '%':
        return changed(node.kind, this.evaluate(node.of), this);
      case '@':
        return this.crossing(this.evaluate(node.of));
      case '#':
        return this.filled(this.cellsOf(node.of));
    }
  }

  private argsOf(args: readonly Node[]): (Value | undefined)[] {
    return args.map((arg) => this.evaluate(arg));
  }

  private area({ sheet, lastSheet, rect }: Extract<Node, { kind: 'cells' }>): Value {
    if (sheet === null) return Area.of(this.sheet, rect);
    const own = this.cells.sheet(sheet);
    if (!own) return REF;
    if (lastSheet === null) return Area.of(own, rect);
    const { sheets } = this.cells;
    const last = this.cells.sheet(lastSheet);
    if (!last) return REF;
    const [from, to] = [sheets.indexOf(own), sheets.indexOf(last)];
    return new Area(sheets.slice(Math.min(from, to), Math.max(from, to) + 1).map((each) => ({ sheet: each, rect })));
  }

  private named(name: string, sheetName: string | null): Value {
    const local = sheetName === null ? this.locals?.get(name) : undefined;
    if (local !== undefined) return local;
    const sheet = sheetName === null ? this.sheet : this.cells.sheet(sheetName);
    if (!sheet) return REF;
    const known = this.cells.named(name, sheet);
    if (!known) return NAME;
    return new Place(this.cells, known.sheet, this.row, this.column).evaluate(known.node);
  }

  private cellsOf(node: Node): Area {
    const value = this.evaluate(node);
    if (value instanceof Failure) throw value;
    if (!(value instanceof Area)) throw VALUE;
    return value;
  }

  private filled(area: Area): Value {
    const { sheet, rect } = area.single;
    // The formula itself must have been computed to know what it fills.
    const first = this.cells.read(sheet, rect.row1, rect.column1);
    const filled = this.cells.filled(sheet, rect.row1, rect.column1);
    return filled ? Area.of(sheet, filled) : first instanceof Failure ? first : REF;
  }

  /** What "@" takes of an area: the cell in the formula's own row or column. */
  private crossing(value: Value): Value {
    if (value instanceof Grid) return value.at(0, 0);
    if (!(value instanceof Area)) return value;
    const { sheet, rect } = value.single;
    const isColumn = rect.column1 === rect.column2;
    const isRow = rect.row1 === rect.row2;
    const row = isRow ? rect.row1 : this.row;
    const column = isColumn ? rect.column1 : this.column;
    if ((!isColumn && !isRow) || row < rect.row1 || row > rect.row2 || column < rect.column1 || column > rect.column2)
      return VALUE;
    return Area.of(sheet, { row1: row, row2: row, column1: column, column2: column });
  }

  private call(name: string, args: readonly Node[]): Value {
    const lazy = lazyFunctions.get(name);
    if (lazy) return lazy(args, this);
    const known = functions.get(name);
    if (known) return run(known, this.argsOf(args), this);
    const own = this.lambdaNamed(name.toLowerCase());
    if (own) return applied(own, this.argsOf(args));
    if (!hasInLibrary(name)) return NAME;
    return inLibrary(
      name,
      args.map((arg) => (arg.kind === 'missing' ? undefined : this.evaluate(arg))),
      this,
    );
  }

  private lambdaNamed(name: string): Value | undefined {
    const local = this.locals?.get(name);
    if (local !== undefined) return local;
    return this.cells.named(name, this.sheet) ? this.named(name, null) : undefined;
  }
}

/** Calls what LAMBDA made. */
export function applied(target: Value, args: readonly (Value | undefined)[]): Value {
  if (target instanceof Failure) return target;
  return target instanceof Lambda ? target.call(args) : VALUE;
}

/** Calls a function, once for each of the values where it takes one and is given several. */
function run(definition: Definition, args: readonly (Value | undefined)[], env: Env): Value {
  if (args.length < definition.least) return VALUE;
  const prepared: (Value | undefined)[] = [];
  const several: number[] = [];
  for (const [index, arg] of args.entries()) {
    const way = wayOf(definition, index);
    if (way === undefined) return VALUE;
    const value = way === 'x' || arg === undefined ? arg : loaded(arg, env);
    if (value instanceof Grid && way !== 'x') several.push(index);
    if (value instanceof Failure && way === 's') return value;
    if (value instanceof Lambda && way !== 'x') return VALUE;
    prepared.push(value);
  }
  if (several.length === 0) return definition.run(prepared, env);
  const grids = several.map((index) => prepared[index] as Grid);
  return spread(grids, (items) => one(definition, prepared, several, items, env));
}

function one(
  definition: Definition,
  prepared: readonly (Value | undefined)[],
  several: readonly number[],
  items: readonly Plain[],
  env: Env,
): Plain {
  const args = [...prepared];
  for (const [number, index] of several.entries()) {
    const item = items[number] ?? null;
    if (item instanceof Failure && wayOf(definition, index) === 's') return item;
    args[index] = item;
  }
  const result = caught(() => definition.run(args, env));
  const value = loaded(result, env);
  if (value instanceof Grid) return value.at(0, 0);
  return value instanceof Lambda ? VALUE : value;
}

const WHOLE: Rect = { row1: 0, column1: 0, row2: LAST_ROW, column2: LAST_COLUMN };

function joined(kind: 'range' | 'shared' | 'union', a: Area, b: Area): Value {
  if (kind === 'union') return new Area([...a.parts, ...b.parts]);
  const [left, right] = [a.single, b.single];
  if (left.sheet !== right.sheet) return kind === 'range' ? VALUE : NULL;
  const rect = kind === 'range' ? overlap(bounding(left.rect, right.rect), WHOLE) : overlap(left.rect, right.rect);
  return rect ? Area.of(left.sheet, rect) : NULL;
}

/** What a formula puts into its cell: a value, or several to be spilled. */
export function outcome(value: Value, env: Env): Plain | Grid {
  return caught(() => {
    if (value instanceof Lambda) return Failure.of('#CALC!');
    const own = value instanceof Area && value.parts.length === 1 ? resultOf(value, env) : loaded(value, env);
    if (own instanceof Lambda) return VALUE;
    return own instanceof Grid && own.items.length === 1 ? own.at(0, 0) : own;
  });
}

function resultOf(area: Area, env: Env): Exclude<Value, Area> {
  const { rect } = area.single;
  return rect.row1 === rect.row2 && rect.column1 === rect.column2 ? loaded(area, env) : gridOf(area, env);
}
