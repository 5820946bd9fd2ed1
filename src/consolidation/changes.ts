import { isBlank, type CellValue, type FieldKey } from '../checks';
import type { Returned } from './returned';

/** A cell that differs between two submissions. */
export interface Change {
  readonly at: FieldKey;
  /** Tab name and address in the newer file, or in the older where the cell was emptied. */
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What changed from one submission to the next, cell by cell, in the order of the newer file, emptied cells last. An unchanged one gives []. */
export function changesBetween(before: Returned, after: Returned): Change[] {
  const changed: Change[] = [];
  for (const [key, now] of after.typed) {
    const then = before.typed.get(key)?.value ?? null;
    if (!same(then, now.value)) changed.push({ ...placed(after, now), before: then, after: now.value });
  }
  for (const [key, then] of before.typed) {
    if (!after.typed.has(key) && !isBlank(then.value)) changed.push({ ...placed(before, then), before: then.value, after: null });
  }
  return changed;
}

function placed({ tabs }: Returned, { at, cell }: { at: FieldKey; cell: string }): Pick<Change, 'at' | 'sheet' | 'cell'> {
  return { at, sheet: tabs.get(at.sheet) ?? at.sheet, cell };
}

function same(a: CellValue, b: CellValue): boolean {
  if (isBlank(a) && isBlank(b)) return true;
  if (typeof a === 'string' && typeof b === 'string')
    return a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();
  return a === b;
}
