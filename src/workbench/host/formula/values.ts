import { LAST_COLUMN, LAST_ROW, type Rect, type Scalar, type Sheet } from '../model';

/** What a formula's parts come to. An error is a value too; functions also throw it, to be done with the rest of their work. */
export class Failure {
  private constructor(readonly code: string) {}

  private static readonly known = new Map<string, Failure>();

  /** The one value of an error, "#N/A". */
  static of(code: string): Failure {
    const known = Failure.known.get(code) ?? new Failure(code);
    Failure.known.set(code, known);
    return known;
  }
}

export const NULL = Failure.of('#NULL!');
export const DIV0 = Failure.of('#DIV/0!');
export const VALUE = Failure.of('#VALUE!');
export const REF = Failure.of('#REF!');
export const NAME = Failure.of('#NAME?');
export const NUM = Failure.of('#NUM!');
export const NA = Failure.of('#N/A');
export const SPILL = Failure.of('#SPILL!');
export const CALC = Failure.of('#CALC!');

/** One value; null is an empty cell or an argument left empty. */
export type Plain = Scalar | Failure | null;

const MOST_ITEMS = 20_000_000;

/** Values in rows and columns, no cells. */
export class Grid {
  constructor(
    readonly rows: number,
    readonly columns: number,
    /** Row by row. */
    readonly items: readonly Plain[],
  ) {}

  static from(rows: readonly (readonly Plain[])[]): Grid {
    return new Grid(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  /** @throws #VALUE! for more rows or columns than a sheet has, #NUM! for more than fits into memory */
  static make(rows: number, columns: number, item: (row: number, column: number) => Plain): Grid {
    if (rows > LAST_ROW + 1 || columns > LAST_COLUMN + 1) throw VALUE;
    if (rows * columns > MOST_ITEMS) throw NUM;
    const items = new Array<Plain>(rows * columns);
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) items[row * columns + column] = item(row, column);
    return new Grid(rows, columns, items);
  }

  /** One row or column goes along with any size, as does one value; outside there is #N/A. */
  at(row: number, column: number): Plain {
    const [r, c] = [this.rows === 1 ? 0 : row, this.columns === 1 ? 0 : column];
    return r < this.rows && c < this.columns ? (this.items[r * this.columns + c] ?? null) : NA;
  }

  row(row: number): readonly Plain[] {
    return this.items.slice(row * this.columns, (row + 1) * this.columns);
  }

  column(column: number): Plain[] {
    return Array.from({ length: this.rows }, (_, row) => this.at(row, column));
  }

  transposed(): Grid {
    return Grid.make(this.columns, this.rows, (row, column) => this.at(column, row));
  }
}

/** Cells: a rectangle, or several of a union or of several tabs. */
export class Area {
  constructor(readonly parts: readonly { readonly sheet: Sheet; readonly rect: Rect }[]) {}

  static of(sheet: Sheet, rect: Rect): Area {
    return new Area([{ sheet, rect }]);
  }

  /** The only rectangle. @throws #VALUE! for several */
  get single(): { readonly sheet: Sheet; readonly rect: Rect } {
    const [part] = this.parts;
    if (!part || this.parts.length > 1) throw VALUE;
    return part;
  }
}

/** A function made by LAMBDA. */
export class Lambda {
  constructor(readonly call: (args: readonly (Value | undefined)[]) => Value) {}
}

export type Value = Plain | Grid | Area | Lambda;

/** An argument that may not have been given. */
export type Given = Plain | undefined;
