import { formatRect } from '../host/address';
import type { ExcelHost, HostBook, Sheet } from '../host';

/** The state of a workbook's sheets, to go back to after lines were inserted or deleted. */
export interface BookPicture {
  restore(host: ExcelHost): void;
}

interface Fillable<Key, Value> {
  clear(): void;
  set(key: Key, value: Value): unknown;
}

const refill = <Key, Value>(map: Fillable<Key, Value>, from: ReadonlyMap<Key, Value>): void => {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
};

function pictureOf(sheet: Sheet): () => void {
  const cells = new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }]));
  const { merges, validations, conditionalFormats } = sheet;
  const [heights, widths, links] = [new Map(sheet.rowHeights), new Map(sheet.columnWidths), new Map(sheet.links)];
  const [hiddenRows, hiddenColumns] = [[...sheet.hiddenRows], [...sheet.hiddenColumns]];
  return () => {
    for (const [key] of [...sheet.cells]) sheet.cells.delete(key);
    for (const [key, cell] of cells) sheet.cells.set(key, { ...cell });
    Object.assign(sheet, { merges, validations, conditionalFormats });
    refill(sheet.rowHeights, heights);
    refill(sheet.columnWidths, widths);
    refill(sheet.links, links);
    for (const [set, lines] of [
      [sheet.hiddenRows, hiddenRows],
      [sheet.hiddenColumns, hiddenColumns],
    ] as const) {
      set.clear();
      for (const line of lines) set.add(line);
    }
  };
}

/** A picture of every sheet and name as they are now. */
export function sheetsAsTheyAre(book: HostBook): BookPicture {
  const sheets = new Map(book.sheets.map((sheet) => [sheet, pictureOf(sheet)]));
  const names = book.names.map((name) => ({ ...name }));
  const restore = (host: ExcelHost): void => {
    for (const [sheet, back] of sheets) if (host.book.sheets.includes(sheet)) back();
    for (const name of host.book.names) Object.assign(name, names.find((old) => old.name === name.name) ?? name);
    host.calculation.restructured();
    host.act(() => {
      for (const sheet of sheets.keys()) {
        const used = sheet.used(true);
        if (used) host.fire({ kind: 'changed', sheetId: sheet.id, address: formatRect(used), trigger: 'Unknown' });
      }
    });
  };
  return { restore };
}
