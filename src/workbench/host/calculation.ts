import { initSync, Model } from '@ironcalc/wasm';
import { ERROR } from './errors';
import { LAST_COLUMN, LAST_ROW, Sheet, type HostBook, type Rect, type Scalar } from './model';
import { withoutTables } from './structured';

const CELL_NUMBER = 1;
const CELL_LOGICAL = 4;
/** IronCalc gives formatted texts only; with this format the text holds the whole double. */
const FULL_PRECISION = '0.000000000000000E+00';
/** A tab for formulas that stand in no cell of the workbook, behind all others; no person types its first sign. */
const SCRATCH = '\u2063scratch';
/** Formulas that may spill: all others are not asked for it. */
const MAY_SPILL = /[:{#]|SEQUENCE|RANDARRAY|MUNIT|TEXTSPLIT|LAMBDA|LET\(|INDIRECT|OFFSET|[[\]]/i;

let ready = false;

/** Hands IronCalc its wasm, once a process or page. */
export function initialiseCalculation(wasm: BufferSource): void {
  if (!ready) initSync({ module: wasm });
  ready = true;
}

/** Where a name is defined, its sheet's place in the order; undefined for the whole workbook. */
type Scopes = Map<string, number>;

/**
 * The formulas of a host workbook, computed by IronCalc. Changes are handed over as they come and computed once, when a value is asked for.
 */
export class Calculation {
  private model: Model | null = null;
  private order: Sheet[] = [];
  private readonly formulas = new Map<Sheet, Set<number>>();
  /** Formulas entered since the last calculation: they are computed in manual mode too. */
  private readonly entered = new Map<Sheet, Set<number>>();
  private names = '';
  private dirty = false;
  private hasScratch = false;
  private readonly listeners = new Set<(changed: ReadonlyMap<Sheet, Rect>) => void>();

  constructor(private readonly book: HostBook) {}

  /** Calls back after each calculation, with where values of formulas have changed. */
  onCalculated(listener: (changed: ReadonlyMap<Sheet, Rect>) => void): void {
    this.listeners.add(listener);
  }

  /** A cell's content has changed. */
  changed(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.at(row, column);
    const key = Sheet.key(row, column);
    if (cell?.formula) {
      keysOf(this.formulas, sheet).add(key);
      keysOf(this.entered, sheet).add(key);
    } else if (this.formulas.get(sheet)?.delete(key)) this.unspill(sheet, key);
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

  /** Brings every formula cell's value up to date; in manual mode only what has been entered, unless asked for. */
  update(asked = false): void {
    if (!this.dirty && !asked) return;
    const manual = this.book.calculationMode === 'Manual' && !asked;
    if (manual && this.model && [...this.entered.values()].every(({ size }) => size === 0)) return;
    this.dirty = manual;
    if (!this.hasFormulas()) return;
    this.bringModel();
    this.model?.resumeEvaluation();
    this.model?.evaluate();
    this.model?.pauseEvaluation();
    const changed = new Map<Sheet, Rect>();
    for (const [sheet, keys] of manual ? this.entered : this.formulas) for (const key of keys) this.take(sheet, key, changed);
    this.entered.clear();
    if (changed.size > 0) for (const listener of this.listeners) listener(changed);
  }

  /** What a formula that stands in no cell comes to. @param formula with its "=", its references naming their sheets */
  evaluate(formula: string): Scalar {
    this.bringModel();
    const { model } = this;
    if (!model) return '#VALUE!';
    const index = this.order.length;
    if (!this.hasScratch) {
      model.newSheet();
      model.renameSheet(index, SCRATCH);
      this.hasScratch = true;
    }
    this.inputText(model, index, 0, 0, formula, true);
    model.resumeEvaluation();
    model.evaluate();
    model.pauseEvaluation();
    const value = this.read(model, index, 0, 0);
    model.rangeClearAll(index, 1, 1, 1, 1);
    return value;
  }

  /**
   * What formulas would give in a sheet, without standing in it. They are computed in cells at the sheet's far end, which nobody uses.
   * @param formulas with "=", as they would stand in the sheet
   */
  valuesOf(sheet: Sheet, formulas: readonly string[]): (Scalar | null)[] {
    this.update();
    this.bringModel();
    const index = this.order.indexOf(sheet);
    const { model } = this;
    if (!model || index < 0 || formulas.length === 0) return [];
    const first = LAST_ROW + 1 - formulas.length;
    formulas.forEach((formula, number) => this.inputText(model, index, first + number, LAST_COLUMN, formula, true));
    model.resumeEvaluation();
    model.evaluate();
    model.pauseEvaluation();
    const values = formulas.map((_, number) => this.read(model, index, first + number, LAST_COLUMN));
    model.rangeClearAll(index, first + 1, LAST_COLUMN + 1, LAST_ROW + 1, LAST_COLUMN + 1);
    return values;
  }

  private bringModel(): void {
    const names = JSON.stringify(this.book.names);
    const isCurrent =
      this.model &&
      this.order.length === this.book.sheets.length &&
      names === this.names &&
      this.order.every((sheet, index) => this.book.sheets[index] === sheet);
    if (isCurrent) return;
    this.build();
    this.names = names;
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
    const model = new Model('book', 'en', timeZone(), 'en');
    model.pauseEvaluation();
    this.model = model;
    this.order = [...this.book.sheets];
    this.formulas.clear();
    this.order.forEach((sheet, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, sheet.name);
    });
    this.hasScratch = false;
    const scopes: Scopes = new Map(this.order.map(({ id }, index) => [id, index]));
    for (const { name, formula, scope } of this.book.names) {
      try {
        model.newDefinedName(name, scope === null ? null : (scopes.get(scope) ?? null), formula.replace(/^=/, ''));
      } catch {
        // A name that points nowhere (#REF!) is kept in the book and unknown to the calculation.
      }
    }
    this.order.forEach((sheet, index) => {
      const keys = new Set<number>();
      sheet.spilled.clear();
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
    this.inputText(model, index, row, column, content, isFormula);
  }

  private inputText(model: Model, index: number, row: number, column: number, content: Scalar, isFormula: boolean): void {
    const text =
      typeof content === 'string' && !isFormula && !ERROR.test(content)
        ? `'${content}`
        : typeof content === 'boolean'
          ? String(content).toUpperCase()
          : isFormula
            ? this.withoutTables(String(content), index, row, column)
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

  private read(model: Model, index: number, row: number, column: number): Scalar {
    const text = model.getFormattedCellValue(index, row + 1, column + 1);
    const type = model.getCellType(index, row + 1, column + 1);
    if (type === CELL_NUMBER) return Number(text);
    if (type === CELL_LOGICAL) return text === 'TRUE';
    return EXCEL_ERRORS[text] ?? text;
  }

  private take(sheet: Sheet, key: number, changed: Map<Sheet, Rect>): void {
    const index = this.order.indexOf(sheet);
    const cell = sheet.cells.get(key);
    if (!this.model || index < 0 || !cell?.formula) return;
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const value = this.read(this.model, index, row, column);
    if (value !== cell.value) {
      const seen = changed.get(sheet) ?? { row1: row, row2: row, column1: column, column2: column };
      changed.set(sheet, {
        row1: Math.min(seen.row1, row),
        row2: Math.max(seen.row2, row),
        column1: Math.min(seen.column1, column),
        column2: Math.max(seen.column2, column),
      });
    }
    cell.value = value;
    if (MAY_SPILL.test(cell.formula)) this.spill(this.model, index, sheet, key);
  }

  /** Takes over what a formula fills beside its own cell. */
  private spill(model: Model, index: number, sheet: Sheet, anchor: number): void {
    this.unspill(sheet, anchor);
    const [row, column] = [Math.floor(anchor / 16_384), anchor % 16_384];
    const structure = model.getCellArrayStructure(index, row + 1, column + 1);
    if (typeof structure !== 'object' || !('DynamicAnchor' in structure)) return;
    const [width, height] = structure.DynamicAnchor;
    const area = { sheet: index, row: row + 1, column: column + 1, width, height };
    model.updateRangeStyle(area, 'num_fmt', FULL_PRECISION);
    for (let down = 0; down < height; down += 1) {
      for (let right = 0; right < width; right += 1) {
        if (down + right === 0) continue;
        sheet.spilled.set(Sheet.key(row + down, column + right), {
          value: this.read(model, index, row + down, column + right),
          anchor,
        });
      }
    }
  }

  private unspill(sheet: Sheet, anchor: number): void {
    for (const [key, own] of sheet.spilled) if (own.anchor === anchor) sheet.spilled.delete(key);
  }
}

/** IronCalc's errors that Excel has none of: a formula in a circle counts 0, what IronCalc cannot read or lacks is an unknown name. */
const EXCEL_ERRORS: Readonly<Record<string, Scalar>> = { '#CIRC!': 0, '#ERROR!': '#NAME?', '#N/IMPL!': '#NAME?' };

function keysOf(map: Map<Sheet, Set<number>>, sheet: Sheet): Set<number> {
  const keys = map.get(sheet) ?? new Set<number>();
  map.set(sheet, keys);
  return keys;
}

/** Where the clock of TODAY and NOW stands. */
function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
