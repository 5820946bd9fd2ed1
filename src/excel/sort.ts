import { BookError, readBack } from '../sheets';
import { runBatch } from './batch';
import { rawSheetOf } from './read';

/** Sheets whose rows may be put in another order. */
const SORTABLE = new Set(['indicators', 'tasks', 'projects', 'estimate', 'vouchers']);

/**
 * Sorts the rows of the active sheet by the selected column, keys and all, section by section: Excel itself cannot sort locked cells. Protection
 * is lifted for it and put back whatever happens.
 * @throws BookError where the active sheet is none of ours or the selection is no column of it
 */
export async function sortActiveSheet(ascending = true): Promise<void> {
  await runBatch(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    selected.load('columnIndex');
    sheet.load('name,visibility');
    const { protection } = sheet;
    protection.load('protected,options');
    used.load('rowIndex,columnIndex,columnCount,values,formulas');
    await context.sync();
    const runs = used.isNullObject ? [] : sortableRuns(rawSheetOf(sheet, used));
    if (runs.length === 0 || used.isNullObject) {
      throw new BookError(
        'Trang đang mở không sắp xếp được. Hãy mở trang "Chỉ tiêu" hoặc "Nhiệm vụ", chọn một ô trong cột cần sắp xếp rồi làm lại.',
        'NotSortable',
      );
    }
    const key = selected.columnIndex - used.columnIndex;
    if (key < 1 || key >= used.columnCount)
      throw new BookError('Hãy chọn một ô trong cột cần sắp xếp rồi làm lại.', 'NotSortable');
    const { protected: guarded, options } = protection;
    if (guarded) protection.unprotect();
    try {
      for (const run of runs) {
        sheet.getRangeByIndexes(run.row, used.columnIndex, run.rows, used.columnCount).sort.apply([{ key, ascending }]);
      }
    } finally {
      if (guarded) protection.protect(options);
    }
    await context.sync();
  });
}

/** Runs of neighbouring keyed rows: a section heading between them stays where it is. */
function sortableRuns(raw: ReturnType<typeof rawSheetOf>): { row: number; rows: number }[] {
  const [sheet] = readBack({ sheets: [raw] }).sheets.values();
  if (!sheet || !SORTABLE.has(sheet.code)) return [];
  const lines = sheet.rows.flatMap(({ row }) => sheet.locate(row, 'no')?.row ?? []).sort((a, b) => a - b);
  const runs: { row: number; rows: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === line) last.rows += 1;
    else runs.push({ row: line, rows: 1 });
  }
  return runs.filter(({ rows }) => rows > 1);
}
