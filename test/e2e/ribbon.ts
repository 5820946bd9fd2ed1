import type { Frame, Page } from 'playwright-core';
import { clean, expect, loadReport, step } from './steps';

/** The ribbon's buttons that need no pane run without one, and say in a window what cannot be done; the others open the pane where they belong. */
export async function ribbonFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  const press = (name: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Dải lệnh' }).getByRole('button', { name, exact: true }).click();
  await step('ribbon: what cannot be done is said in a window over the sheet, closed with one key', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await press('Sắp xếp');
    const window = page.frameLocator('iframe.message-window');
    await window.getByRole('alert').filter({ hasText: 'Trang đang mở không sắp xếp được' }).waitFor();
    const inside = page.frames().find((one) => one.url().includes('message.html'));
    if (!inside) throw new Error('There is no window');
    const focused = await inside.evaluate(() => document.activeElement?.textContent);
    expect(focused === 'Đóng', `the focus is on "${focused}"`);
    await clean(inside);
    await window.getByRole('button', { name: 'Đóng' }).press('Enter');
    await page.locator('iframe.message-window').waitFor({ state: 'detached' });
  });
  await step('ribbon: "Kiểm tra" writes its list without a pane', async () => {
    await loadReport(frame);
    await press('Kiểm tra');
    await page.getByRole('tab', { name: 'Kết quả kiểm tra' }).waitFor();
  });
  await step('ribbon: where Excel opens no window, the last resort says it in the page', async () => {
    await page.evaluate(() => {
      window.workbench.showDialog = undefined;
    });
    await press('Sắp xếp');
    const commands = page.frames().find((one) => one.url().endsWith('commands.html'));
    await commands?.getByText('Trang đang mở không sắp xếp được').waitFor({ state: 'attached' });
  });
  await step('ribbon: the other buttons open the pane at their view', async () => {
    const pane = page.frameLocator('iframe:not(.message-window):not([data-commands])');
    await press('Hồ sơ quyết toán');
    await pane.getByRole('button', { name: 'Tạo sổ hồ sơ' }).waitFor();
    await press('Tổng hợp');
    await pane.getByText('Dành cho cơ quan tổng hợp').waitFor();
    await press('Trợ giúp');
    await pane.getByText('Nhập vào các ô nền vàng').waitFor();
    expect(problems.length === 0, problems.join('; '));
  });
}
