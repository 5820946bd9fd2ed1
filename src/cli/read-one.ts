import { createHash } from 'node:crypto';
import { readReturned, REPORT_SHEETS, type ReturnedContext } from '../actions';
import type { FileOutcome } from '../consolidation';
import { FileBook } from '../xlsx';
import { NODE_CODEC } from '../xlsx/codec-node';
import { readBytes } from './files';
import { UsageError } from './command';

/** A file to read: where it is, and the name people are told. */
export interface FileToRead {
  readonly path: string;
  readonly name: string;
}

/** Reads and checks one returned file. Never throws: what cannot be read comes back with its message. */
export async function readOne({ path, name }: FileToRead, context: ReturnedContext): Promise<FileOutcome> {
  try {
    const bytes = await readBytes(path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const book = FileBook.open(bytes, { codec: NODE_CODEC, codes: REPORT_SHEETS });
    return await readReturned({ name, hash, book }, context);
  } catch (error) {
    const message = error instanceof UsageError ? error.message : 'Không đọc được tệp. Hãy kiểm tra đường dẫn và quyền đọc.';
    // A file that was not read is like no other.
    return { kind: 'unread', file: name, hash: `unread:${path}`, fault: 'Unreadable', message };
  }
}
