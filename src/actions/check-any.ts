import type { Book } from '../sheets';
import { checkReport, type CheckOptions, type CheckResult } from './check';
import { checkDossier, type DossierCheck } from './check-dossier';
import { understandDossier } from './dossier';
import { assignmentOf, identify, understand } from './open-report';

/** Checks a workbook of ours, a report or a dossier, as its header says. @throws BookError for anything else */
export async function checkAny(book: Book, options: CheckOptions): Promise<CheckResult | DossierCheck> {
  const raw = await book.read(options);
  const header = identify(raw);
  return header.kind === 'dossier'
    ? checkDossier(understandDossier(raw, header), options.today)
    : checkReport(understand(raw, header, assignmentOf(header, options)), options.today);
}
