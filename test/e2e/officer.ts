import type { Frame, Page } from 'playwright-core';
import { choose, expect, faults, more, picture, step, typeInto } from './steps';

/** The officer's flow: choose, load, type, mend, submit. */
export async function officerFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('the pane opens and asks for plan, agency and period', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    expect(
      await frame.getByRole('button', { name: 'Nạp vào Excel' }).isDisabled(),
      'loading is possible before anything is chosen',
    );
    await picture(page, '1-chon');
  });
  await step('axe finds nothing on the first view', async () => {
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
  });
  await step('an agency is found without accents', async () => {
    await choose(frame, 'Kế hoạch', /Đồng Tháp/);
    const agency = frame.getByRole('combobox', { name: 'Cơ quan báo cáo' });
    await agency.click();
    await agency.pressSequentially('so cong');
    await frame.getByRole('option', { name: 'Sở Công Thương' }).click();
    await choose(frame, 'Năm', /2026/);
  });
  await step('the sheets appear in the spreadsheet', async () => {
    await frame.getByRole('button', { name: 'Nạp vào Excel' }).click();
    await frame.getByText('Đã nạp 10 dòng chỉ tiêu và 27 nhiệm vụ').waitFor();
    await page.getByRole('tab', { name: 'Chỉ tiêu' }).click();
    await page.getByText('KẾT QUẢ THỰC HIỆN CHỈ TIÊU - NĂM 2026').waitFor();
    await picture(page, '2-nap');
  });
  await step('a wrong number is found while typing, and the finding goes when it is mended', async () => {
    await typeInto(page, 'J8', '70');
    await typeInto(page, 'K8', '50');
    await frame.getByText('Tử số (70) lớn hơn mẫu số (50)').waitFor();
    await picture(page, '3-kiem-tra');
    await typeInto(page, 'J8', '10');
    await frame.getByText('Tử số (70) lớn hơn mẫu số (50)').waitFor({ state: 'detached' });
  });
  await step('a locked cell refuses typing', async () => {
    await page.locator('td[data-address="C8"]').dblclick();
    expect((await page.getByRole('textbox', { name: 'C8' }).count()) === 0, 'a locked cell took the cursor');
  });
  await step('axe finds nothing with findings shown', async () => {
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
  });
  await step('a click on a finding goes to its cell', async () => {
    await frame.getByRole('button', { name: /J9/ }).first().click();
    await page.getByText('KẾT QUẢ THỰC HIỆN CHỈ TIÊU - NĂM 2026').waitFor();
  });
  await step('reloading keeps what was typed', async () => {
    await more(frame, 'Nạp lại');
    await frame.getByText('Đã nạp 10 dòng chỉ tiêu').waitFor();
    await page.getByRole('tab', { name: 'Chỉ tiêu' }).click();
    await page.locator('td[data-address="J8"]', { hasText: '10' }).waitFor();
  });
  await step('the findings are listed on a sheet, the report is submitted', async () => {
    await more(frame, 'Ghi ra trang');
    await page.getByRole('tab', { name: 'Kết quả kiểm tra' }).waitFor();
    await frame.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await frame.getByText('BC-TMDT_dong-thap-244_2026_so-cong-thuong_lan-1.xlsx').waitFor();
  });
  await step('deadlines and help are there, and clean', async () => {
    await frame.getByRole('tab', { name: 'Thời hạn' }).click();
    await frame.getByText('Tổng hợp, báo cáo tình hình thực hiện Kế hoạch').waitFor();
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
    await frame.getByRole('button', { name: 'Trợ giúp' }).click();
    await frame.getByText('Nhập vào các ô nền vàng').waitFor();
  });
  await step('nothing was reported on the console, nothing asked of another host', async () => {
    expect(problems.length === 0, problems.join('; '));
  });
}
