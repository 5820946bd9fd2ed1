import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';

const PICTURES = process.argv.includes('--pictures');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** How many steps went well, and how many did not. */
export const counts = { passed: 0, failed: 0 };

/** Runs one step and tells how it went; a failing one does not hide the next. */
export async function step(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    counts.passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    counts.failed += 1;
    console.log(
      `FAIL  ${name}\n      ${error instanceof Error ? error.message.split('\n').slice(0, 4).join('\n      ') : String(error)}`,
    );
  }
}

/** Steps that wait until all flows are through: LibreOffice would keep this process from hearing the browser. */
export const afterwards: (() => Promise<void>)[] = [];

/** Has LibreOffice open, compute and save a file once the browser is done. @param check gives what is wrong, a line each */
export function laterInLibreOffice(name: string, check: () => Promise<readonly string[]>): void {
  afterwards.push(() =>
    step(name, async () => {
      const faults = await check();
      expect(faults.length === 0, faults.slice(0, 3).join('; '));
    }),
  );
}

/** Fails the step where a condition does not hold. */
export function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

/** Takes a picture for the documents, where they are being made. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(__dirname, '../../docs/images', `${name}.png`) });
}

/** Fails the step where axe finds a fault in the pane (or in the page around it) as it is now. */
export async function clean(frame: Frame): Promise<void> {
  // The pane's policy allows no inline script; evaluating in the page's own world is the browser's doing, not the pane's.
  await frame.evaluate(AXE);
  // A colour that is still on its way is nobody's colour.
  await frame.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.all(ending.map(({ finished }) => finished.catch(() => undefined))).then(() => undefined);
  });
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document, { iframes: false });
    // Fluent's focus sentinels are focusable and hidden on purpose; they hand the focus on at once.
    const own = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.filter(({ html }) => !html.includes('data-tabster-dummy')),
    }));
    return own.filter(({ nodes }) => nodes.length > 0).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
  expect(found.length === 0, found.join('; '));
}

/** Chooses an option of a field of the pane. */
export async function choose(frame: Frame, field: string, option: RegExp): Promise<void> {
  await frame.getByRole('combobox', { name: field }).click();
  await frame.getByRole('option', { name: option }).first().click();
}

/** Opens a sheet by its tab. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole('tablist', { name: 'Các trang' }).getByRole('tab', { name, exact: true }).click();
}

/** Goes to a cell or a range by the name box, as one follows "J8" of a finding. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Ô đang chọn' });
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}

export const cellAt = (page: Page, address: string): Locator => page.locator(`[data-address="${address}"]`);

/** Types over a cell of the grid as a person does. */
export async function typeInto(page: Page, address: string, value: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

/** Pastes a block from another program, from a cell on. */
export async function pasteInto(page: Page, address: string, rows: readonly (readonly string[])[]): Promise<void> {
  await goTo(page, address);
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\r\n'));
  await page.keyboard.press('Control+V');
}

/** Saves the workbook with "Lưu .xlsx" and gives the file. */
export async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu .xlsx' }).click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Loads an agency's report by the pane. */
export async function loadReport(frame: Frame): Promise<void> {
  await choose(frame, 'Kế hoạch', /Đồng Tháp/);
  const agency = frame.getByRole('combobox', { name: 'Cơ quan báo cáo' });
  await agency.click();
  await agency.pressSequentially('so cong');
  await frame.getByRole('option', { name: 'Sở Công Thương' }).click();
  await choose(frame, 'Năm', /2026/);
  await frame.getByRole('button', { name: 'Nạp vào Excel' }).click();
  await frame.getByText('Đã nạp 10 dòng chỉ tiêu và 27 nhiệm vụ').waitFor();
}

/** Chooses something from the menu beside the main button of the report. */
export async function more(frame: Frame, what: string): Promise<void> {
  await frame.getByRole('button', { name: 'Việc khác' }).click();
  await frame.getByRole('menuitem', { name: what }).click();
}
