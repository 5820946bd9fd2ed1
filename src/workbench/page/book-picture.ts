import { formatRect } from '../host/address';
import { snapshot, type ExcelHost, type HostBook, type Sheet } from '../host';

/** The state of a workbook's sheets, to go back to after they were changed otherwise than by typing. */
export interface BookPicture {
  /** @param from the picture of how it is now: what came since and is in neither stays */
  restore(host: ExcelHost, from: BookPicture): void;
  /** The sheets there were, in their order; only in pictures of tabs. */
  readonly tabs?: readonly Sheet[];
}

/** A part of a sheet that can be brought back by itself. */
export type SheetPart =
  | 'columnWidths'
  | 'rowHeights'
  | 'hiddenColumns'
  | 'hiddenRows'
  | 'autoFilter'
  | 'tables'
  | 'merges'
  | 'notes'
  | 'frozen'
  | 'showGridlines'
  | 'tabColor';

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

/** A picture of parts of one sheet. */
export function partsAsTheyAre(sheet: Sheet, parts: readonly SheetPart[]): BookPicture {
  const back = snapshot(sheet, parts);
  return { restore: () => back() };
}

/** A picture of which sheets there are, in which order, what they are called and whether they are shown, with every formula that may name them. */
export function tabsAsTheyAre(book: HostBook): BookPicture {
  const tabs = [...book.sheets];
  const looks = tabs.map(({ name, visibility }) => ({ name, visibility }));
  const names = book.names.map((name) => ({ ...name }));
  const active = tabs[book.activeSheet];
  const contents = sheetsAsTheyAre(book);
  const restore = (host: ExcelHost, from: BookPicture): void => {
    const since = host.book.sheets.filter((sheet) => !tabs.includes(sheet) && !from.tabs?.includes(sheet));
    const still = tabs.filter((sheet) => host.book.sheets.includes(sheet) || !from.tabs?.includes(sheet));
    host.book.sheets.splice(0, host.book.sheets.length, ...still, ...since);
    tabs.forEach((sheet, index) => Object.assign(sheet, looks[index]));
    const own = names.filter(({ name }) => !host.book.names.some((other) => other.name === name));
    host.book.names.push(...own);
    host.book.activeSheet = Math.max(0, active ? host.book.sheets.indexOf(active) : 0);
    contents.restore(host, from);
  };
  return { restore, tabs };
}
