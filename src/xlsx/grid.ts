import type { CellValue } from '../checks';
import type { RawSheet } from '../sheets';
import type { ReadLimits } from './limits';
import { ReadError } from './read-error';

interface Line {
  readonly values: CellValue[];
  formulas: (string | null)[] | null;
}

/** The cells of a sheet while it is being read: only what holds something takes room, however large the sheet claims to be. */
export class Grid {
  private readonly lines = new Map<number, Line>();
  private line: Line | null = null;
  private lineRow = -1;
  private width = 0;
  private lastRow = -1;

  /** @param room how many cells the sheets of one workbook may still take; counted down */
  constructor(
    private readonly limits: ReadLimits,
    private readonly room: { cells: number },
  ) {}

  /** Puts a cell in; the later of two in one place stays. @throws ReadError beyond the limits */
  put(row: number, column: number, value: CellValue, formula: string | null): void {
    this.room.cells -= 1;
    if (column >= this.limits.columns || this.room.cells < 0) throw new ReadError('tooManyCells');
    const line = row === this.lineRow && this.line ? this.line : this.startLine(row);
    while (line.values.length < column) line.values.push(null);
    line.values[column] = value;
    if (formula !== null) {
      line.formulas ??= [];
      while (line.formulas.length < column) line.formulas.push(null);
      line.formulas[column] = formula;
    }
    if (column >= this.width) this.width = column + 1;
  }

  /** The sheet from its first cell (A1) to the last that holds something. @throws ReadError where that is too far off */
  sheet(name: string, visibility: RawSheet['visibility']): RawSheet {
    const rows = this.lastRow + 1;
    this.room.cells -= rows * this.width;
    if (this.room.cells < 0) throw new ReadError('tooManyCells');
    const nothing: null[] = new Array<null>(this.width).fill(null);
    const values: CellValue[][] = [];
    const formulas: (string | null)[][] = [];
    for (let row = 0; row < rows; row += 1) {
      const line = this.lines.get(row);
      values.push(line ? this.filled(line.values) : nothing);
      formulas.push(line?.formulas ? this.filled(line.formulas) : nothing);
    }
    return { name, visibility, row: 0, column: 0, values, formulas };
  }

  private startLine(row: number): Line {
    const known = this.lines.get(row);
    const line = known ?? { values: [], formulas: null };
    if (!known) this.lines.set(row, line);
    if (row > this.lastRow) this.lastRow = row;
    this.lineRow = row;
    this.line = line;
    return line;
  }

  private filled<Item>(items: (Item | null)[]): (Item | null)[] {
    while (items.length < this.width) items.push(null);
    return items;
  }
}
