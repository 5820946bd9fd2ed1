import type { Area, CellSpec, SheetSpec } from '../sheets';
import { requestBytes, type SyncBudget } from './batch';
import { rangeOf } from './ranges';

/** Rows written at once; Excel's client cuts larger blocks by itself, this only keeps each request within its bytes. */
const SLICE_BYTES = 1_000_000;

/**
 * Text as Excel must be given it so that it stays that text: with an apostrophe wherever Excel would read a formula, number, date or
 * logical value out of it.
 */
export function asText(text: string): string {
  return /^[\s=+\-@'(]|\d|^(true|false)$/i.test(text) ? `'${text}` : text;
}

/** What is written into a cell's `formulas`: the formula, the value, or "" to empty it. */
export function cellContent(cell: CellSpec | null | undefined): string | number | boolean {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (cell.value === null || cell.value === undefined) return '';
  return typeof cell.value === 'string' ? asText(cell.value) : cell.value;
}

const inside = (area: Area | null, row: number, column: number): boolean =>
  area !== null && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Merges as Excel is told them: the same columns merged in row after row are one call ("merge across"). */
export function mergeRuns({ merges }: SheetSpec): { area: Area; across: boolean }[] {
  const runs: { area: Area; across: boolean }[] = [];
  const open = new Map<string, number>();
  for (const merge of [...merges].sort((a, b) => a.row - b.row)) {
    const key = `${merge.column}|${merge.columns}`;
    const index = merge.rows === 1 ? open.get(key) : undefined;
    const above = index === undefined ? undefined : runs[index];
    if (index !== undefined && above && above.area.row + above.area.rows === merge.row) {
      runs[index] = { area: { ...above.area, rows: above.area.rows + 1 }, across: true };
    } else {
      if (merge.rows === 1) open.set(key, runs.length);
      runs.push({ area: merge, across: false });
    }
  }
  return runs;
}

/**
 * Writes merges, links and then all contents of a sheet as blocks of rows, within the budget of each sync.
 * @param untouched cells that keep what they hold: the journal.
 */
export async function drawContents(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  budget: SyncBudget,
  untouched: Area | null,
): Promise<void> {
  const columns = spec.columns.length;
  for (const { area, across } of mergeRuns(spec)) rangeOf(sheet, area).merge(across);
  for (const link of spec.links ?? []) {
    sheet.getCell(link.row, link.column).untrack().hyperlink = { documentReference: link.target, screenTip: link.tip };
  }
  let first = 0;
  while (first < spec.rows.length) {
    const block: (string | number | boolean | null)[][] = [];
    let bytes = 0;
    while (first + block.length < spec.rows.length && (block.length === 0 || bytes < SLICE_BYTES)) {
      const index = first + block.length;
      const cells = spec.rows[index]?.cells ?? [];
      // Excel leaves a cell alone where the block holds null.
      const row = Array.from({ length: columns }, (_, column) =>
        inside(untouched, index, column) ? null : cellContent(cells[column]),
      );
      bytes += row.reduce<number>((sum, content) => sum + requestBytes(content), 0);
      block.push(row);
    }
    await budget.reserve(bytes);
    rangeOf(sheet, { row: first, column: 0, rows: block.length, columns }).formulas = block;
    first += block.length;
  }
}
