import { bounding, cellAt } from '../address';
import { LAST_COLUMN, LAST_ROW, Sheet, type HostBook, type Rect, type Scalar } from '../model';
import { withoutTables } from '../structured';
import { BookCells } from './book-cells';
import { Place, outcome } from './evaluate';
import { clear, fill, scalarOf } from './fill';
import { Graph, readsOf, type FormulaCell } from './graph';
import { parse } from './parse';
import type { Node } from './syntax-tree';
import { Grid } from './values';

/** So many formulas may wait for each other before the first of them is put aside. */
const DEEPEST = 100;
/** Filling cells may make formulas stale that have been computed already; after so many rounds it is left at that. */
const MOST_ROUNDS = 50;

/** Thrown where formulas wait for each other too deeply: this one must be computed first. */
class ComputeFirst {
  constructor(readonly cell: FormulaCell) {}
}

/** The formulas of a workbook as it is built now, which of them are out of date, and what they come to. */
export class Engine {
  private readonly graph = new Graph();
  private readonly cells: BookCells;
  private readonly stale = new Set<FormulaCell>();
  private readonly chain: FormulaCell[] = [];
  /** Set while nothing but these may be computed. */
  private only: ReadonlySet<FormulaCell> | null = null;
  /** Formulas that were computed from values that are out of date, since others may not be. */
  private readonly unsure = new Set<FormulaCell>();
  private results = new Map<Sheet, Rect>();

  private readonly hasTables: boolean;

  constructor(private readonly book: HostBook) {
    this.hasTables = book.sheets.some(({ tables }) => tables.length > 0);
    this.cells = new BookCells(book, this.graph, (cell) => this.compute(cell));
    for (const sheet of book.sheets) {
      sheet.spilled.clear();
      for (const [key, { formula }] of sheet.cells) if (formula !== null) this.enter(sheet, key, formula);
    }
  }

  /** The formulas that have no value yet. */
  uncomputed(): FormulaCell[] {
    return [...this.stale].filter(({ sheet, row, column }) => sheet.at(row, column)?.value === null);
  }

  /** A cell's content has changed. @returns the formula that stands in it now */
  change(sheet: Sheet, row: number, column: number): FormulaCell | null {
    const key = Sheet.key(row, column);
    const known = this.graph.at(sheet, key);
    if (known) this.leave(known);
    const formula = sheet.cells.get(key)?.formula;
    const entered = formula ? this.enter(sheet, key, formula) : null;
    this.cells.forget();
    const waiting: FormulaCell[] = entered ? [entered] : [];
    // What a formula spills here has no room any more; what found none may have it now.
    const over = sheet.spilled.get(key);
    const spilling = over && this.graph.at(sheet, over.anchor);
    if (spilling) waiting.push(spilling);
    for (const cell of this.graph.blocked)
      if (cell.sheet === sheet && cell.wanted && isIn(cell.wanted, row, column)) waiting.push(cell);
    this.outdate([...waiting, ...this.graph.readersOf(sheet, row, column)]);
    return entered;
  }

  private enter(sheet: Sheet, key: number, formula: string): FormulaCell {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const node = this.parsed(formula, sheet, row, column);
    const state = { isStale: true, isComputing: false, isInCircle: false, fills: null, wanted: null };
    const cell: FormulaCell = { sheet, row, column, node, ...readsOf(node, sheet, this.cells), ...state };
    this.graph.add(cell);
    this.stale.add(cell);
    return cell;
  }

  /** Structured references are read as the addresses that they mean there and then. */
  private parsed(formula: string, sheet: Sheet, row: number, column: number): Node {
    return parse(this.hasTables ? withoutTables(formula, this.book, sheet, row, column) : formula);
  }

  private leave(cell: FormulaCell): void {
    clear(cell);
    this.outdate(this.readersOf(cell));
    this.stale.delete(cell);
    this.graph.remove(cell);
  }

  /** The formulas that read a formula's cell or one of those that it fills. */
  private *readersOf({ sheet, row, column, fills }: FormulaCell): Generator<FormulaCell> {
    yield* fills ? this.readersIn(sheet, fills) : this.graph.readersOf(sheet, row, column);
  }

  private *readersIn(sheet: Sheet, { row1, row2, column1, column2 }: Rect): Generator<FormulaCell> {
    for (let row = row1; row <= row2; row += 1)
      for (let column = column1; column <= column2; column += 1) yield* this.graph.readersOf(sheet, row, column);
  }

