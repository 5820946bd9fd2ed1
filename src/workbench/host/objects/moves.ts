import { contains, formatRect, parseAddress, quoted } from '../address';
import { Sheet, type Chart, type HostBook, type Rect } from '../model';
import { absolute, mapReferences, writeReference, type Reference } from '../references';
import { isWhole, movedParts, movedRect, type Shift } from './shift';

/** Where a reference points after things have moved; null for nowhere (#REF!). */
type Move = (rect: Rect) => Rect | null;

/** A formula whose references to `sheet` follow a move. @param own the sheet the formula stands on; null for a name */
function moveFormula(formula: string, own: Sheet | null, sheet: Sheet, move: Move, prefix: string | null): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === null ? own !== sheet : reference.sheet.toLowerCase() !== sheet.name.toLowerCase()) return null;
    return moved(reference, move, prefix);
  });
}

function moved(reference: Reference, move: Move, prefix: string | null): string | null {
  const rect = move(reference.rect);
  if (rect === reference.rect) return null;
  return rect ? writeReference({ ...reference, prefix: prefix ?? reference.prefix }, rect) : `${reference.prefix}#REF!`;
}

/** A value of rules and settings with the formulas in it moved. */
function moveIn(value: unknown, move: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? move(value) : value;
  if (Array.isArray(value)) return value.map((part) => moveIn(part, move));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, moveIn(part, move)]));
}

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/** Every formula of the workbook, in cells, rules, charts and names, as `change` makes it. Names stand on no sheet (null). */
export function rewriteFormulas(book: HostBook, change: (formula: string, own: Sheet | null) => string): void {
  for (const sheet of book.sheets) {
    const own = (formula: string): string => change(formula, sheet);
    for (const cell of sheet.cells.values()) if (cell.formula) cell.formula = own(cell.formula);
    sheet.validations = sheet.validations.map(({ rect, validation }) => ({
      rect,
      validation: { ...validation, rule: moveIn(validation.rule, own) as Record<string, unknown> | null },
    }));
    for (const { settings } of sheet.conditionalFormats)
      for (const [key, value] of settings) settings.set(key, moveIn(value, own));
    for (const chart of sheet.charts) moveChart(chart, own);
  }
  for (const name of book.names) name.formula = change(name.formula, null);
}

function moveChart(chart: Chart, own: (formula: string) => string): void {
  chart.source = own(chart.source);
  for (const [key, value] of chart.settings) chart.settings.set(key, moveIn(value, own));
  for (const series of chart.series) {
    series.values = own(series.values);
    series.categories = series.categories && own(series.categories);
    series.header = series.header && own(series.header);
    if (series.sizes) series.sizes = own(series.sizes);
  }
}

/**
 * Every formula that points to a sheet follows a move there.
 * @param prefix the sheet they point to from now on, where it is another
 */
function moveReferences(book: HostBook, sheet: Sheet, move: Move, prefix: string | null = null): void {
  rewriteFormulas(book, (formula, own) =>
    own === sheet || formula.includes('!') ? moveFormula(formula, own, sheet, move, prefix) : formula,
  );
}

