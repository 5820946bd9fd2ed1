import { initSync, Model } from '@ironcalc/wasm';
import { withoutTables } from './structured';
import { LAST_COLUMN, LAST_ROW, Sheet, type HostBook, type Scalar } from './model';

const CELL_NUMBER = 1;
const CELL_LOGICAL = 4;
/** IronCalc gives formatted texts only; with this format the text holds the whole double. */
const FULL_PRECISION = '0.000000000000000E+00';

let ready = false;

/** Hands IronCalc its wasm, once a process or page. */
export function initialiseCalculation(wasm: BufferSource): void {
  if (!ready) initSync({ module: wasm });
  ready = true;
}

/**
 * The formulas of a host workbook, computed by IronCalc. Changes are handed over as they come and computed once, when a value is asked for.
 */
export class Calculation {
  private model: Model | null = null;
  private order: Sheet[] = [];
  private readonly formulas = new Map<Sheet, Set<number>>();
  private names = '';
  private dirty = false;

  constructor(private readonly book: HostBook) {}

  /** A cell's content has changed. */
  changed(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.at(row, column);
    const known = this.formulas.get(sheet) ?? new Set<number>();
    this.formulas.set(sheet, known);
    const key = Sheet.key(row, column);
    if (cell?.formula) known.add(key);
    else known.delete(key);
    this.dirty = true;
    const index = this.order.indexOf(sheet);
    if (this.model && index >= 0) this.input(this.model, index, row, column, cell?.formula ?? cell?.value ?? null);
  }

  /** Sheets, names or whole rows have moved: everything is handed over again next time. */
  restructured(): void {
    this.model?.free();
    this.model = null;
    this.dirty = true;
  }

  /** Brings every formula cell's value up to date. */
  update(): void {
    if (!this.dirty) return;
    this.dirty = false;
    if (!this.hasFormulas()) return;
    const names = JSON.stringify(this.book.names);
    if (
      !this.model ||
      this.order.length !== this.book.sheets.length ||
      names !== this.names ||
      this.order.some((sheet, index) => this.book.sheets[index] !== sheet)
    ) {
      this.build();
      this.names = names;
    }
    this.model?.resumeEvaluation();
    this.model?.evaluate();
    this.model?.pauseEvaluation();
    for (const [sheet, keys] of this.formulas) for (const key of keys) this.take(sheet, key);
  }

  /**
   * What formulas would give in a sheet, without standing in it. They are computed in cells at the sheet's far end, which nobody uses.
   * @param formulas with "=", as they would stand in the sheet
   */
  valuesOf(sheet: Sheet, formulas: readonly string[]): (Scalar | null)[] {
    this.update();
    if (!this.model) this.build();
    const index = this.order.indexOf(sheet);
    const { model } = this;
    if (!model || index < 0 || formulas.length === 0) return [];
    const place = (number: number): [number, number, number] => [index, LAST_ROW + 1 - number, LAST_COLUMN + 1];
    formulas.forEach((formula, number) => {
      const [, row, column] = place(number);
      model.setUserInput(index, row, column, formula);
      model.updateRangeStyle({ sheet: index, row, column, width: 1, height: 1 }, 'num_fmt', FULL_PRECISION);
    });
    model.resumeEvaluation();
    model.evaluate();
    model.pauseEvaluation();
    const values = formulas.map((_, number) => this.valueAt(model, ...place(number)));
    model.rangeClearAll(index, LAST_ROW + 2 - formulas.length, LAST_COLUMN + 1, LAST_ROW + 1, LAST_COLUMN + 1);
    return values;
  }

  private valueAt(model: Model, index: number, row: number, column: number): Scalar | null {
    const text = model.getFormattedCellValue(index, row, column);
    const type = model.getCellType(index, row, column);
    return type === CELL_NUMBER ? Number(text) : type === CELL_LOGICAL ? text === 'TRUE' : text;
  }

  /** A workbook that was opened comes with formulas that nobody told of one by one. */
  private hasFormulas(): boolean {
    if ([...this.formulas.values()].some((keys) => keys.size > 0)) return true;
    return (
      this.model === null && this.book.sheets.some((sheet) => [...sheet.cells.values()].some(({ formula }) => formula !== null))
    );
  }

  private build(): void {
    this.model?.free();
    const model = new Model('book', 'en', 'UTC', 'en');
    model.pauseEvaluation();
    this.model = model;
    this.order = [...this.book.sheets];
    this.formulas.clear();
    this.order.forEach((sheet, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, sheet.name);
    });
    for (const { name, formula } of this.book.names) {
      try {
        model.newDefinedName(name, null, formula.replace(/^=/, ''));
      } catch {
        // A name that points nowhere (#REF!) is kept in the book and unknown to the calculation.
      }
    }
    this.order.forEach((sheet, index) => {
      const keys = new Set<number>();
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === null && cell.value === null) continue;
        if (cell.formula) keys.add(key);
        this.input(model, index, Math.floor(key / 16_384), key % 16_384, cell.formula ?? cell.value);
      }
      this.formulas.set(sheet, keys);
    });
  }

  private input(model: Model, index: number, row: number, column: number, content: Scalar | null): void {
    if (content === null) {
      model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
      return;
    }
    const isFormula =
      typeof content === 'string' && content.startsWith('=') && this.book.sheets[index]?.at(row, column)?.formula === content;
    const text =
      typeof content === 'string' && !isFormula
        ? `'${content}`
        : typeof content === 'boolean'
          ? String(content).toUpperCase()
          : isFormula
            ? this.withoutTables(content, index, row, column)
            : String(content);
    model.setUserInput(index, row + 1, column + 1, text);
    if (isFormula)
      model.updateRangeStyle({ sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 }, 'num_fmt', FULL_PRECISION);
  }

  /** The calculation knows no tables: their references are handed over as addresses. */
  private withoutTables(formula: string, index: number, row: number, column: number): string {
    const sheet = this.book.sheets[index];
    return sheet ? withoutTables(formula, this.book, sheet, row, column) : formula;
  }

  private take(sheet: Sheet, key: number): void {
    const index = this.order.indexOf(sheet);
    const cell = sheet.cells.get(key);
    if (!this.model || index < 0 || !cell?.formula) return;
    cell.value = this.valueAt(this.model, index, Math.floor(key / 16_384) + 1, (key % 16_384) + 1);
  }
}
