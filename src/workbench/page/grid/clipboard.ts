import type { CellFormat, ExcelHost, Rect, Sheet } from '../../host';
import { contains, formatRect, overlap } from '../../host/address';
import { DEFAULT_FORMAT, LAST_COLUMN, LAST_ROW } from '../../host/model';
import { moveTo } from '../../host/objects/copy';
import { shiftFormula } from '../../host/references';
import type { Edits, Written } from '../edits';
import { blockText, readBlock } from '../entry/block';
import { blockHtml, readHtml } from '../entry/html';
import type { Language } from '../entry/language';
import { readTyped, shownText } from '../entry/typed';
import { clipped, isCovered, placesOf } from './area';
import type { Place } from './selection';

interface CopiedCell {
  readonly value: Written['taken']['value'];
  readonly formula: string | null;
  readonly text: string;
  readonly format: CellFormat;
}

/** What was copied here last: pasted back, its formulas move along and its looks come with it, as in Excel. */
export interface Copied {
  /** For programs that take text. */
  readonly text: string;
  /** For programs that take looks, too. */
  readonly html: string;
  readonly sheet: Sheet;
  readonly rect: Rect;
  /** Merged cells, as they lie in the area. */
  readonly merges: readonly Rect[];
  readonly rows: readonly (readonly CopiedCell[])[];
  /** Taken out of where it stands once it is pasted. */
  readonly cut: boolean;
}

/** The selected cells as text and as a table for any program, and as they are for pasting here. Hidden and filtered rows are left out. */
export function copied(sheet: Sheet, selected: Rect, language: Language, cut = false): Copied {
  const rect = clipped(sheet, selected);
  const filtered = !cut && isFiltered(sheet, rect);
  const lines = Array.from({ length: rect.row2 - rect.row1 + 1 }, (_, row) => rect.row1 + row);
  const rows = lines
    .filter((row) => !filtered || !sheet.hiddenRows.has(row))
    .map((row) =>
      Array.from({ length: rect.column2 - rect.column1 + 1 }, (_unused, index): CopiedCell => {
        const column = rect.column1 + index;
        const cell = sheet.at(row, column);
        return {
          value: sheet.valueAt(row, column),
          formula: cell?.formula ?? null,
          text: shownText(cell, language),
          format: sheet.formatAt(row, column),
        };
      }),
    );
  const merges = filtered ? [] : sheet.merges.filter((merge) => contains(rect, merge));
  const moved = merges.map((merge) => shifted(merge, -rect.row1, -rect.column1));
  return {
    text: blockText(rows.map((row) => row.map(({ text }) => text))),
    html: blockHtml(rows, moved),
    sheet,
    rect,
    merges: moved,
    rows,
    cut,
  };
}

const shifted = ({ row1, column1, row2, column2 }: Rect, rows: number, columns: number): Rect => ({
  row1: row1 + rows,
  row2: row2 + rows,
  column1: column1 + columns,
  column2: column2 + columns,
});

/** Whether a filter hides rows of an area: only what it leaves is copied, as in Excel. */
function isFiltered(sheet: Sheet, { row1, row2 }: Rect): boolean {
  const filters = [
    ...(sheet.autoFilter?.filters.size ? [sheet.autoFilter.rect] : []),
    ...sheet.tables.flatMap(({ rect, filters: own }) => (own?.size ? [rect] : [])),
  ];
  return filters.some((rect) => row1 <= rect.row2 && row2 >= rect.row1);
}

export type PasteResult = Rect | { readonly locked: Place } | 'tooLarge';

/** What is pasted: text and, where the other program gives one, a table with looks. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
}

/** Pastes from the target's top left cell on; a target that is a multiple of the block is filled with it. All of it or nothing. */
export function paste(
  host: ExcelHost,
  edits: Edits,
  sheet: Sheet,
  target: Rect,
  { text, html = '' }: Pasted,
  own: Copied | null,
  language: Language,
): PasteResult {
  // Other programs may end the text with a line break that was not copied.
  const mine = own && own.text === text.replace(/\r?\n$/, '') ? own : null;
  if (mine?.cut) return pasteCut(host, edits, sheet, target, mine);
  const outside = mine ? null : readHtml(html, text);
  const block = mine ? mine.rows.map((row) => row.map((cell) => cell.text)) : readBlock(text);
  const area = areaFor(sheet, target, block.length, Math.max(...block.map((row) => row.length)));
  if (area.row2 > LAST_ROW || area.column2 > LAST_COLUMN) return 'tooLarge';
  const [height, width] = [block.length, Math.max(...block.map((row) => row.length))];
  const merges = mine && mine.merges.length > 0 ? tiled(mine.merges, area, height, width) : [];
  const cells = placesOf(area).flatMap((place): Written[] => {
    const [row, column] = [(place.row - area.row1) % height, (place.column - area.column1) % width];
    const typed = block[row]?.[column];
    if (typed === undefined || (merges.length === 0 && isCovered(sheet, place))) return [];
    const source = mine?.rows[row]?.[column];
    if (mine && source) return [{ ...place, taken: takenFrom(mine, source, place, row, column), format: source.format }];
    const format = sheet.at(place.row, place.column)?.format ?? DEFAULT_FORMAT;
    const look = outside?.[row]?.[column]?.(format);
    return [{ ...place, taken: readTyped(typed, look ?? format, language), ...(look ? { format: look } : {}) }];
  });
  let locked: Place | null = null;
  edits.together(() => {
    locked = edits.write(sheet, cells);
    if (locked === null && merges.length > 0 && !sheet.protection)
      edits.arrange(sheet, ['merges'], () => {
        sheet.merges = [...sheet.merges.filter((merge) => !overlap(merge, area)), ...merges];
      });
  });
  return locked ? { locked } : area;
}

const takenFrom = (mine: Copied, { value, formula }: CopiedCell, { row, column }: Place, down: number, right: number) => ({
  value: formula === null ? value : null,
  formula: formula && shiftFormula(formula, row - mine.rect.row1 - down, column - mine.rect.column1 - right),
  numberFormat: null,
});

/** One value fills the whole target; a block fills it where it fits in several times. */
function areaFor(sheet: Sheet, target: Rect, height: number, width: number): Rect {
  const given = clipped(sheet, target);
  const [rows, columns] = [given.row2 - given.row1 + 1, given.column2 - given.column1 + 1];
  const down = rows % height === 0 ? rows : height;
  const right = columns % width === 0 ? columns : width;
  return { ...given, row2: given.row1 + down - 1, column2: given.column1 + right - 1 };
}

function tiled(merges: readonly Rect[], area: Rect, height: number, width: number): Rect[] {
  const all: Rect[] = [];
  for (let row = area.row1; row <= area.row2; row += height)
    for (let column = area.column1; column <= area.column2; column += width)
      all.push(...merges.map((merge) => shifted(merge, row, column)));
  return all;
}

/** What was cut goes to where it is pasted, and what points to it follows. */
function pasteCut(host: ExcelHost, edits: Edits, sheet: Sheet, target: Rect, { sheet: from, rect }: Copied): PasteResult {
  const to = shifted(rect, target.row1 - rect.row1, target.column1 - rect.column1);
  if (to.row2 > LAST_ROW || to.column2 > LAST_COLUMN) return 'tooLarge';
  const locked = edits.firstLocked(from, rect) ?? edits.firstLocked(sheet, to);
  if (locked) return { locked };
  if (from !== sheet || formatRect(to) !== formatRect(rect))
    edits.restructure(sheet, () => moveTo({ sheet: from, rect }, { type: 'Range', sheet, rect: to }, host));
  return to;
}
