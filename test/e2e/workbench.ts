import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { openReport } from '../../src/actions';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { differencesAfterLibreOffice } from '../libreoffice/resaved';
import { returnedFiles, XLSX } from './returned-files';
import { expect, faults, picture, step } from './steps';

/** The workbench itself: a file opened, typed into, taken back, chosen from a list, saved whole, and the pane in the dark. */
export async function workbenchFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  const [, statistics] = await returnedFiles();
  if (!statistics) throw new Error('No file was made');
  await step('a report is opened from an .xlsx file, and the pane goes straight to it', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await page.locator('input[aria-label="Tệp .xlsx cần mở"]').setInputFiles(statistics);
    await page.getByRole('tab', { name: 'Nhiệm vụ' }).click();
    await paneOf(page).getByRole('heading', { name: 'Cục Thống kê' }).waitFor();
  });
  await step('a choice from a list is taken, taken back, and done again', async () => {
    const cell = page.locator('[data-address="G7"]');
    const before = (await cell.textContent()) ?? '';
    const choice = before === 'Hoàn thành' ? 'Đang thực hiện' : 'Hoàn thành';
    await cell.click();
    await page.getByRole('button', { name: 'Chọn từ danh sách: G7' }).click();
    await page.getByRole('listbox', { name: 'G7' }).selectOption(choice);
    await page.keyboard.press('Enter');
    await page.locator('[data-address="G7"]', { hasText: choice }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(((await cell.textContent()) ?? '') === before, 'the step back did not bring the old choice');
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await page.locator('[data-address="G7"]', { hasText: choice }).waitFor();
  });
  await step('the formula bar shows the formula of a locked cell and does not take typing', async () => {
    await page.getByRole('tab', { name: 'Chỉ tiêu' }).click();
    await page.locator('[data-address="L7"]').click();
    const bar = page.getByRole('textbox', { name: 'Thanh công thức' });
    expect((await bar.inputValue()).startsWith('='), 'no formula in the bar');
    expect((await bar.getAttribute('readonly')) !== null, 'a locked cell can be typed into');
  });
  await step('the workbook is saved whole: read back, it is the report with what was typed', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu .xlsx' }).click();
    const path = await (await saving).path();
    const { report, header } = await openReport(FileBook.open(new Uint8Array(readFileSync(path)), { codec: NODE_CODEC }));
    expect(header.agencyName === 'Cục Thống kê', `the saved file is of ${header.agencyName}`);
    expect(report.tasks.length > 0 && report.indicators.length > 0, 'the saved file has no rows');
    const faultsFound = differencesAfterLibreOffice(new Uint8Array(readFileSync(path)));
    expect(faultsFound.length === 0, faultsFound.slice(0, 3).join('; '));
  });
  await step('a file that is none is refused and the open workbook stays', async () => {
    const note = { name: 'ghi-chu.xlsx', mimeType: XLSX, buffer: Buffer.from('không phải sổ') };
    await page.locator('input[aria-label="Tệp .xlsx cần mở"]').setInputFiles(note);
    await page.getByText('Không mở được "ghi-chu.xlsx"').waitFor();
    await page.getByRole('tab', { name: 'Nhiệm vụ' }).waitFor();
  });
  await step('in the dark the pane is dark, and axe finds nothing; the last batch can be looked at', async () => {
    await page.getByRole('button', { name: 'Nền tối' }).click();
    await paneOf(page).getByRole('heading', { name: 'Cục Thống kê' }).waitFor();
    const dark = page.frames().find((one) => one.url().includes('taskpane'));
    if (!dark) throw new Error('The pane is gone');
    const found = await faults(dark);
    expect(found.length === 0, found.join('; '));
    await picture(page, '9-nen-toi');
    await page.getByRole('button', { name: 'Lượt đồng bộ' }).click();
    await page.getByLabel('Lượt đồng bộ cuối').waitFor();
    expect(problems.length === 0, problems.join('; '));
  });
}

/** The pane as it is now: opening a file or changing the look starts it anew. */
const paneOf = (page: Page) => page.frameLocator('iframe');
