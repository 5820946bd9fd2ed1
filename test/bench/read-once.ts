// Reads the files of a folder over and over as the command line does and says how long the first and the second half took, in milliseconds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/cli/read-files';
import { EMPTY_ROSTER } from '../../src/plans';
import { commune, PLAN } from './returned-files';

async function main(folder: string, count: number, threads: number): Promise<void> {
  const names = readdirSync(folder);
  const files = Array.from({ length: count }, (_, index) => ({
    path: join(folder, names[index % names.length] ?? ''),
    name: `${index}.xlsx`,
  }));
  const roster = { ...EMPTY_ROSTER, communes: names.map((_, number) => commune(number)) };
  const start = performance.now();
  let half = start;
  const done = (read: number): void => {
    if (read === count / 2) half = performance.now();
  };
  const outcomes = await readFiles(files, { plan: PLAN, roster, today: '2026-12-20' }, done, threads);
  const end = performance.now();
  if (outcomes.some(({ kind }) => kind !== 'report')) throw new Error('The files of the bench are not read');
  console.log(JSON.stringify({ first: half - start, second: end - half }));
}

void main(process.argv[2] ?? '', Number(process.argv[3]), Number(process.argv[4]));
