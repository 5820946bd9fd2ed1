import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { returnedFiles } from './returned-files';
import { choose, clean, expect, openSheet, picture, step } from './steps';

/** What Sở Công Thương does: files in, who is in, what the province achieved, the result in a workbook. */
export async function consolidationFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('returned files are read off the main thread and told apart', async () => {
    await frame.getByRole('tab', { name: 'Tổng hợp' }).click();
    await choose(frame, 'Kế hoạch', /Đồng Tháp/);
    await frame
      .locator('input[type=file]')
      .first()
      .setInputFiles(await returnedFiles());
    await frame.getByText('5 tệp đã chọn').waitFor();
    await frame.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
    await frame.getByText('Đã đọc 5 tệp').waitFor({ timeout: 30_000 });
    await frame.getByText('ghi-chu.xlsx').last().waitFor();
    await frame.getByText('gui-lai.xlsx').last().waitFor();
    await picture(page, '7-tong-hop');
  });
  await step('axe finds nothing in the consolidation view', async () => {
    await clean(frame);
  });
  await step('a file is left out with a reason', async () => {
    await frame.getByText('5 tệp đã chọn').click();
    await frame.getByLabel('gui-lai.xlsx').fill('bản gửi nhầm');
    await frame.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
    await frame.getByText('Đã đọc 5 tệp').waitFor({ timeout: 30_000 });
    await frame.getByText('bản gửi nhầm').last().waitFor();
  });
  await step('a return slip goes back one at a time, and all at once', async () => {
    const one = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Phiếu trả lại', exact: true }).first().click();
    const slip = FileBook.open(new Uint8Array(readFileSync(await (await one).path())), { codec: NODE_CODEC });
    const tabs = (await slip.read()).sheets.map(({ name }) => name);
    expect(tabs.includes('Phiếu trả lại'), `the slip has the tabs ${tabs.join(', ')}`);
    const all = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Tải mọi phiếu trả lại' }).click();
    const files = Object.keys(unzipSync(new Uint8Array(readFileSync(await (await all).path()))));
    expect(files.length > 0 && files.every((name) => name.startsWith('TRA-LAI_')), `the slips are ${files.join(', ')}`);
  });
  await step('the result is drawn into the open workbook', async () => {
    await frame.getByRole('button', { name: 'Vẽ vào sổ đang mở' }).click();
    await frame.getByText('Đã vẽ kết quả tổng hợp').waitFor({ timeout: 30_000 });
    await openSheet(page, 'Tổng hợp chỉ tiêu');
    await picture(page, '8-ket-qua-tong-hop');
    expect(problems.length === 0, problems.join('; '));
  });
}
