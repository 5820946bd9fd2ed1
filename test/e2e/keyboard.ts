import type { Frame, Page } from 'playwright-core';
import { cellAt, expect, step } from './steps';

/** How often a key is pressed before a place counts as not reachable. */
const MOST = 80;

/** Presses a key until something holds. */
async function until(page: Page, key: string, holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let count = 0; count < MOST; count += 1) {
    if (await holds()) return;
    await page.keyboard.press(key);
    // What a key does is drawn with the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  throw new Error(`${what} is not reached with ${key}`);
}

const inFrame = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
const inGrid = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.getAttribute('role') === 'grid');
const toPane = (page: Page): Promise<void> => until(page, 'F6', () => inFrame(page), 'the pane');
const toGrid = (page: Page): Promise<void> => until(page, 'F6', () => inGrid(page), 'the grid');

/** Goes to a control of the pane with Tab; what it is called is what a screen reader would say. */
const tabTo = (page: Page, frame: Frame, role: string, name: string): Promise<void> =>
  until(
    page,
    'Tab',
    () =>
      frame
        .getByRole(role as 'button', { name })
        .first()
        .evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
        .catch(() => false),
    `${role} "${name}"`,
  );

/** Goes down a list that is open to an option of it, and takes it. */
async function take(page: Page, frame: Frame, option: string): Promise<void> {
  await frame.getByRole('option', { name: option }).first().waitFor();
  const chosen = (): Promise<boolean> =>
    frame.evaluate((text) => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return (id ? document.getElementById(id)?.textContent : '')?.includes(text) ?? false;
    }, option);
  await until(page, 'ArrowDown', chosen, option);
  await page.keyboard.press('Enter');
}

/** The officer's flow without a mouse. */
export async function keyboardFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('by keyboard: plan, agency and year are chosen, the sheets are loaded', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await toPane(page);
    await tabTo(page, frame, 'combobox', 'Kế hoạch');
    await page.keyboard.press('Enter');
    await take(page, frame, 'Đồng Tháp');
    await tabTo(page, frame, 'combobox', 'Cơ quan báo cáo');
    await page.keyboard.type('so cong');
    await take(page, frame, 'Sở Công Thương');
    await tabTo(page, frame, 'button', 'Nạp vào Excel');
    await page.keyboard.press('Enter');
    await frame.getByText('Đã nạp 10 dòng chỉ tiêu và 27 nhiệm vụ').waitFor();
  });
  await step('by keyboard: a wrong number is typed, the finding leads to its cell, the number is mended', async () => {
    await toGrid(page);
    const onSheet = (): Promise<boolean> =>
      page.getByRole('tab', { name: 'Chỉ tiêu' }).evaluate((tab) => tab.getAttribute('aria-selected') === 'true');
    await until(page, 'Alt+PageDown', onSheet, 'the sheet');
    const at = (part: RegExp) => async (): Promise<boolean> =>
      part.test(await page.getByRole('textbox', { name: 'Ô đang chọn' }).inputValue());
    await until(page, 'ArrowDown', at(/8$/), 'row 8');
    await until(page, 'ArrowRight', at(/^J/), 'column J');
    await page.keyboard.type('70');
    await page.keyboard.press('Tab');
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
    await frame.getByText('Tử số (70) lớn hơn mẫu số (50)').waitFor();
    await toPane(page);
    await tabTo(page, frame, 'button', 'J8');
    await page.keyboard.press('Enter');
    await cellAt(page, 'J8').and(page.locator('[aria-selected="true"]')).waitFor();
    await toGrid(page);
    await page.keyboard.press('F2');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await frame.getByText('Tử số (70) lớn hơn mẫu số (50)').waitFor({ state: 'detached' });
  });
  await step('by keyboard: the report is submitted and saved', async () => {
    await toPane(page);
    await tabTo(page, frame, 'button', 'Nộp báo cáo');
    await page.keyboard.press('Enter');
    await frame.getByText('so-cong-thuong_lan-1.xlsx').waitFor();
    const inTools = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('.toolbar') !== null);
    await until(page, 'F6', inTools, 'the toolbar');
    const onSave = (): Promise<boolean> => page.evaluate(() => document.activeElement?.textContent === 'Lưu .xlsx');
    await until(page, 'ArrowRight', onSave, '"Lưu .xlsx"');
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await saving;
    expect(problems.length === 0, problems.join('; '));
  });
}
