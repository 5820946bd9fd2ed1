import { columnsIn, formatRect, overlap, rowsIn } from '../address';
import { apiNotFound, ERROR, invalidArgument, invalidOperation } from '../errors';
import { Sheet, type Cell, type Scalar } from '../model';
import { shiftFormula } from '../references';
import { guardContents, guardStructure, tellChanged, type RangeLike } from './cells';
import type { HostContext, Of } from './types';

/** One condition of a sort, as Excel takes it. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly color?: string;
  readonly dataOption?: string;
}

type Line = readonly (Cell | undefined)[];

interface Order {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** Whether whole columns are sorted, by one or several of the rows. */
  readonly byColumns: boolean;
}

/** RangeSort.apply: sorts lines of a range; numbers before texts before logical values before errors, blanks always last. */
export function sortRange({ sheet, rect }: RangeLike, fields: unknown, order: Order, host: HostContext): void {
  guardStructure(sheet, 'allowSort');
  const { byColumns } = order;
  const first = (byColumns ? rect.column1 : rect.row1) + (order.hasHeaders ? 1 : 0);
  const last = byColumns ? rect.column2 : rect.row2;
  const width = byColumns ? rowsIn(rect) : columnsIn(rect);
  if (!Array.isArray(fields) || fields.length === 0 || !fields.every((field) => isField(field, width))) throw invalidArgument();
  if ((fields as SortField[]).some(({ sortOn }) => sortOn === 'Icon')) throw apiNotFound('SortOn', 'icon');
  if (sheet.merges.some((merge) => overlap(merge, rect)))
    throw invalidOperation('To do this, all the merged cells need to be the same size.');
  const body = byColumns ? { ...rect, column1: first } : { ...rect, row1: first };
  if (last <= first) return;
  guardContents({ sheet, rect: body });
  host.calculation.update();
  const key = (line: number, across: number): number =>
    byColumns ? Sheet.key(rect.row1 + across, line) : Sheet.key(line, rect.column1 + across);
  const lines = Array.from({ length: last - first + 1 }, (_, index): Line =>
    Array.from({ length: width }, (_unused, across) => sheet.cells.get(key(first + index, across))),
  );
  sortedPlaces(lines, fields as SortField[], order.matchCase).forEach((from, to) => {
    lines[from]?.forEach((cell, across) => {
      if (!cell) sheet.cells.delete(key(first + to, across));
      else sheet.cells.set(key(first + to, across), moved(cell, to - from, byColumns));
    });
  });
  host.calculation.restructured();
  host.fire({
    kind: byColumns ? 'columnSorted' : 'rowSorted',
    sheetId: sheet.id,
    address: formatRect(rect),
    trigger: 'ThisLocalAddin',
  });
  tellChanged({ sheet, rect }, host);
}

function isField(field: unknown, width: number): boolean {
  const { key } = (field ?? {}) as Partial<SortField>;
  return typeof key === 'number' && Number.isInteger(key) && key >= 0 && key < width;
}

/** In which order lines come, by their places before. */
function sortedPlaces(lines: readonly Line[], fields: readonly SortField[], matchCase: boolean): number[] {
  const compare = comparison(matchCase);
  const keys = lines.map((line) => fields.map((field) => keyOf(line[field.key], field)));
  return lines
    .map((_, index) => index)
    .sort((a, b) => {
      for (let index = 0; index < fields.length; index += 1) {
        const order = compare(keys[a]?.[index] ?? null, keys[b]?.[index] ?? null, fields[index]?.ascending !== false);
        if (order !== 0) return order;
      }
      return a - b;
    });
}

/** What a cell is sorted by: its value, or whether it has the wanted colour. */
function keyOf(cell: Cell | undefined, { sortOn, color, dataOption }: SortField): Scalar | null {
  if (sortOn === 'CellColor' || sortOn === 'FontColor') {
    const own = sortOn === 'CellColor' ? cell?.format.fill : cell?.format.fontColor;
    return own?.toUpperCase() === color?.toUpperCase() ? 0 : 1;
  }
  const value = cell?.value ?? null;
  return dataOption === 'TextAsNumber' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : value;
}

const rank = (value: Scalar): number =>
  typeof value === 'number' ? 0 : typeof value === 'boolean' ? 2 : ERROR.test(value) ? 3 : 1;

function comparison(matchCase: boolean): (a: Scalar | null, b: Scalar | null, ascending: boolean) => number {
  const collator = new Intl.Collator('vi', {
    sensitivity: matchCase ? 'variant' : 'accent',
    caseFirst: matchCase ? 'lower' : 'false',
  });
  const texts = (a: string, b: string): number => collator.compare(a, b);
  return (a, b, ascending) => {
    if (a === b) return 0;
    if (a === null || a === '') return b === null || b === '' ? 0 : 1;
    if (b === null || b === '') return -1;
    const [first, second] = [rank(a), rank(b)];
    const order =
      first !== second ? first - second : first === 1 ? texts(String(a), String(b)) : first === 3 ? 0 : Number(a) - Number(b);
    return ascending ? order : -order;
  };
}

/** A cell at another place of the range: references within its sheet go along, those that name a sheet stay. */
function moved(cell: Cell, by: number, byColumns: boolean): Cell {
  return { ...cell, formula: cell.formula && shiftFormula(cell.formula, byColumns ? 0 : by, byColumns ? by : 0, true) };
}

/** Range.removeDuplicates: keeps the first of equal rows; those below close up within the range. */
export function removeDuplicates(
  { sheet, rect }: RangeLike,
  columns: unknown,
  hasHeaders: boolean,
  host: HostContext,
): Of<'RemoveDuplicatesResult'> {
  const width = columnsIn(rect);
  if (!Array.isArray(columns) || columns.length === 0 || !columns.every((key) => isField({ key: key as unknown }, width)))
    throw invalidArgument();
  guardContents({ sheet, rect });
  host.calculation.update();
  const first = rect.row1 + (hasHeaders ? 1 : 0);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= rect.row2; row += 1) {
    const key = JSON.stringify((columns as number[]).map((column) => equalKey(sheet.valueAt(row, rect.column1 + column))));
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const lines = kept.map((row) => Array.from({ length: width }, (_, column) => sheet.at(row, rect.column1 + column)));
  for (let row = first; row <= rect.row2; row += 1) {
    const [from, line] = [kept[row - first], lines[row - first]];
    for (let column = 0; column < width; column += 1) {
      const cell = line?.[column];
      const key = Sheet.key(row, rect.column1 + column);
      if (cell && from !== undefined) sheet.cells.set(key, moved(cell, row - from, false));
      else sheet.cells.delete(key);
    }
  }
  const removed = rowsIn(rect) - (hasHeaders ? 1 : 0) - kept.length;
  if (removed > 0) {
    host.calculation.restructured();
    tellChanged({ sheet, rect }, host);
  }
  return { type: 'RemoveDuplicatesResult', removed, uniqueRemaining: kept.length };
}

/** Texts that differ in case only are the same to Excel. */
const equalKey = (value: Scalar | null): Scalar | null => (typeof value === 'string' ? value.toLowerCase() : value);
