import type { CellValue } from '../checks';

/** What a workbook calls itself; "unknown" where it carries our hidden sheet but says nothing that can be read. */
export type BookKind = 'report' | 'dossier' | 'consolidation' | 'unknown';

const KINDS: readonly BookKind[] = ['report', 'dossier', 'consolidation'];

/**
 * A first look at the hidden sheet's cells, only to know what to load next: whoever acts on a workbook reads and validates its header with
 * `readHeader`.
 */
export function peekKind(values: readonly (readonly CellValue[])[]): BookKind {
  const header = values.flat().find((value) => typeof value === 'string' && value.startsWith('{'));
  try {
    const { kind } = JSON.parse(String(header)) as { kind?: unknown };
    return KINDS.find((known) => known === kind) ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
