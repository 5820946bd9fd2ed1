import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ChildMessage, ChildTask } from './office-script-child';
import type { ScriptError } from './office-script-errors';

/** Where the script's process tells of it. */
const CHANNEL = 3;

/** Who hears of a script while it runs. */
export interface Audience {
  /** @returns a promise where the next line must wait */
  log(line: string): Promise<unknown> | void;
  error(error: Pick<ScriptError, 'code' | 'message'> & Partial<ScriptError>): void;
}

/** How it ended. */
export interface Ending {
  readonly notices: readonly string[];
  readonly syncs: number;
  readonly bytes: number;
}

/** A workbook that cannot be read or written: the message is for people. */
export class Unusable extends Error {}

/**
 * Runs a script in a process of its own, which can be ended even in the middle of an endless loop.
 * @param seconds after which the script is stopped
 * @param stop stops it earlier
 * @throws Unusable
 */
export async function runApart(task: ChildTask, seconds: number, stop: AbortSignal, audience: Audience): Promise<Ending> {
  const child = spawn(process.execPath, [...process.execArgv, join(__dirname, 'office-script-child.ts'), JSON.stringify(task)], {
    // Nothing of the script's process gets into what is printed as its result.
    stdio: ['ignore', 2, 2, 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const late = AbortSignal.timeout(seconds * 1000);
  for (const signal of [late, stop]) signal.addEventListener('abort', () => child.kill('SIGKILL'));
  let ending: Ending | null = null;
  let unusable: string | null = null;
  for await (const line of createInterface({ input: child.stdio[CHANNEL] as Readable, crlfDelay: Infinity })) {
    const message = messageIn(line);
    if (message?.kind === 'log') await audience.log(message.line);
    if (message?.kind === 'error') audience.error(message.error);
    if (message?.kind === 'done') ending = message.run;
    if (message?.kind === 'unusable') unusable = message.message;
  }
  await exited;
  if (unusable !== null) throw new Unusable(unusable);
  if (ending) return ending;
  if (late.aborted) audience.error({ code: 'Timeout', message: tooLate(seconds) });
  else if (!stop.aborted) audience.error({ code: 'Error', message: BROKEN_OFF });
  return { notices: [], syncs: 0, bytes: 0 };
}

/** A process that is ended in the middle of a line leaves a part of one. */
function messageIn(line: string): ChildMessage | null {
  try {
    return JSON.parse(line) as ChildMessage;
  } catch {
    return null;
  }
}

const BROKEN_OFF = 'Tiến trình chạy kịch bản đã dừng giữa chừng: có thể hết bộ nhớ.';
const tooLate = (seconds: number): string =>
  `Kịch bản chạy quá ${seconds} giây nên đã bị dừng: có thể có vòng lặp không kết thúc, hoặc setInterval chưa được clearInterval. Cần lâu hơn thì thêm --timeout GIÂY.`;
