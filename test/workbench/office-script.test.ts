import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../src/workbench/files/open';
import { runScript } from '../../src/workbench/office-script';
import type { ScriptError } from '../../src/workbench/office-script-errors';
import { viewOfFile } from '../parity/file-view';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kịch bản-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs a script in this process; it is at rest once a turn of timers has passed. */
async function run(path: string, bytes: Uint8Array | null = null) {
  const logs: string[] = [];
  const errors: ScriptError[] = [];
  const atRest = (): Promise<'rest'> => new Promise((resolve) => setTimeout(() => resolve('rest'), 50));
  const ran = await runScript(path, bytes, { log: (line) => logs.push(line), error: (error) => errors.push(error), atRest });
  return { ...ran, logs, errors };
}

const script = (name: string, text: string) => run(file(name, text));
const inBatch = (body: string): string => `await Excel.run(async (context) => { ${body} });`;

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
  const { save, ...told } = await script('sales.js', SALES);
  expect(told).toMatchObject({ logs: ['Tổng 200'], errors: [], syncs: 2 });
  const cells = (await viewOfFile(await save())).sheets.Sheet1?.cells;
  expect([cells?.A1?.content, cells?.B4?.content]).toEqual(['Tháng', '=SUM(B2:B3)']);
  expect(cells?.A1?.font).toContain('bold');
});

it('goes on with the workbook that an earlier run saved', async () => {
  const { save } = await script('sales.js', SALES);
  const more = inBatch(`
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').values = [[130]];
    const total = sheet.getRange('B4');
    total.load('values');
    await context.sync();
    console.log(total.values[0][0]);`);
  expect((await run(file('more.js', more), await save())).logs).toEqual(['210']);
});

