import { writeSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { runScript, type ScriptRun } from './office-script';

/** What the process that runs a script is given. */
export interface ChildTask {
  readonly script: string;
  readonly book: string | null;
  readonly out: string | null;
}

/** What it tells, a line of JSON each. */
export type ChildMessage =
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'done'; readonly run: Omit<ScriptRun, 'book' | 'logs'> }
  | { readonly kind: 'unusable'; readonly message: string };

/** Where the starting process listens. */
const CHANNEL = 4;

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

/** Runs a script and tells the starting process of it. */
export async function workInChild({ script, book, out }: ChildTask): Promise<void> {
  try {
    const bytes = book === null ? null : new Uint8Array(await readFile(book));
    const { book: saved, ...told } = await runScript(script, bytes, (line) => tell({ kind: 'log', line }));
    if (out !== null) await writeFile(out, saved).catch(unwritable(out));
    const { errors, notices, syncs, bytes: sent } = told;
    tell({ kind: 'done', run: { errors, notices, syncs, bytes: sent } });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ kind: 'unusable', message: error instanceof Unwritable ? message : `Không đọc được sổ ${book ?? ''}: ${message}` });
  }
  // Timers of the script hold nobody up.
  process.exit();
}

class Unwritable extends Error {}

const unwritable =
  (path: string) =>
  (error: unknown): never => {
    throw new Unwritable(`Không ghi được tệp ${path}: ${error instanceof Error ? error.message : String(error)}`);
  };
