import { cellAt, formatRect } from '../address';
import { invalidOperation, itemNotFound } from '../errors';
import type { Chart, HostBook, Rect, Sheet } from '../model';
import type { HostContext } from './types';

/** Worksheet.activate, or a person who opens a tab. @throws InvalidOperation for a hidden sheet */
export function activateSheet(sheet: Sheet, host: HostContext): void {
  const { book } = host;
  if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.');
  const before = book.sheets[book.activeSheet];
  if (before === sheet) return;
  activateChart(null, host);
  book.activeSheet = book.sheets.indexOf(sheet);
  if (book.selection?.sheet !== sheet) [book.selection, book.selectedAreas] = [null, []];
  if (before) host.fire({ kind: 'deactivated', sheetId: before.id, address: '', trigger: 'ThisLocalAddin' });
  host.fire({ kind: 'activated', sheetId: sheet.id, address: '', trigger: 'ThisLocalAddin' });
}

/** Chart.activate; null where cells or another sheet come to the front instead. */
export function activateChart(place: HostBook['activeChart'], host: HostContext): void {
  const { book } = host;
  if (place) activateSheet(place.sheet, host);
  const before = book.activeChart;
  if (before?.chart === place?.chart) return;
  book.activeChart = place;
  if (before) tellOfChart('chartDeactivated', before.sheet, before.chart, host);
  if (place) tellOfChart('chartActivated', place.sheet, place.chart, host);
}

/** Tells of a chart: whoever listens to it, or to the charts of its sheet. */
export function tellOfChart(
  kind: 'chartAdded' | 'chartDeleted' | 'chartActivated' | 'chartDeactivated',
  { id: sheetId }: Sheet,
  { id }: Chart,
  host: HostContext,
): void {
  host.fire({ kind, sheetId, itemId: id, address: '', trigger: 'ThisLocalAddin', more: { chartId: id } });
}

/** Range.select, or a person who selects: the sheet comes to the front. */
export function selectRange(sheet: Sheet, areas: readonly Rect[], host: HostContext): void {
  const [rect] = areas;
  if (!rect) throw itemNotFound();
  activateSheet(sheet, host);
  activateChart(null, host);
  host.book.selection = { sheet, rect };
  host.book.selectedAreas = areas;
  host.fire({ kind: 'selected', sheetId: sheet.id, address: areas.map(formatRect).join(','), trigger: 'ThisLocalAddin' });
}

/** What is selected; A1 of the sheet in front where nothing has been. */
export function selected(book: HostBook): { readonly sheet: Sheet; readonly areas: readonly Rect[]; readonly rect: Rect } {
  const front = book.sheets[book.activeSheet];
  const { selection } = book;
  if (selection && selection.sheet === front) {
    const areas = book.selectedAreas[0] === selection.rect ? book.selectedAreas : [selection.rect];
    return { ...selection, areas };
  }
  if (!front) throw itemNotFound();
  const rect = cellAt(0, 0);
  return { sheet: front, areas: [rect], rect };
}
