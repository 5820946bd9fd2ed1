import type { Frame, Page } from 'playwright-core';
import { expect, faults, picture, step, typeInto } from './steps';

/** A host unit's flow: a dossier from an empty workbook, its forms, a wrong voucher found with its cause and mended. */
export async function hostUnitFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('a dossier with sample entries is made in an empty workbook', async () => {
    await frame.getByRole('tab', { name: 'Hồ sơ' }).click();
    await frame.getByText('nhập một lần đề án, dự toán, chứng từ').waitFor();
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
    await frame.getByRole('button', { name: 'Tạo sổ có ba đề án mẫu' }).click();
    await frame.getByText('3 đề án, 19 chứng từ').waitFor();
    await page.getByRole('tab', { name: 'Chứng từ' }).click();
    await page.getByText('CHỨNG TỪ CHI').waitFor();
  });
  await step('the forms are filled', async () => {
    await frame.getByRole('button', { name: 'Lập hồ sơ 04a-04e' }).click();
    await frame.getByText('Đã lập 7 biểu').waitFor({ timeout: 30_000 });
    await page.getByRole('tab', { name: 'Mẫu 04b' }).click();
    await page.getByText('ĐỐI CHIẾU KINH PHÍ CHƯƠNG TRÌNH').waitFor();
    await page
      .getByText(/1\D979\D150\D000/)
      .first()
      .waitFor();
    await picture(page, '6-ho-so');
  });
  await step('a wrong voucher is found with its likely cause, moves the forms, and is mended', async () => {
    await page.getByRole('tab', { name: 'Chứng từ' }).click();
    await typeInto(page, 'G6', '85500000');
    await frame.getByText('chênh lệch 27.000.000 đồng').first().waitFor({ timeout: 30_000 });
    await frame.getByText('Có thể do').first().waitFor();
    await page.getByRole('tab', { name: 'Mẫu 04b' }).click();
    await page
      .getByText(/2\D006\D150\D000/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Chứng từ' }).click();
    await typeInto(page, 'G6', '58500000');
    await frame.getByText('chênh lệch 27.000.000 đồng').first().waitFor({ state: 'detached', timeout: 30_000 });
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
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
    await frame.getByRole('button', { name: 'Thêm 2 dòng vào trang "Chứng từ"' }).click();
    await frame.getByText('Đã thêm 2 dòng vào trang "Chứng từ", từ dòng 24').waitFor({ timeout: 30_000 });
    await frame.getByText('3 đề án, 21 chứng từ').waitFor();
  });
  await step('the unit is entered in the pane and lands in its cell', async () => {
    const field = frame.getByRole('textbox', { name: 'Tên đơn vị báo cáo' });
    await field.fill('Sở Công Thương tỉnh Thử');
    await field.press('Tab');
    await frame.getByRole('heading', { name: 'Sở Công Thương tỉnh Thử' }).waitFor({ timeout: 30_000 });
    await page.getByRole('tab', { name: 'Đơn vị' }).click();
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
    await page.getByText('DANH SÁCH ĐỀ ÁN').waitFor();
    await frame.getByRole('tab', { name: 'Biểu', exact: true }).click();
    await frame.getByRole('button', { name: 'Mẫu 04c' }).click();
    await page.getByText('BÁO CÁO QUYẾT TOÁN KINH PHÍ ĐÃ SỬ DỤNG').waitFor();
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
  });
  await step('axe finds nothing in the dossier view; nothing on the console', async () => {
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
    expect(problems.length === 0, problems.join('; '));
  });
}
