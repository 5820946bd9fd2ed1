import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack, { type Configuration } from 'webpack';
import type { BenchRow } from './reading';

type Build = (environment: object, options: { mode: 'production' }) => readonly Configuration[];

/** What our first paint may have beyond the bare pane's, gzipped. */
const MORE_KB = 60;

/** Gzipped bytes of what a page loads before it paints: its entry, without what is loaded later. */
async function firstPaint(entry: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const build = createRequire(__filename)('../../webpack.config.js') as Build;
    const [own] = build({}, { mode: 'production' });
    const config: Configuration = {
      ...own,
      mode: 'production',
      entry: { page: entry },
      output: { ...own?.output, path: folder, filename: 'entry-[name].js', chunkFilename: 'later-[id].js' },
      plugins: [],
    };
    await new Promise<void>((resolve, reject) =>
      webpack(config, (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve();
      }),
    );
    const files = readdirSync(folder).filter((name) => name.startsWith('entry-') && name.endsWith('.js'));
    return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** JavaScript of the pane's first paint, gzipped and without office.js, against a bare pane built in the same way. */
export async function benchBundle(): Promise<BenchRow[]> {
  const baseline = (await firstPaint(join(__dirname, 'bare-pane.tsx'))) / 1024;
  const value = (await firstPaint(join(__dirname, '../../src/taskpane/index.tsx'))) / 1024;
  const limit = (baseline + MORE_KB) / baseline;
  const ratio = value / baseline;
  return [
    {
      name: 'first paint of the pane against a bare pane (limit: + 60 KB)',
      value,
      unit: 'KB',
      baseline,
      ratio,
      limit,
      ok: ratio <= limit,
    },
  ];
}
