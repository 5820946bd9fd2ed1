import { ERROR } from '../errors';
import { Sheet, type HostBook, type Rect, type Scalar } from '../model';
import type { Cells } from './env';
import type { FormulaCell, Graph } from './graph';
import { parse } from './parse';
import type { Node } from './syntax-tree';
import { Failure, type Plain } from './values';

/** What a cell holds, as formulas see it: the texts of errors are errors. */
export const plainOf = (value: Scalar | null): Plain =>
  typeof value === 'string' && value.charCodeAt(0) === 35 && ERROR.test(value) ? Failure.of(value) : value;

/** The cells of a host workbook, for formulas. Sheets and names are those that there were when it was made. */
export class BookCells implements Cells {
  readonly sheets: readonly Sheet[];
  private readonly byName: ReadonlyMap<string, Sheet>;
  /** What names stand for, by "name" or "name sheet-id". */
  private readonly names = new Map<string, { readonly node: Node; readonly sheet: Sheet }>();
  private readonly known = new Map<Sheet, Map<string, unknown>>();
  private lastUsed: { row: number; column: number } | null = null;

  /** @param compute brings a formula's value up to date, or leaves it as it is */
  constructor(
    book: HostBook,
    private readonly graph: Graph,
    private readonly compute: (cell: FormulaCell) => void,
  ) {
    this.sheets = [...book.sheets];
    this.byName = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    for (const { name, formula, scope } of book.names) {
      const home = book.sheets.find(({ id }) => id === scope) ?? book.sheets[0];
      const written = formula.startsWith('=') ? formula : `=${formula}`;
      if (home)
        this.names.set(scope === null ? name.toLowerCase() : `${name.toLowerCase()} ${scope}`, {
          node: parse(written),
          sheet: home,
        });
    }
  }

  sheet(name: string): Sheet | undefined {
    return this.byName.get(name.toLowerCase());
  }

  named(name: string, sheet: Sheet): { readonly node: Node; readonly sheet: Sheet } | undefined {
    return this.names.get(`${name} ${sheet.id}`) ?? this.names.get(name);
  }

  /** Forgets what was worked out from cells whose values may change now. */
  forget(): void {
    this.known.clear();
    this.lastUsed = null;
  }

  read(sheet: Sheet, row: number, column: number): Plain {
    const cell = sheet.at(row, column);
    if (cell?.formula) {
      this.freshen(sheet, Sheet.key(row, column));
      return plainOf(cell.value);
    }
    if (cell && cell.value !== null) return plainOf(cell.value);
    const key = Sheet.key(row, column);
    const spilled = sheet.spilled.get(key);
    if (!spilled) return null;
    this.freshen(sheet, spilled.anchor);
    return plainOf(sheet.spilled.get(key)?.value ?? null);
  }

  visit(sheet: Sheet, rect: Rect, take: (value: Plain, row: number, column: number) => void): void {
    for (const { row, column, cell } of sheet.cells.inside(rect)) {
      if (cell.formula) this.freshen(sheet, Sheet.key(row, column));
      if (cell.value !== null) take(plainOf(cell.value), row, column);
    }
    if (sheet.spilled.size === 0) return;
    const { row1, column1, row2, column2 } = rect;
    for (const key of [...sheet.spilled.keys()]) {
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      if (row < row1 || row > row2 || column < column1 || column > column2) continue;
      const value = this.read(sheet, row, column);
      if (value !== null) take(value, row, column);
    }
  }

  private freshen(sheet: Sheet, key: number): void {
    const formula = this.graph.at(sheet, key);
    if (formula?.isStale) this.compute(formula);
  }

  formula(sheet: Sheet, row: number, column: number): string | null {
    return sheet.at(row, column)?.formula ?? null;
  }

  filled(sheet: Sheet, row: number, column: number): Rect | null {
    return this.graph.at(sheet, Sheet.key(row, column))?.fills ?? null;
  }

  end(): { readonly row: number; readonly column: number } {
    if (this.lastUsed) return this.lastUsed;
    const last = { row: 0, column: 0 };
    for (const { cells, spilled } of this.sheets)
      for (const keys of [cells.keys(), spilled.keys()])
        for (const key of keys) {
          last.row = Math.max(last.row, Math.floor(key / 16_384));
          last.column = Math.max(last.column, key % 16_384);
        }
    return (this.lastUsed = last);
  }

  kept<Made>(kind: string, sheet: Sheet, { row1, column1, row2, column2 }: Rect, make: () => Made): Made {
    let own = this.known.get(sheet);
    if (!own) this.known.set(sheet, (own = new Map()));
    const key = `${kind} ${row1} ${column1} ${row2} ${column2}`;
    if (own.has(key)) return own.get(key) as Made;
    const made = make();
    own.set(key, made);
    return made;
  }
}
