import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';
import { buildWhereNeeded } from '../../src/workbench/build';
import { BUILT, serveWorkbench } from '../../src/workbench/serve';
import { type BenchRow } from './measure';

type Build = (environment: object, options: { mode: 'production' }) => readonly Configuration[];

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ADDRESS = 'https://localhost:3000/';
/** What our first paint may have beyond the bare pane's, gzipped. */
const MORE_KB = 60;
const LEAST_TIMES_FASTER = 10;
const MOST_SHARE_OF_SYNCS = 0.01;
const MOST_MILLISECONDS = 100;
const ROUNDS = 5;
/** Milliseconds of a good round trip to Excel on the web. */
const ROUND_TRIP = 20;
/** These come from Microsoft, or stand in for Excel: they are no part of the pane. */
const NOT_OURS = ['office-client.js', 'bridge.js'];

/** Builds the bare pane into a folder, as the pane itself is built. */
async function buildBarePane(folder: string): Promise<void> {
  const build = createRequire(__filename)('../../webpack.config.js') as Build;
  const [own] = build({}, { mode: 'production' });
  const config: Configuration = {
    ...own,
    mode: 'production',
    entry: { bare: join(__dirname, 'bare-pane.tsx') },
    output: { ...own?.output, path: folder, filename: '[name].js', clean: false },
    plugins: [],
  };
  await new Promise<void>((resolve, reject) =>
    webpack(config, (error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString('errors-only'))) : resolve(),
    ),
  );
  const scripts = ['office-client.js', 'bridge.js', 'bare.js'].map((name) => `<script defer src="${name}"></script>`).join('');
  writeFileSync(
    join(folder, 'bare.html'),
    `<!doctype html><html lang="vi"><head>${scripts}</head><body><div id="root"></div></body></html>`,
  );
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds from opening a page in the pane's frame to the moment something is seen in it, in the same browser each time. */
async function paintTime(page: Page, path: string, seen: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    times.push(
      await page.evaluate(
        ([address, selector]) =>
          new Promise<number>((resolve) => {
            const frame = document.querySelector('iframe') as HTMLIFrameElement;
            const before = frame.contentWindow;
            const started = performance.now();
            const old = frame.contentDocument;
            frame.src = address;
            const look = (): void => {
              const now = frame.contentDocument;
              if (before && now !== old && now?.querySelector(selector)) resolve(performance.now() - started);
              else requestAnimationFrame(look);
            };
            look();
          }),
        [`${path}&round=${round}`, seen] as const,
      ),
    );
  return median(times);
}

/** A workbench, and the gzipped bytes of every script that its pane has asked for, by name. */
async function openWorkbench(browser: Browser, address: string) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'vi-VN' });
  // The compiler of this file names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    const name = basename(new URL(response.url()).pathname);
    const ofPane = response.frame().parentFrame() !== null && name.endsWith('.js') && !NOT_OURS.includes(name);
    if (ofPane) void response.body().then((body) => scripts.set(name, gzipSync(body).length));
  });
  await page.goto(address);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The workbench has no pane');
  await frame.getByRole('combobox', { name: 'Kế hoạch' }).waitFor();
  await page.waitForLoadState('networkidle');
  return { page, frame, scripts };
}

/** Chooses a plan and an agency, until the report can be loaded. */
async function choose(frame: Frame, plan: RegExp, agency: string): Promise<void> {
  await frame.getByRole('combobox', { name: 'Kế hoạch' }).click();
  await frame.getByRole('option', { name: plan }).first().click();
  const field = frame.getByRole('combobox', { name: 'Cơ quan báo cáo' });
  await field.click();
  await field.pressSequentially(agency.slice(0, 8));
  await frame.getByRole('option', { name: agency }).first().click();
  await frame.locator('button:enabled', { hasText: 'Nạp vào Excel' }).waitFor();
}

