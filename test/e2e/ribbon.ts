import type { Frame, Page } from 'playwright-core';
import { clean, expect, loadReport, step } from './steps';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What Excel gives the page of the ribbon commands beyond what it gives a pane: where commands are told, and windows over the sheet. */
const RIBBON = `
  Office.actions.associate = function (name, run) { (window.commands = window.commands || {})[name] = run; };
  Office.AsyncResultStatus = { Succeeded: 'succeeded' };
  Office.EventType = { DialogMessageReceived: 'message' };
  Office.context.ui = {
    displayDialogAsync: function (address, size, done) {
      var over = window.open(address);
      var dialog = {
        addEventHandler: function (type, heard) { window.heard = heard; },
        close: function () { over.close(); }
      };
      done({ status: 'succeeded', value: dialog });
    }
  };
`;
const DIALOG = `
  window.Office = {
    onReady: function () { return Promise.resolve({}); },
    context: { ui: { messageParent: function (message) { window.opener.heard({ message: message }); } } }
  };
`;

interface Commands {
  readonly commands: Readonly<Record<string, (event: { completed(): void }) => Promise<void>>>;
}

/** Gives a command, as a click on the ribbon does, and waits until it tells Excel that it is done. */
const give = (frame: Frame, name: string): Promise<void> =>
  frame.evaluate(
    (command) => new Promise<void>((done) => void (window as unknown as Commands).commands[command]?.({ completed: done })),
    name,
  );

/** The commands of the ribbon that need no pane, on their own page as it ships, beside the open workbook. */
export async function ribbonFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  // The workbench's wire has one client at an end: the pane does its work before the ribbon takes over.
  await loadReport(frame);
  const address = new URL('/', page.url()).href;
  const text = async (path: string): Promise<string> => (await page.request.get(`${address}${path}`)).text();
  const [client, bridge] = [await text('office-client.js'), await text('bridge.js')];
  await page.context().route(OFFICE_JS, (route) => {
    const isDialog = route.request().frame().url().includes('message.html');
    return route.fulfill({ contentType: 'text/javascript', body: isDialog ? DIALOG : `${client}\n${bridge}\n${RIBBON}` });
  });
  await page.evaluate(() => {
    const ribbon = document.createElement('iframe');
    ribbon.src = 'commands.html';
    ribbon.style.display = 'none';
    document.body.append(ribbon);
  });
  await page.waitForFunction(
    () => 'commands' in (document.querySelector<HTMLIFrameElement>('iframe[src="commands.html"]')?.contentWindow ?? {}),
  );
  const ribbon = page.frames().find((one) => one.url().endsWith('commands.html'));
  if (!ribbon) throw new Error('The page of the commands is not there');
  await step('ribbon: what cannot be done is said in a window over the sheet, closed with one key', async () => {
    const opening = page.waitForEvent('popup');
    await give(ribbon, 'sortRows');
    const window = await opening;
    await window.getByRole('alert').filter({ hasText: 'Trang đang mở không sắp xếp được' }).waitFor();
    const focused = await window.evaluate(() => document.activeElement?.textContent);
    expect(focused === 'Đóng', `the focus is on "${focused}"`);
    await clean(window.mainFrame());
    const closing = window.waitForEvent('close');
    // The window closes with the key still down.
    await window.keyboard.press('Enter').catch(() => undefined);
    await closing;
  });
  await step('ribbon: "Kiểm tra" writes its list without a pane', async () => {
    await give(ribbon, 'checkWorkbook');
    await page.getByRole('tab', { name: 'Kết quả kiểm tra' }).waitFor();
  });
  await step('ribbon: where Excel opens no window, the last resort says it in the page', async () => {
    await ribbon.evaluate(() => {
      (Office.context as { ui: unknown }).ui = undefined;
    });
    await give(ribbon, 'sortRows');
    await ribbon.getByText('Báo cáo TMĐT').first().waitFor({ state: 'attached' });
    const said = await ribbon.evaluate(() => document.body.textContent);
    expect(/sắp xếp/i.test(said ?? ''), `the page says "${said}"`);
    const other = problems.filter((problem) => !problem.includes(OFFICE_JS));
    expect(other.length === 0, other.join('; '));
  });
}
