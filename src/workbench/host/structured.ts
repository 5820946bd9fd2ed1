import { quoted } from './address';
import type { HostBook, Rect, Sheet, Table } from './model';
import { absolute } from './references';

/** Texts and quoted sheets are passed over; a table's name may be followed by one bracket, which may hold others. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!?|(?<name>[\p{L}_\\][\p{L}\p{N}_.]*)?(?<part>\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])|[\p{L}_\\][\p{L}\p{N}_.]*(?!\()/gu;

interface Place {
  readonly sheet: Sheet;
  readonly table: Table;
}

function tableNamed(book: HostBook, name: string): Place | null {
  const wanted = name.toLowerCase();
  for (const sheet of book.sheets)
    for (const table of sheet.tables) if (table.name.toLowerCase() === wanted) return { sheet, table };
  return null;
}

/** The table around a cell, for "[@Cột]". */
function tableAround(sheet: Sheet, row: number, column: number): Place | null {
  const table = sheet.tables.find(
    ({ rect }) => row >= rect.row1 && row <= rect.row2 && column >= rect.column1 && column <= rect.column2,
  );
  return table ? { sheet, table } : null;
}

/** The rows that "#All", "#Data", "#Headers", "#Totals", "#This Row" name; null for rows a table has none of. */
function rowsOf({ rect, showHeaders, showTotals }: Table, area: string, row: number): { row1: number; row2: number } | null {
  const body = { row1: rect.row1 + (showHeaders ? 1 : 0), row2: rect.row2 - (showTotals ? 1 : 0) };
  switch (area.toLowerCase()) {
    case '#all':
      return { row1: rect.row1, row2: rect.row2 };
    case '#headers':
      return showHeaders ? { row1: rect.row1, row2: rect.row1 } : null;
    case '#totals':
      return showTotals ? { row1: rect.row2, row2: rect.row2 } : null;
    case '#this row':
      return row >= body.row1 && row <= body.row2 ? { row1: row, row2: row } : null;
    default:
      return body;
  }
}

function columnNamed({ sheet, table: { rect } }: Place, name: string): number | null {
  const wanted = name.replace(/'(.)/g, '$1').trim().toLowerCase();
  for (let column = rect.column1; column <= rect.column2; column += 1)
    if (String(sheet.at(rect.row1, column)?.value ?? '').toLowerCase() === wanted) return column;
  return null;
}

/** The rectangle that the bracket after a table's name means. */
function rectOf(place: Place, part: string, row: number): Rect | null {
  const inner = part.slice(1, -1).trim();
  const pieces =
    inner.startsWith('[') || inner.startsWith('@[') ? inner.replace(/^@/, '') : inner && `[${inner.replace(/^@/, '')}]`;
  const names = [...pieces.matchAll(/\[((?:[^[\]']|'.)*)\]\s*(:)?/g)].map(([, name = '', colon]) => ({ name, colon }));
  const areas = names.filter(({ name }) => name.startsWith('#')).map(({ name }) => name);
  if (inner.startsWith('@')) areas.push('#This Row');
  const rows = (areas.length > 0 ? areas : ['#Data']).map((area) => rowsOf(place.table, area, row));
  const columns = names.filter(({ name }) => !name.startsWith('#') && name !== '').map(({ name }) => columnNamed(place, name));
  if (rows.includes(null) || columns.includes(null)) return null;
  const { rect } = place.table;
  const lines = rows.flatMap((one) => (one ? [one.row1, one.row2] : []));
  const across = columns.length > 0 ? (columns as number[]) : [rect.column1, rect.column2];
  return { row1: Math.min(...lines), row2: Math.max(...lines), column1: Math.min(...across), column2: Math.max(...across) };
}

/**
 * A formula with its references to tables ("BangA[Số]", "[@Số]", "BangA") written as addresses, for a calculation that knows no tables.
 * @param sheet, row, column where the formula stands
 */
export function withoutTables(formula: string, book: HostBook, sheet: Sheet, row: number, column: number): string {
  if (!book.sheets.some(({ tables }) => tables.length > 0)) return formula;
  return formula.replace(PIECE, (piece: string, ...rest: unknown[]) => {
    const { name, part } = rest.at(-1) as { name?: string; part?: string };
    if (/^["']/.test(piece)) return piece;
    const place = part !== undefined && name === undefined ? tableAround(sheet, row, column) : tableNamed(book, name ?? piece);
    if (!place) return piece;
    const rect = rectOf(place, part ?? '[]', row);
    if (!rect) return '#REF!';
    return `${quoted(place.sheet.name)}!${absolute(rect)}`;
  });
}
