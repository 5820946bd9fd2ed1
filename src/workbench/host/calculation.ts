import { Engine } from './formula/engine';
import type { FormulaCell } from './formula/graph';
import type { HostBook, Rect, Scalar, Sheet } from './model';

export { initialiseCalculation } from './formula/library';

/** The formulas of a host workbook. Changes are handed over as they come; what depends on them is computed when a value is asked for. */
export class Calculation {
  private engine: Engine | null = null;
  /** What the engine was built of. */
  private order: readonly Sheet[] = [];
  private names = '';
  /** Formulas entered since the last calculation: they are computed in manual mode too. */
  private entered = new Set<FormulaCell>();
  private dirty = false;
  /** How often rows had been hidden and shown: totals may leave out hidden ones. */
  private hides = 0;
  private readonly listeners = new Set<(changed: ReadonlyMap<Sheet, Rect>) => void>();

  constructor(private readonly book: HostBook) {}

  /** Calls back after each calculation, with where values of formulas have changed. */
  onCalculated(listener: (changed: ReadonlyMap<Sheet, Rect>) => void): void {
    this.listeners.add(listener);
  }

  /** A cell's content has changed. */
  changed(sheet: Sheet, row: number, column: number): void {
    this.dirty = true;
    if (!this.engine || !this.order.includes(sheet)) return;
    const entered = this.engine.change(sheet, row, column);
    if (entered) this.entered.add(entered);
  }

  /** Sheets, names or whole rows have moved: everything is read again next time. */
  restructured(): void {
    this.engine = null;
    this.dirty = true;
  }

  /** Brings every formula cell's value up to date; in manual mode only what has been entered, unless asked for. */
  update(asked = false): void {
    const hides = this.book.sheets.reduce((sum, { hiddenRows }) => sum + hiddenRows.changes, 0);
    if (!this.dirty && !asked && hides === this.hides) return;
    this.hides = hides;
    const manual = this.book.calculationMode === 'Manual' && !asked;
    this.dirty = manual;
    const engine = this.current();
    if (manual && this.entered.size === 0) return;
    const changed = engine.recalculate(manual ? this.entered : null);
    this.entered = new Set();
    if (changed.size > 0) for (const listener of this.listeners) listener(changed);
  }

  /** What a formula that stands in no cell comes to. @param formula with its "=", its references naming their sheets */
  evaluate(formula: string): Scalar {
    this.update();
    const [sheet] = this.book.sheets;
    return sheet ? this.current().value(formula, sheet) : '#VALUE!';
  }

  /**
   * What formulas would give in a sheet, without standing in it.
   * @param formulas with "=", as they would stand in the sheet
   */
  valuesOf(sheet: Sheet, formulas: readonly string[]): (Scalar | null)[] {
    this.update();
    const engine = this.current();
    return formulas.map((formula) => engine.value(formula, sheet));
  }

  private current(): Engine {
    const names = JSON.stringify(this.book.names);
    const { sheets } = this.book;
    const isCurrent =
      names === this.names && this.order.length === sheets.length && this.order.every((sheet, index) => sheets[index] === sheet);
    if (this.engine && isCurrent) return this.engine;
    [this.names, this.order] = [names, [...sheets]];
    this.engine = new Engine(this.book);
    this.entered = new Set(this.engine.uncomputed());
    return this.engine;
  }
}
