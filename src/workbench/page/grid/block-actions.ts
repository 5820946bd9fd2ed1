import type { ExcelHost, Rect, Sheet } from '../../host';
import { contains, isSame } from '../../host/address';
import { autoFill } from '../../host/objects/fill';
import { formatCells, lookWith } from '../../host/objects/looks';
import type { CellFormat } from '../../host/model';
import { shiftFormula } from '../../host/references';
import type { Edits, Written } from '../edits';
import { clipped, isCovered, placesOf } from './area';
import type { Place } from './selection';

const EMPTY = { value: null, formula: null, numberFormat: null };

/** Empties cells of one or more areas as one step. @returns the first locked place, or null */
export function clear(edits: Edits, sheet: Sheet, areas: readonly Rect[]): Place | null {
  const places = areas.flatMap((rect) => placesOf(clipped(sheet, rect))).filter((place) => !isCovered(sheet, place));
  return edits.write(
    sheet,
    places.map((place) => ({ ...place, taken: EMPTY })),
  );
}

/** Ctrl+D and Ctrl+R: the first line's contents and looks in all lines below (or right of) it; from one line, the line before. @returns the first locked place, or null */
export function fillFrom(edits: Edits, sheet: Sheet, selected: Rect, from: 'above' | 'left'): Place | null {
  const area = clipped(sheet, selected);
  const [first, last] = from === 'above' ? [area.row1, area.row2] : [area.column1, area.column2];
  const line = first === last ? first - 1 : first;
  if (line < 0) return null;
  const target = from === 'above' ? { ...area, row1: line + 1 } : { ...area, column1: line + 1 };
  const cells = placesOf(target).map((place): Written => {
    const at = from === 'above' ? { row: line, column: place.column } : { row: place.row, column: line };
    const source = sheet.at(at.row, at.column);
    const formula = source?.formula ? shiftFormula(source.formula, place.row - at.row, place.column - at.column) : null;
    const taken = { value: formula ? null : (source?.value ?? null), formula, numberFormat: null };
    return { ...place, taken, format: sheet.protection ? undefined : sheet.formatAt(at.row, at.column) };
  });
  return edits.write(
    sheet,
    cells.filter((place) => !isCovered(sheet, place)),
  );
}

/**
 * The fill handle: goes on with what stands in an area as far as the target reaches, one way; within the area it empties what is left out.
 * @returns the first locked place, or null
 */
export function fillOn(host: ExcelHost, edits: Edits, sheet: Sheet, source: Rect, target: Rect): Place | null {
  if (isSame(source, target)) return null;
  if (contains(source, target)) {
    const left = placesOf(source).filter(({ row, column }) => row > target.row2 || column > target.column2);
    return edits.write(
      sheet,
      left.map((place) => ({ ...place, taken: EMPTY })),
    );
  }
  const locked = edits.firstLocked(sheet, target);
  if (locked) return locked;
  edits.perform(sheet, target, () => autoFill({ sheet, rect: source }, target, 'FillDefault', host));
  return null;
}

/** Where the fill handle leads to: one way from the selected area, the one that the pointer is farther along. */
export function fillTarget(source: Rect, { row, column }: Place): Rect {
  const down = row > source.row2 ? row - source.row2 : row < source.row1 ? row - source.row1 : 0;
  const right = column > source.column2 ? column - source.column2 : column < source.column1 ? column - source.column1 : 0;
  if (down === 0 && right === 0)
    return row < source.row2 ? { ...source, row2: row } : column < source.column2 ? { ...source, column2: column } : source;
  if (Math.abs(down) >= Math.abs(right)) return down > 0 ? { ...source, row2: row } : { ...source, row1: row };
  return right > 0 ? { ...source, column2: column } : { ...source, column1: column };
}

/** Changes a part of the look of selected cells as one step. @throws what the host throws where protection refuses */
export function changeLook(edits: Edits, sheet: Sheet, areas: readonly Rect[], changes: Partial<CellFormat>): void {
  const setting = JSON.stringify(changes);
  edits.together(() => {
    for (const area of areas.map((rect) => clipped(sheet, rect)))
      edits.perform(sheet, area, () =>
        formatCells({ sheet, rect: area }, (format) => lookWith(format, setting, () => ({ ...format, ...changes }))),
      );
  });
}
