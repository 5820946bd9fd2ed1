// The officer's flow in a real browser, against the production build: `npm run test:e2e` (build first: `npm run build`).
// Screenshots for README and docs are taken on the way (--pictures writes them to docs/images).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { loadAgency, openReport } from '../../src/actions';
import { sampleEntries } from '../../src/cli/sample';
import { planById } from '../../src/plans';
import { serveWorkbench } from '../../src/workbench/serve';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';

const PICTURES = process.argv.includes('--pictures');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let passed = 0;
let failed = 0;

/** Runs one step and tells how it went; a failing one does not hide the next. */
async function step(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(
      `FAIL  ${name}\n      ${error instanceof Error ? error.message.split('\n').slice(0, 4).join('\n      ') : String(error)}`,
    );
  }
}

function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(__dirname, '../../docs/images', `${name}.png`) });
}

/** Serious accessibility faults of the pane as it is now. */
async function faults(frame: Frame): Promise<string[]> {
  // The pane's policy allows no inline script; evaluating in the page's own world is the browser's doing, not the pane's.
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    // Fluent's focus sentinels are focusable and hidden on purpose; they hand the focus on at once.
    const own = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.filter(({ html }) => !html.includes('data-tabster-dummy')),
    }));
    return own.filter(({ nodes }) => nodes.length > 0).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
}

async function choose(frame: Frame, field: string, option: RegExp): Promise<void> {
  await frame.getByRole('combobox', { name: field }).click();
  await frame.getByRole('option', { name: option }).first().click();
}

/** Types into a cell of the grid as a person does. */
async function typeInto(page: Page, address: string, value: string): Promise<void> {
  await page.locator(`td[data-address="${address}"]`).dblclick();
  const input = page.getByRole('textbox', { name: address });
  await input.fill(value);
  await input.press('Enter');
}

async function officerFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
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
    await frame.getByRole('button', { name: 'Nạp lại' }).click();
    await frame.getByText('Đã nạp 10 dòng chỉ tiêu').waitFor();
    await page.getByRole('tab', { name: 'Chỉ tiêu' }).click();
    await page.locator('td[data-address="J8"]', { hasText: '10' }).waitFor();
  });
  await step('the findings are listed on a sheet, the report is submitted', async () => {
    await frame.getByRole('button', { name: /Ghi ra trang/ }).click();
    await page.getByRole('tab', { name: 'Kết quả kiểm tra' }).waitFor();
    await frame.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await frame.getByText('BC-TMDT_dong-thap-244_2026_so-cong-thuong_lan-1.xlsx').waitFor();
  });
  await step('deadlines and help are there, and clean', async () => {
    await frame.getByRole('tab', { name: 'Thời hạn' }).click();
    await frame.getByText('Tổng hợp, báo cáo tình hình thực hiện Kế hoạch').waitFor();
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
    await frame.getByRole('tab', { name: 'Trợ giúp' }).click();
    await frame.getByText('Nhập vào các ô nền vàng').waitFor();
  });
  await step('nothing was reported on the console, nothing asked of another host', async () => {
    expect(problems.length === 0, problems.join('; '));
  });
}

/** A host unit's flow: a dossier from an empty workbook, its forms, a wrong voucher found with its cause and mended. */
async function hostUnitFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
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
  await step('axe finds nothing in the dossier view; nothing on the console', async () => {
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
    expect(problems.length === 0, problems.join('; '));
  });
}

/** Workbooks as three agencies return them, one of them twice, and a file that is none. */
async function returnedFiles(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const plan = planById('dong-thap-244');
  if (!plan) throw new Error('The plan is gone');
  const period = { year: 2026, half: null } as const;
  const files = [];
  for (const [index, agency] of plan.agencies
    .filter(({ group }) => !group)
    .slice(0, 3)
    .entries()) {
    const book = FileBook.empty({ codec: NODE_CODEC });
    await loadAgency(book, plan, agency, period);
    const { report } = await openReport(book);
    await loadAgency(book, plan, agency, period, { prefill: sampleEntries(report, index + 1) });
    files.push({ name: `${agency.id}.xlsx`, mimeType: XLSX, buffer: Buffer.from(book.bytes()) });
  }
  const [first] = files;
  return [
    ...files,
    ...(first ? [{ ...first, name: 'gui-lai.xlsx' }] : []),
    { name: 'ghi-chu.xlsx', mimeType: XLSX, buffer: Buffer.from('không phải sổ Excel') },
  ];
}

/** What Sở Công Thương does: files in, who is in, what the province achieved, the result in a workbook. */
async function consolidationFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
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
    const found = await faults(frame);
    expect(found.length === 0, found.join('; '));
  });
  await step('a file is left out with a reason', async () => {
    await frame.getByText('5 tệp đã chọn').click();
    await frame.getByLabel('gui-lai.xlsx').fill('bản gửi nhầm');
    await frame.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
    await frame.getByText('Đã đọc 5 tệp').waitFor({ timeout: 30_000 });
    await frame.getByText('bản gửi nhầm').last().waitFor();
  });
  await step('the result is drawn into the open workbook', async () => {
    await frame.getByRole('button', { name: 'Vẽ vào sổ đang mở' }).click();
    await frame.getByText('Đã vẽ kết quả tổng hợp').waitFor({ timeout: 30_000 });
    await page.getByRole('tab', { name: 'Tổng hợp chỉ tiêu' }).click();
    await picture(page, '8-ket-qua-tong-hop');
    expect(problems.length === 0, problems.join('; '));
  });
}

/** 320 pixels wide, dark: nothing is cut. */
async function narrowAndDark(page: Page, address: string): Promise<void> {
  await step('at 320 pixels, dark, nothing is wider than the pane', async () => {
    await page.goto(`${address}taskpane.html?_host_Info=Excel$Web$16.01$en-US`);
    await page.evaluate(() => undefined);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width <= 320, `the pane is ${width} pixels wide`);
  });
}

async function main(): Promise<void> {
  const { server, address } = await serveWorkbench(3100);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const flow of [officerFlow, hostUnitFlow, consolidationFlow]) await inWorkbench(browser, address, flow);
    const narrow = await browser.newPage({ viewport: { width: 320, height: 600 }, colorScheme: 'dark' });
    await narrowAndDark(narrow, address);
  } finally {
    await browser.close();
    server.close();
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** A workbench with an empty workbook of its own; what its console and its network say counts too. */
async function inWorkbench(
  browser: Browser,
  address: string,
  flow: (page: Page, frame: Frame, problems: string[]) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'vi-VN' });
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(address) &&
      !request.url().startsWith('data:') &&
      !request.url().startsWith('blob:') &&
      problems.push(`asked for ${request.url()}`),
  );
  await page.goto(address);
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The workbench has no pane');
  await flow(page, frame, problems);
  await page.close();
}

void main();
