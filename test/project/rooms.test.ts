import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const depcruise = join(root, 'node_modules/.bin/depcruise');

/** Runs the check of the rooms over a small tree with one import from `from` to `to`, both paths under src/. */
function checkImport(from: string, to: string): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  try {
    for (const file of [from, to]) mkdirSync(join(folder, 'src', file, '..'), { recursive: true });
    const up = '../'.repeat(from.split('/').length - 1);
    writeFileSync(join(folder, 'src', from), `import { x } from '${up}${to.replace(/\.ts$/, '')}';\nexport const y = x;\n`);
    writeFileSync(join(folder, 'src', to), 'export const x = 1;\n');
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    const run = spawnSync(depcruise, ['--config', join(root, 'test/rooms.cjs'), 'src'], { cwd: folder, encoding: 'utf8' });
    return { status: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the direction between the rooms', () => {
  it.each([
    ['plans/index.ts', 'excel/index.ts', 'plans-imports-only-its-neighbours'],
    ['sheets/spec.ts', 'actions/load.ts', 'sheets-imports-only-its-neighbours'],
    ['settlement/figures.ts', 'reporting/report.ts', 'settlement-imports-only-its-neighbours'],
    ['workbench/page.ts', 'taskpane/app.ts', 'workbench-imports-only-its-neighbours'],
  ])('refuses %s importing %s', (from, to, rule) => {
    const { status, output } = checkImport(from, to);
    expect(output).toContain(rule);
    expect(status).not.toBe(0);
  });

  it('lets the allowed direction pass', () => {
    expect(checkImport('reporting/report.ts', 'plans/schema.ts').status).toBe(0);
  });
});
