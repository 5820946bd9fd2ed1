import type { Frame, Page } from 'playwright-core';
import { cellAt, clean, expect, loadReport, more, openSheet, picture, step, typeInto } from './steps';

interface Held {
  release?: () => void;
  readonly workbench: { readonly ready: Promise<{ readonly bridge: { sendMessageToHost(text: string): void } }> };
}

/** Keeps what the pane asks Excel waiting, from the first request of so many bytes on. */
async function holdHost(page: Page, bytes: number): Promise<void> {
  await page.evaluate(async (least) => {
    const held = window as unknown as Held;
    const { bridge } = await held.workbench.ready;
    const send = bridge.sendMessageToHost;
    const waiting: string[] = [];
    bridge.sendMessageToHost = (text) => {
      if (waiting.length > 0 || text.length >= least) waiting.push(text);
      else send(text);
    };
    held.release = () => {
      bridge.sendMessageToHost = send;
      waiting.forEach((text) => send(text));
    };
  }, bytes);
}

const letHostGo = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as Held).release?.());

/** A sync that fails in the middle of the work: the designed message, nothing lost, and the next try finishes it. */
export async function failingFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('a report with entries is open', async () => {
    await loadReport(frame);
    await openSheet(page, 'Chỉ tiêu');
    await typeInto(page, 'J8', '1.234,5');
    await typeInto(page, 'K8', '5.000');
    await frame.getByText('Đã nhập 2/74 ô').waitFor();
    await page.getByRole('button', { name: 'Lượt đồng bộ' }).click();
  });
  for (const [number, moment] of [
    [2, 'giữa chừng'],
    [1, 'trước'],
    [2, 'sau'],
  ] as const)
    await step(`sync ${number} fails (${moment}): the pane says so, and trying again loses nothing`, async () => {
      await page.getByLabel('Làm hỏng lượt thứ').fill(String(number));
      await page.getByLabel('Vào lúc').selectOption({ label: moment });
      await page.getByRole('button', { name: 'Đặt lỗi' }).click();
      await more(frame, 'Nạp lại');
      const told = frame.getByText('Số liệu đã nhập vẫn còn nguyên').first();
      await told.waitFor();
      if (moment === 'giữa chừng') await picture(page, '10-loi');
      await frame.getByRole('button', { name: 'Thử lại' }).click();
      await told.waitFor({ state: 'detached' });
      await frame.getByText('Đã nạp 10 dòng chỉ tiêu').waitFor();
      await openSheet(page, 'Chỉ tiêu');
      await cellAt(page, 'J8').filter({ hasText: '1.234,5' }).waitFor();
      await cellAt(page, 'K8').filter({ hasText: '5.000' }).waitFor();
      await frame.getByText('Đã nhập 2/74 ô').waitFor();
    });
  await step('long work shows the share that is done, and can be stopped: nothing is changed', async () => {
    // Reading and finding are small; what draws the sheets is large, and Excel keeps it waiting.
    await holdHost(page, 100_000);
    await more(frame, 'Nạp lại');
    await frame.getByText(/^Đang ghi trang ".+" \(\d{2}%\)$/).waitFor();
    const share = await frame.getByRole('progressbar', { name: /^Đang ghi trang/ }).getAttribute('aria-valuenow');
    expect(Number(share) > 0 && Number(share) < 1, `the share is ${share}`);
    await clean(frame);
    await letHostGo(page);
    await frame.getByText('Đã nạp 10 dòng chỉ tiêu').waitFor();
    await holdHost(page, 0);
    await more(frame, 'Nạp lại');
    await frame.getByRole('button', { name: 'Dừng' }).click();
    await letHostGo(page);
    await frame.getByText('Đã dừng theo yêu cầu').waitFor();
    await openSheet(page, 'Chỉ tiêu');
    await cellAt(page, 'J8').filter({ hasText: '1.234,5' }).waitFor();
  });
  await step('the panel for developers shows the batches and their statements', async () => {
    await page.getByLabel('Lượt đồng bộ cuối').filter({ hasText: 'workbook.worksheets' }).waitFor();
    expect(problems.length === 0, problems.join('; '));
  });
}
