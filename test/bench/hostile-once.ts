// Reads every file of a folder as the command line does and says how long the slowest took (milliseconds) and the most memory (kilobytes).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOne } from '../../src/cli/read-one';
import { EMPTY_ROSTER } from '../../src/plans';
import { PLAN } from './returned-files';

async function main(folder: string): Promise<void> {
  let slowest = { name: '', milliseconds: 0 };
  for (const name of readdirSync(folder)) {
    // What the file before left behind is not this one's.
    globalThis.gc?.();
    const start = performance.now();
    const outcome = await readOne({ path: join(folder, name), name }, { plan: PLAN, roster: EMPTY_ROSTER, today: '2026-12-20' });
    const milliseconds = performance.now() - start;
    if (outcome.kind !== 'unread') throw new Error(`${name} is taken for a report`);
    if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
  }
  console.log(JSON.stringify({ ...slowest, kilobytes: process.resourceUsage().maxRSS }));
}

void main(process.argv[2] ?? '');