/** Loads the chosen report; milliseconds until the pane says so, syncs, and the cells that hold something. */
async function load(page: Page, frame: Frame) {
  const syncs = (): Promise<number> => page.evaluate(async () => (await window.workbench.ready).counters.syncs);
  const before = await syncs();
  const time = await frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Nạp vào Excel');
        const started = performance.now();
        button?.click();
        const look = (): void => {
          if (document.body.textContent?.includes('Đã nạp')) resolve(performance.now() - started);
          else setTimeout(look, 1);
        };
        look();
      }),
  );
  const cells = await page.evaluate(async () => {
    const { book } = await window.workbench.ready;
    return book.sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .flatMap((sheet) =>
        [...sheet.cells].flatMap(([key, { value, formula }]) =>
          value === null && formula === null
            ? []
            : [{ row: Math.floor(key / 16_384), column: key % 16_384, content: formula ?? value }],
        ),
      );
  });
  return { time, syncs: (await syncs()) - before, cells };
}

type Content = { readonly row: number; readonly column: number; readonly content: string | number | boolean | null };

/** Excel on the web answers over the network: from here on a sync takes at least this long, whoever asks for it. */
const slowDown = (page: Page): Promise<void> =>
  page.evaluate(async (milliseconds) => {
    const { bridge } = await window.workbench.ready;
    const send = bridge.sendMessageToHost.bind(bridge);
    bridge.sendMessageToHost = (text) => void setTimeout(() => send(text), milliseconds);
  }, ROUND_TRIP);

/** The same cells written one by one, as a first attempt with Office.js does it: a write and a sync for each. */
const bareLoop = (frame: Frame, cells: readonly Content[]): Promise<number> =>
  frame.evaluate(async (all) => {
    const started = performance.now();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Bare loop');
      for (const { row, column, content } of all) {
        // A formula of another sheet's place counts as any text of its length.
        sheet.getCell(row, column).values = [[typeof content === 'string' ? `'${content}` : content]];
        // A sync in the loop: this is what ours is measured against.
        await context.sync();
      }
    });
    return performance.now() - started;
  }, cells);

/** Milliseconds from Enter on a wrong number to the pane showing its finding; the median of several. */
async function findingTime(page: Page, frame: Frame): Promise<number> {
  const place = await page.evaluate(async () => {
    const { book } = await window.workbench.ready;
    const sheet = book.sheet('Chỉ tiêu');
    if (!sheet) return null;
    const column = (field: string): number =>
      [...sheet.cells].find(([key, { value }]) => key < 16_384 && value === field)?.[0] ?? -1;
    const numerator = column('numerator');
    const row = [...sheet.cells].find(
      ([key, { format }]) => key % 16_384 === numerator && key > 5 * 16_384 && !format.locked,
    )?.[0];
    return row === undefined ? null : { row: Math.floor(row / 16_384), numerator, denominator: column('denominator') };
  });
  if (!place) throw new Error('The report has no numerator');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const wrong = 70 + round;
    const type = (column: number, value: string): Promise<void> =>
      page.evaluate(
        async ([row, at, text]) => {
          const host = await window.workbench.ready;
          host.type('Chỉ tiêu', `${String.fromCharCode(65 + at)}${row + 1}`, text);
        },
        [place.row, column, value] as const,
      );
    await type(place.denominator, '50');
    await type(place.numerator, String(wrong));
    await frame.getByText(`(${wrong}) lớn hơn mẫu số (50)`).waitFor();
    await type(place.numerator, '10');
    await frame.getByText(`(${wrong}) lớn hơn mẫu số (50)`).waitFor({ state: 'detached' });
    times.push(await typedToShown(page, place, wrong));
  }
  return median(times);
}

