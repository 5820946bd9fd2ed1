import type { Terminal } from '../../src/cli/command';
import { run } from '../../src/cli/run';

/** What a command printed, and its exit code. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line on a day. @param today ISO day */
export async function commandLine(today: string, ...args: string[]): Promise<Printed> {
  const printed = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => void (printed.out += `${text}\n`),
    err: (text) => void (printed.err += `${text}\n`),
    progress: () => undefined,
    today: () => today,
    now: () => `${today}T09:00:00`,
  };
  return { code: await run(args, terminal), ...printed };
}
