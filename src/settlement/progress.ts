import type { CellValue, FieldKey } from '../checks';
import { projectField, type Dossier } from './dossier';
import { PROJECT_FIELDS, UNIT_ROWS, UNIT_VALUE } from './entry-fields';
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

/** The cells that a settlement needs, in the order of the sheets: the unit's, and those of each đề án. */
function neededCells(dossier: Dossier): { readonly at: FieldKey; readonly value: CellValue }[] {
  const { unit, projects } = entryRows(dossier);
  const needed = PROJECT_FIELDS.filter(({ code }) => !OPTIONAL.has(code));
  return [
    ...UNIT_ROWS.map(({ code }) => ({ at: { sheet: 'unit', row: code, field: UNIT_VALUE }, value: unit[code] ?? null })),
    ...dossier.projects.flatMap((project, index) =>
      needed.map(({ code }) => ({ at: projectField(project, code), value: projects[index]?.[code] ?? null })),
    ),
  ];
}

/** How many of the cells that a settlement needs are filled. */
export function dossierProgress(dossier: Dossier): { readonly filled: number; readonly expected: number } {
  const cells = neededCells(dossier);
  return { filled: cells.filter(({ value }) => value !== null).length, expected: cells.length };
}

/** The first of them that is blank; null where all are filled. */
export const firstBlank = (dossier: Dossier): FieldKey | null =>
  neededCells(dossier).find(({ value }) => value === null)?.at ?? null;
