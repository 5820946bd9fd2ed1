import { runRules, type Finding } from '../checks';
import { skippedNumbers } from './causes';
import type { Dossier } from './dossier';
import { ENTRY_FIELDS } from './entry-fields';
import { figureBook, type FormFigure } from './figure-book';
import { NO_WORKBOOK, SETTLEMENT_RULES, type DossierWorkbook } from './rules';

export interface ReconcileOptions {
  /** ISO day. */
  readonly today: string;
  /** Figures read back from the forms; without them the dossier's own derived figures are reconciled. */
  readonly formFigures?: readonly FormFigure[];
  /** What the workbook shows beside its entries. */
  readonly workbook?: DossierWorkbook;
}

/**
 * Runs every rule over a dossier and the figures of its forms. All findings at once, in the order of the entry sheets, then the forms. A failing
 * identity carries both figures with their places, the difference in đồng (expected - found), and its likely causes, likeliest first.
 */
export function reconcile(dossier: Dossier, { today, formFigures = [], workbook = NO_WORKBOOK }: ReconcileOptions): Finding[] {
  const settlement = {
    dossier,
    workbook,
    today,
    book: figureBook(dossier, formFigures),
    skippedNumbers: skippedNumbers(dossier.vouchers),
  };
  return runRules(SETTLEMENT_RULES, settlement, orderIn(dossier));
}

const SHEETS: readonly string[] = ['unit', ...Object.keys(ENTRY_FIELDS)];
const ROWS_PER_SHEET = 1e7;

/** Place of a finding: by sheet, then by row; forms after the entry sheets. */
function orderIn({ projects, estimate, vouchers, scores }: Dossier): (finding: Finding) => number {
  const rows = new Map<string, number>();
  for (const [sheet, keyed] of Object.entries({ projects, estimate, vouchers, scores })) {
    keyed.forEach(({ key }, index) => rows.set(`${sheet}/${key}`, index));
  }
  return ({ at }) => {
    if (at === null) return -1;
    const sheet = SHEETS.indexOf(at.sheet);
    return (sheet < 0 ? SHEETS.length : sheet) * ROWS_PER_SHEET + (rows.get(`${at.sheet}/${at.row}`) ?? 0);
  };
}
