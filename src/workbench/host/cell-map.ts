const COLUMNS = 16_384;

/** A cell with its place. */
export interface Placed<Cell> {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Rows and columns, both ends included. */
interface Lines {
  readonly row1: number;
  readonly column1: number;
  readonly row2: number;
  readonly column2: number;
}

/** The cells of a sheet that are there, by row and column, so that whole rows move without touching their cells. A key is row * 16384 + column. */
export class CellMap<Cell> {
  private rows = new Map<number, Map<number, Cell>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  get(key: number): Cell | undefined {
    return this.at(Math.floor(key / COLUMNS), key % COLUMNS);
  }

  set(key: number, cell: Cell): this {
    const row = Math.floor(key / COLUMNS);
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map()));
    const before = line.size;
    line.set(key % COLUMNS, cell);
    this.count += line.size - before;
    return this;
  }

  delete(key: number): boolean {
    const row = Math.floor(key / COLUMNS);
    const line = this.rows.get(row);
    const known = line?.delete(key % COLUMNS) ?? false;
    if (known) this.count -= 1;
    if (line?.size === 0) this.rows.delete(row);
    return known;
  }

  clear(): void {
    this.rows.clear();
    this.count = 0;
  }

  *[Symbol.iterator](): Generator<[number, Cell]> {
    for (const [row, line] of this.rows) for (const [column, cell] of line) yield [row * COLUMNS + column, cell];
  }

  *values(): Generator<Cell> {
    for (const line of this.rows.values()) yield* line.values();
  }

  *keys(): Generator<number> {
    for (const [key] of this) yield key;
  }

  /** Cells inside a rectangle. */
  *inside({ row1, column1, row2, column2 }: Lines): Generator<Placed<Cell>> {
    for (const [row, line] of this.linesIn(row1, row2)) {
      if (column2 - column1 < line.size) {
        for (let column = column1; column <= column2; column += 1) {
          const cell = line.get(column);
          if (cell) yield { row, column, cell };
        }
      } else for (const [column, cell] of line) if (column >= column1 && column <= column2) yield { row, column, cell };
    }
  }

  private *linesIn(from: number, to: number): Generator<[number, Map<number, Cell>]> {
    if (to - from < this.rows.size) {
      for (let row = from; row <= to; row += 1) {
        const line = this.rows.get(row);
        if (line) yield [row, line];
      }
    } else for (const [row, line] of this.rows) if (row >= from && row <= to) yield [row, line];
  }

  /** Pushes whole rows in before row `from`, or, `count` negative, takes them out. */
  shiftRows(from: number, count: number): void {
    const moved = new Map<number, Map<number, Cell>>();
    for (const [row, line] of this.rows) {
      if (row < from) moved.set(row, line);
      else if (count < 0 && row < from - count) this.count -= line.size;
      else moved.set(row + count, line);
    }
    this.rows = moved;
  }
}
