import {
  absoluteAddress,
  quoteSheetName,
  sheetTag,
  type Area,
  type RunOptions,
  type SheetSpec,
  type WorkbookSpec,
} from '../sheets';
import { requestBytes, SyncBudget } from './batch';
import { drawCharts } from './draw-charts';
import { drawContents, mergeRuns } from './draw-contents';
import { drawSizes, fitRows, planFormats, sizeCount } from './draw-format';
import { drawPrint } from './draw-print';
import { drawConditionalFormats, drawValidations } from './draw-rules';
import { stopIfCancelled } from './errors';
import { findSheets, type FoundBook, type FoundSheet } from './find';
import { withListSeparator, type ListSeparator } from './list-separator';

/** What protection leaves free: filtering, column widths and row heights. No password: it keeps from mistakes and is no security. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** About what one check or conditional format, merge, size adds to a request, and the page set-up of a sheet. */
const BYTES_PER_RULE = 1_500;
const BYTES_PER_MERGE = 450;
const BYTES_PER_SIZE = 700;
const BYTES_PER_PAGE = 7_000;
/** About what adding a tab and defining a name take. */
const BYTES_PER_TAB = 1_200;

/**
 * Draws a workbook: one sync to find what is there, one to draw, one more for each further 4 MB. The order makes a failure harmless:
 * the journal first, then sheet by sheet in place (unmerged, emptied of what the new drawing does not cover, written, formatted,
 * protected), then removals, the blanked journal last.
 */
export async function drawWorkbook(context: Excel.RequestContext, spec: WorkbookSpec, options: RunOptions = {}): Promise<void> {
  const { result: found, separator } = await withListSeparator(context, () => findSheets(context, spec, options.unchangedSince));
  stopIfCancelled(options.signal);
  context.application.suspendScreenUpdatingUntilNextSync();
  const sheets = found.sheets.map((place, index) =>
    place.sheet
      ? { ...place, sheet: place.sheet, added: false }
      : { ...place, sheet: addSheet(context, place.spec, found.position + index), added: true },
  );
  // Names and tags come first: whatever fails later, the next action finds the sheets and the journal by them.
  for (const { sheet, added, spec: own } of sheets) nameSheet(sheet, own, added);
  drawNames(context, spec, found);
  const budget = new SyncBudget(context, () => stopIfCancelled(options.signal));
  await budget.reserve((spec.sheets.length + spec.names.length) * BYTES_PER_TAB);
  const journal = await openJournal(sheets, spec, budget);
  await drawSheets(sheets, spec, { budget, separator }, options);
  for (const sheet of found.removable) sheet.delete();
  journal?.clear('Contents');
  sheets.find(({ spec: own }) => own.code === spec.active)?.sheet.activate();
  await context.sync();
  options.progress?.(1, 'Đã xong');
}

type Drawn = FoundSheet & { readonly sheet: Excel.Worksheet; readonly added: boolean };

function addSheet(context: Excel.RequestContext, spec: SheetSpec, position: number): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(spec.name);
  if (spec.visibility === 'visible') sheet.position = position;
  return sheet;
}

/** A sheet of ours gets its tab name back, a new one its tag. */
function nameSheet(sheet: Excel.Worksheet, spec: SheetSpec, added: boolean): void {
  if (added) sheet.getCell(0, 0).values = [[sheetTag(spec.code)]];
  else sheet.name = spec.name;
}

/** Writes the journal into its sheet and gives its range, to be blanked at the very end. */
async function openJournal(sheets: readonly Drawn[], spec: WorkbookSpec, budget: SyncBudget): Promise<Excel.Range | null> {
  const { journal } = spec;
  const place = sheets.find((sheet) => sheet.spec.code === journal?.sheet);
  if (!journal || !place) return null;
  await budget.reserve(journal.chunks.reduce((sum, chunk) => sum + requestBytes(chunk), 0));
  if (!place.added) place.sheet.protection.unprotect();
  const range = place.sheet.getRangeByIndexes(journal.area.row, journal.area.column, journal.area.rows, 1);
  range.values = Array.from({ length: journal.area.rows }, (_, index) => [
    journal.chunks[index] === undefined ? '' : `'${journal.chunks[index]}`,
  ]);
  return range;
}

/** What all sheets of one drawing share. */
interface Drawing {
  readonly budget: SyncBudget;
  readonly separator: ListSeparator;
}

async function drawSheets(sheets: readonly Drawn[], spec: WorkbookSpec, drawing: Drawing, options: RunOptions): Promise<void> {
  for (const [index, place] of sheets.entries()) {
    options.progress?.(index / sheets.length, `Đang ghi trang "${place.spec.name}"`);
    await drawSheet(place, spec, drawing);
  }
}

async function drawSheet(place: Drawn, workbook: WorkbookSpec, { budget, separator }: Drawing): Promise<void> {
  const { sheet, spec } = place;
  const journal = workbook.journal?.sheet === spec.code ? workbook.journal.area : null;
  if (!place.added) prepare(place, journal);
  await drawContents(sheet, spec, budget, journal);
  const formats = planFormats(spec, workbook.styles, separator);
  await budget.reserve(formats.bytes + ruleBytes(spec));
  drawSizes(sheet, spec, separator);
  formats.draw(sheet);
  fitRows(sheet, spec);
  drawValidations(sheet, spec, separator);
  drawConditionalFormats(sheet, spec);
  drawCharts(sheet, spec, place.charts);
  if (spec.freeze)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, Math.max(spec.freeze.rows, 1), Math.max(spec.freeze.columns, 1)));
  if (spec.print) drawPrint(sheet, spec.print);
  sheet.showGridlines = spec.showGridlines;
  if (spec.tabColor) sheet.tabColor = spec.tabColor;
  if (spec.protected) sheet.protection.protect(PROTECTION);
  sheet.visibility = spec.visibility === 'veryHidden' ? 'VeryHidden' : spec.visibility === 'hidden' ? 'Hidden' : 'Visible';
}

function ruleBytes(spec: SheetSpec): number {
  const rules = spec.validations.length + spec.conditionalFormats.length;
  return rules * BYTES_PER_RULE + mergeRuns(spec).length * BYTES_PER_MERGE + sizeCount(spec) * BYTES_PER_SIZE + BYTES_PER_PAGE;
}

/** Makes room for the redraw without touching what it will write over: protection off, no merges, no old looks, nothing left over outside. */
function prepare({ sheet, spec, usedRows, usedColumns }: Drawn, journal: Area | null): void {
  sheet.protection.unprotect();
  sheet.freezePanes.unfreeze();
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear('Formats');
  whole.rowHidden = false;
  whole.columnHidden = false;
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  const kept = Math.max(spec.rows.length, journal ? journal.row + journal.rows : 0);
  if (usedRows > kept) sheet.getRangeByIndexes(kept, 0, usedRows - kept, Math.max(usedColumns, 1)).clear('Contents');
  if (usedColumns > spec.columns.length) {
    sheet.getRangeByIndexes(0, spec.columns.length, Math.max(usedRows, 1), usedColumns - spec.columns.length).clear('Contents');
  }
}

function drawNames(context: Excel.RequestContext, spec: WorkbookSpec, found: FoundBook): void {
  const tabs = new Map(spec.sheets.map((sheet) => [sheet.code, sheet.name]));
  for (const { name, sheet, area } of spec.names) {
    const formula = `=${quoteSheetName(tabs.get(sheet) ?? sheet)}!${absoluteAddress(area)}`;
    if (found.names.has(name)) context.workbook.names.getItem(name).formula = formula;
    else context.workbook.names.add(name, formula);
  }
}
