import type { Frame, Page } from 'playwright-core';
import { cellAt, clean, expect, goTo, loadReport, openSheet, saved, step, typeInto } from './steps';
import { XLSX } from './returned-files';

const place = (page: Page) => page.getByRole('textbox', { name: 'Ô đang chọn' });
const formula = (page: Page): Promise<string> => page.getByRole('textbox', { name: 'Thanh công thức' }).inputValue();
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const shows = (page: Page, address: string, text: string | RegExp): Promise<void> =>
  cellAt(page, address).filter({ hasText: text }).waitFor();
const isEmpty = (page: Page, address: string): Promise<void> =>
  page.locator(`[data-address="${address}"]:empty`).waitFor({ state: 'attached' });
const column = (page: Page, letter: string) => page.getByRole('columnheader', { name: letter, exact: true });
const widthOf = async (page: Page, letter: string): Promise<number> => (await column(page, letter).boundingBox())?.width ?? 0;

/** Drags from one point to another. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await page.mouse.up();
}

/** The middle of something on the page. */
async function middle(page: Page, selector: string): Promise<readonly [number, number]> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** What people do in a spreadsheet beyond typing: pointing, filling, sizes, several areas, filters, notes, tabs. */
export async function gridFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  await step('a row of cells is filled with Tab, a selection with Enter, several cells with Ctrl+Enter', async () => {
    await frame.getByText('Chọn kế hoạch, cơ quan và kỳ báo cáo').waitFor();
    await goTo(page, 'B2');
    for (const value of ['1', '2', '3']) {
      await page.keyboard.type(value);
      await press(page, value === '3' ? 'Enter' : 'Tab');
    }
    expect((await place(page).inputValue()) === 'B3', `Enter after Tab went to ${await place(page).inputValue()}`);
    await goTo(page, 'B3:C4');
    for (const value of ['4', '5', '6', '7']) {
      await page.keyboard.type(value);
      await press(page, 'Enter');
    }
    await shows(page, 'C4', '7');
    await shows(page, 'B4', '5');
    await goTo(page, 'F2:F4');
    await page.keyboard.type('9');
    await press(page, 'Control+Enter');
    await shows(page, 'F4', '9');
  });
  await step('cells go into a formula by mouse and arrows, F4 fixes them', async () => {
    await cellAt(page, 'E2').click();
    await page.keyboard.type('=SUM(');
    await drag(page, await middle(page, '[data-address="B2"]'), await middle(page, '[data-address="D2"]'));
    await page.keyboard.type(')*2');
    await press(page, 'Enter');
    await shows(page, 'E2', '12');
    await goTo(page, 'E3');
    await page.keyboard.type('=');
    await cellAt(page, 'B3').click();
    await press(page, 'F4');
    await page.keyboard.type('+');
    await press(page, 'ArrowLeft', 'Enter');
    await goTo(page, 'E3');
    expect((await formula(page)) === '=$B$3+D3', `the formula is ${await formula(page)}`);
  });
  await step('the fill handle goes on with a series, as one step', async () => {
    await typeInto(page, 'H2', '1');
    await typeInto(page, 'H3', '3');
    await goTo(page, 'H2:H3');
    await page.locator('[data-handle]').waitFor();
    await drag(page, await middle(page, '[data-handle]'), await middle(page, '[data-address="H6"]'));
    await shows(page, 'H6', '9');
    await press(page, 'Control+Z');
    await isEmpty(page, 'H6');
  });
  await step('columns are pulled wider by mouse, fitted by double-click, and by the menu', async () => {
    const before = await widthOf(page, 'C');
    const box = await column(page, 'C').boundingBox();
    if (!box) throw new Error('no column C');
    const edge = [box.x + box.width - 1, box.y + 8] as const;
    await drag(page, edge, [edge[0] + 60, edge[1]]);
    expect(Math.abs((await widthOf(page, 'C')) - before - 60) <= 2, `column C is ${await widthOf(page, 'C')} wide`);
    await page.mouse.dblclick(edge[0] + 60, edge[1]);
    expect((await widthOf(page, 'C')) < before, 'column C was not fitted');
    await press(page, 'Control+Z', 'Control+Z');
    expect(Math.abs((await widthOf(page, 'C')) - before) <= 1, 'the width did not come back');
    await goTo(page, 'C2');
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Độ rộng cột...' }).click();
    await page.getByRole('textbox', { name: 'Số điểm ảnh' }).fill('120');
    await press(page, 'Enter');
    expect((await widthOf(page, 'C')) === 120, `column C is ${await widthOf(page, 'C')} wide`);
  });
  await step('several areas are selected with Ctrl and emptied at once; looks are copied along; cut cells move', async () => {
    await cellAt(page, 'B2').click();
    await cellAt(page, 'D2').click({ modifiers: ['Control'] });
    expect((await place(page).inputValue()) === 'B2,D2', await place(page).inputValue());
    await press(page, 'Delete');
    await isEmpty(page, 'B2');
    await isEmpty(page, 'D2');
    await press(page, 'Control+Z');
    await shows(page, 'D2', '3');
    await goTo(page, 'B2');
    await press(page, 'Control+B', 'Control+C');
    await goTo(page, 'J2');
    await press(page, 'Control+V');
    const weight = await cellAt(page, 'J2').evaluate((cell) => getComputedStyle(cell).fontWeight);
    expect(weight === '700', `J2 has weight ${weight}`);
    await goTo(page, 'B3');
    await press(page, 'Control+X');
    await goTo(page, 'J3');
    await press(page, 'Control+V');
    await isEmpty(page, 'B3');
    await goTo(page, 'E3');
    expect((await formula(page)) === '=$J$3+D3', `the formula is ${await formula(page)}`);
  });
  await step('what other programs copy is pasted with its looks, and ours goes to them with its own', async () => {
    const html =
      '<html><head><style>.xl65 { font-weight:700; background:#FFFF00 }</style></head><body><table><tr>' +
      '<td class="xl65">Mã</td><td bgcolor="#00FF00" align="right"><i>1.234,5</i></td></tr></table></body></html>';
    await page.evaluate(async (table) => {
      const item = {
        'text/html': new Blob([table], { type: 'text/html' }),
        'text/plain': new Blob(['Mã\t1.234,5\r\n'], { type: 'text/plain' }),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    }, html);
    await goTo(page, 'L2');
    await press(page, 'Control+V');
    await shows(page, 'M2', '1234,5');
    const look = (address: string): Promise<readonly string[]> =>
      cellAt(page, address).evaluate((cell) => {
        const { fontWeight, fontStyle, backgroundColor } = getComputedStyle(cell);
        return [fontWeight, fontStyle, backgroundColor];
      });
    expect((await look('L2')).join() === '700,normal,rgb(255, 255, 0)', (await look('L2')).join());
    expect((await look('M2')).join() === '400,italic,rgb(0, 255, 0)', (await look('M2')).join());
    await press(page, 'Control+C');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    expect(copied.includes('1234,5') && /background(-color)?:\s*#00FF00/i.test(copied), copied.slice(0, 200));
  });
  await step('a filter is put on, used without a mouse, and taken off; hidden rows are told', async () => {
    await goTo(page, 'F1');
    await page.keyboard.type('Số');
    await press(page, 'Enter');
    await typeInto(page, 'F3', '8');
    await goTo(page, 'F1:F4');
    await press(page, 'Control+Shift+L');
    await goTo(page, 'F1');
    await press(page, 'Alt+ArrowDown');
    const filter = page.getByRole('dialog', { name: 'Lọc cột Số' });
    await filter.getByRole('checkbox', { name: '9' }).uncheck();
    await clean(page.mainFrame());
    await filter.getByRole('button', { name: 'Áp dụng' }).click();
    await cellAt(page, 'F2').waitFor({ state: 'detached' });
    await shows(page, 'F3', '8');
    await press(page, 'Control+Z');
    await shows(page, 'F2', '9');
  });
  await step('notes are written and shown, texts are found, tabs are renamed, copied and taken back', async () => {
    await goTo(page, 'B4');
    await press(page, 'Shift+F2');
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Xem lại số này');
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByRole('note').filter({ hasText: 'Xem lại số này' }).waitFor();
    await press(page, 'Control+F');
    await page.getByRole('searchbox', { name: 'Tìm trong trang' }).fill('12');
    await press(page, 'Enter');
    expect((await place(page).inputValue()) === 'E2', `found ${await place(page).inputValue()}`);
    await press(page, 'Escape');
    await page.getByRole('tab', { name: 'Sheet1' }).focus();
    await press(page, 'F2');
    await page.getByRole('textbox', { name: 'Tên trang' }).fill('Tính toán');
    await press(page, 'Enter');
    await page.getByRole('tab', { name: 'Tính toán', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Tạo bản sao' }).click();
    await page.getByRole('tab', { name: 'Tính toán (2)' }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('tab', { name: 'Tính toán (2)' }).waitFor({ state: 'detached' });
    // The tip of the button that was pressed goes away with the pointer.
    await cellAt(page, 'B2').hover();
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await clean(page.mainFrame());
    expect(problems.length === 0, problems.join('; '));
  });
}

/** The page around the grid: the look, a reload, a file dropped. */
export async function pageFlow(page: Page, frame: Frame, problems: string[]): Promise<void> {
  const pane = page.frameLocator('aside iframe');
  await step('the pane follows light, dark and high contrast without starting anew', async () => {
    await loadReport(frame);
    const root = pane.locator('.fui-FluentProvider').first();
    const background = (): Promise<string> => root.evaluate((element) => getComputedStyle(element).backgroundColor);
    await root.evaluate((element) => element.setAttribute('data-same', ''));
    const light = await background();
    await page.getByRole('button', { name: 'Nền tối' }).click();
    await pane.locator('[data-same]').waitFor();
    await expectSoon(async () => (await background()) !== light, 'the pane stayed light');
    await page.getByRole('button', { name: 'Tương phản cao' }).click();
    await expectSoon(async () => (await background()) === 'rgb(0, 0, 0)', 'the pane is not in high contrast');
    await clean(page.mainFrame());
    await page.getByRole('button', { name: 'Tương phản cao' }).click();
    await expectSoon(async () => (await background()) === light, 'the pane is not light again');
    expect((await pane.locator('[data-same]').count()) === 1, 'the pane was started anew');
  });
  await step('a reload brings the workbook back, with what was typed last, and the pane with it', async () => {
    await openSheet(page, 'Chỉ tiêu');
    await typeInto(page, 'J8', '70');
    await page.waitForTimeout(1_500);
    await page.reload();
    await page.getByText('Đã mở lại sổ đang làm dở').waitFor();
    await pane.getByText('Sở Công Thương').first().waitFor();
    await openSheet(page, 'Chỉ tiêu');
    await shows(page, 'J8', '70');
  });
  await step('a file is opened by dropping it on the page; a new workbook is asked for first', async () => {
    const bytes = [...(await saved(page))];
    await typeInto(page, 'J9', '5');
    await page.evaluate(
      ([content, type]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], 'tha-vao.xlsx', { type }));
        document.querySelector('.page')?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
      },
      [bytes, XLSX] as const,
    );
    await openSheet(page, 'Chỉ tiêu');
    await isEmpty(page, 'J9');
    await typeInto(page, 'J9', '6');
    await page.getByRole('button', { name: 'Sổ mới' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByRole('tab', { name: 'Sheet1', selected: true }).waitFor();
    expect(problems.length === 0, problems.join('; '));
  });
}

/** Waits until something holds. */
async function expectSoon(holds: () => Promise<boolean>, message: string): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(message);
}
