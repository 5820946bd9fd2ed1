import { formatRect } from '../host/address';
import { snapshot, type ExcelHost, type HostBook } from '../host';

/** The state of a workbook's sheets, to go back to after lines were inserted or deleted. */
export interface BookPicture {
  restore(host: ExcelHost): void;
}

/** A picture of every sheet and name as they are now. */
export function sheetsAsTheyAre(book: HostBook): BookPicture {
  const sheets = new Map(book.sheets.map((sheet) => [sheet, snapshot(sheet)]));
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
