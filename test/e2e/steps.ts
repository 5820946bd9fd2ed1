import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';

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

/** Fails the step where a condition does not hold. */
export function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

/** Takes a picture for the documents, where they are being made. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(__dirname, '../../docs/images', `${name}.png`) });
}

/** Serious accessibility faults of the pane as it is now. */
export async function faults(frame: Frame): Promise<string[]> {
  // The pane's policy allows no inline script; evaluating in the page's own world is the browser's doing, not the pane's.
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    // Fluent's focus sentinels are focusable and hidden on purpose; they hand the focus on at once.
    const own = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.filter(({ html }) => !html.includes('data-tabster-dummy')),
    }));
    return own.filter(({ nodes }) => nodes.length > 0).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
}

/** Chooses an option of a field of the pane. */
export async function choose(frame: Frame, field: string, option: RegExp): Promise<void> {
  await frame.getByRole('combobox', { name: field }).click();
  await frame.getByRole('option', { name: option }).first().click();
}

/** Types into a cell of the grid as a person does. */
export async function typeInto(page: Page, address: string, value: string): Promise<void> {
  await page.locator(`td[data-address="${address}"]`).dblclick();
  const input = page.getByRole('textbox', { name: address });
  await input.fill(value);
  await input.press('Enter');
}

/** Chooses something from the menu beside the main button of the report. */
export async function more(frame: Frame, what: string): Promise<void> {
  await frame.getByRole('button', { name: 'Việc khác' }).click();
  await frame.getByRole('menuitem', { name: what }).click();
}
