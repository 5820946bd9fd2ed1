import { writeSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Ended, runScript, UnreadableBook, type ScriptRun } from './office-script';
import { plainError, type ScriptError } from './office-script-errors';

/** What the process that runs a script is given; all paths are absolute. */
export interface ChildTask {
  readonly script: string;
  readonly book: string | null;
  readonly out: string | null;
}

/** What it tells, a line of JSON each. */
export type ChildMessage =
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'error'; readonly error: ScriptError }
  | { readonly kind: 'done'; readonly run: Omit<ScriptRun, 'save'> }
  | { readonly kind: 'unusable'; readonly message: string };

/** Where the starting process listens. */
const CHANNEL = 3;

/** Written at once, so that nothing is lost when the process is ended. */
function tell(message: ChildMessage): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += writeSync(CHANNEL, bytes, sent);
    } catch (error) {
      // The other side reads more slowly than this one writes.
      if ((error as { code?: string }).code !== 'EAGAIN') throw error;
    }
  }
}

const log = (line: string): void => tell({ kind: 'log', line });
const error = (told: ScriptError): void => tell({ kind: 'error', error: told });
const exit = process.exit.bind(process);

/** What a script writes around `console` is logged like the rest. */
function write(chunk: unknown, ...rest: unknown[]): boolean {
  log((typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8')).replace(/\n$/, ''));
  const done = rest.find((value): value is () => void => typeof value === 'function');
  done?.();
  return true;
}

/** Makes this process the script's own. @returns the wait for its end */
function becomeScript(path: string): () => Promise<'rest' | 'ended'> {
  process.argv = [process.argv[0] ?? 'node', path];
  process.stdout.write = write;
  process.stderr.write = write;
  const ended = new Promise<'ended'>((resolve) => {
    process.exit = (code) => {
      const asked = code ?? process.exitCode ?? 0;
      if (Number(asked) !== 0) error(plainError('Exit', `Kịch bản tự kết thúc với mã ${asked}.`));
      setImmediate(() => resolve('ended'));
      throw new Ended();
    };
  });
  const rest = new Promise<'rest'>((resolve) => process.once('beforeExit', () => resolve('rest')));
  return () => Promise.race([ended, rest]);
}

/** Runs a script and tells the starting process of it. */
async function work({ script, book, out }: ChildTask): Promise<void> {
  const bytes = book === null ? null : new Uint8Array(await readFile(book));
  const atRest = becomeScript(script);
  try {
    const { save, ...run } = await runScript(script, bytes, { log, error, atRest });
    if (out !== null) await put(out, await save());
    tell({ kind: 'done', run });
  } catch (fault) {
    tell({ kind: 'unusable', message: messageOf(fault, book) });
  }
  // Timers of the script hold nobody up.
  exit(0);
}

class Unwritable extends Error {}

function messageOf(fault: unknown, book: string | null): string {
  if (fault instanceof Unwritable) return fault.message;
  if (fault instanceof UnreadableBook)
    return `Không đọc được sổ ${book ?? ''}: tệp không phải là sổ .xlsx, có mật khẩu hoặc đã hỏng (${fault.message}).`;
  return `Lỗi của chính office-script: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`;
}

/** Writes a file as a whole: what was there before stays until then. */
async function put(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (fault) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new Unwritable(`Không ghi được tệp ${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

void work(JSON.parse(process.argv[2] ?? '') as ChildTask);
