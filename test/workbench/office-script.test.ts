import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../src/workbench/files/open';
import { runScript } from '../../src/workbench/office-script';
import { viewOfFile } from '../parity/file-view';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'script-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const SALES = `
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:B3').values = [['Tháng', 'Doanh số'], ['Một', 120], ['Hai', 80]];
  sheet.getRange('B4').formulas = [['=SUM(B2:B3)']];
  sheet.getRange('A1:B1').format.font.bold = true;
  await context.sync();
  const total = sheet.getRange('B4');
  total.load('values');
  await context.sync();
  console.log('Tổng', total.values[0][0]);
});`;

it('runs a script as Excel would: values, formulas, looks, what it logs, syncs', async () => {
  const run = await runScript(script('sales.js', SALES), null);
  expect(run).toMatchObject({ logs: ['Tổng 200'], errors: [], syncs: 2 });
  const cells = (await viewOfFile(run.book)).sheets.Sheet1?.cells;
  expect([cells?.A1?.content, cells?.B4?.content]).toEqual(['Tháng', '=SUM(B2:B3)']);
  expect(cells?.A1?.font).toContain('bold');
});

it('goes on with the workbook that an earlier run saved', async () => {
  const { book } = await runScript(script('sales.js', SALES), null);
  const more = `await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').values = [[130]];
    const total = sheet.getRange('B4');
    total.load('values');
    await context.sync();
    console.log(total.values[0][0]);
  });`;
  expect((await runScript(script('more.js', more), book)).logs).toEqual(['210']);
});

it('takes TypeScript and Office.onReady', async () => {
  const text = `Office.onReady(async () => {
    await Excel.run(async (context: Excel.RequestContext) => {
      const names: string[] = ['Một', 'Hai'];
      for (const name of names) context.workbook.worksheets.add(name);
      await context.sync();
    });
    console.log('xong');
  });`;
  const run = await runScript(script('sheets.ts', text), null);
  expect([run.logs, run.errors]).toEqual([['xong'], []]);
  expect((await openBook(run.book)).sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Một', 'Hai']);
});

it.each([
  {
    what: 'a sheet that is not there',
    body: "context.workbook.worksheets.getItem('Không có').load('name');",
    code: 'ItemNotFound',
    statement: 'getItem',
  },
  {
    what: 'a bad address',
    body: "context.workbook.worksheets.getActiveWorksheet().getRange('1A').values = [[1]];",
    code: 'InvalidArgument',
    statement: 'getRange',
  },
  {
    what: 'a method the host lacks',
    body: 'context.workbook.pivotTables.load();',
    code: 'ApiNotFound',
    statement: 'pivotTables',
  },
])('$what is told with its code and the statement that failed', async ({ body, code, statement }) => {
  const text = `await Excel.run(async (context) => { ${body} await context.sync(); });`;
  const [error] = (await runScript(script('bad.js', text), null)).errors;
  expect(error?.code).toBe(code);
  expect(error?.statement).toContain(statement);
});

it('an error of the script itself is told too', async () => {
  const run = await runScript(script('throws.js', "console.log('trước'); throw new Error('sai');"), null);
  expect(run).toMatchObject({ logs: ['trước'], errors: [{ code: 'Error', message: 'sai', statement: null }] });
});
