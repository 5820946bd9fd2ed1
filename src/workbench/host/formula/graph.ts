import { bounding } from '../address';
import { Sheet, type Rect } from '../model';
import { VOLATILE } from './define';
import type { Cells } from './env';
import type { Node } from './syntax-tree';

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly node: Node;
  readonly isVolatile: boolean;
  readonly reads: readonly { readonly sheet: Sheet; readonly rect: Rect }[];
  /** Its value is not up to date. */
  isStale: boolean;
  isComputing: boolean;
  isInCircle: boolean;
  /** The cells it fills, its own included; null for its own alone. */
  fills: Rect | null;
  /** The cells it would fill, were they empty. */
  wanted: Rect | null;
}

/** Cells that are read as one rectangle, by all that read it. */
interface Watched {
  readonly rect: Rect;
  readonly readers: Set<FormulaCell>;
}

interface Readers {
  readonly byCell: Map<number, Set<FormulaCell>>;
  /** Rectangles by each of their columns, and those of many columns. */
  readonly byColumn: Map<number, Map<string, Watched>>;
  readonly wide: Map<string, Watched>;
}

const FEW_CELLS = 12;
const FEW_COLUMNS = 64;

/** Which formulas there are and what each of them reads. */
export class Graph {
  private readonly formulas = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly readers = new Map<Sheet, Readers>();
  readonly volatile = new Set<FormulaCell>();
  /** Formulas that found no room for what they come to. */
  readonly blocked = new Set<FormulaCell>();

  at(sheet: Sheet, key: number): FormulaCell | undefined {
    return this.formulas.get(sheet)?.get(key);
  }

  *all(): Generator<FormulaCell> {
    for (const cells of this.formulas.values()) yield* cells.values();
  }

  add(cell: FormulaCell): void {
    const cells = this.formulas.get(cell.sheet) ?? new Map<number, FormulaCell>();
    this.formulas.set(cell.sheet, cells);
    cells.set(Sheet.key(cell.row, cell.column), cell);
    if (cell.isVolatile) this.volatile.add(cell);
    for (const { sheet, rect } of cell.reads) for (const readers of this.watching(sheet, rect, true)) readers.add(cell);
  }

  remove(cell: FormulaCell): void {
    this.formulas.get(cell.sheet)?.delete(Sheet.key(cell.row, cell.column));
    this.volatile.delete(cell);
    this.blocked.delete(cell);
    for (const { sheet, rect } of cell.reads) for (const readers of this.watching(sheet, rect, false)) readers.delete(cell);
  }

  /** The formulas that read a cell. */
  *readersOf(sheet: Sheet, row: number, column: number): Generator<FormulaCell> {
    const own = this.readers.get(sheet);
    if (!own) return;
    yield* own.byCell.get(Sheet.key(row, column)) ?? [];
    for (const watched of [own.byColumn.get(column), own.wide])
      for (const { rect, readers } of watched?.values() ?? [])
        if (row >= rect.row1 && row <= rect.row2 && column >= rect.column1 && column <= rect.column2) yield* readers;
  }

  private watching(sheet: Sheet, rect: Rect, make: boolean): Set<FormulaCell>[] {
    let own = this.readers.get(sheet);
    if (!own) this.readers.set(sheet, (own = { byCell: new Map(), byColumn: new Map(), wide: new Map() }));
    const { row1, column1, row2, column2 } = rect;
    const columns = column2 - column1 + 1;
    const found: Set<FormulaCell>[] = [];
    if ((row2 - row1 + 1) * columns <= FEW_CELLS) {
      for (let row = row1; row <= row2; row += 1)
        for (let column = column1; column <= column2; column += 1) {
          const key = Sheet.key(row, column);
          let readers = own.byCell.get(key);
          if (!readers && make) own.byCell.set(key, (readers = new Set()));
          if (readers) found.push(readers);
        }
      return found;
    }
    const key = `${row1} ${column1} ${row2} ${column2}`;
    const maps =
      columns > FEW_COLUMNS ? [own.wide] : Array.from({ length: columns }, (_, index) => mapOf(own.byColumn, column1 + index));
    for (const map of maps) {
      let watched = map.get(key);
      if (!watched && make) map.set(key, (watched = { rect, readers: new Set() }));
      if (watched) found.push(watched.readers);
    }
    return found;
  }
}

function mapOf(maps: Map<number, Map<string, Watched>>, column: number): Map<string, Watched> {
  const known = maps.get(column) ?? new Map<string, Watched>();
  maps.set(column, known);
  return known;
}

/** What a formula reads as it is written, and whether it must be computed each time. */
export function readsOf(node: Node, sheet: Sheet, cells: Cells): Pick<FormulaCell, 'reads' | 'isVolatile'> {
  const reads: { sheet: Sheet; rect: Rect }[] = [];
  const names = new Set<string>();
  let isVolatile = false;
  const walk = (part: Node, home: Sheet): void => {
    switch (part.kind) {
      case 'cells': {
        const own = part.sheet === null ? home : cells.sheet(part.sheet);
        const last = part.lastSheet === null ? own : cells.sheet(part.lastSheet);
        if (!own || !last) return;
        const [from, to] = [cells.sheets.indexOf(own), cells.sheets.indexOf(last)];
        for (const each of cells.sheets.slice(Math.min(from, to), Math.max(from, to) + 1))
          reads.push({ sheet: each, rect: part.rect });
        return;
      }
      case 'name': {
        const known = cells.named(part.name, part.sheet === null ? home : (cells.sheet(part.sheet) ?? home));
        if (!known || names.has(`${known.sheet.id} ${part.name}`)) return;
        names.add(`${known.sheet.id} ${part.name}`);
        walk(known.node, known.sheet);
        return;
      }
      case 'call':
        if (VOLATILE.has(part.name)) isVolatile = true;
        walk({ kind: 'name', name: part.name.toLowerCase(), sheet: null }, home);
        for (const arg of part.args) walk(arg, home);
        return;
      case 'apply':
        walk(part.target, home);
        for (const arg of part.args) walk(arg, home);
        return;
      case 'range': {
        // A1:INDEX(A:A,5) reads no more than lies around all that it names.
        const before = reads.length;
        walk(part.left, home);
        walk(part.right, home);
        const own = reads.slice(before);
        const [first] = own;
        if (first && own.every((read) => read.sheet === first.sheet))
          reads.push({ sheet: first.sheet, rect: own.map(({ rect }) => rect).reduce(bounding) });
        return;
      }
      case 'binary':
      case 'shared':
      case 'union':
        walk(part.left, home);
        walk(part.right, home);
        return;
      case '+':
      case '-':
      case '%':
      case '@':
      case '#':
        walk(part.of, home);
    }
  };
  walk(node, sheet);
  return { reads, isVolatile };
}