/** What lies on a sheet's cells, and what points to them, follows a shift. */
export function moveOwners(shift: Shift, book: HostBook): void {
  const { sheet } = shift;
  sheet.merges = sheet.merges.flatMap((merge) => {
    const rect = movedRect(merge, shift);
    return rect && (rect.row1 !== rect.row2 || rect.column1 !== rect.column2) ? [rect] : [];
  });
  const parts = <Owner extends { rect: Rect }>(owners: readonly Owner[]): Owner[] =>
    owners.flatMap((owner) =>
      movedParts(owner.rect, shift).map((rect, index) => (index === 0 ? Object.assign(owner, { rect }) : { ...owner, rect })),
    );
  sheet.validations = parts(sheet.validations);
  for (const format of sheet.conditionalFormats) {
    const [first, ...others] = [format.rect, ...(format.others ?? [])].flatMap((rect) => movedParts(rect, shift));
    if (first) Object.assign(format, { rect: first, others });
    else sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  }
  for (const table of [...sheet.tables]) {
    const rect = movedRect(table.rect, shift);
    if (rect) table.rect = rect;
    else sheet.tables.splice(sheet.tables.indexOf(table), 1);
  }
  // A chart whose cells are all gone stays, as in Excel.
  for (const chart of sheet.charts) chart.place = chart.place && (movedRect(chart.place, shift) ?? chart.place);
  if (sheet.autoFilter) {
    const rect = movedRect(sheet.autoFilter.rect, shift);
    sheet.autoFilter = rect && { ...sheet.autoFilter, rect };
  }
  for (const kept of [sheet.links, sheet.notes, sheet.comments, sheet.richTexts, sheet.arrays])
    moveKeys(kept as Map<number, unknown>, shift);
  alignArrays(sheet);
  if (isWhole(shift)) {
    movePage(shift);
    moveFrozen(shift);
  }
  moveReferences(book, sheet, (rect) => movedRect(rect, shift));
}

/** What is kept by cell: links, notes, comments. */
function moveKeys(kept: Map<number, unknown>, shift: Shift): void {
  const entries = [...kept];
  kept.clear();
  for (const [key, value] of entries) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const rect = movedRect({ row1: row, row2: row, column1: column, column2: column }, shift);
    if (rect) kept.set(Sheet.key(rect.row1, rect.column1), value);
  }
}

/** An area that one formula fills begins at the formula's cell, wherever that has gone. */
export function alignArrays(sheet: Sheet): void {
  for (const [key, area] of sheet.arrays) {
    const { row1, row2, column1, column2 } = parseAddress(area);
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const rect = { row1: row, column1: column, row2: row + row2 - row1, column2: column + column2 - column1 };
    sheet.arrays.set(key, formatRect(rect));
  }
}

function movePage(shift: Shift): void {
  const { page } = shift.sheet;
  const address = (text: string | null): string | null => {
    const left = (text ?? '').split(',').flatMap((part) => {
      const rect = part && movedRect(parseAddress(part), shift);
      return rect ? [part.includes('$') ? absolute(rect) : formatRect(rect)] : [];
    });
    return left.length > 0 ? left.join(',') : null;
  };
  page.printArea = address(page.printArea);
  page.titleRows = address(page.titleRows);
  page.titleColumns = address(page.titleColumns);
  const { axis, from, count } = shift;
  const breaks = axis === 'row' ? 'breaks' : 'columnBreaks';
  page[breaks] = page[breaks].flatMap((line) => (line < from ? [line] : count < 0 && line < from - count ? [] : [line + count]));
}

/** Lines pushed in among the frozen ones are frozen too. */
function moveFrozen({ sheet, axis, from, count }: Shift): void {
  if (!sheet.frozen) return;
  const key = axis === 'row' ? 'rows' : 'columns';
  const frozen = sheet.frozen[key];
  if (from >= frozen) return;
  const left = count > 0 ? frozen + count : frozen - Math.min(-count, frozen - from);
  const now = { ...sheet.frozen, [key]: left };
  sheet.frozen = now.rows + now.columns > 0 ? now : null;
}

/** Range.moveTo: formulas that point into what was moved follow it, to another sheet too. */
export function followMove(book: HostBook, from: { sheet: Sheet; rect: Rect }, to: { sheet: Sheet; rect: Rect }): void {
  const [rows, columns] = [to.rect.row1 - from.rect.row1, to.rect.column1 - from.rect.column1];
  const prefix = to.sheet === from.sheet ? null : `${quoted(to.sheet.name)}!`;
  moveReferences(
    book,
    from.sheet,
    (rect) =>
      contains(from.rect, rect)
        ? { row1: rect.row1 + rows, row2: rect.row2 + rows, column1: rect.column1 + columns, column2: rect.column2 + columns }
        : rect,
    prefix,
  );
}
