import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COSTLY } from '../xlsx/attacks';
import { REFUSED } from '../xlsx/hostile-files';
import { type BenchRow, counted } from './measure';

/** What one bad file may cost. */
const MOST_MS = 2_000;
const MOST_MB = 300;

/** Time and memory of the worst of all hostile files of the tests. */
export async function benchHostile(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const all = [...REFUSED, ...COSTLY];
    for (const [index, [, make]] of all.entries()) writeFileSync(join(folder, `${index}.xlsx`), await make());
    const script = join(__dirname, 'hostile-once.ts');
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, folder], {
      encoding: 'utf8',
    });
    if (!stdout.startsWith('{')) throw new Error(`The hostile files are not read: ${stderr.slice(-500)}`);
    const { name, milliseconds, kilobytes } = JSON.parse(stdout) as { name: string; milliseconds: number; kilobytes: number };
    const slowest = all[Number.parseInt(name, 10)]?.[0] ?? name;
    return [
      counted(`${all.length} hostile files: the slowest (${slowest})`, milliseconds, 'ms', MOST_MS),
      counted(`${all.length} hostile files: memory of the process that reads them`, kilobytes / 1e3, 'MB', MOST_MB),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
