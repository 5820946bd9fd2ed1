import { neededSheet, readReturned, type ReturnedContext } from '../../actions';
import { FileBook } from '../../xlsx';

/** What a thread is sent: what it reads for, then files one by one. */
export type ToWorker =
  | { readonly kind: 'context'; readonly context: ReturnedContext }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: ArrayBuffer };

let context: ReturnedContext | null = null;

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

// One thread of `readFiles`: reads and checks the files it is sent, off the pane's own thread.
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'context') {
    context = data.context;
    return;
  }
  void read(data.name, data.bytes);
});

async function read(name: string, bytes: ArrayBuffer): Promise<void> {
  if (!context) return;
  const hash = hex(await crypto.subtle.digest('SHA-256', bytes));
  const book = FileBook.open(new Uint8Array(bytes), { wanted: neededSheet });
  postMessage(await readReturned({ name, hash, book }, context));
}
