import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readReturned, neededSheet, type ReturnedContext } from '../actions';
import type { FileOutcome } from '../consolidation';
import { FileBook, READ_MESSAGES } from '../xlsx';
import { NODE_CODEC } from '../xlsx/codec-node';
import { LARGEST_FILE } from './files';

/** A file to read: where it is, and the name people are told. */
export interface FileToRead {
  readonly path: string;
  readonly name: string;
}

/** Reads and checks one returned file. Never throws: what cannot be read comes back with its message. */
export async function readOne({ path, name }: FileToRead, context: ReturnedContext): Promise<FileOutcome> {
  const given = bytesAt(path);
  // A file that was not read is like no other.
  if (typeof given === 'string')
    return { kind: 'unread', file: name, hash: `unread:${path}`, fault: 'Unreadable', message: given };
  const hash = createHash('sha256').update(given).digest('hex');
  const book = FileBook.open(given, { codec: NODE_CODEC, wanted: neededSheet });
  return readReturned({ name, hash, book }, context);
}

/** A file's bytes, or why there are none. Without waiting: a thread has nothing else to do meanwhile. */
function bytesAt(path: string): Uint8Array | string {
  try {
    const found = statSync(path);
    // A pipe or a device never ends.
    if (!found.isFile()) return 'Đây không phải một tệp thường (là đường ống, thiết bị hoặc thư mục) nên không được đọc.';
    const { size } = found;
    if (size > LARGEST_FILE) return READ_MESSAGES.tooLarge;
    return readFileSync(path);
  } catch {
    return 'Không đọc được tệp. Hãy kiểm tra đường dẫn và quyền đọc.';
  }
}
