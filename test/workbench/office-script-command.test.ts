import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../src/workbench/files/open';

const ROOT = join(__dirname, '../..');
const COMMAND = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts[
  'office-script'
] as string;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thư mục có dấu '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as `npm run office-script --` does. @param onOut is given what has been printed so far, and the process */
function command(args: readonly string[], onOut: (out: string, end: (signal: NodeJS.Signals) => void) => void = () => undefined) {
  const [program = '', ...before] = COMMAND.split(' ');
  const child = spawn(program === 'node' ? process.execPath : program, [...before, ...args], { cwd: ROOT });
  return new Promise<Ended>((resolve) => {
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      onOut(out, (signal) => child.kill(signal));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const adds = (name: string): string =>
  `await Excel.run(async (context) => { context.workbook.worksheets.add('${name}'); await context.sync(); });`;

it('prints what was logged and the syncs, errors apart from them, and ends with 1 for errors', async () => {
  const path = file(
    'lỗi.js',
    `console.log('một');
Office.onReady(() => { throw new Error('trong onReady'); });
setTimeout(() => { console.log('muộn'); null.x; }, 30);
Excel.run(async (context) => { context.workbook.worksheets.getItem('Không').load('name'); await context.sync(); });`,
  );
  const { code, out, err } = await command([path]);
  expect(code).toBe(1);
  expect(out).toMatch(/^một\nmuộn\n1 lượt đồng bộ, \d+ byte gửi\.\n$/);
  expect(err).toContain('Error: trong onReady');
  expect(err).toContain("ItemNotFound: The requested resource doesn't exist.");
  expect(err).toContain(`trong kịch bản: ${path}:4:`);
  expect(err).toContain('worksheets.getItem(...)');
  expect(err).toContain('TypeError: ');
});

it('with --json prints one JSON document and nothing else, whatever the script does', async () => {
  const path = file(
    'json.ts',
    `process.stdout.write('viết thẳng\\n');
globalThis.console.log('ngoài');
console.log('một\\nhai', process.argv.length);
await Excel.run(async (context: Excel.RequestContext) => {
  const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
  range.values = [[1]];
  range.load('values');
  await context.sync();
  console.log(range.values instanceof Array);
});
Promise.reject(new RangeError('sai'));`,
  );
  const { code, out, err } = await command([path, '--json']);
  expect([code, err]).toEqual([1, '']);
  expect(JSON.parse(out)).toMatchObject({
    logs: ['viết thẳng', 'ngoài', 'một\nhai 2', 'true'],
    errors: [{ code: 'RangeError', message: 'sai', file: path, line: 11, column: 16, statement: null }],
    notices: [],
    syncs: 1,
  });
});

it('works on a copy of --book and writes --out', async () => {
  const first = join(folder, 'sổ một.xlsx');
  const second = join(folder, 'sổ hai.xlsx');
  expect((await command([file('a.js', adds('A')), '--out', first])).code).toBe(0);
  const before = readFileSync(first);
  expect((await command([file('b.mjs', adds('B')), '--book', first, '--out', second])).code).toBe(0);
  expect(readFileSync(first).equals(before)).toBe(true);
  expect((await openBook(readFileSync(second))).sheets.map(({ name }) => name)).toEqual(['Sheet1', 'A', 'B']);
});

it('an end of the script’s own saves what there is; a code that is not 0 is an error', async () => {
  const out = join(folder, 'exit.xlsx');
  const good = await command([file('exit.js', `${adds('E')} console.log('x'); process.exit(0);`), '--out', out]);
  expect(good).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^x\n1 lượt/) as string });
  expect((await openBook(readFileSync(out))).sheets).toHaveLength(2);
  const bad = await command([file('exit3.js', 'setTimeout(() => process.exit(3)); await new Promise(() => {});')]);
  expect(bad).toMatchObject({ code: 1, err: 'Exit: Kịch bản tự kết thúc với mã 3.\n' });
});

it('stops an endless loop, with what it had logged', async () => {
  const { code, out } = await command([file('loop.js', "console.log('a'); for (;;);"), '--json', '--timeout', '2']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ logs: ['a'], errors: [{ code: 'Timeout' }] });
});

it('ends with its script when it is asked to end', async () => {
  const path = file('pid.js', 'console.log(process.pid); for (;;);');
  let script = 0;
  const { code } = await command([path], (out, end) => {
    script = Number(out);
    end('SIGINT');
  });
  expect(code).toBe(130);
  expect(() => process.kill(script, 0)).toThrow('ESRCH');
});

it('prints much without losing a line', async () => {
  const { code, out } = await command([file('much.js', "for (let i = 0; i < 50000; i += 1) console.log('dòng', i);")]);
  expect(code).toBe(0);
  expect(out.split('\n')).toHaveLength(50_002);
});

describe('ends with 2 and says in Vietnamese what is wrong', () => {
  const run = (...names: string[]) => command(names.map((name) => (name.startsWith('-') ? name : join(folder, name))));

  beforeAll(() => {
    file('ok.js', "console.log('chạy')");
    file('not.xlsx', 'không phải sổ');
    file('macro.xlsm', 'x');
    file('data.csv', 'a,b');
    file('text.txt', 'x');
    mkdirSync(join(folder, 'folder.js'));
  });

  it.each([
    { args: [], says: 'Thiếu tên tệp kịch bản.' },
    { args: ['ok.js', 'pid.js'], says: 'Chỉ chạy một kịch bản mỗi lần' },
    { args: ['none.js'], says: 'Không tìm thấy tệp kịch bản' },
    { args: ['folder.js'], says: 'tệp kịch bản không phải là tệp' },
    { args: ['text.txt'], says: 'Kịch bản phải là tệp .js' },
    { args: ['ok.js', '--nope'], says: 'Không có tuỳ chọn --nope' },
    { args: ['ok.js', '--timeout=0'], says: '--timeout phải là số giây' },
    { args: ['ok.js', '--book', 'none.xlsx'], says: 'Không tìm thấy tệp sổ' },
    { args: ['ok.js', '--book', 'not.xlsx'], says: 'Không đọc được sổ' },
    { args: ['ok.js', '--book', 'macro.xlsm'], says: '--book chỉ nhận tệp .xlsx' },
    { args: ['ok.js', '--book', 'data.csv'], says: '--book chỉ nhận tệp .xlsx' },
    { args: ['ok.js', '--out', 'out.csv'], says: '--out chỉ nhận tệp .xlsx' },
    { args: ['ok.js', '--out', 'none/out.xlsx'], says: 'Không ghi được tệp' },
    { args: ['ok.js', '--book', 'not.xlsx', '--out', 'not.xlsx'], says: '--out trùng với --book' },
  ])('$args', async ({ args, says }) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('and leaves what there was', () => {
    expect(readFileSync(join(folder, 'not.xlsx'), 'utf8')).toBe('không phải sổ');
    expect(existsSync(join(folder, 'out.csv'))).toBe(false);
  });
});

it('--help tells how to use it', async () => {
  const { code, out } = await command(['--help']);
  expect(code).toBe(0);
  for (const word of ['--book', '--out', '--json', '--timeout', 'Mã thoát']) expect(out).toContain(word);
});
