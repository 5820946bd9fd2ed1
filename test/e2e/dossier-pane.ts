import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { clean, expect, more, openSheet, picture, step } from './steps';

/** What the pane itself offers a host unit, over the sample dossier: pasted vouchers, the unit, the list of đề án, the forms. */
export async function dossierPaneFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('a dossier with sample entries is made and its forms are filled, for its view in the pane', async () => {
    await frame.getByRole('tab', { name: 'Hồ sơ' }).click();
    await frame.getByRole('button', { name: 'Tạo sổ có ba đề án mẫu' }).click();
    await frame.getByText('3 đề án, 19 chứng từ').waitFor();
    await frame.getByRole('button', { name: 'Lập hồ sơ 04a-04e' }).click();
    await frame.getByText('Đã lập 7 biểu').waitFor({ timeout: 30_000 });
  });
  await step('rows copied from another sheet are read, asked about where a number can be two things, and added', async () => {
    await frame.getByRole('tab', { name: 'Nhập', exact: true }).click();
    const box = frame.getByRole('textbox', { name: 'Các dòng chứng từ' });
    await box.fill(
      'Số chứng từ\tNgày\tDiễn giải\tSố tiền\nPC20\t05/12/2026\tChi thêm\t1.234\nPC21\t06/12/2026\tChi khác\tnăm triệu',
    );
    await frame.getByText('Đọc được 2 dòng, 2 dòng có ô cần xem lại').waitFor();
    await frame.getByText(/Dấu tách hàng nghìn/).click();
    await frame.getByText('Đọc được 2 dòng, 1 dòng có ô cần xem lại').waitFor();
    await picture(page, '6-dan-chung-tu');
    await clean(frame);
    await frame.getByRole('button', { name: 'Thêm 2 dòng vào trang "Chứng từ"' }).click();
    await frame.getByText('Đã thêm 2 dòng vào trang "Chứng từ", từ dòng 24').waitFor({ timeout: 30_000 });
    await frame.getByText('3 đề án, 21 chứng từ').waitFor();
  });
  await step('the unit is entered in the pane and lands in its cell', async () => {
    const field = frame.getByRole('textbox', { name: 'Tên đơn vị báo cáo' });
    await field.fill('Sở Công Thương tỉnh Thử');
    await field.press('Tab');
    await frame.getByRole('heading', { name: 'Sở Công Thương tỉnh Thử' }).waitFor({ timeout: 30_000 });
    await openSheet(page, 'Đơn vị');
    await page.getByText('Sở Công Thương tỉnh Thử').first().waitFor();
  });
  await step('đề án show what the ledger lacks, a cause leads to its cell, forms open', async () => {
    await frame.getByRole('tab', { name: 'Đề án', exact: true }).click();
    await frame.getByText('Sổ kế toán trừ chứng từ: -1.234 đồng').waitFor();
    await frame.getByRole('tab', { name: /Đối chiếu/ }).click();
    await frame
      .getByRole('button', { name: /^Đề án!A[A-Z]6$/ })
      .first()
      .click();
    await page.getByText('DANH SÁCH ĐỀ ÁN').first().waitFor();
    await frame.getByRole('tab', { name: 'Biểu', exact: true }).click();
    await frame.getByRole('button', { name: 'Mẫu 04c' }).click();
    await page.getByText('BÁO CÁO QUYẾT TOÁN KINH PHÍ ĐÃ SỬ DỤNG').first().waitFor();
    await clean(frame);
  });
  await step('what the host unit owes stands by date, each with the article that says so; axe finds nothing', async () => {
    await frame.getByRole('tab', { name: 'Thời hạn', exact: true }).click();
    const yearly = frame.getByRole('listitem').filter({ hasText: 'Báo cáo về tình hình thực hiện đề án hàng năm (Mẫu 04a)' });
    await yearly.filter({ hasText: '30/11/2026' }).filter({ hasText: 'Phụ lục 2, mục IV.2.b' }).waitFor();
    const settled = frame.getByRole('listitem').filter({ hasText: 'Hoàn thành hồ sơ quyết toán theo Mẫu 04a' });
    expect((await settled.count()) === 3, 'not every đề án has its last day for the dossier');
    await clean(frame);
  });
  await step('the findings of a dossier are handed over as .csv, too', async () => {
    const downloading = page.waitForEvent('download');
    await more(frame, 'Tải danh sách (.csv)');
    const text = readFileSync(await (await downloading).path(), 'utf8');
    expect(text.includes('sổ kế toán'), text.slice(0, 200));
  });
  await step('nothing was reported on the console in the dossier view', async () => {
    expect(problems.length === 0, problems.join('; '));
  });
}
