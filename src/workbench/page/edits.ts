import type { Cell, ExcelHost, Rect, Sheet } from '../host';
import type { Taken } from '../host/input';
import { formatRect } from '../host/address';
import { sheetsAsTheyAre, type BookPicture } from './book-picture';
import type { Place } from './grid/selection';

/** What a person puts into one cell. */
export interface Written extends Place {
  readonly taken: Taken;
}

interface Content {
  readonly value: Cell['value'];
  readonly formula: string | null;
  readonly numberFormat: string;
}

interface Change extends Place {
  readonly before: Content;
  readonly after: Content;
}

type Step =
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly changes: readonly Change[] }
  | { readonly kind: 'structure'; readonly sheet: Sheet; readonly before: BookPicture; readonly after: BookPicture };

const contentOf = (sheet: Sheet, { row, column }: Place): Content => {
  const cell = sheet.at(row, column);
  return { value: cell?.value ?? null, formula: cell?.formula ?? null, numberFormat: cell?.format.numberFormat ?? 'General' };
};

/** A formula's value may have moved since: what was put in is what counts. */
const same = (a: Content, b: Content): boolean => a.formula === b.formula && (a.formula !== null || a.value === b.value);

/** Whether protection keeps people from writing into a cell. */
export const isLocked = (sheet: Sheet, { row, column }: Place): boolean =>
  sheet.protection !== null && (sheet.at(row, column)?.format.locked ?? true);

const extent = (places: readonly Place[]): Rect =>
  places.reduce(
    (rect, { row, column }) => ({
      row1: Math.min(rect.row1, row),
      row2: Math.max(rect.row2, row),
      column1: Math.min(rect.column1, column),
      column2: Math.max(rect.column2, column),
    }),
    { row1: Infinity, column1: Infinity, row2: 0, column2: 0 },
  );

/** What a person types, pastes, clears, inserts and deletes, with the way back, one step each. Drawing by the pane is not undone. */
export class Edits {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  constructor(private readonly host: ExcelHost) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Writes cells as one step: all of them or, where one is locked, none. @returns the first locked place, or null */
  write(sheet: Sheet, cells: readonly Written[]): Place | null {
    const locked = cells.find((cell) => isLocked(sheet, cell));
    if (locked) return { row: locked.row, column: locked.column };
    const changes = cells.flatMap(({ row, column, taken }) => {
      const before = contentOf(sheet, { row, column });
      const keepsFormat = taken.numberFormat === null || before.numberFormat !== 'General';
      const numberFormat = keepsFormat ? before.numberFormat : (taken.numberFormat ?? 'General');
      const after: Content = { value: taken.value, formula: taken.formula, numberFormat };
      return same(before, after) ? [] : [{ row, column, before, after }];
    });
    if (changes.length > 0) {
      this.put(sheet, changes, 'after');
      this.record({ kind: 'cells', sheet, changes });
    }
    return null;
  }

  /** Inserts or deletes lines as one step. @throws what the host throws where protection refuses */
  restructure(sheet: Sheet, change: () => void): void {
    const before = sheetsAsTheyAre(this.host.book);
    this.host.act(change);
    this.record({ kind: 'structure', sheet, before, after: sheetsAsTheyAre(this.host.book) });
  }

  /** @returns how many cells of the step could not be brought back, because they are locked or hold something else by now */
  undo(): number {
    return this.move(this.done, this.undone, 'before', 'after');
  }

  redo(): number {
    return this.move(this.undone, this.done, 'after', 'before');
  }

  private record(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
  }

  private move(from: Step[], to: Step[], wanted: 'before' | 'after', present: 'before' | 'after'): number {
    const step = from.pop();
    if (!step || !this.host.book.sheets.includes(step.sheet)) return 0;
    to.push(step);
    if (step.kind === 'structure') {
      step[wanted].restore(this.host);
      return 0;
    }
    const possible = step.changes.filter(
      (change) => !isLocked(step.sheet, change) && same(contentOf(step.sheet, change), change[present]),
    );
    this.put(step.sheet, possible, wanted);
    return step.changes.length - possible.length;
  }

  private put(sheet: Sheet, changes: readonly Change[], wanted: 'before' | 'after'): void {
    if (changes.length === 0) return;
    for (const { row, column, [wanted]: content } of changes) {
      const cell = sheet.make(row, column);
      cell.value = content.value;
      cell.formula = content.formula;
      if (cell.format.numberFormat !== content.numberFormat) cell.format = { ...cell.format, numberFormat: content.numberFormat };
      this.host.calculation.changed(sheet, row, column);
    }
    const address = formatRect(extent(changes));
    this.host.act(() => this.host.fire({ kind: 'changed', sheetId: sheet.id, address, trigger: 'Unknown' }));
  }
}
