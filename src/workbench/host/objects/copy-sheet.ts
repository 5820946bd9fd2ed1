import { quoted } from '../address';
import type { Chart, HostBook, Sheet } from '../model';
import { mapReferences, writeReference } from '../references';
import { twinOf } from './belongings';

/** Everything of a sheet in another, empty one: contents, looks, rules, protection, print set-up, tables under new names, names of its own. */
export function copyInto(twin: Sheet, sheet: Sheet, book: HostBook): void {
  for (const [key, cell] of sheet.cells)
    twin.cells.set(key, { ...cell, formula: cell.formula && ownReferences(cell.formula, sheet, twin) });
  for (const lines of [
    'columnWidths',
    'rowHeights',
    'rowLevels',
    'columnLevels',
    'rowFormats',
    'columnFormats',
    'links',
    'richTexts',
    'arrays',
    'customProperties',
  ] as const) {
    const to = twin[lines] as Map<unknown, unknown>;
    for (const [line, value] of sheet[lines]) to.set(line, value);
  }
  for (const [key, note] of sheet.notes) twin.notes.set(key, { ...note });
  for (const [key, thread] of sheet.comments) twin.comments.set(key, twinOf(thread, book));
  for (const line of sheet.hiddenRows) twin.hiddenRows.add(line);
  for (const line of sheet.hiddenColumns) twin.hiddenColumns.add(line);
  for (const plain of [
    'tabColor',
    'showGridlines',
    'showHeadings',
    'sheetFormat',
    'standardWidth',
    'frozen',
    'protection',
    'password',
  ] as const)
    Object.assign(twin, { [plain]: sheet[plain] });
  twin.autoFilter = sheet.autoFilter && { rect: sheet.autoFilter.rect, filters: new Map(sheet.autoFilter.filters) };
  twin.merges = [...sheet.merges];
  twin.validations = sheet.validations.map((own) => ({ ...own }));
  twin.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, settings: new Map(format.settings) }));
  Object.assign(twin.page, { ...sheet.page, settings: new Map(sheet.page.settings), headers: new Map(sheet.page.headers) });
  for (const table of sheet.tables) twin.tables.push({ ...table, id: book.newId(), name: freeTableName(book) });
  for (const chart of sheet.charts)
    twin.charts.push({
      ...withoutOrigin(chart),
      id: book.newId(),
      source: ownReferences(chart.source, sheet, twin),
      series: chart.series.map(({ values, categories, header, sizes, trendlines = [], settings }) => ({
        values: ownReferences(values, sheet, twin),
        sizes: sizes ? ownReferences(sizes, sheet, twin) : null,
        trendlines: trendlines.map((trendline) => ({ settings: new Map(trendline.settings) })),
        categories: categories && ownReferences(categories, sheet, twin),
        header: header && ownReferences(header, sheet, twin),
        settings: new Map(settings),
      })),
      settings: new Map(chart.settings),
    });
  for (const item of book.names.filter(({ scope }) => scope === sheet.id))
    book.names.push({ ...item, scope: twin.id, formula: ownReferences(item.formula, sheet, twin) });
}

const withoutOrigin = ({ origin: _origin, ...chart }: Chart): Chart => chart;

/** References that name the copied sheet name the copy. */
function ownReferences(formula: string, sheet: Sheet, twin: Sheet): string {
  if (!formula.includes('!')) return formula;
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === sheet.name.toLowerCase()
      ? writeReference({ ...reference, prefix: `${quoted(twin.name)}!` }, reference.rect)
      : null,
  );
}

function freeTableName(book: HostBook): string {
  const names = new Set(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  let number = names.size + 1;
  while (names.has(`table${number}`)) number += 1;
  return `Table${number}`;
}
