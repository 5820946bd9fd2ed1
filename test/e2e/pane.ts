import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { loadAgency } from '../../src/actions';
import { planById } from '../../src/plans';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { XLSX } from './returned-files';
import { cellAt, clean, expect, more, openSheet, picture, step, typeInto } from './steps';

/** What the pane does beyond the officer's way through: typing beside a finding, targets, lists, English, an older version of the plan. */
export async function paneFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('the whole choice is made and loaded with the keyboard alone', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await frame.getByRole('combobox', { name: 'Kế hoạch' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await frame.getByText('cơ quan, nhóm cơ quan có tên').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('thue');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await frame.getByText('Ngày cuối phải nộp').waitFor();
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.getByText(/^Đã nạp \d+ dòng/).waitFor();
    const focused = await frame.evaluate(() => document.activeElement?.id ?? '');
    expect(['agency', 'view'].includes(focused), `the focus is on "${focused}", not where the work goes on`);
  });
  await step('what is typed beside a finding lands in its cell, and the finding goes', async () => {
    await openSheet(page, 'Chỉ tiêu');
    const missing = frame.getByRole('button', { name: /Cảnh báo - J7/ });
    await missing.waitFor();
    await frame.getByRole('button', { name: 'Ghi giải trình' }).first().click();
    await frame.getByRole('textbox', { name: 'Ghi giải trình' }).fill('Chưa đến kỳ thống kê.');
    await clean(frame);
    await frame.getByRole('button', { name: 'Ghi vào ô' }).click();
    await cellAt(page, 'O7').filter({ hasText: 'Chưa đến kỳ thống kê.' }).waitFor();
    await missing.waitFor({ state: 'detached' });
  });
  await step('the next blank cell is gone to', async () => {
    await frame.getByRole('button', { name: /Đến ô trống tiếp theo/ }).click();
    await frame.getByText(/Tiếp theo: nhập \d+ ô còn trống/).waitFor();
  });
  await step('targets show their paths, axe finds nothing, and the charts are drawn into the workbook', async () => {
    await openSheet(page, 'Chỉ tiêu');
    await typeInto(page, 'G7', '30%');
    await typeInto(page, 'H7', '2024');
    await frame.getByRole('tab', { name: 'Mục tiêu' }).click();
    await frame.getByRole('img').first().waitFor();
    await clean(frame);
    await picture(page, '10-muc-tieu');
    await frame.getByRole('button', { name: 'Vẽ biểu đồ vào sổ' }).click();
    await frame.getByText('Đã vẽ trang "Lộ trình"').waitFor();
    await page.getByRole('tab', { name: 'Lộ trình' }).waitFor();
  });
  await step('the findings are handed over as .csv that Vietnamese Excel opens', async () => {
    const downloading = page.waitForEvent('download');
    await more(frame, 'Tải danh sách (.csv)');
    const file = await downloading;
    const text = readFileSync(await file.path(), 'utf8');
    expect(file.suggestedFilename().endsWith('.csv') && text.startsWith('\uFEFF"STT";"Mức độ";'), text.slice(0, 60));
  });
  await step('the pane speaks English and comes back', async () => {
    await frame.getByRole('button', { name: 'EN', exact: true }).click();
    await frame.getByRole('button', { name: 'Submit report' }).waitFor();
    expect((await frame.evaluate(() => document.documentElement.lang)) === 'en', 'the page does not say that it is English');
    await clean(frame);
    await frame.getByRole('button', { name: 'VI', exact: true }).click();
    await frame.getByRole('button', { name: 'Nộp báo cáo' }).waitFor();
  });
  await step('a workbook of another version says what will change before it is brought forward', async () => {
    await page.locator('input[aria-label="Tệp .xlsx cần mở"]').setInputFiles(await olderWorkbook());
    const pane = page.frameLocator('iframe');
    await pane.getByText('Sổ lập theo phiên bản 2025.9').waitFor();
    await pane.getByText('1 dòng thêm').click();
    await pane.getByRole('button', { name: /Chuyển sang phiên bản/ }).click();
    await pane.getByText(/Đã nạp \d+ dòng chỉ tiêu/).waitFor();
    await pane.getByText('Sổ lập theo phiên bản').waitFor({ state: 'detached' });
    expect(problems.length === 0, problems.join('; '));
  });
}

