import type { Frame, Page } from 'playwright-core';
import { clean, expect, loadReport, step } from './steps';

const VIEWS = ['Báo cáo', 'Hồ sơ', 'Tổng hợp', 'Thời hạn', 'Trợ giúp'];

/** Every view of the pane inside Excel, 320 pixels wide and dark: nothing is cut, and axe finds nothing. */
export async function narrowFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  const fits = async (what: string): Promise<void> => {
    const [inner, outer] = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(outer <= 320, `the pane is ${outer} pixels wide`);
    expect(inner <= outer, `${what} needs ${inner} pixels of ${outer}`);
    const outside = await frame.getByText('Trang này chạy bên trong Excel').count();
    expect(outside === 0, `${what} is shown outside of Excel`);
    const background = await frame.evaluate(() => {
      const main = document.querySelector('main');
      return main ? getComputedStyle(main).backgroundColor : '';
    });
    const brightness = (background.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    expect(background.startsWith('rgb') && brightness < 3 * 80, `${what} is not dark: ${background}`);
    await clean(frame);
  };
  await step('320 pixels, dark: the choice of plan and agency', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await fits('the choice');
    await loadReport(frame);
  });
  for (const view of VIEWS)
    await step(`320 pixels, dark: ${view}`, async () => {
      await frame.getByRole('tab', { name: view, exact: true }).click();
      await frame.getByRole('tab', { name: view, exact: true, selected: true }).waitFor();
      await frame.getByRole('progressbar', { name: 'Đang mở...' }).waitFor({ state: 'detached' });
      await fits(view);
    });
  await step('320 pixels: the switch gives the spreadsheet instead of the pane, and axe finds nothing', async () => {
    await page.getByRole('button', { name: 'Ngăn tác vụ' }).click();
    await page.getByRole('grid').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width <= 320, `the page is ${width} pixels wide`);
    await clean(page.mainFrame());
    expect(problems.length === 0, problems.join('; '));
  });
}
