import type { ExcelHost, Rect, Sheet } from '../../host';
import { DEFAULT_FORMAT, LAST_COLUMN, LAST_ROW } from '../../host/model';
import { deleteCells, insertCells } from '../../host/objects/restructure';
import { blockText, readBlock } from '../entry/block';
import { shiftFormula } from '../entry/formula-shift';
import type { Language } from '../entry/language';
import { readTyped, shownText } from '../entry/typed';
import { isLocked, type Edits, type Written } from '../edits';
import { mergeAt, type Place } from './selection';

/** What was copied here last: pasted back, its formulas move along, as in Excel. */
export interface Copied {
  readonly text: string;
  readonly from: Place;
  readonly rows: readonly (readonly {
    readonly value: Written['taken']['value'];
    readonly formula: string | null;
    readonly text: string;
  }[])[];
}

const isCovered = (sheet: Sheet, { row, column }: Place): boolean => {
  const merge = mergeAt(sheet.merges, { row, column });
  return merge !== undefined && (merge.row1 !== row || merge.column1 !== column);
};

/** A selection beyond this is one of whole rows or columns. */
const MOST_CELLS = 50_000;

/** The part of a selection of whole rows or columns that the sheet uses; other selections are what they are. */
export function clipped(sheet: Sheet, rect: Rect): Rect {
  if ((rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1) <= MOST_CELLS) return rect;
  const used = sheet.used(true);
  return {
    ...rect,
    row2: Math.min(rect.row2, Math.max(rect.row1, used?.row2 ?? 0)),
    column2: Math.min(rect.column2, Math.max(rect.column1, used?.column2 ?? 0)),
  };
}

const placesOf = ({ row1, column1, row2, column2 }: Rect): Place[] =>
  Array.from({ length: row2 - row1 + 1 }, (_, row) =>
    Array.from({ length: column2 - column1 + 1 }, (_unused, column) => ({ row: row1 + row, column: column1 + column })),
  ).flat();

/** The selected cells as text for any program, and as they are for pasting here. */
export function copied(sheet: Sheet, selected: Rect, language: Language): Copied {
  const rect = clipped(sheet, selected);
  const rows = Array.from({ length: rect.row2 - rect.row1 + 1 }, (_, row) =>
    Array.from({ length: rect.column2 - rect.column1 + 1 }, (_unused, column) => {
      const cell = sheet.at(rect.row1 + row, rect.column1 + column);
      return { value: cell?.value ?? null, formula: cell?.formula ?? null, text: shownText(cell, language) };
    }),
  );
  return {
    text: blockText(rows.map((row) => row.map(({ text }) => text))),
    from: { row: rect.row1, column: rect.column1 },
    rows,
  };
}

export type PasteResult = { readonly rows: number; readonly columns: number } | { readonly locked: Place } | 'tooLarge';

/** Pastes a block from its top left cell on; one value fills a whole selection. All of it or nothing. */
export function paste(
  edits: Edits,
  sheet: Sheet,
  target: Rect,
  text: string,
  own: Copied | null,
  language: Language,
): PasteResult {
  const inside = own?.text === text ? own : null;
  const block = inside ? inside.rows.map((row) => row.map((cell) => cell.text)) : readBlock(text);
  const [height, width] = [block.length, Math.max(...block.map((row) => row.length))];
  const fills = height === 1 && width === 1;
  const area = fills
    ? clipped(sheet, target)
    : { ...target, row2: target.row1 + height - 1, column2: target.column1 + width - 1 };
  if (area.row2 > LAST_ROW || area.column2 > LAST_COLUMN) return 'tooLarge';
  const cells = placesOf(area).flatMap((place): Written[] => {
    const [row, column] = fills ? [0, 0] : [place.row - area.row1, place.column - area.column1];
    const typed = block[row]?.[column];
    if (typed === undefined || isCovered(sheet, place)) return [];
    const source = inside?.rows[row]?.[column];
    const taken = source
      ? {
          value: source.formula === null ? source.value : null,
          formula:
            source.formula &&
            shiftFormula(source.formula, place.row - inside.from.row - row, place.column - inside.from.column - column),
          numberFormat: null,
        }
      : readTyped(typed, sheet.at(place.row, place.column)?.format ?? DEFAULT_FORMAT, language);
    return [{ ...place, taken }];
  });
  const locked = edits.write(sheet, cells);
  return locked ? { locked } : { rows: area.row2 - area.row1 + 1, columns: area.column2 - area.column1 + 1 };
}

/** Empties cells. @returns the first locked place, or null */
export function clear(edits: Edits, sheet: Sheet, rect: Rect): Place | null {
  const places = placesOf(clipped(sheet, rect)).filter((place) => !isCovered(sheet, place));
  const empty = { value: null, formula: null, numberFormat: null };
  return edits.write(
    sheet,
    places.map((place) => ({ ...place, taken: empty })),
  );
}

/** Ctrl+D: the first row's contents in all rows below it; from one row, the row above. @returns the first locked place, or null */
export function fillDown(edits: Edits, sheet: Sheet, selected: Rect): Place | null {
  const oneRow = selected.row1 === selected.row2;
  const from = oneRow ? selected.row1 - 1 : selected.row1;
  if (from < 0) return null;
  const cells = placesOf({ ...clipped(sheet, selected), row1: from + 1, row2: selected.row2 }).map((place): Written => {
    const source = sheet.at(from, place.column);
    const formula = source?.formula ? shiftFormula(source.formula, place.row - from, 0) : null;
    return { ...place, taken: { value: formula ? null : (source?.value ?? null), formula, numberFormat: null } };
  });
  return edits.write(
    sheet,
    cells.filter((place) => !isCovered(sheet, place)),
  );
}

export type LineChange = 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';

/** Whether protection lets lines be deleted: not where one of their cells is locked and holds something. */
const holdsLocked = (sheet: Sheet, rect: Rect): boolean =>
  sheet.protection !== null &&
  [...sheet.inside(rect)].some(
    ({ row, column, cell }) => (cell.formula ?? cell.value) !== null && isLocked(sheet, { row, column }),
  );

/**
 * Inserts or deletes whole lines where the selection stands. New lines look like the one before them.
 * @returns false where a locked cell would be deleted
 * @throws what the host throws where protection does not allow it
 */
export function changeLines(host: ExcelHost, edits: Edits, sheet: Sheet, selected: Rect, change: LineChange): boolean {
  const rows = change.endsWith('Rows');
  const rect = rows
    ? { row1: selected.row1, row2: selected.row2, column1: 0, column2: LAST_COLUMN }
    : { row1: 0, row2: LAST_ROW, column1: selected.column1, column2: selected.column2 };
  if (change.startsWith('delete')) {
    if (holdsLocked(sheet, rect)) return false;
    edits.restructure(sheet, () => deleteCells(sheet, rect, rows ? 'Up' : 'Left', host));
    return true;
  }
  edits.restructure(sheet, () => {
    insertCells(sheet, rect, rows ? 'Down' : 'Right', host);
    const before = rows ? rect.row1 - 1 : rect.column1 - 1;
    const line = rows ? { ...rect, row1: before, row2: before } : { ...rect, column1: before, column2: before };
    if (before < 0) return;
    for (const { row, column, cell } of [...sheet.inside(line)])
      for (let at = rows ? rect.row1 : rect.column1; at <= (rows ? rect.row2 : rect.column2); at += 1)
        sheet.make(rows ? at : row, rows ? column : at).format = cell.format;
  });
  return true;
}