  /** Marks formulas, and all that read them, as out of date. */
  private outdate(cells: Iterable<FormulaCell>): void {
    const queue = [...cells];
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (cell.isStale) continue;
      cell.isStale = true;
      this.stale.add(cell);
      for (const reader of this.readersOf(cell)) queue.push(reader);
    }
  }

  /**
   * Brings values up to date.
   * @param only the formulas that may be computed; null for all
   * @returns where values of formulas have changed
   */
  recalculate(only: ReadonlySet<FormulaCell> | null): ReadonlyMap<Sheet, Rect> {
    this.results = new Map();
    this.only = only;
    this.outdate(this.graph.volatile);
    if (this.stale.size > 0) this.cells.forget();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const due = [...this.stale].filter((cell) => !only || only.has(cell));
      if (due.length === 0) break;
      for (const cell of due) this.settle(cell);
    }
    this.only = null;
    for (const cell of this.unsure) {
      cell.isStale = true;
      this.stale.add(cell);
    }
    this.unsure.clear();
    return this.results;
  }

  /** What a formula comes to in a place, without standing there. @param formula with its "=" */
  value(formula: string, sheet: Sheet, row = LAST_ROW, column = LAST_COLUMN): Scalar {
    const place = new Place(this.cells, sheet, row, column);
    const node = this.parsed(formula, sheet, row, column);
    for (;;) {
      try {
        const result = outcome(place.evaluate(node), place);
        return scalarOf(result instanceof Grid ? result.at(0, 0) : result);
      } catch (thrown) {
        if (!(thrown instanceof ComputeFirst)) throw thrown;
        this.settle(thrown.cell);
      }
    }
  }

  /** Computes a formula, and first all that it reads, however long the chain. */
  private settle(cell: FormulaCell): void {
    const waiting = [cell];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      if (!next.isStale) {
        waiting.pop();
        continue;
      }
      try {
        this.compute(next);
        waiting.pop();
      } catch (thrown) {
        if (!(thrown instanceof ComputeFirst)) throw thrown;
        if (waiting.includes(thrown.cell)) thrown.cell.isInCircle = true;
        if (thrown.cell.isInCircle) this.put(thrown.cell, 0);
        else waiting.push(thrown.cell);
      }
    }
  }

  private compute(cell: FormulaCell): void {
    if (this.only && !this.only.has(cell)) {
      for (const link of this.chain) this.unsure.add(link);
      return;
    }
    if (cell.isComputing) {
      // Whoever waits for whom from here on stands in a circle.
      for (const link of this.chain.slice(this.chain.indexOf(cell))) link.isInCircle = true;
      return;
    }
    if (this.chain.length >= DEEPEST) throw new ComputeFirst(cell);
    cell.isComputing = true;
    cell.isInCircle = false;
    this.chain.push(cell);
    try {
      const place = new Place(this.cells, cell.sheet, cell.row, cell.column);
      const result = outcome(place.evaluate(cell.node), place);
      this.put(cell, cell.isInCircle ? 0 : result);
    } finally {
      cell.isComputing = false;
      this.chain.pop();
    }
  }

  /** A formula in a circle counts 0, as in Excel without iteration. */
  private put(cell: FormulaCell, result: ReturnType<typeof outcome>): void {
    const { sheet, row, column } = cell;
    const own = sheet.at(row, column);
    cell.isStale = false;
    this.stale.delete(cell);
    if (!own) return;
    const { value, changed } = fill(cell, result);
    if (cell.wanted) this.graph.blocked.add(cell);
    else this.graph.blocked.delete(cell);
    if (value !== own.value || changed) {
      const seen = this.results.get(sheet);
      const place = bounding(cellAt(row, column), cell.fills ?? cellAt(row, column));
      this.results.set(sheet, seen ? bounding(seen, place) : place);
    }
    own.value = value;
    if (!changed) return;
    this.cells.forget();
    this.outdate([...this.readersIn(sheet, changed)].filter((reader) => reader !== cell && !reader.isComputing));
  }
}

const isIn = ({ row1, row2, column1, column2 }: Rect, row: number, column: number): boolean =>
  row >= row1 && row <= row2 && column >= column1 && column <= column2;
