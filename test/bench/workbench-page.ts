import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';

/** These come from Microsoft, or stand in for Excel: they are no part of the pane. */
const NOT_OURS = ['office-client.js', 'bridge.js'];
/** Milliseconds in which nobody does anything: what the page has put off is done. */
const SETTLED = 2_500;

export interface OpenedWorkbench {
  readonly page: Page;
  /** The pane. */
  readonly frame: Frame;
  /** Gzipped bytes of every script that the pane has asked for, by name. */
  readonly scripts: Map<string, number>;
}

/** A workbench of its own in a browser, with the pane's first view drawn. */
export async function openWorkbench(browser: Browser, address: string): Promise<OpenedWorkbench> {
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
  return { page, frame: await paneOf(page), scripts };
}

/** The pane, once its first view is drawn. */
async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('aside iframe')).contentFrame();
  if (!frame) throw new Error('The workbench has no pane');
  await frame.getByRole('combobox', { name: 'Kế hoạch' }).waitFor();
  await page.waitForLoadState('networkidle');
  return frame;
}

/** A new workbook in the same workbench, in which the pane starts anew. */
export async function startAnew({ page, scripts }: OpenedWorkbench): Promise<OpenedWorkbench> {
  await page.getByRole('button', { name: 'Sổ mới' }).click();
  await page.waitForTimeout(SETTLED);
  return { page, frame: await paneOf(page), scripts };
}

/** Chooses a plan and an agency, until the report can be loaded, and lets go of the fields, as going to the button does. */
export async function choose({ page, frame }: OpenedWorkbench, plan: RegExp, agency: string): Promise<void> {
  await frame.getByRole('combobox', { name: 'Kế hoạch' }).click();
  await frame.getByRole('option', { name: plan }).first().click();
  const field = frame.getByRole('combobox', { name: 'Cơ quan báo cáo' });
  await field.click();
  await field.pressSequentially(agency.slice(0, 8));
  await frame.getByRole('option', { name: agency }).first().click();
  await frame.locator('button:enabled', { hasText: 'Nạp vào Excel' }).focus();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLED);
}

export interface Loaded {
  /** Milliseconds until the last answer of the load has come: its sheets stand in the workbook, as the loop's do at its end. */
  readonly drawn: number;
  /** Milliseconds until the pane says so. */
  readonly told: number;
  /** Milliseconds until it has been read again and checked, with its findings on screen. */
  readonly checked: number;
  readonly syncs: number;
}

/** When the host last answered, on the clock that all frames share. */
const watchAnswers = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { bridge } = await window.workbench.ready;
    const deliver = bridge.onMessageFromHost;
    bridge.onMessageFromHost = (text) => {
      deliver?.(text);
      Object.assign(window, { answeredAt: performance.timeOrigin + performance.now() });
    };
  });

/** Loads the chosen report. */
export async function load({ page, frame }: OpenedWorkbench): Promise<Loaded> {
  const syncs = (): Promise<number> => page.evaluate(async () => (await window.workbench.ready).counters.syncs);
  const before = await syncs();
  await watchAnswers(page);
  const times = await frame.evaluate(
    () =>
      new Promise<Omit<Loaded, 'syncs'>>((resolve) => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Nạp vào Excel');
        const now = (): number => performance.timeOrigin + performance.now();
        const started = now();
        let [drawn, told] = [0, 0];
        const watcher = new MutationObserver(() => {
          if (told === 0 && document.querySelector('#view')?.textContent?.includes('Đã nạp')) {
            told = now() - started;
            drawn = Number(Reflect.get(window.parent, 'answeredAt')) - started;
          }
          if (told === 0 || !document.querySelector('#section-findings')) return;
          watcher.disconnect();
          resolve({ drawn, told, checked: now() - started });
        });
        watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
        button?.click();
      }),
  );
  return { ...times, syncs: (await syncs()) - before };
}
