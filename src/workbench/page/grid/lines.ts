import type { ExcelHost, Rect, Sheet } from '../../host';
import { LAST_COLUMN, LAST_ROW } from '../../host/model';
import { guardStructure } from '../../host/objects/cells';
import { deleteCells, insertCells } from '../../host/objects/restructure';
import { isLocked, type Edits } from '../edits';

export type LineChange = 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
export type Axis = 'row' | 'column';

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

const sizesOf = (sheet: Sheet, axis: Axis) =>
  axis === 'row'
    ? {
        sizes: sheet.rowHeights,
        hidden: sheet.hiddenRows,
        parts: ['rowHeights', 'hiddenRows'] as const,
        allowed: 'allowFormatRows',
      }
    : {
        sizes: sheet.columnWidths,
        hidden: sheet.hiddenColumns,
        parts: ['columnWidths', 'hiddenColumns'] as const,
        allowed: 'allowFormatColumns',
      };

/** Rows and columns beyond what Excel allows are as large as it allows: 409.5 and 1342.5 points. */
const LARGEST = { row: 409.5, column: 1342.5 } as const;

/**
 * Gives lines a size, as one step; 0 hides them. `null` lets rows be as high as what stands in them.
 * @throws what the host throws where protection does not allow it
 */
export function resizeLines(
  edits: Edits,
  sheet: Sheet,
  axis: Axis,
  lines: readonly number[],
  sizeOf: (line: number) => number | null,
): void {
  const { sizes, hidden, parts, allowed } = sizesOf(sheet, axis);
  guardStructure(sheet, allowed);
  edits.arrange(sheet, parts, () => {
    for (const line of lines) {
      const points = sizeOf(line);
      if (points === 0) hidden.add(line);
      else hidden.delete(line);
      if (points === null) sizes.delete(line);
      else if (points > 0) sizes.set(line, Math.min(LARGEST[axis], points));
    }
  });
}

/** Hides lines, or shows the hidden ones among them. @throws what the host throws where protection does not allow it */
export function showLines(
  host: ExcelHost,
  edits: Edits,
  sheet: Sheet,
  axis: Axis,
  [first, last]: readonly [number, number],
  shown: boolean,
): void {
  const { hidden, parts, allowed } = sizesOf(sheet, axis);
  guardStructure(sheet, allowed);
  edits.arrange(sheet, parts, () => {
    for (let line = first; line <= last; line += 1) {
      if (shown) hidden.delete(line);
      else hidden.add(line);
    }
    if (axis === 'row')
      host.fire({
        kind: 'rowHidden',
        sheetId: sheet.id,
        address: `${first + 1}:${last + 1}`,
        trigger: 'Unknown',
        changeType: shown ? 'Unhidden' : 'Hidden',
      });
  });
}
