import { quoted } from './address';
import { absoluteOf, bodyOf, headerOf, totalsOf } from './table-areas';
import type { HostBook, Rect, Sheet, Table } from './model';

/** Texts, and structured references with or without the name of their table: "Table1[[#Headers],[A]:[B]]", "[@Cột]". */
const PIECE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\\])(?<table>[\p{L}_\\][\p{L}\p{N}_.\\]*)?(?<part>\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/gu;
/** Names alone, which may be those of tables. */
const NAME = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\\!'[])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\([!'])/gu;

interface Found {
  readonly sheet: Sheet;
  readonly table: Table;
}

function tablesIn(book: HostBook): Found[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

const within = ({ row1, row2, column1, column2 }: Rect, row: number, column: number): boolean =>
  row >= row1 && row <= row2 && column >= column1 && column <= column2;

/**
 * A formula with its structured references written as plain addresses, as the calculation takes them.
 * @param row and column where the formula stands: "@" means this row, "[Cột]" the table it stands in
 * @param except tables whose references stay as they are
 */
export function withoutTables(
  formula: string,
  book: HostBook,
  sheet: Sheet,
  row: number,
  column: number,
  except: ReadonlySet<Table> = new Set(),
): string {
  const tables = tablesIn(book).filter(({ table }) => !except.has(table));
  if (tables.length === 0) return formula;
  const named = (name: string): Found | undefined => tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
  const here = tables.find((found) => found.sheet === sheet && within(found.table.rect, row, column));
  const address = (found: Found, rect: Rect | null): string =>
    rect === null ? '#REF!' : `${found.sheet === sheet ? '' : `${quoted(found.sheet.name)}!`}${absoluteOf(rect)}`;
  const replaced = formula.replace(PIECE, (whole: string, ...rest: unknown[]) => {
    const { table: name, part } = rest.at(-1) as { table?: string; part?: string };
    if (part === undefined) return whole;
    const found = name === undefined ? here : named(name);
    return found ? address(found, partOf(found, part.slice(1, -1), row)) : whole;
  });
  return replaced.replace(NAME, (whole: string) => {
    const found = whole.startsWith('"') ? undefined : named(whole);
    return found ? address(found, bodyOf(found.table)) : whole;
  });
}

const ITEMS = /#(All|Data|Headers|Totals|This Row)/gi;

/** The rectangle that the inside of a structured reference means; null for a column that is not there. */
function partOf(found: Found, inside: string, row: number): Rect | null {
  const { table } = found;
  const text = inside.trim();
  const items = [...text.matchAll(ITEMS)].map(([, item]) => String(item).toLowerCase());
  const thisRow = text.startsWith('@') || items.includes('this row');
  const rest = text
    .replace(/^@/, '')
    .replace(/\[?#(All|Data|Headers|Totals|This Row)\]?\s*,?\s*/gi, '')
    .trim();
  const columns = columnsNamed(found, rest);
  if (!columns) return null;
  const rows = thisRow ? { ...table.rect, row1: row, row2: row } : rowsNamed(table, items);
  return rows && { ...rows, ...columns };
}

function rowsNamed(table: Table, items: readonly string[]): Rect | null {
  const parts = items.map((item) => {
    if (item === 'all') return table.rect;
    if (item === 'headers') return table.showHeaders ? headerOf(table) : null;
    if (item === 'totals') return table.showTotals ? totalsOf(table) : null;
    return bodyOf(table);
  });
  if (parts.length === 0) return bodyOf(table);
  const there = parts.filter((part): part is Rect => part !== null);
  if (there.length === 0) return null;
  return { ...table.rect, row1: Math.min(...there.map(({ row1 }) => row1)), row2: Math.max(...there.map(({ row2 }) => row2)) };
}

/** Names of the columns as their headers have them now: a header may have been written over since. */
function namesOf({ sheet, table: { rect, showHeaders, columns = [] } }: Found): string[] {
  return Array.from({ length: rect.column2 - rect.column1 + 1 }, (_, index) => {
    const header = showHeaders ? sheet.at(rect.row1, rect.column1 + index)?.value : null;
    return String(header ?? columns[index]?.name ?? '');
  });
}

function columnsNamed(found: Found, text: string): Pick<Rect, 'column1' | 'column2'> | null {
  const { rect } = found.table;
  if (text === '') return { column1: rect.column1, column2: rect.column2 };
  const names = text.startsWith('[') ? [...text.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, name]) => name ?? '') : [text];
  const headers = namesOf(found).map((name) => name.toLowerCase());
  const places = names.map((name) => {
    const plain = name.replace(/'(.)/g, '$1').trim().toLowerCase();
    return headers.indexOf(plain);
  });
  if (places.includes(-1) || places.length === 0) return null;
  return { column1: rect.column1 + Math.min(...places), column2: rect.column1 + Math.max(...places) };
}

/** A formula after a table has been renamed. */
export function renameTable(formula: string, before: string, after: string): string {
  const wanted = before.toLowerCase();
  const renamed = formula.replace(PIECE, (whole: string, ...rest: unknown[]) => {
    const { table } = rest.at(-1) as { table?: string };
    return table?.toLowerCase() === wanted ? `${after}${whole.slice(table.length)}` : whole;
  });
  return renamed.replace(NAME, (whole: string) => (whole.toLowerCase() === wanted ? after : whole));
}

/** A formula after a column of a table has been renamed. */
export function renameColumn(formula: string, table: string, inTable: boolean, before: string, after: string): string {
  const escaped = (name: string): string => name.replace(/['[\]#@]/g, "'$&");
  return formula.replace(PIECE, (whole: string, ...rest: unknown[]) => {
    const { table: name, part } = rest.at(-1) as { table?: string; part?: string };
    const isOurs = name === undefined ? inTable : name.toLowerCase() === table.toLowerCase();
    if (part === undefined || !isOurs) return whole;
    const old = escaped(before).toLowerCase();
    const changed = part.replace(/\[(@?)((?:[^[\]']|'.)*)\]/g, (piece: string, at: string, column: string) =>
      column.toLowerCase() === old ? `[${at}${escaped(after)}]` : piece,
    );
    return `${name ?? ''}${changed}`;
  });
}

const isPlain = (column: string): boolean => /^[\p{L}\p{N}_.]+$/u.test(column);

/** A formula in the form files keep: every structured reference names its table, and "@" is written out. */
export function toFileForm(formula: string, sheet: Sheet, row: number, column: number): string {
  if (!formula.includes('[')) return formula;
  const here = sheet.tables.find(({ rect }) => within(rect, row, column));
  return formula.replace(PIECE, (whole: string, ...rest: unknown[]) => {
    const { table = here?.name, part } = rest.at(-1) as { table?: string; part?: string };
    if (part === undefined || table === undefined) return whole;
    const inside = part.slice(1, -1).trim();
    if (!inside.startsWith('@')) return `${table}${part}`;
    const columns = inside.slice(1).trim();
    if (columns === '') return `${table}[#This Row]`;
    return `${table}[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
  });
}

/** The same back, as Excel shows it in the table itself: "[@Cột]". */
export function fromFileForm(formula: string, sheet: Sheet, row: number, column: number): string {
  if (!formula.includes('[#This Row]')) return formula;
  const here = sheet.tables.find(({ rect }) => within(rect, row, column));
  return formula.replace(PIECE, (whole: string, ...rest: unknown[]) => {
    const { table, part } = rest.at(-1) as { table?: string; part?: string };
    const columns = /^\[\[#This Row\],(.*)\]$/s.exec(part ?? '')?.[1];
    if (columns === undefined || table === undefined) return whole;
    const single = /^\[([^[\]]*)\]$/.exec(columns)?.[1];
    const shown = single !== undefined && isPlain(single) ? `[@${single}]` : `[@${columns}]`;
    return table.toLowerCase() === here?.name.toLowerCase() ? shown : `${table}${shown}`;
  });
}
