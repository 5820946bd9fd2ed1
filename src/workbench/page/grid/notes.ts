import { Sheet } from '../../host';
import { AUTHOR } from '../../host/objects/annotated';
import { guardStructure } from '../../host/objects/cells';
import type { Edits } from '../edits';
import type { Place } from './selection';

/** Where Excel puts a note that nobody has sized, in points. */
const NOTE_BOX = { width: 108, height: 59.25 } as const;

/** The keys of the cells that have a note or a comment. */
export const noteKeys = (sheet: Sheet): ReadonlySet<number> => new Set([...sheet.notes.keys(), ...sheet.comments.keys()]);

/** What a cell's note, or its comment with all that was answered, says; null where it has none. */
export function noteOf(sheet: Sheet, { row, column }: Place): string | null {
  const key = Sheet.key(row, column);
  const thread = sheet.comments.get(key);
  if (thread) return [thread, ...thread.replies].map(({ author, content }) => `${author}: ${content}`).join('\n');
  return sheet.notes.get(key)?.text ?? null;
}

/** Whether the text over a cell is a thread of comments, which is not changed here. */
export const isThread = (sheet: Sheet, { row, column }: Place): boolean => sheet.comments.has(Sheet.key(row, column));

/** Puts a note on a cell, or takes it away (null), as one step. @throws AccessDenied on a protected sheet */
export function setNote(edits: Edits, sheet: Sheet, { row, column }: Place, text: string | null): void {
  const key = Sheet.key(row, column);
  guardStructure(sheet, 'allowEditObjects');
  edits.arrange(sheet, ['notes'], () => {
    const known = sheet.notes.get(key);
    if (text === null) sheet.notes.delete(key);
    else sheet.notes.set(key, known ? { ...known, text } : { text, author: AUTHOR.author, visible: false, ...NOTE_BOX });
  });
}
