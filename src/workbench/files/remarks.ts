import { formatRect, parseAddress } from '../host/address';
import { Sheet, type HostBook, type Note, type Remark, type Thread } from '../host/model';
import { NOTE_BOX } from '../host/objects/notes';
import { openNoteBoxes, saveNoteBoxes } from './note-boxes';
import type { Parts } from './parts';
import { all, attributes, child, escapeXml, type Element } from './xml';

const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATIONS = 'http://schemas.microsoft.com/office/2017/10/relationships';
const TYPES = 'application/vnd.ms-excel';
/** What stands before the id of a thread, in place of the author of the note that older programs show for it. */
const MARK = 'tc=';

const addressOf = (key: number): string => {
  const [row, column] = [Math.floor(key / 16_384), key % 16_384];
  return formatRect({ row1: row, row2: row, column1: column, column2: column });
};
const keyOf = (address: string): number => {
  const { row1, column1 } = parseAddress(address);
  return Sheet.key(row1, column1);
};

/** A note as the library reads it: its text, or pieces of several looks. */
export function openNote(note: unknown): Note {
  const { texts = [] } = (typeof note === 'string' ? { texts: [{ text: note }] } : note) as { texts?: { text?: string }[] };
  const text = texts.map((piece) => piece.text ?? '').join('');
  return { text, author: '', visible: false, ...NOTE_BOX, kept: note };
}

/** What a sheet's cells say to the library: notes, and of threads what older programs show. */
export function* notesToWrite(sheet: Sheet): Generator<[key: number, note: unknown]> {
  for (const [key, { text, kept }] of sheet.notes) yield [key, kept ?? text];
  for (const [key, { content, replies }] of sheet.comments) {
    const answers = replies.map((reply) => `\nTrả lời:\n    ${reply.content}`).join('');
    yield [key, `[Threaded comment]\n\nBình luận:\n    ${content}${answers}`];
  }
}

/** Who wrote each note, and the threads of a sheet, which the library leaves out. @param path the sheet's part */
export function openRemarks(parts: Parts, path: string, sheet: Sheet): void {
  for (const part of parts.related(path, 'comments')) {
    const root = parts.xml(part);
    const authors = (child(root, 'authors')?.children ?? []).map(({ text }) => text);
    for (const { attributes: own } of child(root, 'commentList')?.children ?? []) {
      const key = keyOf(own.ref ?? 'A1');
      const [note, author] = [sheet.notes.get(key), authors[Number(own.authorId)]];
      if (note && author !== undefined) sheet.notes.set(key, { ...note, author });
    }
  }
  openNoteBoxes(parts, path, sheet);
  const people = peopleOf(parts);
  for (const part of parts.related(path, 'threadedComment'))
    for (const element of all(parts.xml(part), 'threadedComment')) openRemark(element, sheet, people);
}

type People = ReadonlyMap<string, Pick<Remark, 'author' | 'email'>>;

const peopleOf = (parts: Parts): People =>
  new Map(
    parts
      .related('xl/workbook.xml', 'person')
      .flatMap((part) => all(parts.xml(part), 'person'))
      .map(({ attributes: own }) => [own.id ?? '', { author: own.displayName ?? '', email: own.userId ?? '' }]),
  );

/** An answer comes after what it answers. */
function openRemark({ attributes: own, children }: Element, sheet: Sheet, people: People): void {
  const content = children.find(({ name }) => name === 'text')?.text ?? '';
  const key = keyOf(own.ref ?? 'A1');
  const remark: Remark = {
    id: own.id ?? '',
    author: '',
    email: '',
    ...people.get(own.personId ?? ''),
    created: `${(own.dT ?? '1970-01-01T00:00:00').replace(/Z$/, '')}Z`,
    content,
    contentType: 'Plain',
    richContent: content,
    mentions: [],
  };
  const thread = sheet.comments.get(key);
  if (own.parentId !== undefined && thread) thread.replies.push(remark);
  else sheet.comments.set(key, { ...remark, resolved: own.done === '1', replies: [] });
  sheet.notes.delete(key);
}

/** Everybody who has said something, with an id of their own in the file. */
function idsOf(book: HostBook): ReadonlyMap<string, string> {
  const remarks = book.sheets.flatMap(({ comments }) => [...comments.values()].flatMap((thread) => [thread, ...thread.replies]));
  const people = [...new Set(remarks.map(({ author, email }) => personOf({ author, email })))];
  return new Map(people.map((person, index) => [person, `{00000000-0002-0000-0000-${String(index + 1).padStart(12, '0')}}`]));
}
const personOf = ({ author, email }: Pick<Remark, 'author' | 'email'>): string => JSON.stringify([author, email]);

/** The list of everybody who has said something in a thread. */
export function savePeople(parts: Parts, book: HostBook): void {
  const ids = idsOf(book);
  if (ids.size === 0) return;
  const people = [...ids].map(([person, id]) => {
    const [displayName, userId] = JSON.parse(person) as [string, string];
    return `<person${attributes({ displayName, id, userId, providerId: 'None' })}/>`;
  });
  const path = parts.add('persons', 'person', `${TYPES}.person+xml`, list('personList', people.join('')));
  parts.relate('xl/workbook.xml', `${RELATIONS}/person`, `/${path}`);
}

const list = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} xmlns="${THREADED}">${content}</${name}>`;

/** Writes who wrote each note, and the threads of a sheet. @param path the sheet's part */
export function saveRemarks(parts: Parts, path: string, sheet: Sheet, book: HostBook): void {
  for (const part of parts.related(path, 'comments')) parts.edit(part, (text) => withAuthors(text, sheet));
  saveNoteBoxes(parts, path, sheet);
  if (sheet.comments.size === 0) return;
  const ids = idsOf(book);
  const threads = [...sheet.comments].map(([key, thread]) => threadXml(addressOf(key), thread, ids));
  const part = parts.add(
    'threadedComments',
    'threadedComment',
    `${TYPES}.threadedcomments+xml`,
    list('ThreadedComments', threads.join('')),
  );
  parts.relate(path, `${RELATIONS}/threadedComment`, `/${part}`);
}

function threadXml(ref: string, thread: Thread, ids: ReadonlyMap<string, string>): string {
  const one = (remark: Remark, more: Readonly<Record<string, unknown>>): string => {
    const own = { ref, dT: remark.created.replace(/Z$/, ''), personId: ids.get(personOf(remark)), id: remark.id, ...more };
    return `<threadedComment${attributes(own)}><text>${escapeXml(remark.content)}</text></threadedComment>`;
  };
  const answers = thread.replies.map((reply) => one(reply, { parentId: thread.id }));
  return one(thread, thread.resolved ? { done: true } : {}) + answers.join('');
}

/** The library knows one author only. */
function withAuthors(text: string, sheet: Sheet): string {
  const authors: string[] = [];
  const numberOf = (author: string): number => {
    const known = authors.indexOf(author);
    return known >= 0 ? known : authors.push(author) - 1;
  };
  const written = text.replace(/<comment ref="([^"]*)" authorId="\d+"/g, (_whole, ref: string) => {
    const thread = sheet.comments.get(keyOf(ref));
    const author = thread ? `${MARK}${thread.id}` : (sheet.notes.get(keyOf(ref))?.author ?? '');
    return `<comment ref="${ref}" authorId="${numberOf(author)}"`;
  });
  const listed = authors.map((author) => `<author>${escapeXml(author)}</author>`).join('');
  return written.replace(/<authors>.*?<\/authors>/s, () => `<authors>${listed}</authors>`);
}
