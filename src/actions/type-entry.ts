import { isBlank, type CellValue, type FieldKey, type Finding } from '../checks';
import { BookError, readBack, type Book, type ReadBook, type RunOptions } from '../sheets';

/** Findings that a sentence settles, and the column it belongs into. */
const SETTLED_BY: Readonly<Record<string, string>> = {
  'explanation-required': 'explanation',
  'result-missing': 'explanation',
  'data-source-missing': 'dataSource',
  'task-overdue': 'difficulty',
};

/** The field into which a sentence typed beside the finding belongs; null where a sentence does not settle it. */
export function settlingField({ rule, at }: Pick<Finding, 'rule' | 'at'>): FieldKey | null {
  const field = SETTLED_BY[rule];
  return field === undefined || at === null ? null : { ...at, field };
}

/** What an entry cell holds in a workbook that has been read. */
export function typedAt(read: ReadBook, at: FieldKey): CellValue {
  return read.sheets.get(at.sheet)?.rows.find(({ row }) => row === at.row)?.values[at.field] ?? null;
}

/**
 * Writes what was typed beside a finding into its entry cell, wherever the row stands now.
 * @param known what the cell held when the person began to type: a cell that somebody has changed since is not written over
 * @throws BookError where the row is gone or the cell was changed meanwhile
 */
export async function typeEntry(
  book: Book,
  at: FieldKey,
  value: string,
  known: CellValue,
  options: RunOptions = {},
): Promise<void> {
  const read = readBack(await book.read(options));
  const sheet = read.sheets.get(at.sheet);
  const place = sheet?.locate(at.row, at.field);
  if (!sheet || !place)
    throw new BookError(
      'Dòng của mục này không còn trong trang tính nên chưa ghi được. Nội dung vừa gõ vẫn ở ngăn này. Hãy bấm "Nạp lại" để tạo lại dòng rồi ghi lại.',
      'RowGone',
    );
  const now = typedAt(read, at);
  const same = isBlank(now) ? isBlank(known) : now === known;
  if (!same)
    throw new BookError(
      `Ô cần ghi vừa được sửa thành "${String(now)}" nên chưa ghi đè. Nội dung vừa gõ vẫn ở ngăn này. Hãy xem lại ô đó rồi ghi lại nếu cần.`,
      'ChangedMeanwhile',
    );
  await book.write([{ sheet: sheet.name, row: place.row, column: place.column, value }]);
}
