import type { Cell, CellFormat, ExcelHost, Rect, Sheet } from '../host';
import type { Taken } from '../host/input';
import { formatRect } from '../host/address';
import { partsAsTheyAre, sheetsAsTheyAre, tabsAsTheyAre, type BookPicture, type SheetPart } from './book-picture';
import { lookWith } from '../host/objects/looks';
import type { Place } from './grid/selection';

/** What a person puts into one cell. */
export interface Written extends Place {
  readonly taken: Taken;
  /** The look that comes along; its own where there is none. */
  readonly format?: CellFormat | undefined;
}

interface Content {
  readonly value: Cell['value'];
  readonly formula: string | null;
  readonly format: CellFormat;
}

interface Change extends Place {
  readonly before: Content;
  readonly after: Content;
}

type Step =
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly changes: readonly Change[] }
  | { readonly kind: 'structure'; readonly sheet: Sheet | null; readonly before: BookPicture; readonly after: BookPicture };

const contentOf = (sheet: Sheet, { row, column }: Place): Content => {
  const cell = sheet.at(row, column);
  return { value: cell?.value ?? null, formula: cell?.formula ?? null, format: sheet.formatAt(row, column) };
};

/** A formula's value may have moved since: what was put in is what counts. */
const same = (a: Content, b: Content): boolean => a.formula === b.formula && (a.formula !== null || a.value === b.value);

/** Whether protection keeps people from writing into a cell. */
export const isLocked = (sheet: Sheet, { row, column }: Place): boolean =>
  sheet.protection !== null && (sheet.at(row, column)?.format.locked ?? true);

/** The look of a cell that something has been typed into: numbers typed in a way of their own bring it along. */
const withNumbers = (format: CellFormat, { numberFormat }: Taken): CellFormat =>
  numberFormat === null || format.numberFormat !== 'General'
    ? format
    : lookWith(format, `numberFormat=${JSON.stringify(numberFormat)}`, () => ({ ...format, numberFormat }));

const placesOf = ({ row1, column1, row2, column2 }: Rect): Place[] =>
  Array.from({ length: row2 - row1 + 1 }, (_, row) =>
    Array.from({ length: column2 - column1 + 1 }, (_unused, column) => ({ row: row1 + row, column: column1 + column })),
  ).flat();

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
  private readonly done: (readonly Step[])[] = [];
  private readonly undone: (readonly Step[])[] = [];

  constructor(private readonly host: ExcelHost) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** The first cell of a rectangle that protection keeps people from writing into, or null. */
  firstLocked(sheet: Sheet, rect: Rect): Place | null {
    return sheet.protection === null ? null : (placesOf(rect).find((place) => isLocked(sheet, place)) ?? null);
  }

  /** Makes one step of everything that is done meanwhile. */
  together(work: () => void): void {
    const from = this.done.length;
    try {
      work();
    } finally {
      const steps = this.done.splice(from);
      if (steps.length > 0) this.done.push(steps.flat());
    }
  }

  /** Writes cells as one step: all of them or, where one is locked, none. @returns the first locked place, or null */
  write(sheet: Sheet, cells: readonly Written[]): Place | null {
    const locked = cells.find((cell) => isLocked(sheet, cell));
    if (locked) return { row: locked.row, column: locked.column };
    const changes = cells.flatMap((cell) => {
      const { row, column, taken } = cell;
      const before = contentOf(sheet, { row, column });
      const after: Content = {
        value: taken.value,
        formula: taken.formula,
        // A protected sheet takes contents, not looks.
        format: (sheet.protection ? undefined : cell.format) ?? withNumbers(before.format, taken),
      };
      return same(before, after) && before.format === after.format ? [] : [{ row, column, before, after }];
    });
    if (changes.length > 0) {
      this.put(sheet, changes, 'after', 'before');
      this.record({ kind: 'cells', sheet, changes });
    }
    return null;
  }

  /** Lets the host change cells of a rectangle, as one step. @throws what the host throws where protection refuses */
  perform(sheet: Sheet, rect: Rect, change: () => void): void {
    const places = placesOf(rect);
    const before = places.map((place) => contentOf(sheet, place));
    this.host.act(change);
    const changes = places.flatMap((place, index): Change[] => {
      const [old, after] = [before[index], contentOf(sheet, place)];
      return !old || (same(old, after) && old.format === after.format) ? [] : [{ ...place, before: old, after }];
    });
    if (changes.length > 0) this.record({ kind: 'cells', sheet, changes });
  }

  /** Changes sizes, hidden lines, filters, notes and the like of a sheet as one step. @throws what the host throws where protection refuses */
  arrange(sheet: Sheet, parts: readonly SheetPart[], change: () => void): void {
    const before = partsAsTheyAre(sheet, parts);
    this.host.act(change);
    this.record({ kind: 'structure', sheet, before, after: partsAsTheyAre(sheet, parts) });
  }

  /** Adds, deletes, names, moves or hides sheets as one step. @throws what the host throws where the workbook is protected */
  changeTabs(change: () => void): void {
    const before = tabsAsTheyAre(this.host.book);
    this.host.act(change);
    this.record({ kind: 'structure', sheet: null, before, after: tabsAsTheyAre(this.host.book) });
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
    this.done.push([step]);
    this.undone.length = 0;
  }

  private move(
    from: (readonly Step[])[],
    to: (readonly Step[])[],
    wanted: 'before' | 'after',
    present: 'before' | 'after',
  ): number {
    const steps = from.pop();
    if (!steps) return 0;
    to.push(steps);
    const ordered = wanted === 'before' ? [...steps].reverse() : steps;
    return ordered.reduce((lost, step) => lost + this.moveOne(step, wanted, present), 0);
  }

  private moveOne(step: Step, wanted: 'before' | 'after', present: 'before' | 'after'): number {
    if (step.sheet && !this.host.book.sheets.includes(step.sheet)) return step.kind === 'cells' ? step.changes.length : 0;
    if (step.kind === 'structure') {
      step[wanted].restore(this.host, step[present]);
      return 0;
    }
    const possible = step.changes.filter(
      (change) => !isLocked(step.sheet, change) && same(contentOf(step.sheet, change), change[present]),
    );
    this.put(step.sheet, possible, wanted, present);
    return step.changes.length - possible.length;
  }

  private put(sheet: Sheet, changes: readonly Change[], wanted: 'before' | 'after', present: 'before' | 'after'): void {
    if (changes.length === 0) return;
    for (const { row, column, [wanted]: content, [present]: old } of changes) {
      const cell = sheet.make(row, column);
      cell.value = content.value;
      cell.formula = content.formula;
      // A look that somebody else has given the cell since stays.
      if (content.format !== old.format && (cell.format === old.format || wanted === 'after')) cell.format = content.format;
      this.host.calculation.changed(sheet, row, column);
    }
    const address = formatRect(extent(changes));
    this.host.act(() => this.host.fire({ kind: 'changed', sheetId: sheet.id, address, trigger: 'Unknown' }));
  }
}
