import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { drawConsolidation, readReturned, neededSheet } from '../../src/actions';
import { consolidateReports, type FileOutcome, type Scope } from '../../src/consolidation';
import { ExcelBook } from '../../src/excel';
import { EMPTY_ROSTER, type Indicator, type Plan } from '../../src/plans';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { startExcel } from '../../src/workbench/host/node';
import { bareScan, readWithLibrary } from './reading';
import { commune, PERIOD, PLAN, returnedFile } from './returned-files';
import { type BenchRow, counted, fastest } from './measure';

const ROUNDS = 7;
const SPEED_FILES = 40;
/** Files of one half of a round: see `benchThreads`. */
const THREAD_FILES = 4_000;
const THREAD_ROUNDS = 3;

function scope(communes: number, plan: Plan = PLAN): Scope {
  const roster = { ...EMPTY_ROSTER, communes: Array.from({ length: communes }, (_, number) => commune(number)) };
  return { plan, period: PERIOD, roster, today: '2026-12-20', excluded: new Map(), returning: false };
}

/** Reading, checking and merging against a library reading the same files, and against the platform's unpacking with a bare scan. */
async function benchSpeed(): Promise<BenchRow[]> {
  const files: Uint8Array[] = [];
  for (let number = 0; number < SPEED_FILES; number += 1) files.push(await returnedFile(number, true));
  const all = scope(SPEED_FILES);
  const ours = async (): Promise<void> => {
    const outcomes: FileOutcome[] = [];
    for (const [number, bytes] of files.entries()) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const book = FileBook.open(bytes, { codec: NODE_CODEC, wanted: neededSheet });
      outcomes.push(await readReturned({ name: `${number}.xlsx`, hash, book }, all));
    }
    const picture = consolidateReports(outcomes, all);
    if (picture.rates.received !== SPEED_FILES) throw new Error('The files of the bench are not read');
  };
  const best = { ours: Infinity, bare: Infinity, library: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.ours = Math.min(best.ours, await fastest(1, ours));
    best.bare = Math.min(best.bare, await fastest(1, () => files.forEach(bareScan)));
    if (round < 2)
      best.library = Math.min(
        best.library,
        await fastest(1, async () => {
          for (const file of files) await readWithLibrary(file);
        }),
      );
  }
  const rate = (milliseconds: number): number => Math.round((SPEED_FILES / milliseconds) * 1000);
  const row = (name: string, other: number, limit: number): BenchRow => {
    const ratio = Math.round((other / best.ours) * 100) / 100;
    return { name, value: rate(best.ours), unit: 'workbooks/s', baseline: rate(other), ratio, limit, ok: ratio >= limit };
  };
  return [
    row('read, check and merge / ExcelTS reading', best.library, 10),
    row('read, check and merge / inflate and bare scan', best.bare, 0.5),
  ];
}

/** Milliseconds of reading the first and the second half of the files, by a process of its own. */
interface Halves {
  readonly first: number;
  readonly second: number;
}

/** The fastest halves of several rounds, in which both numbers of threads take turns: a busy machine slows single rounds. */
function fastestHalves(folder: string): Readonly<Record<1 | 2, Halves>> {
  const best = { 1: { first: Infinity, second: Infinity }, 2: { first: Infinity, second: Infinity } };
  const script = join(__dirname, 'read-once.ts');
  for (let round = 0; round < THREAD_ROUNDS; round += 1) {
    for (const threads of [1, 2] as const) {
      const args = ['--import', 'tsx', script, folder, String(2 * THREAD_FILES), String(threads)];
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (!stdout.startsWith('{')) throw new Error(`The files are not read: ${stderr.slice(-500)}`);
      const { first, second } = JSON.parse(stdout) as Halves;
      best[threads] = { first: Math.min(best[threads].first, first), second: Math.min(best[threads].second, second) };
    }
  }
  return best;
}

/** What two processes that share nothing scan of the files in the time of one: all that two cores of this machine can give. */
async function gainOfTwoCores(folder: string): Promise<number> {
  const script = join(__dirname, 'scan-once.ts');
  const scan = async (): Promise<number> =>
    Number((await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder])).stdout);
  // The first goes through files that nobody has read yet; the better of two each is what the cores can give.
  await scan();
  let [one, two] = [0, 0];
  for (let round = 0; round < 2; round += 1) {
    one = Math.max(one, await scan());
    const [first, second] = await Promise.all([scan(), scan()]);
    two = Math.max(two, first + second);
  }
  return two / one;
}

/**
 * Two threads against one over the same files on disk, each in a process of its own: once under way, and from a standing start, in which the second
 * thread loads the program and the engine makes machine code of it a second time.
 */
