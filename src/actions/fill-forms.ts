import { z } from 'zod';
import { isBlank } from '../checks';
import { figuresOf } from '../settlement';
import {
  BookError,
  CHANGED_MEANWHILE,
  changedLockedCells,
  FORM_IDS,
  formSheets,
  formSources,
  headerSheet,
  isYearlyReport,
  journalOf,
  missingColumn,
  missingSheet,
  orphanSheet,
  readForms,
  readJournal,
  SETTLEMENT_FORMS,
  type Book,
  type CellWrite,
  type FormId,
  type KeptNarratives,
  type Orphan,
  type RunOptions,
  type SheetSpec,
  type TypedForms,
} from '../sheets';
import { dossierHeader, openDossier, workbookOfSheets, type OpenDossier } from './dossier';
import { earlierOrphans, loose, once } from './gather';

export interface FillOptions extends RunOptions {
  readonly forms?: readonly FormId[];
  /** Whether Mẫu 04a is the yearly report on how the đề án are going; where not said, it stays what it is. */
  readonly yearly?: boolean;
}

/** What filling the forms did. */
export interface FilledForms {
  /** Tabs drawn. */
  readonly forms: readonly string[];
  /** Texts that a person typed into the forms and that stay: tab and row. */
  readonly keptTexts: readonly { readonly sheet: string; readonly row: string; readonly changedSource: boolean }[];
  /** Things typed over formulas or beside the forms, now on the sheet "Nội dung giữ lại". */
  readonly movedAside: number;
  /** Tabs of đề án that are no longer entered: they stay, for a person to delete. */
  readonly leftOver: readonly string[];
  /** Mẫu 04a was drawn, and is the yearly report of this year (null where no year is entered); false where it is not. */
  readonly yearly: { readonly year: number | null } | false;
}

const keptSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({ text: z.string(), seen: z.string(), shown: z.string().nullable(), noticed: z.boolean() }),
  ),
);
const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ formula: z.string() })]);
const journalSchema = z.strictObject({
  yearly: z.boolean().default(false),
  narratives: keptSchema,
  cells: z.record(z.string(), z.record(z.string(), z.record(z.string(), cellSchema))),
  orphans: z.array(z.strictObject({ place: z.string(), column: z.string(), value: cellSchema })),
});

/** How often a workbook in which somebody is typing is read again. */
const READS = 3;

/**
 * Fills the forms from the entry sheets: every figure a formula on them. Texts typed into the forms stay; what else was typed over a form is kept on a
 * sheet of its own. The entry sheets are not touched, but for keys of rows that were inserted by hand.
 * @throws BookError where the workbook is no dossier, or an entry sheet or column is gone; nothing is changed then
 */
export async function fillForms(book: Book, options: FillOptions = {}, tries = READS): Promise<FilledForms> {
  const open = await openDossier(book, options);
  const [gone] = open.missing;
  if (gone) throw missingSheet(gone);
  const [cut] = open.missingColumns;
  if (cut) throw missingColumn(cut.tab, cut.labels.join('", "'));
  const journal = journalSchema.safeParse(readJournal(open.raw));
  const wanted = FORM_IDS.filter((id) => (options.forms ?? SETTLEMENT_FORMS).includes(id));
  const typed = typedIn(open);
  const narratives = journal.success ? mergeNarratives(journal.data.narratives, typed.narratives) : typed.narratives;
  const cells = journal.success ? { ...journal.data.cells, ...typed.cells } : typed.cells;
  const input = inputOf(open);
  const was = input.yearly;
  const yearly = options.yearly ?? (journal.success ? journal.data.yearly : was);
  const formsAs = (marked: boolean) => formSheets({ ...input, yearly: marked, kept: narratives, cells }, wanted);
  const forms = formsAs(yearly);
  // What an interrupted filling left half-drawn is ours: only its journal says what people had typed.
  const orphans = journal.success ? journal.data.orphans : asideOf(open, yearly === was ? forms : formsAs(was));
  const sheets: SheetSpec[] = [...forms, ...(orphans.length > 0 ? [orphanSheet(orphans, 'dossier')] : [])];
  const drawn = workbookOfSheets([...sheets, headerSheet(dossierHeader(open.dossier, sheets))], forms[0]?.code ?? 'unit');
  const spec = { ...drawn, names: [...drawn.names, ...input.sources.names()], after: 'scores' };
  try {
    const newKeys = keysOf(open);
    if (newKeys.length > 0) await book.write(newKeys);
    // Keys just written are no change of a person's.
    const unchangedSince = newKeys.length > 0 ? await book.read(options) : open.raw;
    await book.draw({ ...spec, journal: journalOf({ yearly, narratives, cells, orphans }) }, { ...options, unchangedSince });
  } catch (error) {
    if (!(error instanceof BookError) || error.code !== CHANGED_MEANWHILE || tries === 1) throw error;
    return fillForms(book, options, tries - 1);
  }
  return {
    forms: forms.map(({ name }) => name),
    keptTexts: keptTexts(narratives, forms),
    movedAside: orphans.length,
    leftOver: leftOver(open),
    yearly: yearly && wanted.includes('04a') && { year: open.dossier.unit.year },
  };
}

