import { z } from 'zod';
import type { RawBook, RawSheet } from './raw';
import type { SheetSpec, WorkbookSpec } from './spec';
import { SheetBuilder } from './build';
import { HEADER_SHEET, tagCode } from './tag';

/** Excel holds at most 32,767 characters in a cell. */
const CHUNK = 32_000;
const JOURNAL_ROW = 2;
/** More than this in `_baocao` is nothing of ours. */
const LARGEST_JOURNAL = 8_000_000;

const headerSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(['report', 'dossier', 'consolidation']),
  planId: z.string().max(100).optional(),
  planVersion: z.string().max(50).optional(),
  agencyId: z.string().max(200).optional(),
  agencyName: z.string().max(500).optional(),
  /** "2026" or "2026-H1". */
  period: z.string().max(10).optional(),
  /** A dossier's reporting unit, its Mã QHNS and year. */
  unit: z.string().max(500).optional(),
  qhnsCode: z.string().max(50).optional(),
  year: z.number().int().optional(),
  rulesVersion: z.string().max(50),
  submission: z.strictObject({ number: z.number().int().min(1), at: z.string().max(40) }).nullable(),
  /** Why the agency submits in spite of an error: travels with the workbook into the consolidation. */
  justifications: z
    .array(z.strictObject({ rule: z.string().max(100), place: z.string().max(400), text: z.string().max(2000) }))
    .max(500)
    .default([]),
  /** Checksum of the locked structure when it was drawn. */
  structure: z.string().max(40),
});

/** What a workbook says it is. It comes from a file that anyone can edit, so it is read as untrusted and never acted on unchecked. */
export type BookHeader = z.infer<typeof headerSchema>;

/** The very hidden sheet that carries the header; its journal is written by the adapters. */
export function headerSheet(header: BookHeader): SheetSpec {
  const builder = new SheetBuilder(HEADER_SHEET, HEADER_SHEET, [{ field: 'value', width: 60 }]);
  builder.row({ key: 'header', cells: { value: { value: JSON.stringify(header), style: 'code' } } });
  // Nobody sees it, and its journal is blanked as the last thing of all: no protection.
  return builder.spec({ visibility: 'veryHidden', protected: false });
}

/** The journal of a redraw: everything typed, as text in cells below the header. */
export function journalOf(content: unknown): NonNullable<WorkbookSpec['journal']> {
  const text = JSON.stringify(content);
  const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return { sheet: HEADER_SHEET, area: { row: JOURNAL_ROW, column: 1, rows: chunks.length, columns: 1 }, chunks };
}

export type HeaderResult =
  | { readonly kind: 'ok'; readonly header: BookHeader }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'twice' };

/** Finds and validates the header of a workbook. */
export function readHeader(book: RawBook): HeaderResult {
  const sheets = book.sheets.filter((sheet) => findTag(sheet)?.code === HEADER_SHEET);
  const [sheet] = sheets;
  if (!sheet) return { kind: 'none' };
  if (sheets.length > 1) return { kind: 'twice' };
  const [text] = textsBelowTag(sheet);
  try {
    const parsed = headerSchema.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? { kind: 'ok', header: parsed.data } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}

/** What an unfinished redraw left in the journal, or null. A journal that was cut off (its own write failed) counts as none: then nothing else was touched. */
export function readJournal(book: RawBook): unknown {
  const sheet = book.sheets.find((candidate) => findTag(candidate)?.code === HEADER_SHEET);
  if (!sheet) return null;
  const text = textsBelowTag(sheet).slice(1).join('');
  if (text === '' || text.length > LARGEST_JOURNAL) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textsBelowTag(sheet: RawSheet): string[] {
  const tag = findTag(sheet);
  if (!tag) return [];
  return sheet.values
    .slice(tag.row - sheet.row + 1)
    .map((cells) => cells[tag.column - sheet.column + 1])
    .map((value) => (value === null || value === undefined ? '' : String(value)));
}

/** How far from the first cell people may have pushed the tag by inserting rows and columns. */
const TAG_SEARCH = 40;

/** The tag cell of a sheet, wherever inserted rows or columns have moved it; null for a sheet that is not ours. */
export function findTag(sheet: RawSheet): { code: string; row: number; column: number } | null {
  for (let row = 0; row < Math.min(TAG_SEARCH, sheet.values.length); row += 1) {
    const cells = sheet.values[row] ?? [];
    for (let column = 0; column < Math.min(TAG_SEARCH, cells.length); column += 1) {
      const code = tagCode(cells[column]);
      if (code !== null) return { code, row: sheet.row + row, column: sheet.column + column };
    }
  }
  return null;
}