async function benchThreads(folder: string): Promise<BenchRow[]> {
  for (let number = 0; number < SPEED_FILES; number += 1)
    writeFileSync(join(folder, `${number}.xlsx`), await returnedFile(number, true));
  const best = fastestHalves(folder);
  const possible = await gainOfTwoCores(folder);
  const rate = (milliseconds: number): number => Math.round((THREAD_FILES / milliseconds) * 1000);
  const row = (name: string, half: keyof Halves, limit: number): BenchRow => {
    const gain = best[1][half] / best[2][half];
    const ratio = Math.round((gain / possible) * 100) / 100;
    return {
      name: `${name} (${gain.toFixed(2)}), of what two processes gain over one (${possible.toFixed(2)})`,
      value: rate(best[2][half]),
      unit: 'workbooks/s',
      baseline: rate(best[1][half]),
      ratio,
      limit,
      ok: ratio >= limit,
    };
  };
  return [
    row(`read and check ${THREAD_FILES} files, under way: two threads over one`, 'second', 0.85),
    row(`read and check ${THREAD_FILES} files, from a standing start: two threads over one`, 'first', 0.65),
  ];
}

const MOST_MB = 400;

/** The most memory that the command line takes for so many files, workers included. */
async function benchMemory(folder: string, files: number): Promise<BenchRow[]> {
  for (let number = 0; number < files; number += 1)
    writeFileSync(join(folder, `xa-${number}.xlsx`), await returnedFile(number, false));
  const script = join(__dirname, 'consolidate-once.ts');
  const args = [
    '--import',
    'tsx',
    script,
    folder,
    '--plan',
    PLAN.id,
    '--period',
    '2026',
    '--out',
    join(folder, '..', `${files}-out.xlsx`),
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const used = /MOST_MEMORY (\d+)/.exec(stdout)?.[1];
  if (used === undefined) throw new Error(`The command line failed: ${stderr.slice(-500)}`);
  return [counted(`consolidate ${files} files on the command line: memory`, Number(used) / 1e3, 'MB', MOST_MB)];
}

/** A plan of 20 indicators that every one of 200 agencies reports. */
function widePlan(): Plan {
  const [first] = PLAN.indicators.filter(({ aggregation }) => aggregation === 'ratioOfSums');
  const group = PLAN.agencies.find(({ members }) => members === 'commune')?.id ?? '';
  const indicators = Array.from({ length: 20 }, (_, index): Indicator => ({
    ...(first as Indicator),
    key: `ct.${index + 1}`,
    lead: [group],
    reporters: [group],
  }));
  return { ...PLAN, indicators, tasks: PLAN.tasks.slice(0, 5) };
}

/** Drawing the result for 200 agencies x 20 indicators through Office.js. */
async function benchDrawing(): Promise<BenchRow[]> {
  const plan = widePlan();
  const all = scope(200, plan);
  const typed = (number: number): Extract<FileOutcome, { kind: 'report' }>['typed'] =>
    new Map(
      plan.indicators.flatMap(({ key }, index) =>
        (['numerator', 'denominator'] as const).map((field) => {
          const at = { sheet: 'indicators', row: key, field };
          const value = field === 'numerator' ? 100 + number + index : 1_000 + number;
          return [`indicators/${key}/${field}`, { at, value, cell: `${field === 'numerator' ? 'J' : 'K'}${index + 7}` }] as const;
        }),
      ),
    );
  const outcomes = all.roster.communes.map(({ id, name }, number): FileOutcome => ({
    kind: 'report',
    file: `BC-TMDT_${plan.id}_2026_${id}_lan-1.xlsx`,
    hash: id,
    planId: plan.id,
    planVersion: plan.version,
    agencyId: id,
    agencyName: name,
    period: '2026',
    submission: { number: 1, at: '2026-12-10T09:00:00' },
    tabs: new Map([['indicators', 'Chỉ tiêu']]),
    typed: typed(number),
    unplaced: [],
    filled: 40,
    expected: 40,
    errors: 0,
    warnings: 0,
    findings: [],
    slip: [],
  }));
  const { host, Excel: client } = startExcel();
  Object.assign(globalThis, { Excel: client });
  await drawConsolidation(new ExcelBook(), consolidateReports(outcomes, all));
  const { syncs, largestRequest } = host.counters;
  return [
    counted('draw 200 agencies x 20 indicators in Excel: syncs', syncs, 'syncs', 6),
    counted('draw 200 agencies x 20 indicators in Excel: largest request', largestRequest, 'bytes', 5 * 1024 * 1024),
  ];
}

/** Everything the consolidation promises: speed, threads, memory, drawing. */
export async function benchConsolidation(options: { readonly files: number }): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bao-cao-bench-'));
  try {
    const speed = await benchSpeed();
    const threads = await benchThreads(mkdtempSync(join(folder, 'threads-')));
    const memory = await benchMemory(mkdtempSync(join(folder, 'files-')), options.files);
    return [...speed, ...threads, ...memory, ...(await benchDrawing())];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