/** One round, measured inside the page, so that the wire to this process counts for nothing. */
function typedToShown(page: Page, { row, numerator }: { row: number; numerator: number }, wrong: number): Promise<number> {
  return page.evaluate(
    async ([line, column, value]) => {
      const host = await window.workbench.ready;
      const pane = document.querySelector('iframe')?.contentDocument;
      const started = performance.now();
      host.type('Chỉ tiêu', `${String.fromCharCode(65 + column)}${line + 1}`, String(value));
      await new Promise<void>((resolve) => {
        const look = (): void =>
          pane?.body.textContent?.includes(`(${value}) lớn hơn mẫu số (50)`) ? resolve() : void setTimeout(look, 1);
        look();
      });
      return performance.now() - started;
    },
    [row, numerator, wrong] as const,
  );
}

const printed = (name: string, value: number, unit: string, baseline: number): BenchRow => ({
  name,
  value,
  unit,
  baseline,
  ratio: value / baseline,
  limit: Infinity,
  ok: true,
});

const limited = (name: string, value: number, unit: string, baseline: number, limit: number): BenchRow => ({
  ...printed(name, value, unit, baseline),
  limit,
  ok: value / baseline <= limit,
});

/** What a person waits for in the workbench, in Chromium, each beside its baseline in the same browser. */
export async function benchBrowser(): Promise<BenchRow[]> {
  await buildWhereNeeded(process.env.BAO_CAO_URL ?? ADDRESS);
  const folder = mkdtempSync(join(tmpdir(), 'bare-pane-'));
  await buildBarePane(folder);
  const { address, close } = await serveWorkbench(3600, { folders: [...BUILT, folder] });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { page, frame, scripts } = await openWorkbench(browser, address);
    // The first paint is the view in which plan, agency and period are chosen; what a chosen plan needs is fetched with it.
    const total = (): number => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024;
    const paneKb = total();
    await choose(frame, /Đồng Tháp/, 'Sở Công Thương');
    const chosenKb = total();
    scripts.clear();
    const bareTime = await paintTime(page, '/bare.html?', 'button');
    const bareKb = total();
    const paneTime = await paintTime(page, '/taskpane.html?_host_Info=Excel$Web$16.01$en-US', '[role="combobox"]');
    const rows = [
      limited('first paint of the pane against a bare pane (limit: + 60 KB)', paneKb, 'KB', bareKb, (bareKb + MORE_KB) / bareKb),
      printed('the same once a plan and an agency are chosen', chosenKb, 'KB', bareKb),
      printed("first paint of the pane in Chromium beside the bare pane's", paneTime, 'ms', bareTime),
    ];
    await page.close();
    return [...rows, ...(await loadingRows(browser, address, bareTime))];
  } finally {
    await browser.close();
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loadingRows(browser: Browser, address: string, bareTime: number): Promise<BenchRow[]> {
  const quick = await openWorkbench(browser, address);
  await choose(quick.frame, /Quốc gia|quốc gia/, 'Bộ Công Thương');
  const { time, syncs, cells } = await load(quick.page, quick.frame);
  const finding = await findingTime(quick.page, quick.frame);
  await quick.page.close();
  const slow = await openWorkbench(browser, address);
  await slowDown(slow.page);
  await choose(slow.frame, /Quốc gia|quốc gia/, 'Bộ Công Thương');
  const slowLoad = await load(slow.page, slow.frame);
  const loop = await bareLoop(slow.frame, cells);
  const against = `"Nạp vào Excel" against one write and sync a cell, ${ROUND_TRIP} ms a sync`;
  return [
    printed(`"Nạp vào Excel", ${cells.length} cells, in Chromium beside the bare pane's first paint`, time, 'ms', bareTime),
    limited(`${against} (limit: share of its time)`, slowLoad.time, 'ms', loop, 1 / LEAST_TIMES_FASTER),
    limited(
      '"Nạp vào Excel" against one write and sync a cell (limit: share of its syncs)',
      syncs,
      'syncs',
      cells.length,
      MOST_SHARE_OF_SYNCS,
    ),
    limited(
      'typing to finding on screen in the largest report there is, 156 rows (limit: ms)',
      finding,
      'ms',
      MOST_MILLISECONDS,
      1,
    ),
  ];
}
