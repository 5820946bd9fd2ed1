import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReturnedContext } from '../actions';
import type { FileOutcome } from '../consolidation';
import { readOne, type FileToRead } from './read-one';

/** Starting a thread costs about as much as reading this many files. */
const FILES_PER_WORKER = 200;
const MOST_WORKERS = 8;
/** How long this thread reads before it lets the others' answers in: looking after every file would cost more than it saves. */
const TURN_MS = 20;
/** Files under way at one worker: more than it reads in a turn of this thread, so that it never waits for the next. */
const AHEAD = 32;
/** The reader stops by itself long before; a worker that is silent for so long hangs. */
const SILENCE_MS = 20_000;

/** How many threads are worth having, this one included. */
function workersFor(files: number): number {
  return Math.max(1, Math.min(MOST_WORKERS, availableParallelism(), Math.floor(files / FILES_PER_WORKER)));
}

/**
 * Reads and checks files, on worker threads beside this one where there are many. A file that hangs a worker or brings it down is given up with a message;
 * the others go on.
 * @param done called after each file with how many are read
 */
export async function readFiles(
  files: readonly FileToRead[],
  context: ReturnedContext,
  done: (count: number) => void = () => undefined,
  workers = workersFor(files.length),
): Promise<FileOutcome[]> {
  if (workers > 1) return new ReadingPool(files, context, done).run(workers);
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    outcomes.push(await readOne(file, context));
    done(outcomes.length);
  }
  return outcomes;
}

function givenUp({ path, name }: FileToRead): FileOutcome {
  const message = 'Đọc tệp quá lâu hoặc tốn quá nhiều bộ nhớ nên đã dừng lại. Hãy mở bằng Excel, lưu lại rồi làm lại.';
  return { kind: 'unread', file: name, hash: `unread:${path}`, fault: 'GivenUp', message };
}

/** Threads that share one list of files. */
class ReadingPool {
  private readonly waiting: FileToRead[];
  private readonly outcomes: FileOutcome[] = [];

  constructor(
    files: readonly FileToRead[],
    private readonly context: ReturnedContext,
    private readonly done: (count: number) => void,
  ) {
    this.waiting = [...files].reverse();
  }

  async run(workers: number): Promise<FileOutcome[]> {
    const others = Array.from({ length: workers - 1 }, () => this.serve());
    await Promise.all([this.readHere(), ...others]);
    return this.outcomes;
  }

  /** This thread reads too: it needs no starting, and lets the others' answers in between two turns. */
  private async readHere(): Promise<void> {
    let turn = performance.now();
    for (let file = this.waiting.pop(); file; file = this.waiting.pop()) {
      this.keep(await readOne(file, this.context));
      if (performance.now() - turn < TURN_MS) continue;
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
  }

  /** Keeps one thread busy until nothing waits; starts another in its place where it fails. */
  private async serve(): Promise<void> {
    while (this.waiting.length > 0) {
      const left = await this.oneWorker();
      const [faulty, ...others] = left;
      // The oldest file under way is the one that brought the thread down; the next has not been touched.
      if (faulty) this.keep(givenUp(faulty));
      this.waiting.push(...others.reverse());
    }
  }

  /** Runs one thread; gives the files it had been sent and did not answer. */
  private oneWorker(): Promise<FileToRead[]> {
    return new Promise((resolve) => {
      const sent: FileToRead[] = [];
      // No resourceLimits: they halve the speed, and what one file may cost is limited by the reader itself.
      // Its own way of running TypeScript is in its first line: what this process was started with it need not load again.
      const worker = new Worker(join(__dirname, 'read-worker.cjs'), { workerData: this.context, execArgv: [] });
      let timer = setTimeout(() => void worker.terminate(), SILENCE_MS);
      const send = (): void => {
        while (sent.length < AHEAD && this.waiting.length > 0) {
          const file = this.waiting.pop();
          if (file) sent.push(file);
          worker.postMessage(file);
        }
        clearTimeout(timer);
        if (sent.length === 0) void worker.terminate();
        else timer = setTimeout(() => void worker.terminate(), SILENCE_MS);
      };
      worker.on('message', (outcome: FileOutcome) => {
        sent.shift();
        this.keep(outcome);
        send();
      });
      worker.on('error', () => undefined);
      worker.on('exit', () => {
        clearTimeout(timer);
        resolve(sent);
      });
      send();
    });
  }

  private keep(outcome: FileOutcome): void {
    this.outcomes.push(outcome);
    this.done(this.outcomes.length);
  }
}
