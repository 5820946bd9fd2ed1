import type { Finding, Severity } from '../checks';
import { dossierProgress, reconcile } from '../settlement';
import { cellOf, ENTRY_TABS, findTag, NARRATIVE_FIELDS, type Book, type ReadBook, type RunOptions } from '../sheets';
import { place, type CheckSummary, type PlacedFinding } from './check';
import { openDossier, type OpenDossier } from './dossier';
import { leftOver, typedIn } from './fill-forms';

/** A figure that a reconciliation compares, with its present place. */
export interface PlacedFigure {
  readonly label: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly value: number;
}

/** A likely cause with the cells it points at ("'Chứng từ'!H17"). */
export interface PlacedCause {
  readonly kind: string;
  readonly sentence: string;
  readonly cells: readonly string[];
}

/** A finding of a dossier, with the places of the figures that differ and of what may explain it. */
export interface DossierFinding extends PlacedFinding {
  readonly placedFigures: readonly PlacedFigure[];
  readonly placedCauses: readonly PlacedCause[];
}

/** What a check of a dossier gives. */
export interface DossierCheck {
  readonly kind: 'dossier';
  readonly unit: string;
  readonly year: number | null;
  readonly summary: CheckSummary;
  readonly findings: readonly DossierFinding[];
}

export interface DossierCheckOptions extends RunOptions {
  /** ISO day. */
  readonly today: string;
}

/** Checks a dossier: cells as typed, every rule, and the forms as they stand against the entries. One or two syncs in Excel. */
export async function checkDossierBook(book: Book, options: DossierCheckOptions): Promise<DossierCheck> {
  return checkDossier(await openDossier(book, options), options.today);
}

/** Checks a dossier that is already open. @param today ISO day */
export function checkDossier(open: OpenDossier, today: string): DossierCheck {
  const { dossier, problems, read } = open;
  const typed = typedIn(open);
  const workbook = {
    missingSheets: open.missing.map((code) => ENTRY_TABS[code]),
    missingColumns: open.missingColumns,
    copiedSheets: copiedEntrySheets(open),
    projectsMissing: open.missing.includes('projects'),
    leftOverForms: open.missing.includes('projects') ? [] : leftOver(open),
    formTexts: typed.texts,
    changedTexts: Object.entries(typed.narratives).flatMap(([sheet, texts]) =>
      Object.entries(texts)
        .filter(([, { shown, noticed }]) => shown !== null && noticed)
        .map(([row]) => ({ sheet, row: `${row}.1`, field: NARRATIVE_FIELDS.text })),
    ),
  };
  const found = [...problems, ...reconcile(dossier, { today, formFigures: typed.figures, workbook })];
  const findings = inOrder(found, read).map((finding) => placed(finding, read));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    kind: 'dossier',
    unit: dossier.unit.name,
    year: dossier.unit.year,
    summary: { errors: count('error'), warnings: count('warning'), notes: count('note'), ...dossierProgress(dossier) },
    findings,
  };
}

/** Copies of entry sheets; a copy of a form is somebody's archive and does no harm. */
function copiedEntrySheets({ raw, read }: OpenDossier): string[] {
  return read.copies.filter((name) => {
    const sheet = raw.sheets.find((each) => each.name === name);
    return sheet !== undefined && SHEETS.includes(findTag(sheet)?.code ?? '');
  });
}

const SHEETS: readonly string[] = Object.keys(ENTRY_TABS);
const ROWS_PER_SHEET = 1e7;

/** Findings in the order of the sheets: those of the whole workbook, the entry sheets, the forms; in a sheet by its rows. */
function inOrder(findings: readonly Finding[], read: ReadBook): Finding[] {
  const orderOf = ({ at }: Finding): number => {
    if (at === null) return -1;
    const sheet = SHEETS.indexOf(at.sheet);
    return (sheet < 0 ? SHEETS.length : sheet) * ROWS_PER_SHEET + (read.sheets.get(at.sheet)?.locate(at.row, at.field)?.row ?? 0);
  };
  return findings
    .map((finding) => ({ finding, order: orderOf(finding) }))
    .sort((a, b) => a.order - b.order)
    .map(({ finding }) => finding);
}

function placed(finding: Finding, read: ReadBook): DossierFinding {
  return {
    ...place(finding, read),
    placedFigures: (finding.figures ?? []).map(({ label, at, value }) => {
      const cell = at === null ? null : cellOf(read, at);
      return { label, sheet: cell?.sheet ?? null, cell: cell?.address ?? null, value };
    }),
    placedCauses: (finding.causes ?? []).map(({ kind, sentence, at }) => ({
      kind,
      sentence,
      cells: at.flatMap((key) => {
        const cell = cellOf(read, key);
        return cell ? [`${cell.sheet}!${cell.address}`] : [];
      }),
    })),
  };
}
