import type { Finding } from '../checks';
import { BLANK_DOSSIER, ENTRY_FIELDS, entryRows, readDossier, SETTLEMENT_RULES_VERSION, type Dossier } from '../settlement';
import {
  BookError,
  ENTRY_TABS,
  entrySheets,
  headerSheet,
  readBack,
  readHeader,
  ROOM,
  STYLES,
  structureChecksum,
  tagNames,
  type Book,
  type BookHeader,
  type EntryCode,
  type RawBook,
  type ReadBook,
  type RunOptions,
  type SheetSpec,
  type WorkbookSpec,
} from '../sheets';
import { identify } from './open-report';

/** A settlement dossier of ours, read and understood. */
export interface OpenDossier {
  readonly raw: RawBook;
  readonly read: ReadBook;
  readonly header: BookHeader;
  readonly dossier: Dossier;
  /** Cells that cannot be taken as they are typed. */
  readonly problems: readonly Finding[];
  /** Entry sheets that somebody deleted. */
  readonly missing: readonly EntryCode[];
  /** Entry sheets of which somebody deleted columns: their labels. */
  readonly missingColumns: readonly { readonly tab: string; readonly labels: readonly string[] }[];
}

const ENTRY_CODES = Object.keys(ENTRY_TABS) as EntryCode[];

/** Forms of single đề án that a dossier may hold; more than these are found too, with one more trip to Excel. */
const LIKELY_FORMS = Array.from({ length: ROOM.projects }, (_, index) => `f04e.p${index + 1}`);

/** Reads a book and understands it as a dossier. @throws BookError where it is something else */
export async function openDossier(book: Book, options: RunOptions = {}): Promise<OpenDossier> {
  const raw = await book.read({ ...options, expect: LIKELY_FORMS });
  return understandDossier(raw, identify(raw));
}

/** The dossier that a raw book holds. @throws BookError where its header says that it is something else */
export function understandDossier(raw: RawBook, header: BookHeader): OpenDossier {
  if (header.kind !== 'dossier') throw new BookError('Sổ này không phải sổ hồ sơ quyết toán.', 'OtherKind');
  const read = readBack(raw);
  const missing = ENTRY_CODES.filter((code) => !read.sheets.has(code));
  const { dossier, problems } = readDossier(ENTRY_CODES.flatMap((code) => read.sheets.get(code)?.rows ?? []));
  return { raw, read, header, dossier, problems, missing, missingColumns: missingColumns(read) };
}

function missingColumns(read: ReadBook): OpenDossier['missingColumns'] {
  return Object.entries(ENTRY_FIELDS).flatMap(([code, fields]) => {
    const sheet = read.sheets.get(code);
    const labels = sheet ? fields.filter((field) => !sheet.columns.has(field.code)).map(({ label }) => label) : [];
    return sheet && labels.length > 0 ? [{ tab: sheet.name, labels }] : [];
  });
}

/** Header of a dossier workbook; what was submitted before stays on it. */
export function dossierHeader({ unit }: Dossier, drawn: readonly SheetSpec[]): BookHeader {
  return {
    format: 1,
    kind: 'dossier',
    unit: unit.name.slice(0, 500),
    qhnsCode: unit.qhnsCode.slice(0, 50),
    ...(unit.year === null ? {} : { year: unit.year }),
    rulesVersion: SETTLEMENT_RULES_VERSION,
    submission: null,
    justifications: [],
    structure: structureChecksum(drawn),
  };
}

/** What creating a dossier did. */
export interface CreatedDossier {
  /** Tabs that were drawn. */
  readonly drawn: readonly string[];
}

/**
 * Draws the entry sheets of a dossier into a workbook. In a workbook that is a dossier already, only entry sheets that were deleted are drawn again, blank:
 * what is typed stays as it is.
 * @throws BookError where the workbook is a report or something else of ours
 */
export async function createDossier(
  book: Book,
  dossier: Dossier = BLANK_DOSSIER,
  options: RunOptions = {},
): Promise<CreatedDossier> {
  const raw = await book.read(options);
  const known = readHeader(raw);
  if (known.kind !== 'none' && identify(raw).kind !== 'dossier')
    throw new BookError(
      'Sổ đang mở là một sổ khác của "Báo cáo TMĐT". Chưa có gì bị thay đổi. Hãy mở một sổ trống rồi tạo hồ sơ quyết toán.',
      'OtherReport',
    );
  const all = entrySheets(entryRows(dossier));
  const present = readBack(raw).sheets;
  const wanted = ENTRY_CODES.filter((code) => !present.has(code)).map((code) => all[code]);
  if (wanted.length === 0) return { drawn: [] };
  const header = known.kind === 'none' ? [headerSheet(dossierHeader(dossier, wanted))] : [];
  await book.draw(workbookOfSheets([...wanted, ...header], wanted[0]?.code ?? 'unit'), { ...options, unchangedSince: raw });
  return { drawn: wanted.map(({ name }) => name) };
}

/** A workbook spec of some of our sheets. */
export function workbookOfSheets(sheets: readonly SheetSpec[], active: string): WorkbookSpec {
  return { sheets, names: tagNames(sheets), styles: STYLES, active };
}
