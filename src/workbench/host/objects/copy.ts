import { columnsIn, contains, formatRect, isOnSheet, isUnbounded, overlap, quoted, rowsIn, without } from '../address';
import { invalidArgument } from '../errors';
import { Sheet, type Cell, type CellFormat, type HostBook, type Rect, type Scalar } from '../model';
import { absolute, mapReferences, shiftFormula, writeReference } from '../references';
import { copyRemarks, moveBelongings } from './belongings';
import { guardContents, guardStructure, tellChanged, type RangeLike } from './cells';
import { followMove } from './moves';
import { range, resolve, usedIn } from './places';
import type { HostContext, HostObject } from './types';

interface How {
  readonly type: unknown;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
type CopyType = (typeof TYPES)[number];

/** A copied cell, with where it stood. */
interface Taken {
  readonly value: Scalar | null;
  readonly formula: string | null;
  readonly format: CellFormat;
  readonly row: number;
  readonly column: number;
  readonly isThere: boolean;
}

/** What is copied: lines of cells, of one sheet. */
interface Source {
  readonly sheet: Sheet;
  readonly areas: readonly Rect[];
  readonly lines: readonly (readonly Taken[])[];
}

/** Range.copyFrom and RangeAreas.copyFrom. */
export function copyAreas(
  target: { readonly sheet: Sheet; readonly areas: readonly Rect[] },
  source: unknown,
  how: How,
  host: HostContext,
): void {
  for (const rect of target.areas) copyInto({ sheet: target.sheet, rect }, source, how, host);
}

function copyInto(target: RangeLike, argument: unknown, how: How, host: HostContext): void {
  const type = (how.type ?? 'All') as CopyType;
  if (!TYPES.includes(type)) throw invalidArgument();
  host.calculation.update();
  const source = sourceOf(target.sheet, argument, host);
  const lines = how.transpose ? transposed(source.lines) : source.lines;
  const rect = destination(target, lines);
  const into = { sheet: target.sheet, rect };
  if (type === 'Formats') guardStructure(target.sheet, 'allowFormatCells');
  else guardContents(into);
  for (let row = rect.row1; row <= rect.row2; row += 1) {
    const line = lines[(row - rect.row1) % lines.length] ?? [];
    for (let column = rect.column1; column <= rect.column2; column += 1) {
      const taken = line[(column - rect.column1) % line.length];
      if (!taken || (how.skipBlanks && taken.value === null && taken.formula === null)) continue;
      put(into.sheet, row, column, taken, { ...how, type }, source, host);
    }
  }
  if (type === 'All' || type === 'Formats') copyRules(source, into, lines, how.transpose, type, host.book);
  if (type === 'All' || type === 'Formats')
    host.fire({ kind: 'formatChanged', sheetId: into.sheet.id, address: formatRect(rect), trigger: 'ThisLocalAddin' });
  if (type !== 'Formats') tellChanged(into, host);
}

/** @throws InvalidArgument for areas that are not a rectangle with whole lines taken out of it */
function sourceOf(sheet: Sheet, argument: unknown, host: HostContext): Source {
  const given = (typeof argument === 'string' ? resolve(host.book, sheet, argument) : argument) as HostObject | null;
  if (given?.type !== 'Range' && given?.type !== 'RangeAreas') throw invalidArgument();
  const areas = (given.type === 'Range' ? [given.rect] : given.areas).map((rect) => bounded(given.sheet, rect));
  const [first] = areas;
  if (!first) throw invalidArgument();
  const stacked = areas.every(({ column1, column2 }) => column1 === first.column1 && column2 === first.column2);
  if (!stacked && !areas.every(({ row1, row2 }) => row1 === first.row1 && row2 === first.row2)) throw invalidArgument();
  const blocks = areas.map((rect) => linesOf(given.sheet, rect));
  const lines = stacked ? blocks.flat() : (blocks[0] ?? []).map((_, row) => blocks.flatMap((block) => block[row] ?? []));
  return { sheet: given.sheet, areas, lines };
}

/** Of whole rows and columns only what is used is copied. */
function bounded(sheet: Sheet, rect: Rect): Rect {
  if (!isUnbounded(rect)) return rect;
  const used = usedIn({ sheet, rect }, false) ?? { ...rect, row2: rect.row1, column2: rect.column1 };
  return { row1: rect.row1, column1: rect.column1, row2: used.row2, column2: used.column2 };
}

function linesOf(sheet: Sheet, rect: Rect): Taken[][] {
  return Array.from({ length: rowsIn(rect) }, (_, down) =>
    Array.from({ length: columnsIn(rect) }, (_unused, right) => {
      const [row, column] = [rect.row1 + down, rect.column1 + right];
      const cell: Cell | undefined = sheet.at(row, column);
      return {
        value: sheet.valueAt(row, column),
        formula: cell?.formula ?? null,
        format: sheet.formatAt(row, column),
        row,
        column,
        isThere: cell !== undefined,
      };
    }),
  );
}

const transposed = (lines: Source['lines']): Taken[][] =>
  (lines[0] ?? []).map((_, column) => lines.flatMap((line) => line[column] ?? []));

/** The target grows to what is copied; where it is a multiple of it, it is filled with copies. */
function destination({ sheet, rect }: RangeLike, lines: Source['lines']): Rect {
  const [rows, columns] = [lines.length, lines[0]?.length ?? 1];
  const [down, right] = isUnbounded(rect) ? [rows, columns] : [rowsIn(rect), columnsIn(rect)];
  const height = down % rows === 0 ? down : rows;
  const width = right % columns === 0 ? right : columns;
  return range(sheet, { ...rect, row2: rect.row1 + height - 1, column2: rect.column1 + width - 1 }).rect;
}

function put(
  sheet: Sheet,
  row: number,
  column: number,
  taken: Taken,
  { type, transpose }: { readonly type: CopyType; readonly transpose: boolean },
  source: Source,
  host: HostContext,
): void {
  if (!taken.isThere && taken.value === null && !sheet.at(row, column) && taken.format === sheet.formatAt(row, column)) return;
  const cell = sheet.make(row, column);
  if (type === 'All' || type === 'Formats') cell.format = taken.format;
  if (type === 'Formats') return;
  if (type === 'Link') {
    const own = { row1: taken.row, row2: taken.row, column1: taken.column, column2: taken.column };
    const place = source.lines.length * (source.lines[0]?.length ?? 1) === 1 ? absolute(own) : absolute(own).replaceAll('$', '');
    cell.formula = `=${source.sheet === sheet ? '' : `${quoted(source.sheet.name)}!`}${place}`;
    cell.value = null;
  } else {
    const formula = type === 'Values' ? null : taken.formula;
    const [down, right] = [row - taken.row, column - taken.column];
    cell.formula = formula && (transpose ? turn(formula, taken, row, column) : shiftFormula(formula, down, right));
    cell.value = taken.value;
  }
  host.calculation.changed(sheet, row, column);
}

/** A formula at another place whose relative references point as far down as they did right, and the other way round. */
function turn(formula: string, from: Taken, row: number, column: number): string {
  const [down, right] = [row - from.row, column - from.column];
  return mapReferences(formula, (reference) => {
    const { rect, fixed, prefix } = reference;
    const across = (index: number): number => row + index - from.column;
    const along = (index: number): number => column + index - from.row;
    const isRelative = !Object.values(fixed).includes(true);
    const moved = isRelative
      ? { row1: across(rect.column1), row2: across(rect.column2), column1: along(rect.row1), column2: along(rect.row2) }
      : {
          row1: rect.row1 + (fixed.row1 ? 0 : down),
          row2: rect.row2 + (fixed.row2 ? 0 : down),
          column1: rect.column1 + (fixed.column1 ? 0 : right),
          column2: rect.column2 + (fixed.column2 ? 0 : right),
        };
    return isOnSheet(moved) ? writeReference(reference, moved) : `${prefix}#REF!`;
  });
}

/** Merges, links, notes, comments, checks and conditional formats of the source come along. */
function copyRules(
  source: Source,
  target: RangeLike,
  lines: Source['lines'],
  transpose: boolean,
  type: CopyType,
  book: HostBook,
): void {
  const [from] = source.areas;
  if (source.areas.length !== 1 || !from || transpose) return;
  const { sheet, rect } = target;
  const [rows, columns] = [lines.length, lines[0]?.length ?? 1];
  const tiles: [number, number][] = [];
  for (let row = rect.row1; row <= rect.row2; row += rows)
    for (let column = rect.column1; column <= rect.column2; column += columns)
      tiles.push([row - from.row1, column - from.column1]);
  const placed = (own: Rect, [down, right]: [number, number]): Rect | null => {
    const cut = overlap(own, from);
    return cut && { row1: cut.row1 + down, row2: cut.row2 + down, column1: cut.column1 + right, column2: cut.column2 + right };
  };
  const isSelf = ([down, right]: [number, number]): boolean => source.sheet === sheet && down === 0 && right === 0;
  const merges = source.sheet.merges.filter((merge) => contains(from, merge));
  const formats = source.sheet.conditionalFormats.filter((format) => overlap(format.rect, from));
  const validations = source.sheet.validations.filter((own) => overlap(own.rect, from));
  for (const tile of tiles.filter((one) => !isSelf(one))) {
    const whole = placed(from, tile);
    if (!whole) continue;
    sheet.merges = [
      ...sheet.merges.filter((merge) => !overlap(merge, whole)),
      ...merges.flatMap((one) => placed(one, tile) ?? []),
    ];
    for (const format of formats) {
      const own = placed(format.rect, tile);
      if (own) sheet.conditionalFormats.push({ ...format, rect: own, settings: new Map(format.settings) });
    }
    if (type !== 'All') continue;
    sheet.validations = [
      ...sheet.validations.flatMap((own) => without(own.rect, whole).map((left) => ({ ...own, rect: left }))),
      ...validations.flatMap((own) => {
        const at = placed(own.rect, tile);
        return at ? [{ ...own, rect: at }] : [];
      }),
    ];
    copyRemarks({ from: { sheet: source.sheet, rect: from }, to: { sheet, rect: whole } }, book);
    for (const [key, link] of [...source.sheet.links]) {
      const own = placed(
        { row1: Math.floor(key / 16_384), row2: Math.floor(key / 16_384), column1: key % 16_384, column2: key % 16_384 },
        tile,
      );
      if (own) sheet.links.set(Sheet.key(own.row1, own.column1), link);
    }
  }
}

/** Range.moveTo: cut and paste. What pointed to the moved cells points to where they are now. */
export function moveTo(source: RangeLike, destinationArgument: unknown, host: HostContext): void {
  const given = (
    typeof destinationArgument === 'string' ? resolve(host.book, source.sheet, destinationArgument) : destinationArgument
  ) as HostObject | null;
  if (given?.type !== 'Range') throw invalidArgument();
  const from = bounded(source.sheet, source.rect);
  const [down, right] = [given.rect.row1 - from.row1, given.rect.column1 - from.column1];
  const to = range(given.sheet, {
    row1: given.rect.row1,
    column1: given.rect.column1,
    row2: from.row2 + down,
    column2: from.column2 + right,
  });
  guardContents({ sheet: source.sheet, rect: from });
  guardContents(to);
  const cells = [...source.sheet.inside(from)];
  const merges = source.sheet.merges.filter((merge) => contains(from, merge));
  source.sheet.merges = source.sheet.merges.filter((merge) => !contains(from, merge));
  for (const { row, column } of cells) source.sheet.cells.delete(Sheet.key(row, column));
  for (const { row, column } of [...to.sheet.inside(to.rect)]) to.sheet.cells.delete(Sheet.key(row, column));
  for (const { row, column, cell } of cells) {
    if (cell.formula && to.sheet !== source.sheet) cell.formula = qualified(cell.formula, source.sheet.name, from);
    to.sheet.cells.set(Sheet.key(row + down, column + right), cell);
  }
  to.sheet.merges.push(
    ...merges.map((one) => ({
      row1: one.row1 + down,
      row2: one.row2 + down,
      column1: one.column1 + right,
      column2: one.column2 + right,
    })),
  );
  moveBelongings({ from: { sheet: source.sheet, rect: from }, to }, host.book);
  followMove(host.book, { sheet: source.sheet, rect: from }, to);
  host.calculation.restructured();
  tellChanged({ sheet: source.sheet, rect: from }, host);
  tellChanged(to, host);
}

/** A formula that leaves its sheet names it in its references. */
function qualified(formula: string, sheet: string, moved: Rect): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === null && !contains(moved, reference.rect)
      ? writeReference({ ...reference, prefix: `${quoted(sheet)}!` }, reference.rect)
      : null,
  );
}