/** A report made when the plan had an earlier version without its last task. */
async function olderWorkbook(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const plan = planById('dong-thap-244');
  const agency = plan?.agencies[0];
  if (!plan || !agency) throw new Error('The plan is gone');
  const book = FileBook.empty({ codec: NODE_CODEC });
  await loadAgency(book, { ...plan, version: '2025.9', tasks: plan.tasks.slice(1) }, agency, { year: 2026, half: null });
  return { name: 'phien-ban-cu.xlsx', mimeType: XLSX, buffer: Buffer.from(book.bytes()) };
}

/** Pages that have something missing: office.js, Excel around them, a part of the pane, the network. */
export async function statesFlow(browser: Browser, address: string): Promise<void> {
  const open = async (prepare: (page: Page) => Promise<unknown>): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 }, colorScheme: 'dark', locale: 'vi-VN' });
    page.setDefaultTimeout(60_000);
    await prepare(page);
    return page;
  };
  const narrow = async (page: Page): Promise<void> => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width <= 320, `the pane is ${width} pixels wide`);
    await clean(page.mainFrame());
    await page.close();
  };
  await step('without office.js the pane says so, and what to do; 320 pixels, dark, axe clean', async () => {
    const page = await open((one) => one.route(/office-client\.js|bridge\.js/, (route) => route.abort()));
    await page.goto(`${address}taskpane.html`);
    await page.getByText('Không tải được office.js').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
    await narrow(page);
  });
  await step('outside Excel the pane says where it belongs', async () => {
    const elsewhere =
      'window.Office = { HostType: { Excel: "Excel" }, onReady: function () { return Promise.resolve({ host: null }); } };';
    const page = await open((one) =>
      one.route(/bridge\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body: elsewhere })),
    );
    await page.goto(`${address}taskpane.html`);
    await page.getByRole('heading', { name: 'Trang này chạy trong Excel' }).waitFor();
    await narrow(page);
  });
  await step('where nothing can draw, the last resort says so; its library is fetched only then', async () => {
    const fetched: string[] = [];
    const page = await open(async (one) => {
      one.on('request', (request) => fetched.push(request.url()));
      await one.route(/taskpane\.html/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace(/<div id="?root"?>\s*<\/div>/, '') });
      });
    });
    await page.goto(`${address}workbench.html`);
    const frame = page.frameLocator('iframe');
    await frame.getByText('Ngăn này không hiển thị được. Sổ và số liệu đã nhập vẫn còn nguyên.').waitFor();
    const withNotice = new Set(fetched.map((url) => new URL(url).pathname));
    await page.unroute(/taskpane\.html/);
    fetched.length = 0;
    await page.goto(`${address}workbench.html`);
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    const usually = new Set(fetched.map((url) => new URL(url).pathname));
    const only = [...withNotice].filter((path) => path.endsWith('.js') && !usually.has(path));
    expect(only.length > 0, 'the library of the last resort is fetched with every start');
    await page.close();
  });
  await step('a part that cannot be fetched is told, and the rest stays; offline is told', async () => {
    const page = await open(async () => undefined);
    await page.setViewportSize({ width: 1440, height: 860 });
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await page.context().setOffline(true);
    await frame.getByText('Đang mất mạng').waitFor();
    await frame.getByRole('combobox', { name: 'Kế hoạch' }).click();
    await frame.getByRole('option', { name: /Đồng Tháp/ }).click();
    await frame.getByText('Không tải được phần chương trình cần dùng').waitFor();
    await page.context().setOffline(false);
    await frame.getByRole('button', { name: 'Thử lại' }).click();
    await frame.getByRole('combobox', { name: 'Cơ quan báo cáo' }).waitFor();
    await page.close();
  });
}
