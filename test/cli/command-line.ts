import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** The command line in a folder of its own for each test, on 1/12/2026. */
export function inFreshFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bao-cao-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const cli = (...args: string[]): Promise<Printed> => commandLine('2026-12-01', ...args);
  return {
    cli,
    json: async (...args: string[]): Promise<unknown> => JSON.parse((await cli(...args, '--json')).out),
    folder: (): string => folder,
    file: (name: string): string => join(folder, name),
    load: (out: string, agency = 'so cong thuong', period = '2026'): Promise<Printed> =>
      cli('load', '--plan', 'dong-thap-244', '--agency', agency, '--period', period, '--out', out),
  };
}
