import { findingsSheet, STYLES, tagNames, type Book, type RunOptions } from '../sheets';
import { formatDate } from '../vietnamese';
import { checkAny } from './check-any';
import type { CheckResult } from './check';
import type { DossierCheck } from './check-dossier';

/**
 * Checks the workbook, a report or a dossier, and draws the sheet "Kết quả kiểm tra" with every finding linked to its cell.
 * @param today ISO day
 */
export async function listFindings(book: Book, today: string, options: RunOptions = {}): Promise<CheckResult | DossierCheck> {
  const result = await checkAny(book, { ...options, today });
  const sheet = findingsSheet(result.findings, formatDate(today));
  await book.draw({ sheets: [sheet], names: tagNames([sheet]), styles: STYLES, active: sheet.code }, options);
  return result;
}
