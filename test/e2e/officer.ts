import type { Frame, Page } from 'playwright-core';
import { openReport } from '../../src/actions';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { differencesAfterLibreOffice } from '../libreoffice/resaved';
import {
  cellAt,
  clean,
  expect,
  goTo,
  laterInLibreOffice,
  loadReport,
  more,
  openSheet,
  picture,
  saved,
  step,
  typeInto,
} from './steps';

const WRONG = 'Tử số (70) lớn hơn mẫu số (50)';

/** The officer's flow, from an empty workbook to a saved file: choose, load, type, mend, submit. */
export async function officerFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('the pane opens and asks for plan, agency and period', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    const load = frame.getByRole('button', { name: 'Nạp vào Excel' });
    expect(await load.isDisabled(), 'loading is possible before anything is chosen');
    await picture(page, '1-chon');
    await clean(frame);
  });
  await step('an agency is found without accents; the sheets appear in the spreadsheet', async () => {
    await loadReport(frame);
    await openSheet(page, 'Chỉ tiêu');
    await page.getByRole('gridcell', { name: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU - NĂM 2026' }).waitFor();
    await picture(page, '2-nap');
  });
  await step('a wrong number is found while typing, and the finding goes when it is mended', async () => {
    await typeInto(page, 'J8', '70');
    await typeInto(page, 'K8', '50');
    await frame.getByText(WRONG).waitFor();
    const shown = await cellAt(page, 'J8').innerText();
    expect(shown === '70', `70 is shown as "${shown}"`);
    await picture(page, '3-kiem-tra');
    await clean(frame);
    await clean(page.mainFrame());
    await typeInto(page, 'J8', '10');
    await frame.getByText(WRONG).waitFor({ state: 'detached' });
  });
  await step('what was said about the load leaves once somebody goes on working', async () => {
    // It stays long enough to be read.
    await page.waitForTimeout(3_100);
    await typeInto(page, 'K8', '40');
    await frame.getByText('Đã nạp 10 dòng chỉ tiêu').waitFor({ state: 'detached' });
    await typeInto(page, 'K8', '50');
  });
  await step('a long explanation makes its row higher as it is typed, so that nothing of it is cut', async () => {
    const height = async (): Promise<number> => (await cellAt(page, 'O9').boundingBox())?.height ?? 0;
    const before = await height();
    await typeInto(page, 'O9', 'Doanh nghiệp nhỏ trên địa bàn chưa dùng hợp đồng điện tử. '.repeat(8).trim());
    const cut = (): Promise<boolean> =>
      cellAt(page, 'O9').evaluate((cell) => cell.scrollHeight > cell.clientHeight + 1 || cell.textContent?.length !== 463);
    await frame.getByText(/Đã nhập \d+\/74 ô/).waitFor();
    expect((await height()) > 2 * before && !(await cut()), `the row is ${await height()} pixels high, before ${before}`);
    await goTo(page, 'O9');
    await page.keyboard.press('Delete');
  });
  await step('a locked cell refuses typing and says why', async () => {
    await goTo(page, 'C8');
    await page.keyboard.type('x');
    await page.getByRole('alert').filter({ hasText: 'Ô C8 bị khóa' }).waitFor();
    expect((await page.getByRole('textbox', { name: 'C8', exact: true }).count()) === 0, 'a locked cell took the cursor');
  });
  await step('a click on a finding goes to its cell', async () => {
    await openSheet(page, 'Nhiệm vụ');
    await frame.getByRole('button', { name: /J9/ }).first().click();
    await page.getByRole('gridcell', { name: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU - NĂM 2026' }).waitFor();
    await cellAt(page, 'J9').and(page.locator('[aria-selected="true"]')).waitFor();
  });
  await step('loading again keeps what was typed, and so does starting the pane anew', async () => {
    await more(frame, 'Nạp lại');
    await frame.getByText('Đã nạp 10 dòng chỉ tiêu').waitFor();
    await openSheet(page, 'Chỉ tiêu');
    await cellAt(page, 'J8').filter({ hasText: '10' }).waitFor();
    await frame.evaluate(() => location.reload());
    await frame.getByText('Đã nhập 2/74 ô').waitFor();
    await cellAt(page, 'J8').filter({ hasText: '10' }).waitFor();
  });
  await step('the findings are listed on a sheet, the report is submitted', async () => {
    await more(frame, 'Ghi ra trang');
    await page.getByRole('tab', { name: 'Kết quả kiểm tra' }).waitFor();
    await frame.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await frame.getByText('BC-TMDT_dong-thap-244_2026_so-cong-thuong_lan-1.xlsx').waitFor();
  });
  await step('the saved file is the submitted report', async () => {
    const file = await saved(page);
    const { report, header } = await openReport(FileBook.open(file, { codec: NODE_CODEC }));
    expect(header.agencyName === 'Sở Công Thương', `the saved file is of ${header.agencyName}`);
    expect(header.submission?.number === 1, 'the saved file is not submitted');
    expect(report.indicators.length === 10 && report.tasks.length === 27, 'the saved file has other rows');
    laterInLibreOffice('LibreOffice computes the same in the submitted report', async () => differencesAfterLibreOffice(file));
  });
  await step('deadlines and help are there, and clean', async () => {
    await frame.getByRole('tab', { name: 'Thời hạn' }).click();
    await frame.getByText('Tổng hợp, báo cáo tình hình thực hiện Kế hoạch').waitFor();
    await clean(frame);
    await frame.getByRole('button', { name: 'Trợ giúp' }).click();
    await frame.getByText('Nhập vào các ô nền vàng').waitFor();
    await clean(frame);
  });
  await step('nothing was reported on the console, nothing asked of another host', async () => {
    expect(problems.length === 0, problems.join('; '));
  });
}
