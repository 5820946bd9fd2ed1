import { cellAt, formatRect, quoted } from '../address';
import { notThere } from '../errors';
import type { Note, Sheet } from '../model';
import { AUTHOR, freePlace, locationOf, placeOf, remove } from './annotated';
import { guardStructure } from './cells';
import { numberIn, text, truth } from './check';
import { integer } from './places';
import type { HostContext, Of, TypeDefinition } from './types';

/** Points: the box that Excel draws for a new note. */
export const NOTE_BOX = { width: 108, height: 59.25 } as const;
const LARGEST_BOX = 10_000;

const wrap = (sheet: Sheet, note: Note): Of<'Note'> => ({ type: 'Note', sheet, note });

const notesOf = ({ sheet }: Of<'NoteCollection'>, { book }: HostContext): Of<'Note'>[] =>
  (sheet ? [sheet] : book.sheets).flatMap((owner) => [...owner.notes.values()].map((note) => wrap(owner, note)));

function found({ sheet: scope }: Of<'NoteCollection'>, key: unknown, host: HostContext): Of<'Note'> | null {
  const { sheet, key: cell } = placeOf(scope, key, host);
  const note = sheet.notes.get(cell);
  return note ? wrap(sheet, note) : null;
}

/** Notes of a sheet or of the whole workbook; they are known by their cells. */
export const notesType: TypeDefinition<'NoteCollection'> = {
  call: { GetCount: (object, _args, host) => notesOf(object, host).length },
  child: {
    Add: ({ sheet: scope }, [cell, content], host) => {
      const given = text(content);
      const { sheet, key } = freePlace(scope, cell, host);
      const note: Note = { text: given, author: AUTHOR.author, visible: false, ...NOTE_BOX };
      sheet.notes.set(key, note);
      return wrap(sheet, note);
    },
    GetItem: (object, [key], host) => found(object, key, host) ?? notThere(),
    GetItemOrNullObject: (object, [key], host) => found(object, key, host),
    GetItemAt: (object, [index], host) => notesOf(object, host)[integer(index)] ?? notThere(),
  },
  item: (object, [key], host) => found(object, key, host) ?? notThere(),
  items: notesOf,
};

/** A member that changes the note, while it is there and the sheet lets it. */
const change =
  (put: (note: Note, value: unknown) => void) =>
  ({ sheet, note }: Of<'Note'>, value: unknown): void => {
    locationOf(sheet, sheet.notes, note);
    guardStructure(sheet, 'allowEditObjects');
    put(note, value);
  };

const there =
  (pick: (note: Note) => unknown) =>
  ({ sheet, note }: Of<'Note'>): unknown => {
    locationOf(sheet, sheet.notes, note);
    return pick(note);
  };

export const noteType: TypeDefinition<'Note'> = {
  identity: ({ sheet, note }) => {
    const { rect } = locationOf(sheet, sheet.notes, note);
    return { Id: `${quoted(sheet.name)}!${formatRect(cellAt(rect.row1, rect.column1))}` };
  },
  get: {
    AuthorName: there(({ author }) => author),
    Content: there((note) => note.text),
    Height: there(({ height }) => height),
    Visible: there(({ visible }) => visible),
    Width: there(({ width }) => width),
  },
  set: {
    Content: change((note, value) => Object.assign(note, { text: text(value), kept: undefined })),
    Height: change((note, value) => (note.height = numberIn(value, 0, LARGEST_BOX))),
    Visible: change((note, value) => (note.visible = truth(value))),
    Width: change((note, value) => (note.width = numberIn(value, 0, LARGEST_BOX))),
  },
  call: { Delete: ({ sheet, note }) => remove(sheet, sheet.notes, note) },
  child: { GetLocation: ({ sheet, note }) => locationOf(sheet, sheet.notes, note) },
};
