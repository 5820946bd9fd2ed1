import type { Frame, Page } from 'playwright-core';
import { openReport } from '../../src/actions';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { differencesAfterLibreOffice } from '../libreoffice/resaved';
import { returnedFiles, XLSX } from './returned-files';
import { cellAt, clean, expect, goTo, laterInLibreOffice, openSheet, pasteInto, picture, saved, step, typeInto } from './steps';

/** The pane as it is now: opening a file or changing the look starts it anew. */
const paneOf = (page: Page) => page.frameLocator('iframe');
const place = (page: Page) => page.getByRole('textbox', { name: 'Ô đang chọn' });
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Fails the step where the selection is not at an address. */
async function expectAt(page: Page, address: string): Promise<void> {
  const now = await place(page).inputValue();
  expect(now === address, `the selection is ${now}, not ${address}`);
}

/** The spreadsheet as people know it from Excel: moving, selecting, typing, copying, undoing. */
export async function spreadsheetFlow(page: Page, _frame: Frame, problems: string[]): Promise<void> {
  await step('keys move and select as in Excel', async () => {
    await goTo(page, 'B2');
    await page.keyboard.type('1');
    await press(page, 'Tab');
    await page.keyboard.type('2,5');
    await press(page, 'Enter');
    await expectAt(page, 'B3');
    await press(page, 'Control+Home');
    await expectAt(page, 'A1');
    await press(page, 'ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown');
    await expectAt(page, 'B2:C3');
    await press(page, 'Control+End');
    await expectAt(page, 'C2');
    await press(page, 'Control+ArrowLeft');
    await expectAt(page, 'B2');
    await page.getByText('Tổng: 3,5').waitFor({ state: 'detached' });
    await press(page, 'Shift+ArrowRight');
    await page.getByText('Tổng: 3,5').waitFor();
    await press(page, 'PageDown', 'Home');
    const [row] = /\d+/.exec(await place(page).inputValue()) ?? [];
    expect(Number(row) > 15, `PageDown went to row ${row}`);
  });
  await step(
    'typing goes over a cell, F2 into it, Escape out of it; formulas are read and shown as in Vietnamese Excel',
    async () => {
      await goTo(page, 'D2');
      await page.keyboard.type('=SUM(B2;C2)*1,5');
      await press(page, 'Enter');
      await cellAt(page, 'D2').filter({ hasText: '5,25' }).waitFor();
      await press(page, 'ArrowUp', 'F2');
      const editor = page.getByRole('textbox', { name: 'D2', exact: true });
      expect((await editor.inputValue()) === '=SUM(B2;C2)*1,5', `the editor has ${await editor.inputValue()}`);
      await page.keyboard.type('0');
      await press(page, 'Escape');
      await cellAt(page, 'D2').filter({ hasText: '5,25' }).waitFor();
      await page.getByRole('button', { name: /Cách viết số/ }).click();
      await cellAt(page, 'D2').filter({ hasText: '5.25' }).waitFor();
      await page.getByRole('button', { name: /Cách viết số/ }).click();
      await typeInto(page, 'D3', '15/06/2026');
      await cellAt(page, 'D3').filter({ hasText: '15/06/2026' }).waitFor();
      await typeInto(page, 'D4', '45%');
      await cellAt(page, 'D4').filter({ hasText: '45%' }).waitFor();
    },
  );
  await step('blocks are copied, pasted, filled down, cleared and taken back', async () => {
    await pasteInto(page, 'F2', [
      ['x', '1.000'],
      ['y', '2.000'],
    ]);
    await expectAt(page, 'F2:G3');
    await press(page, 'Control+C');
    await goTo(page, 'F6');
    await press(page, 'Control+V');
    await cellAt(page, 'G7')
      .filter({ hasText: '2.000' })
      .or(cellAt(page, 'G7').filter({ hasText: '2000' }))
      .waitFor();
    await goTo(page, 'D2:D5');
    await press(page, 'Control+D');
    await cellAt(page, 'D5').filter({ hasText: '0' }).waitFor();
    await press(page, 'Delete');
    expect((await cellAt(page, 'D2').textContent()) === '', 'D2 is not empty');
    await press(page, 'Control+Z', 'Control+Z');
    await cellAt(page, 'D3').filter({ hasText: '15/06/2026' }).waitFor();
    await press(page, 'Control+Y');
    await cellAt(page, 'D5').filter({ hasText: '0' }).waitFor();
  });
  await step('the mouse selects ranges, rows and columns; the menu inserts and deletes rows', async () => {
    await cellAt(page, 'B2').hover();
    await page.mouse.down();
    await cellAt(page, 'D4').hover();
    await page.mouse.up();
    await expectAt(page, 'B2:D4');
    await page.getByRole('rowheader', { name: '2', exact: true }).click();
    await page.getByRole('rowheader', { name: '2', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Chèn dòng phía trên' }).click();
    await cellAt(page, 'D3').filter({ hasText: '5,25' }).waitFor();
    await press(page, 'Control+Z');
    await cellAt(page, 'D2').filter({ hasText: '5,25' }).waitFor();
    await page.getByRole('button', { name: 'Thêm trang' }).click();
    await page.getByRole('tab', { name: 'Sheet2', selected: true }).waitFor();
    await clean(page.mainFrame());
    expect(problems.length === 0, problems.join('; '));
  });
}

/** The workbench with files: opened, typed into, chosen from a list, checked, saved whole, and the pane in the dark. */
export async function workbenchFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  const [, statistics] = await returnedFiles();
  if (!statistics) throw new Error('No file was made');
  await step('a report is opened from an .xlsx file, and the pane goes straight to it', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await page.locator('input[aria-label="Tệp .xlsx cần mở"]').setInputFiles(statistics);
    await openSheet(page, 'Nhiệm vụ');
    await paneOf(page).getByRole('heading', { name: 'Cục Thống kê' }).waitFor();
  });
  await step('a choice from a list is taken, taken back, and done again', async () => {
    await goTo(page, 'G7');
    const before = (await cellAt(page, 'G7').textContent()) ?? '';
    const choice = before === 'Hoàn thành' ? 'Đang thực hiện' : 'Hoàn thành';
    await page.getByRole('button', { name: 'Chọn từ danh sách: G7' }).click();
    await page.getByRole('listbox', { name: 'G7' }).selectOption(choice);
    await press(page, 'Enter');
    await cellAt(page, 'G7').filter({ hasText: choice }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect((await cellAt(page, 'G7').textContent()) === before, 'the step back did not bring the old choice');
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await cellAt(page, 'G7').filter({ hasText: choice }).waitFor();
  });
  await step('a value that the cell’s rule forbids is refused with its own words, and nothing is changed', async () => {
    const before = await cellAt(page, 'H7').textContent();
    await goTo(page, 'H7');
    await page.getByRole('note').waitFor();
    await page.keyboard.type('chữ');
    await press(page, 'Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await clean(page.mainFrame());
    await dialog.getByRole('button', { name: 'Nhập lại' }).click();
    await page.getByRole('textbox', { name: 'H7', exact: true }).waitFor();
    await press(page, 'Enter');
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    expect((await cellAt(page, 'H7').textContent()) === before, 'the forbidden value was taken');
  });
  await step('the formula bar shows the formula of a locked cell and does not take typing', async () => {
    await openSheet(page, 'Chỉ tiêu');
    await goTo(page, 'L7');
    const bar = page.getByRole('textbox', { name: 'Thanh công thức' });
    expect((await bar.inputValue()).startsWith('='), 'no formula in the bar');
    expect((await bar.getAttribute('readonly')) !== null, 'a locked cell can be typed into');
  });
  await step('headings stay in sight: frozen rows and columns, letters and numbers', async () => {
    await press(page, 'Control+End');
    await page.getByRole('columnheader', { name: 'B', exact: true }).waitFor();
    await page.getByRole('gridcell', { name: 'Chỉ tiêu', exact: true }).waitFor();
  });
  await step('the workbook is saved whole: read back, it is the report with what was typed', async () => {
    const file = await saved(page);
    const { report, header } = await openReport(FileBook.open(file, { codec: NODE_CODEC }));
    expect(header.agencyName === 'Cục Thống kê', `the saved file is of ${header.agencyName}`);
    expect(report.tasks.length > 0 && report.indicators.length > 0, 'the saved file has no rows');
    laterInLibreOffice('LibreOffice computes the same in the saved workbook', async () => differencesAfterLibreOffice(file));
  });
  await step('a file that is none is refused and the open workbook stays', async () => {
    const note = { name: 'ghi-chu.xlsx', mimeType: XLSX, buffer: Buffer.from('không phải sổ') };
    await page.locator('input[aria-label="Tệp .xlsx cần mở"]').setInputFiles(note);
    await page.getByText('Không mở được "ghi-chu.xlsx"').waitFor();
    await page.getByRole('tab', { name: 'Nhiệm vụ' }).waitFor();
  });
  await step('in the dark page and pane are dark, and axe finds nothing', async () => {
    await page.getByRole('button', { name: 'Nền tối' }).click();
    await paneOf(page).getByRole('heading', { name: 'Cục Thống kê' }).waitFor();
    const dark = page.frames().find((one) => one.url().includes('taskpane'));
    if (!dark) throw new Error('The pane is gone');
    await clean(dark);
    await picture(page, '9-nen-toi');
    await page.getByRole('button', { name: 'Lượt đồng bộ' }).click();
    await page.getByLabel('Lượt đồng bộ cuối').waitFor();
    await clean(page.mainFrame());
    expect(problems.length === 0, problems.join('; '));
  });
}
