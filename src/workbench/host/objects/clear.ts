import { cellOfKey, columnsIn, formatRect, isUnbounded, overlap, rowsIn } from '../address';
import { invalidArgument, invalidOperation } from '../errors';
import { DEFAULT_FORMAT, Sheet } from '../model';
import { guardContents, guardStructure, tellChanged, detailsOf, type RangeLike } from './cells';
import { clearConditionalFormats } from './conditional-formats';
import { formatCells } from './looks';
import type { HostContext } from './types';
import { clearValidations } from './validation';

const PARTS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** Range.clear. */
export function clear(range: RangeLike, applyTo: unknown, host: HostContext): void {
  const what = (applyTo ?? 'All') as (typeof PARTS)[number];
  if (!PARTS.includes(what)) throw invalidArgument();
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  if (contents) guardContents(range);
  if (what !== 'Contents' && what !== 'ResetContents')
    guardStructure(range.sheet, what === 'All' ? undefined : 'allowFormatCells');
  if (contents) clearContents(range, host);
  if (what === 'All' || what === 'Formats') clearFormats(range, host);
  if (what === 'All') {
    clearValidations(range.sheet, range.rect);
    clearRemarks(range);
  }
  if (what === 'All' || what.endsWith('Hyperlinks')) clearLinks(range, what === 'RemoveHyperlinks');
  if (what === 'All') forgetEmpty(range);
}

/** Range.clearOrResetContents: cells of the host hold no controls to be reset. */
export function clearOrReset(range: RangeLike, host: HostContext): void {
  clear(range, 'Contents', host);
}

/** Notes and comments go with everything else. */
function clearRemarks({ sheet, rect }: RangeLike): void {
  for (const kept of [sheet.notes, sheet.comments])
    for (const key of kept.keys()) if (overlap(rect, cellOfKey(key))) kept.delete(key);
}

function clearContents({ sheet, rect }: RangeLike, host: HostContext): void {
  const before = detailsOf({ sheet, rect });
  let changed = false;
  for (const { row, column, cell } of sheet.inside(rect)) {
    if (cell.value === null && cell.formula === null) continue;
    cell.value = null;
    cell.formula = null;
    sheet.arrays.delete(Sheet.key(row, column));
    changed = true;
    host.calculation.changed(sheet, row, column);
  }
  if (changed) tellChanged({ sheet, rect }, host, { before });
}

function clearFormats(range: RangeLike, host: HostContext): void {
  const { sheet, rect } = range;
  if (isUnbounded(rect)) formatCells(range, () => DEFAULT_FORMAT);
  else for (const { cell } of sheet.inside(rect)) cell.format = DEFAULT_FORMAT;
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, rect));
  clearConditionalFormats(sheet, rect);
  host.fire({ kind: 'formatChanged', sheetId: sheet.id, address: formatRect(rect), trigger: 'ThisLocalAddin' });
}

function clearLinks({ sheet, rect }: RangeLike, withFormats: boolean): void {
  for (const key of sheet.links.keys()) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    if (row < rect.row1 || row > rect.row2 || column < rect.column1 || column > rect.column2) continue;
    sheet.links.delete(key);
    const cell = sheet.at(row, column);
    if (withFormats && cell) cell.format = DEFAULT_FORMAT;
  }
}

/** Cells that hold nothing and look as everything else does are no longer there. */
function forgetEmpty({ sheet, rect }: RangeLike): void {
  if (sheet.rowFormats.size + sheet.columnFormats.size > 0) return;
  for (const { row, column, cell } of [...sheet.inside(rect)])
    if (cell.value === null && cell.formula === null && cell.format === sheet.sheetFormat)
      sheet.cells.delete(row * 16_384 + column);
}

/** Range.merge: Excel keeps the top-left content of what it merges. */
export function merge({ sheet, rect }: RangeLike, across: unknown, host: HostContext): void {
  guardStructure(sheet);
  if (sheet.tables.some((table) => overlap(table.rect, rect))) throw invalidOperation('Cells of a table cannot be merged.');
  const rows =
    across === true
      ? Array.from({ length: rowsIn(rect) }, (_, index) => ({ ...rect, row1: rect.row1 + index, row2: rect.row1 + index }))
      : [rect];
  for (const one of rows) {
    sheet.merges = sheet.merges.filter((other) => !overlap(other, one));
    if (rowsIn(one) * columnsIn(one) > 1) sheet.merges.push(one);
    for (const { row, column, cell } of sheet.inside(one)) {
      if (row === one.row1 && column === one.column1) continue;
      if (cell.value === null && cell.formula === null) continue;
      cell.value = null;
      cell.formula = null;
      host.calculation.changed(sheet, row, column);
    }
  }
}
