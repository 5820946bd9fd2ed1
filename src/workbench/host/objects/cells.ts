import { columnsIn, formatRect, isUnbounded, overlap, rowsIn } from '../address';
import { accessDenied, invalidArgument, rangeExceedsLimit, sizeMismatch } from '../errors';
import type { ChangeDetails } from '../events';
import { takeInput } from '../input';
import { LAST_COLUMN, LAST_ROW, Sheet, type Cell, type Rect } from '../model';
import { shiftFormula, tidyFormula } from '../references';
import { valueType } from './display';
import { looksOf } from './looks';
import type { HostContext } from './types';

export type RangeLike = { readonly sheet: Sheet; readonly rect: Rect };

/** More cells than Excel answers for at once. */
const LARGEST_BLOCK = 5_000_000;

/** Refuses writing into locked cells of a protected sheet. */
export function guardContents({ sheet, rect }: RangeLike): void {
  if (!sheet.protection) return;
  if (looksOf({ sheet, rect }).some(({ locked }) => locked)) throw accessDenied();
}

/** Refuses changes of looks and structure on a protected sheet, unless its options leave them free. */
export function guardStructure(sheet: Sheet, allowedBy?: string): void {
  if (sheet.protection && !(allowedBy && sheet.protection[allowedBy] === true)) throw accessDenied();
}

/** Whole rows and columns have no array of cells: Excel refuses to write one. */
function guardBounded({ rect }: RangeLike): void {
  if (isUnbounded(rect)) throw invalidArgument();
}

/** The rectangle as a two-dimensional array of what `pick` gives. @throws for ranges too large, as Excel on the web */
export function grid<Value>(
  { sheet, rect }: RangeLike,
  pick: (cell: Cell | undefined, row: number, column: number) => Value,
): Value[][] {
  if (rowsIn(rect) * columnsIn(rect) > LARGEST_BLOCK) throw rangeExceedsLimit();
  const rows: Value[][] = [];
  for (let row = rect.row1; row <= rect.row2; row += 1) {
    const line: Value[] = [];
    for (let column = rect.column1; column <= rect.column2; column += 1) line.push(pick(sheet.at(row, column), row, column));
    rows.push(line);
  }
  return rows;
}

/** A single value for all cells, or an array of exactly the range's size. null in it leaves a cell alone. */
export function spread(rect: Rect, value: unknown, put: (row: number, column: number, value: unknown) => void): void {
  const block = Array.isArray(value) ? (value as unknown[]) : null;
  if (block?.some((row) => !Array.isArray(row))) throw sizeMismatch();
  const single = block?.length === 1 && (block[0] as unknown[]).length === 1;
  if (block && !single && (block.length !== rowsIn(rect) || block.some((row) => (row as unknown[]).length !== columnsIn(rect))))
    throw sizeMismatch();
  const only = single ? (block[0] as unknown[])[0] : value;
  for (let row = rect.row1; row <= rect.row2; row += 1) {
    for (let column = rect.column1; column <= rect.column2; column += 1) {
      const own = block && !single ? (block[row - rect.row1] as unknown[])[column - rect.column1] : only;
      if (own !== null && own !== undefined) put(row, column, own);
    }
  }
}

/** Puts an input into a cell as Excel takes it. @throws InvalidArgument for a formula that is none */
export function putCell(sheet: Sheet, row: number, column: number, input: unknown, host: HostContext): void {
  const known = sheet.at(row, column);
  if (input === '' && !known) return;
  const { value, formula, numberFormat } = takeInput(input, known?.format ?? sheet.formatAt(row, column));
  const cell = known ?? sheet.make(row, column);
  sheet.arrays.delete(Sheet.key(row, column));
  cell.value = value;
  cell.formula =
    formula &&
    tidyFormula(
      formula,
      host.book.sheets.map(({ name }) => name),
      host.book.names.map(({ name }) => name),
    );
  if (numberFormat && cell.format.numberFormat === 'General') cell.format = { ...cell.format, numberFormat };
  host.calculation.changed(sheet, row, column);
}

const asIs = (text: string): unknown => text;

/** Writes contents as typed, and tells who listens. @param convert what is made of an input that is text, for a cell */
export function writeContents(
  range: RangeLike,
  value: unknown,
  host: HostContext,
  convert: (text: string, row: number, column: number) => unknown = asIs,
): void {
  guardBounded(range);
  if (value === null || value === undefined) throw invalidArgument();
  guardContents(range);
  const { sheet, rect } = range;
  const hidden = hiddenIn(range);
  const before = detailsOf(range);
  const isOne = !Array.isArray(value) || (value.length === 1 && (value[0] as unknown[])?.length === 1);
  spread(rect, value, (row, column, input) => {
    if (hidden.has(Sheet.key(row, column))) return;
    const content = typeof input === 'string' ? convert(input, row, column) : input;
    // One formula for many cells is copied from the first into the others.
    const shifted = isOne && typeof content === 'string' && content.startsWith('=') && convert === asIs;
    putCell(sheet, row, column, shifted ? shiftFormula(content, row - rect.row1, column - rect.column1) : content, host);
  });
  tellChanged(range, host, { changeType: 'RangeEdited', before });
}

/** Puts inputs into cells that have just come in: whoever listens is told that they came, and not once more what is in them. */
export function fillCells(sheet: Sheet, rect: Rect, values: unknown, host: HostContext): void {
  spread(rect, values, (row, column, input) => putCell(sheet, row, column, input, host));
}

/** Keys of the cells of a range that a merged area hides: all of it but its first. */
function hiddenIn({ sheet, rect }: RangeLike): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const merge of sheet.merges) {
    const inside = overlap(merge, rect);
    if (!inside) continue;
    for (let row = inside.row1; row <= inside.row2; row += 1)
      for (let column = inside.column1; column <= inside.column2; column += 1)
        if (row !== merge.row1 || column !== merge.column1) keys.add(Sheet.key(row, column));
  }
  return keys;
}

interface Seen {
  readonly value: unknown;
  readonly type: string;
}

/** What a change of one cell tells of it; null for several cells. */
export function detailsOf({ sheet, rect }: RangeLike): Seen | null {
  if (rect.row1 !== rect.row2 || rect.column1 !== rect.column2) return null;
  const cell = sheet.at(rect.row1, rect.column1);
  return { value: cell?.value ?? '', type: valueType(cell) };
}

/** Tells that contents have changed, unless the add-in has turned events off. */
export function tellChanged(
  { sheet, rect }: RangeLike,
  host: HostContext,
  { changeType = 'RangeEdited', before = null, shift }: { changeType?: string; before?: Seen | null; shift?: string } = {},
): void {
  const after = (): Seen => {
    if (sheet.at(rect.row1, rect.column1)?.formula) host.calculation.update();
    return detailsOf({ sheet, rect }) ?? { value: '', type: 'Empty' };
  };
  const details: ChangeDetails | undefined = before ? { before, after } : undefined;
  host.fire({
    kind: 'changed',
    sheetId: sheet.id,
    address: formatRect(rect),
    trigger: 'ThisLocalAddin',
    changeType,
    details,
    shift,
  });
}

/** The whole sheet. */
export const WHOLE: Rect = { row1: 0, column1: 0, row2: LAST_ROW, column2: LAST_COLUMN };
