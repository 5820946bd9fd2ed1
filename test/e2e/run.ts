// The flows of all users in a real browser, against the production build: `npm run test:e2e` (build first: `npm run build`).
// Screenshots for README and docs are taken on the way (--pictures writes them to docs/images).
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { serveWorkbench } from '../../src/workbench/serve';
import { consolidationFlow } from './consolidation';
import { hostUnitFlow } from './host-unit';
import { officerFlow } from './officer';
import { paneFlow, statesFlow } from './pane';
import { counts, expect, step } from './steps';
import { workbenchFlow } from './workbench';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** 320 pixels wide, dark: nothing is cut. */
async function narrowAndDark(page: Page, address: string): Promise<void> {
  await step('at 320 pixels, dark, nothing is wider than the pane', async () => {
    await page.goto(`${address}taskpane.html?_host_Info=Excel$Web$16.01$en-US`);
    await page.evaluate(() => undefined);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width <= 320, `the pane is ${width} pixels wide`);
  });
}

async function main(): Promise<void> {
  const { server, address } = await serveWorkbench(3100);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const flow of [officerFlow, paneFlow, hostUnitFlow, consolidationFlow, workbenchFlow])
      await inWorkbench(browser, address, flow);
    await statesFlow(browser, address);
    const narrow = await browser.newPage({ viewport: { width: 320, height: 600 }, colorScheme: 'dark' });
    await narrowAndDark(narrow, address);
  } finally {
    await browser.close();
    server.close();
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) process.exitCode = 1;
}

/** A workbench with an empty workbook of its own; what its console and its network say counts too. */
async function inWorkbench(
  browser: Browser,
  address: string,
  flow: (page: Page, frame: Frame, problems: string[]) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'vi-VN' });
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(address) &&
      !request.url().startsWith('data:') &&
      !request.url().startsWith('blob:') &&
      problems.push(`asked for ${request.url()}`),
  );
  await page.goto(address);
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The workbench has no pane');
  await flow(page, frame, problems);
  await page.close();
}

void main();
