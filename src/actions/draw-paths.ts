import { pathSheet, STYLES, tagNames, type Book, type RunOptions } from '../sheets';
import { formatDate } from '../vietnamese';
import { openReport } from './open-report';

/**
 * Draws the sheet "Lộ trình" of a report, with a chart for each indicator, after the report's own sheets.
 * @param today ISO day
 * @throws BookError where the workbook is no report
 */
export async function drawPaths(book: Book, today: string, options: RunOptions = {}): Promise<void> {
  const sheet = pathSheet((await openReport(book, options)).report, formatDate(today));
  await book.draw({ sheets: [sheet], names: tagNames([sheet]), styles: STYLES, active: sheet.code, after: 'tasks' }, options);
}
