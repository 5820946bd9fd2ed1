import type { Dossier } from './dossier';
import { PROJECT_FIELDS, UNIT_ROWS } from './entry-fields';
import { entryRows } from './entry-rows';

/** Fields of a đề án that the forms 04a to 04e do not need: what is not known yet, control totals, and what stands on the registration forms. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'leaderTitle',
  'leaderDegree',
  'otherSource',
  'ledgerProgramme',
  'ledgerOther',
  'accepted',
  'returned',
  'moved',
  'movedTo',
  'reducedProgramme',
  'reducedOther',
  'difficulties',
  'objectives',
  'note',
  'group',
]);

/** How many of the cells that a settlement needs are filled: the unit's, and those of each đề án. */
export function dossierProgress(dossier: Dossier): { readonly filled: number; readonly expected: number } {
  const { unit, projects } = entryRows(dossier);
  const needed = PROJECT_FIELDS.filter(({ code }) => !OPTIONAL.has(code));
  const count = (fields: readonly { readonly code: string }[], row: Readonly<Record<string, unknown>>): number =>
    fields.filter(({ code }) => (row[code] ?? null) !== null).length;
  return {
    filled: count(UNIT_ROWS, unit) + projects.reduce((sum, row) => sum + count(needed, row), 0),
    expected: UNIT_ROWS.length + projects.length * needed.length,
  };
}
