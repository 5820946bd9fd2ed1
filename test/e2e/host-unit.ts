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
    await page.getByRole('gridcell', { name: 'CHỨNG TỪ CHI' }).waitFor();
  });
  await step('the forms are filled', async () => {
    await frame.getByRole('button', { name: 'Lập hồ sơ 04a-04e' }).click();
    await frame.getByText('Đã lập 7 biểu').waitFor({ timeout: 30_000 });
    await page.getByRole('tab', { name: 'Mẫu 04b' }).click();
    await page.getByRole('gridcell', { name: 'ĐỐI CHIẾU KINH PHÍ CHƯƠNG TRÌNH' }).waitFor();
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
  await step('axe finds nothing in the dossier view; nothing on the console', async () => {
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
    expect(problems.length === 0, problems.join('; '));
  });
}
