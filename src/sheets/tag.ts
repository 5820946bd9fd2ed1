import type { NameSpec, SheetSpec } from './spec';

/**
 * How our sheets are known again whatever their tab is called and wherever people moved rows and columns:
 * the tag cell (first row, first column) says which sheet it is, the rest of its hidden row holds the field codes of the columns,
 * the rest of its hidden column holds the row keys. `field key <-> cell` is therefore found on the sheet itself.
 */
const TAG_START = '#bc:';

/** Tab name and code of the very hidden sheet that carries a workbook's header. */
export const HEADER_SHEET = '_baocao';

/** Stands in the key column of rows that are ours but hold no field: titles, headings. A row with no key at all was inserted by a person. */
export const STATIC_ROW = '~';

/** Text of the tag cell for a sheet code: "indicators" -> "#bc:indicators". */
export function sheetTag(code: string): string {
  return TAG_START + code;
}

/** Sheet code of a tag cell, or null where the cell is no tag. */
export function tagCode(value: unknown): string | null {
  return typeof value === 'string' && value.startsWith(TAG_START) ? value.slice(TAG_START.length) : null;
}

/** The workbook name that points at a sheet's tag cell; it follows the sheet when its tab is renamed, so Office.js finds it in one sync. */
export function tagName(code: string): string {
  return `_bc_${code.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** Names for the tag cells of all sheets; every workbook spec carries them. */
export function tagNames(sheets: readonly SheetSpec[]): NameSpec[] {
  return sheets.map((sheet) => ({
    name: tagName(sheet.code),
    sheet: sheet.code,
    area: { row: 0, column: 0, rows: 1, columns: 1 },
  }));
}

/**
 * Sheets that are lists: a row without a key, or with a copied one, is a new row of the list and gets the next free key of this kind ("v17").
 * On all other sheets only our own rows count.
 */
export const LIST_KEYS: Readonly<Record<string, string>> = { projects: 'p', estimate: 'e', vouchers: 'v', scores: 's' };

/** Codes of the sheets a workbook of ours may hold once each; the forms of single projects ("f04e.p2") come on top. */
export const KNOWN_SHEETS: readonly string[] = [
  '_baocao',
  'cover',
  'indicators',
  'tasks',
  'orphans',
  'findings',
  'returnSlip',
  'sumIndicators',
  'sumTasks',
  'sumAttendance',
  'sumReminders',
  'sumChanges',
  'sumFindings',
  'sumFunds',
  'sumCharts',
  'sumAppendix',
  'sumTaskAppendix',
  'unit',
  'projects',
  'estimate',
  'vouchers',
  'scores',
  'f01e',
  'f02',
  'f03',
  'f04a',
  'f04b',
  'f04c',
  'f04d',
];