it('takes TypeScript and Office.onReady', async () => {
  const text = `
  enum Order { First = 1, Second }
  namespace Names { export const second = 'Hai'; }
  Office.onReady(async () => {
    await Excel.run(async (context: Excel.RequestContext): Promise<void> => {
      const names: string[] = ['Một', Names.second];
      for (const name of names) context.workbook.worksheets.add(name);
      await context.sync();
    });
    console.log('xong', Order.Second);
  });`;
  const { logs, errors, save, syncs } = await script('sheets.ts', text);
  expect([logs, errors, syncs]).toEqual([['xong 2'], [], 1]);
  expect((await openBook(await save())).sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Một', 'Hai']);
});

it('loads files beside it, as modules and with require, and leaves out those of types alone', async () => {
  file('tính.ts', 'export const double = (n: number): number => n * 2; export default class Sheet { name = typeof Excel; }');
  file('old.cjs', 'module.exports = { half: (n) => n / 2, file: require("node:path").basename(__filename) };');
  file('names.json', '{ "first": "Một" }');
  const text = `
    import Sheet, { double } from './tính';
    import old from './old.cjs';
    import names from './names.json';
    import type { Nothing } from './types-only';
    const again = await import('./tính.js');
    console.log(double(2), old.half(2), old.file, names.first, new Sheet().name, again.double === double, require('./old.cjs') === old);`;
  expect(await script('main.ts', text)).toMatchObject({ logs: ['4 1 old.cjs Một object true true'], errors: [] });
});

it('a file or module that is not there is named', async () => {
  const { errors } = await script(
    'a.js',
    "try { require('./không-có') } catch (error) { console.log(error.message) }\nawait import('no-such-module')",
  );
  expect(errors).toMatchObject([{ message: expect.stringContaining('"no-such-module"') as string, line: 2 }]);
});

it('gives Office what a script without a pane may expect', async () => {
  const text = `
    Office.initialize = (reason) => console.log(reason);
    const { host, platform } = await Office.onReady();
    const { requirements, document } = Office.context;
    console.log(host === Office.HostType.Excel, platform === Office.PlatformType.OfficeOnline);
    console.log(requirements.isSetSupported('ExcelApi', '1.10'), requirements.isSetSupported('ExcelApi', '9.1'), requirements.isSetSupported('Dialog'));
    document.settings.set('màu', { là: 'đỏ' });
    document.settings.saveAsync(({ status }) => console.log(status === Office.AsyncResultStatus.Succeeded));
    ${inBatch("const set = context.workbook.settings.getItem('màu'); set.load(); await context.sync(); console.log(set.value.là);")}
    await OfficeRuntime.storage.setItem('a', '1');
    localStorage.setItem('b', 2);
    console.log(await OfficeRuntime.storage.getItem('a'), localStorage.getItem('b'), document.settings.get('khác'));`;
  const { logs, errors } = await script('office.js', text);
  expect([logs, errors]).toEqual([['documentOpened', 'true true', 'true false false', 'true', 'đỏ', '1 2 null'], []]);
});

it('what belongs to a pane says that it is not there', async () => {
  const text = `
    Office.context.ui.displayDialogAsync('https://localhost', ({ status, error }) => console.log(status, error.message.split(':')[0]));
    await Office.addin.showAsTaskpane();`;
  const { logs, errors } = await script('pane.js', text);
  expect(logs).toEqual(['failed Office.context.ui.displayDialogAsync']);
  expect(errors).toMatchObject([
    { code: 'ApiNotFound', message: expect.stringContaining('Office.addin.showAsTaskpane') as string },
  ]);
});

it('shows objects of Excel by what has been loaded, and everything that console has', async () => {
  const text = inBatch(`
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.values = [[5]];
    range.load('address, values');
    await context.sync();
    console.log(range);
    console.group('Nhóm'); console.warn('%s: %d', 'số', 3); console.groupEnd();
    console.table([['a']]);`);
  const { logs } = await script('shows.js', text);
  expect(logs.slice(0, 3)).toEqual(["{ address: 'Sheet1!A1', values: [ [ 5 ] ] }", 'Nhóm', '  số: 3']);
  expect(logs[3]).toContain("│ 0       │ 'a' │");
});

it.each([
  {
    what: 'a sheet that is not there',
    body: "context.workbook.worksheets.getItem('Không có').load('name');",
    code: 'ItemNotFound',
    statement: 'getItem',
    errorLocation: 'WorksheetCollection.getItem',
  },
  {
    what: 'a bad address',
    body: "context.workbook.worksheets.getActiveWorksheet().getRange('1A').values = [[1]];",
    code: 'InvalidArgument',
    statement: 'getRange',
    errorLocation: 'Worksheet.getRange',
  },
  {
    what: 'a property the host lacks',
    body: 'context.workbook.pivotTables.load();',
    code: 'ApiNotFound',
    statement: 'pivotTables',
    errorLocation: 'Workbook.pivotTables',
  },
  {
    what: 'a property read too early',
    body: "console.log(context.workbook.worksheets.getItem('Sheet1').name);",
    code: 'PropertyNotLoaded',
    statement: null,
    errorLocation: 'Worksheet.name',
  },
])('$what is told with its code, the statement that failed and its place', async ({ body, code, statement, errorLocation }) => {
  const { errors } = await script(
    'bad.js',
    `// Dòng đầu\nawait Excel.run(async (context) => {\n ${body}\n await context.sync();\n});`,
  );
  expect(errors).toMatchObject([
    { code, errorLocation, file: join(folder, 'bad.js'), line: code === 'PropertyNotLoaded' ? 3 : 4 },
  ]);
  expect(errors[0]?.statement ?? '').toContain(statement ?? '');
});

it('tells what was traced before it failed', async () => {
  const body =
    "context.trace('một'); context.workbook.worksheets.getItem('x').load('name'); context.trace('hai'); await context.sync();";
  expect((await script('trace.js', inBatch(body))).errors).toMatchObject([{ code: 'ItemNotFound', traceMessages: ['một'] }]);
});

it.each([
  {
    what: 'thrown at the top',
    text: "console.log('trước');\nthrow new Error('sai');",
    error: { code: 'Error', message: 'sai', line: 2, column: 7 },
  },
  { what: 'no error at all', text: 'throw { so: 1 };', error: { code: 'Error', message: '{ so: 1 }' } },
  { what: 'a text that is no script', text: 'const a = 1;\nconst b = ;', error: { code: 'SyntaxError', line: 2, column: 1 } },
  {
    what: 'a page that is not there',
    text: "\n$('#run').on('click', run);",
    error: { code: 'ReferenceError', line: 2, message: expect.stringContaining('console.log') as string },
  },
  { what: 'a wait without end', text: 'await new Promise(() => {});', error: { code: 'NeverSettled' } },
])('an error of the script itself is told too: $what', async ({ text, error }) => {
  expect((await script('throws.js', text)).errors).toMatchObject([error]);
});

it('a script for Office Scripts is told that it is one', async () => {
  const { errors } = await script('main.ts', 'function main(workbook: ExcelScript.Workbook) { workbook.getWorksheets(); }');
  expect(errors).toMatchObject([{ code: 'ExcelScript' }]);
});
