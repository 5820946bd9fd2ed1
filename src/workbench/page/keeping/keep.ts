import type { HostBook } from '../../host';
import { bookFrom, plainBook, type PlainBook } from './plain-book';

/** A workbook that was open, with when and under what name of a file. */
interface Kept {
  readonly tab: string;
  readonly at: number;
  readonly name: string;
  readonly book: PlainBook;
}

const [DATABASE, STORE, KEY] = ['ban-thu-bao-cao-tmdt', 'books', 'ban-thu.tab'];
/** Workbooks of windows that were closed are forgotten after a week. */
const LONGEST = 7 * 86_400_000;

const asked = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'tab' });
  const database = await asked(opening);
  return database.transaction(STORE, mode).objectStore(STORE);
}

/** This window: a reload is the same one, another window is another. */
function thisTab(): string {
  const known = sessionStorage.getItem(KEY);
  if (known) return known;
  const tab = crypto.randomUUID();
  sessionStorage.setItem(KEY, tab);
  return tab;
}

/** Keeps the open workbook for this window, so that a reload loses nothing. @returns whether the browser could */
export async function keepBook(book: HostBook, name: string): Promise<boolean> {
  try {
    const kept: Kept = { tab: thisTab(), at: Date.now(), name, book: plainBook(book) };
    await asked((await store('readwrite')).put(kept));
    return true;
  } catch {
    // A browser that keeps nothing (a private window): leaving asks first.
    return false;
  }
}

/** The workbook that was open in this window, or null. What others have left behind long ago is taken away. */
export async function keptBook(): Promise<{ readonly book: HostBook; readonly name: string } | null> {
  try {
    const books = await store('readwrite');
    const all = (await asked(books.getAll())) as Kept[];
    for (const { tab, at } of all) if (Date.now() - at > LONGEST) books.delete(tab);
    const own = all.find(({ tab }) => tab === thisTab());
    return own ? { book: bookFrom(own.book), name: own.name } : null;
  } catch {
    return null;
  }
}
