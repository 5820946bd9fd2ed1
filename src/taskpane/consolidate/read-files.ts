import type { ReturnedContext } from '../../actions';
import type { FileOutcome } from '../../consolidation';
import { BookError, type RunOptions } from '../../sheets';
import type { ToWorker } from './read-worker';

/** Larger than any report; a file beyond it is not even opened. */
const LARGEST_FILE = 30_000_000;
const MOST_THREADS = 4;

/** A file that a person chose: `name` is unique among them. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

const unread = (name: string, fault: string, message: string): FileOutcome => ({
  kind: 'unread',
  file: name,
  hash: `unread:${name}`,
  fault,
  message,
});

/**
 * Reads and checks files on threads of their own, one file a thread at a time, so that the pane stays usable and no more than a few files are in memory.
 * A file that brings its thread down is told as unreadable; the others go on.
 * @throws BookError only when cancelled
 */
export async function readFiles(
  files: readonly ChosenFile[],
  context: ReturnedContext,
  { progress, signal }: RunOptions = {},
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const waiting = [...files];
  const threads = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency - 1, files.length));
  await Promise.all(
    Array.from({ length: threads }, async () => {
      let worker = startWorker(context);
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          if (signal?.aborted) throw new BookError('Đã dừng tổng hợp theo yêu cầu. Chưa có gì bị thay đổi.', 'Cancelled');
          progress?.(outcomes.length / files.length, `Đang đọc ${next.name}`);
          const outcome = await readOne(worker, next);
          outcomes.push(outcome);
          if (outcome.kind === 'unread' && outcome.fault === 'ThreadDown') {
            worker.terminate();
            worker = startWorker(context);
          }
        }
      } finally {
        worker.terminate();
      }
    }),
  );
  progress?.(1, 'Đã đọc xong');
  return outcomes;
}

function startWorker(context: ReturnedContext): Worker {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url));
  worker.postMessage({ kind: 'context', context } satisfies ToWorker);
  return worker;
}

/** Longest that one file may take, threads included. */
const PATIENCE = 15_000;

async function readOne(worker: Worker, { name, file }: ChosenFile): Promise<FileOutcome> {
  if (file.size > LARGEST_FILE)
    return unread(name, 'TooLarge', `Tệp quá lớn (${Math.round(file.size / 1e6)} MB) so với một sổ báo cáo.`);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return unread(name, 'Unreadable', 'Không đọc được tệp. Hãy kiểm tra tệp còn ở chỗ cũ rồi chọn lại.');
  return new Promise((resolve) => {
    const down = (): void =>
      resolve(unread(name, 'ThreadDown', 'Tệp không đọc được trong thời gian cho phép. Hãy mở bằng Excel, lưu lại rồi làm lại.'));
    const timer = setTimeout(down, PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<FileOutcome>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      down();
    };
    worker.postMessage({ kind: 'file', name, bytes } satisfies ToWorker, [bytes]);
  });
}
