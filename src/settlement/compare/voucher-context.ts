import type { Difference } from '../causes';
import type { EstimateLine, Source } from '../dossier';
import type { ProjectFigures } from '../figures';
import { fold } from '../../vietnamese';
import type { Settlement } from '../rules/subject';

/**
 * What may explain that an amount is not the sum of a đề án's vouchers of one source.
 * @param otherExpected the same amount of the other source, null where it is not known
 */
export function voucherContext(
  { dossier, skippedNumbers }: Settlement,
  figures: ProjectFigures,
  source: Source,
  otherExpected: number | null,
): Omit<Difference, 'expected' | 'found'> {
  const found = figures.f04e.total[source === 'programme' ? 'other' : 'programme'];
  return {
    source,
    other: otherExpected === null ? null : { expected: otherExpected, found },
    vouchers: figures.vouchers,
    unusedEstimate: unusedLines(figures, dossier.unit.year),
    skippedNumbers: skippedNumbers.filter(({ neighbours }) => neighbours.some(({ project }) => project === figures.project.no)),
  };
}

/** Lines of the year's estimate whose item no voucher names; lines without a year belong to every year. */
export function unusedLines({ estimate, f04e }: ProjectFigures, year: number | null): EstimateLine[] {
  const used = new Set(f04e.groups.map(({ item }) => fold(item)));
  return estimate.filter((line) => !used.has(fold(line.item)) && (line.year === null || year === null || line.year === year));
}