const inputOf = ({ dossier, read }: OpenDossier) => ({
  dossier,
  figures: figuresOf(dossier),
  sources: formSources(read),
  yearly: isYearlyReport(read),
});

/** What people typed into the forms that are there, measured against the forms as they would be drawn with nothing typed. */
export function typedIn(open: OpenDossier): TypedForms {
  const there = FORM_IDS.filter((id) => [...open.read.sheets.keys()].some((code) => code.startsWith(`f${id}`)));
  const drawn =
    open.missing.length + open.missingColumns.length > 0 ? [] : formSheets({ ...inputOf(open), kept: {}, cells: {} }, there);
  return readForms(open.read, drawn);
}

function mergeNarratives(...all: readonly KeptNarratives[]): KeptNarratives {
  const merged: Record<string, KeptNarratives[string]> = {};
  for (const narratives of all)
    for (const [sheet, texts] of Object.entries(narratives)) merged[sheet] = { ...merged[sheet], ...texts };
  return merged;
}

/** Everything that drawing the forms again would overwrite: figures and texts typed over formulas, rows and notes put in by hand. */
function asideOf({ read }: OpenDossier, forms: readonly SheetSpec[]): Orphan[] {
  const overwritten = changedLockedCells(forms, read, true)
    .filter(({ formulaLost, found, expected }) => formulaLost && !isBlank(found) && expected.startsWith('='))
    .map(({ at, found }) => {
      const tab = read.sheets.get(at.sheet)?.name ?? at.sheet;
      return { place: `${tab}: dòng "${at.row}"`, column: `${at.field} (gõ đè lên công thức)`, value: found };
    });
  const beside = forms.flatMap(({ code }) => {
    const sheet = read.sheets.get(code);
    return sheet ? loose(sheet, sheet.name) : [];
  });
  return once([...earlierOrphans(read), ...overwritten, ...beside]);
}

/** Keys for rows that people inserted into the lists, so that the forms can look them up. */
function keysOf({ read }: OpenDossier): CellWrite[] {
  return [...read.sheets.values()].flatMap((sheet) =>
    sheet.newRows.map(({ key, row }) => ({ sheet: sheet.name, row, column: sheet.keyColumn, value: key })),
  );
}

function keptTexts(narratives: KeptNarratives, forms: readonly SheetSpec[]): FilledForms['keptTexts'] {
  return forms.flatMap((form) =>
    Object.keys(narratives[form.code] ?? {}).flatMap((row) => {
      const source = form.columns.length > 0 ? sourceCell(form, `${row}.1`) : '';
      return source === null ? [] : [{ sheet: form.name, row, changedSource: source.includes('>') }];
    }),
  );
}

/** The checksum cell of a narrative's first row; null where the form has no such row. */
function sourceCell(form: SheetSpec, key: string): string | null {
  const column = (form.rows[0]?.cells ?? []).findIndex((cell) => cell?.value === 'source');
  const row = form.rows.find(({ cells }) => cells[0]?.value === key);
  return row ? String(row.cells[column]?.value ?? '') : null;
}

/** Tabs of forms that belong to a đề án which is no longer entered. */
export function leftOver({ read, dossier }: OpenDossier): string[] {
  const keys = new Set(dossier.projects.map(({ key }) => key));
  return [...read.sheets.values()].flatMap(({ code, name }) => {
    const [, project] = /^f0(?:4e|1)\.(.+)$/.exec(code) ?? [];
    return project === undefined || keys.has(project) ? [] : [name];
  });
}
