// The flows of all users in a real browser, against the production build: `npm run test:e2e` (build first: `npm run build`).
// Screenshots for README and docs are taken on the way (--pictures writes them to docs/images); --only NAME runs one flow.
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { serveWorkbench } from '../../src/workbench/serve';
import { consolidationFlow } from './consolidation';
import { dossierPaneFlow } from './dossier-pane';
import { failingFlow } from './failing';
import { gridFlow, pageFlow } from './grid';
import { hostUnitFlow, sampleDossierFlow } from './host-unit';
import { keyboardFlow } from './keyboard';
import { narrowFlow } from './narrow';
import { officerFlow } from './officer';
import { paneFlow, statesFlow } from './pane';
import { ribbonFlow } from './ribbon';
import { afterwards, counts } from './steps';
import { spreadsheetFlow, workbenchFlow } from './workbench';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const WIDE = { viewport: { width: 1440, height: 860 }, colorScheme: 'light' } as const;

type Flow = (page: Page, frame: Frame, problems: string[]) => Promise<void>;
interface Run {
  readonly flow: Flow;
  readonly look: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme: 'light' | 'dark';
  };
}

const wide = (flow: Flow): Run => ({ flow, look: WIDE });
/** Flows run side by side, in two lanes of about the same length. */
const LANES: readonly (readonly Run[])[] = [
  [wide(officerFlow), wide(paneFlow), wide(keyboardFlow), wide(consolidationFlow), wide(spreadsheetFlow), wide(gridFlow)],
  [
    wide(hostUnitFlow),
    wide(sampleDossierFlow),
    wide(dossierPaneFlow),
    wide(failingFlow),
    wide(ribbonFlow),
    wide(workbenchFlow),
    wide(pageFlow),
    { flow: narrowFlow, look: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' } },
  ],
];

async function main(): Promise<void> {
  const only = process.argv[process.argv.indexOf('--only') + 1];
  const chosen = ({ flow }: Run): boolean => !process.argv.includes('--only') || flow.name.startsWith(only ?? '');
  const started = Date.now();
  const { close, address } = await serveWorkbench(3100);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await Promise.all(
      LANES.map(async (lane) => {
        for (const run of lane.filter(chosen)) await inWorkbench(browser, address, run);
      }),
    );
    if (!process.argv.includes('--only') || 'statesFlow'.startsWith(only ?? '')) await statesFlow(browser, address);
  } finally {
    await browser.close();
    close();
  }
  for (const late of afterwards) await late();
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  if (counts.failed > 0) process.exitCode = 1;
}

/** A workbench with an empty workbook of its own; what its console and its network say counts too. */
async function inWorkbench(browser: Browser, address: string, { flow, look }: Run): Promise<void> {
  const context = await browser.newContext({ ...look, locale: 'vi-VN', permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  // Another lane may keep this process busy with LibreOffice for a while.
  page.setDefaultTimeout(60_000);
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
  await context.close();
}

void main();
