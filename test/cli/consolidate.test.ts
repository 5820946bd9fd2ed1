import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, slipAnswers, submitBook } from '../../src/actions';
import { readFiles } from '../../src/cli/read-files';
import { EMPTY_ROSTER } from '../../src/plans';
import { readBack, type RawBook } from '../../src/sheets';
import { FileBook, readBook, READ_MESSAGES } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { bookByHand, taggedRows } from '../xlsx/files-by-hand';
import { cell, ours, REFUSED, withSheet } from '../xlsx/hostile-files';
import { commandLine, type Printed } from './command-line';
import { COMMUNES, filledReport, PLAN } from './filled';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tong-hop-'));
  mkdirSync(join(folder, 'nop'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, 'nop', name), bytes);

/** Runs `consolidate` over the folder of returned files. */
function consolidate(...more: string[]): Promise<Printed> {
  const common = ['--plan', PLAN.id, '--period', '2026', '--out', join(folder, 'tong-hop.xlsx')];
  return commandLine('2026-12-20', 'consolidate', join(folder, 'nop'), ...common, ...more);
}

interface Json {
  readonly summary: Record<string, number>;
  readonly files: readonly { file: string; state: string; message: string }[];
  readonly attendance: readonly Record<string, unknown>[];
  readonly indicators: readonly Record<string, unknown>[];
  readonly resubmissions: readonly { changes: readonly Record<string, unknown>[] }[];
  readonly findings: readonly Record<string, unknown>[];
  readonly returnSlips: readonly string[];
}
const inJson = async (...more: string[]): Promise<Json & { code: number }> => {
  const { code, out, err } = await consolidate('--json', ...more);
  if (out === '') throw new Error(err);
  return { code, ...(JSON.parse(out) as Json) };
};
const indicatorOf = ({ indicators }: Json, key: string) => indicators.find((one) => one.key === key);
const valuesIn = (raw: RawBook, sheet: string) => readBack(raw).sheets.get(sheet)?.rows ?? [];

describe('consolidate', () => {
  it('makes one workbook of many, with sums over sums', async () => {
    put('a.xlsx', await filledReport('Xã Mẫu 1', { 'ct.V.2': { numerator: 10, denominator: 20 } }));
    put('b.xlsx', await filledReport('Xã Mẫu 2', { 'ct.V.2': { numerator: 90, denominator: 900 } }));
    const result = await inJson();
    // 100 of 920, not the mean of 50% and 10%.
    expect(indicatorOf(result, 'ct.V.2')).toMatchObject({ numerator: 100, denominator: 920, result: 100 / 920 });
    expect(result).toMatchObject({ code: 0, summary: { errors: 0, files: 2 } });
    const raw = readBook(readFileSync(join(folder, 'tong-hop.xlsx')), { codec: NODE_CODEC });
    expect(identify(raw)).toMatchObject({ kind: 'consolidation', planId: PLAN.id, period: '2026' });
    const [sum] = valuesIn(raw, 'sumIndicators').filter(({ row }) => row === 'ct.V.2');
    expect(sum?.values).toMatchObject({ numerator: 100, denominator: 920, result: 100 / 920, verdict: 'Chưa đến hạn' });
    expect(sum?.formulas.numerator).toMatch(/^=IF\(COUNTIF\(.*SUMIFS\(/);
  });

  it('tells the same file, a resubmission and a conflict apart', async () => {
    const first = await filledReport('Cục Thống kê');
    put('tk-1.xlsx', first);
    put('tk-1 (1).xlsx', first);
    put('xa-1.xlsx', await filledReport('Xã Mẫu 1', { 'ct.V.2': { numerator: 1 } }));
    put('xa-2.xlsx', await filledReport('Xã Mẫu 1', { 'ct.V.2': { numerator: 2 } }));
    const result = await inJson();
    expect(result.files.map(({ file, state }) => [file, state])).toEqual([
      ['tk-1.xlsx', 'used'],
      ['tk-1 (1).xlsx', 'sameFile'],
      ['xa-1.xlsx', 'conflict'],
      ['xa-2.xlsx', 'conflict'],
    ]);
    expect(result.code).toBe(1);
    // The office's own 500 only: neither of the two files of the commune.
    expect(indicatorOf(result, 'ct.V.2')).toMatchObject({ numerator: 500 });
    rmSync(join(folder, 'tong-hop.xlsx'));
    const settled = await inJson('--exclude', 'xa-1.xlsx=Bản gửi nhầm');
    expect(settled.code).toBe(0);
    expect(indicatorOf(settled, 'ct.V.2')).toMatchObject({ numerator: 502 });
    expect(settled.files[2]).toMatchObject({ state: 'excluded', message: expect.stringContaining('Bản gửi nhầm') });
  });

  it('waits for the agencies of the plan and the communes of the roster, and counts days from the last day', async () => {
    writeFileSync(join(folder, 'xa.txt'), COMMUNES.map(({ name }) => name).join('\n'));
    put('a.xlsx', await filledReport('Xã Mẫu 1', {}, '2026-12-17T08:00:00'));
    const result = await inJson('--roster', join(folder, 'xa.txt'));
    expect(result.attendance.find(({ agency }) => agency === 'Xã Mẫu 1')).toMatchObject({ state: 'complete', daysLate: 3 });
    expect(result.attendance.find(({ agency }) => agency === 'Xã Mẫu 2')).toMatchObject({ state: 'notReceived', daysLate: 6 });
    expect(result.summary).toMatchObject({ received: 1, expected: 12 });
  });

  it('reads a link, and says of a pipe and a device what they are instead of waiting for their end', async () => {
    put('a.xlsx', await filledReport('Xã Mẫu 1'));
    symlinkSync(join(folder, 'nop', 'a.xlsx'), join(folder, 'nop', 'b.xlsx'));
    symlinkSync('/dev/zero', join(folder, 'nop', 'c.xlsx'));
    execFileSync('mkfifo', [join(folder, 'nop', 'd.xlsx')]);
    const { code, files } = await inJson();
    expect(files.map(({ file, state }) => [file, state])).toEqual([
      ['a.xlsx', 'used'],
      ['b.xlsx', 'sameFile'],
      ['c.xlsx', 'unread'],
      ['d.xlsx', 'unread'],
    ]);
    expect(files[3]?.message).toMatch(/không phải một tệp thường/);
    expect(code).toBe(1);
  });

  it.each([
    { what: 'an unknown plan', args: ['--plan', 'ha-noi'], message: /lai-chau/ },
    { what: 'a period that is none', args: ['--period', 'Q1'], message: /2026-H1/ },
    { what: 'an exclusion without a reason', args: ['--exclude', 'a.xlsx'], message: /TỆP=LÝ DO/ },
    { what: 'an exclusion of no file', args: ['--exclude', 'z.xlsx=x'], message: /z\.xlsx/ },
    { what: 'a roster that is not there', args: ['--roster', 'khong-co.json'], message: /khong-co/ },
  ])('$what: one message, exit 2, nothing written', async ({ args, message }) => {
    put('a.xlsx', await filledReport('Cục Thống kê'));
    const { code, out, err } = await consolidate(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(existsSync(join(folder, 'tong-hop.xlsx'))).toBe(false);
  });

  it('never writes over a file that is there, and says so before it reads', async () => {
    put('a.xlsx', await filledReport('Cục Thống kê'));
    writeFileSync(join(folder, 'tong-hop.xlsx'), 'của tôi');
    expect((await consolidate()).code).toBe(2);
    expect(readFileSync(join(folder, 'tong-hop.xlsx'), 'utf8')).toBe('của tôi');
  });

  it('has something to say of an empty folder', async () => {
    const { code, err } = await consolidate();
    expect(code).toBe(2);
    expect(err).toMatch(/Không có sổ Excel nào/);
  });
});

describe('files from outside that are not what they should be', () => {
  /** Files that read as workbooks and are still no report. */
  const STRANGE: readonly { what: string; make: () => Uint8Array; message: RegExp }[] = [
    {
      what: 'two _baocao',
      make: () =>
        bookByHand({
          sheets: ['_baocao', '_baocao (2)'].map((name) => ({ name, state: 'veryHidden', data: taggedRows('_baocao') })),
        }),
      message: /hai trang nhận dạng/,
    },
    { what: 'no cells', make: () => withSheet(''), message: /không phải do "Báo cáo TMĐT" tạo ra/ },
    {
      what: 'names such as __proto__',
      make: () =>
        bookByHand({ sheets: [{ name: '__proto__', data: taggedRows('__proto__', `<row r="2">${cell('constructor')}</row>`) }] }),
      message: /không phải do "Báo cáo TMĐT" tạo ra/,
    },
    {
      what: '1,048,576 x 16,384 claimed',
      make: () =>
        withSheet(`<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${taggedRows('cover')}</sheetData></worksheet>`),
      message: /không phải do "Báo cáo TMĐT" tạo ra/,
    },
    {
      what: 'absurd dates',
      make: () => ours('<row r="2"><c r="A2"><v>-99999999</v></c><c r="C2" t="d"><v>9999-99-99</v></c></row>'),
      message: /không phải do "Báo cáo TMĐT" tạo ra/,
    },
    {
      what: 'a damaged header',
      make: () =>
        bookByHand({
          sheets: [
            {
              name: '_baocao',
              state: 'veryHidden',
              data: taggedRows('_baocao', '<row r="2"><c r="B2" t="inlineStr"><is><t>{"format":9}</t></is></c></row>'),
            },
          ],
        }),
      message: /bị sửa hoặc hỏng/,
    },
  ];

  it('each has its message, the others are consolidated, exit 1', async () => {
    const wanted = new Map<string, string | RegExp>();
    for (const [index, [, make, fault]] of REFUSED.entries()) {
      const name = `xau-${String(index).padStart(2, '0')}.xlsx`;
      const bytes = await make();
      put(name, bytes);
      wanted.set(name, READ_MESSAGES[fault]);
    }
    STRANGE.forEach(({ make, message }, index) => {
      put(`la-${index}.xlsx`, make());
      wanted.set(`la-${index}.xlsx`, message);
    });
    expect(wanted.size).toBeGreaterThanOrEqual(40);
    put('a.xlsx', await filledReport('Xã Mẫu 1', { 'ct.V.2': { numerator: 10, denominator: 20 } }));
    put('b.xlsx', await filledReport('Xã Mẫu 2', { 'ct.V.2': { numerator: 30, denominator: 40 } }));
    const result = await inJson();
    expect(result.code).toBe(1);
    expect(result.summary.files).toBe(wanted.size + 2);
    expect(indicatorOf(result, 'ct.V.2')).toMatchObject({ numerator: 40, denominator: 60 });
    for (const [name, message] of wanted) {
      const told = result.files.find(({ file }) => file === name);
      expect(told).toMatchObject({ state: 'unread' });
      if (typeof message === 'string') expect(told?.message).toBe(message);
      else expect(told?.message).toMatch(message);
    }
  });

  it('a text that would act as a formula stays a text', async () => {
    const formula = '=HYPERLINK("http://evil.example","Bấm vào đây")';
    put('a.xlsx', await filledReport('Cục Thống kê', { 'ct.I.1': { explanation: formula } }));
    await consolidate();
    const raw = readBook(readFileSync(join(folder, 'tong-hop.xlsx')), { codec: NODE_CODEC });
    const [sum] = valuesIn(raw, 'sumAppendix').filter(({ values }) => String(values.note).includes('HYPERLINK'));
    expect(sum?.formulas.note).toBeUndefined();
  });
});

describe('worker threads', () => {
  it('give the same as one thread, whatever the order of their answers', async () => {
    for (const [index, name] of ['Cục Thống kê', 'Xã Mẫu 1', 'Xã Mẫu 2', 'Phường Mẫu 3'].entries())
      put(`${index}.xlsx`, await filledReport(name));
    put('xau.xlsx', new Uint8Array(99));
    const names = readdirSync(join(folder, 'nop'));
    const files = names.map((name) => ({ name, path: join(folder, 'nop', name) }));
    const context = { plan: PLAN, roster: EMPTY_ROSTER, today: '2026-12-20' };
    const counts: number[] = [];
    const one = await readFiles(files, context, () => undefined, 1);
    const two = await readFiles(files, context, (count) => counts.push(count), 2);
    const sorted = (all: typeof one) => [...all].sort((a, b) => a.file.localeCompare(b.file));
    expect(sorted(two)).toEqual(sorted(one));
    expect(counts).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('return slips', () => {
  const faulty = { 'ct.I.1': { numerator: 900, denominator: 500, explanation: 'Đã nhập' } };
  const slipOf = async (path: string): Promise<RawBook> => FileBook.open(readFileSync(path), { codec: NODE_CODEC }).read();

  it('go back with everything typed, and their answers come in with the next submission', async () => {
    put('tk.xlsx', await filledReport('Cục Thống kê', faulty, null));
    const first = await inJson('--returns', join(folder, 'tra'));
    expect(first.attendance.find(({ agency }) => agency === 'Cục Thống kê')).toMatchObject({ state: 'returned', errors: 1 });
    expect(first.returnSlips).toEqual([join(folder, 'tra', 'TRA-LAI_tk.xlsx')]);
    const slip = await slipOf(join(folder, 'tra', 'TRA-LAI_tk.xlsx'));
    const typed = valuesIn(slip, 'indicators').find(({ row }) => row === 'ct.I.1')?.values;
    expect(typed).toMatchObject({ numerator: 900, denominator: 500, explanation: 'Đã nhập', dataSource: 'Báo cáo chuyên ngành' });
    expect(slipAnswers(readBack(slip))).toEqual([
      expect.objectContaining({ id: 'numerator-over-denominator:indicators/ct.I.1/numerator', state: 'Chưa sửa', reply: '' }),
    ]);

    const book = FileBook.open(readFileSync(join(folder, 'tra', 'TRA-LAI_tk.xlsx')), { codec: NODE_CODEC });
    const sheet = readBack(slip).sheets.get('returnSlip');
    const write = (field: string, value: string) => {
      const place = sheet?.locate('numerator-over-denominator:indicators/ct.I.1/numerator', field);
      return { sheet: 'Phiếu trả lại', row: place?.row ?? 0, column: place?.column ?? 0, value };
    };
    await book.write([write('state', 'Giải trình'), write('reply', 'Tính cả người ngoài tỉnh')]);
    // The answer on the slip is a reason to submit with, and the slip stays in the workbook.
    expect(await submitBook(book, { today: '2026-12-20', at: '2026-12-20T10:00:00' })).toMatchObject({ submitted: true });
    put('tk.xlsx', book.bytes());
    rmSync(join(folder, 'tong-hop.xlsx'));
    const second = await inJson();
    expect(second.attendance.find(({ agency }) => agency === 'Cục Thống kê')).toMatchObject({
      state: 'complete',
      slip: { open: 0, mended: 0, explained: 1 },
    });
    expect(second.findings).toContainEqual(
      expect.objectContaining({ rule: 'numerator-over-denominator', justification: 'Tính cả người ngoài tỉnh' }),
    );
    expect(indicatorOf(second, 'ct.I.1')).toMatchObject({ numerator: 900, denominator: 500 });
    expect(second.code).toBe(0);
  });

  it('keep a slip that is there already', async () => {
    put('tk.xlsx', await filledReport('Cục Thống kê', faulty, null));
    mkdirSync(join(folder, 'tra'));
    writeFileSync(join(folder, 'tra', 'TRA-LAI_tk.xlsx'), 'đang trả lời');
    const { returnSlips } = await inJson('--returns', join(folder, 'tra'));
    expect(returnSlips).toEqual([join(folder, 'tra', 'TRA-LAI_tk_2.xlsx')]);
    expect(readFileSync(join(folder, 'tra', 'TRA-LAI_tk.xlsx'), 'utf8')).toBe('đang trả lời');
  });

  it('carry no formula of the agency back, only its value', async () => {
    const formula = { 'ct.I.1': { ...faulty['ct.I.1'], previous: { formula: '=0.2+0.2' } } };
    put('tk.xlsx', await filledReport('Cục Thống kê', formula, null));
    await consolidate('--returns', join(folder, 'tra'));
    const [slip] = readdirSync(join(folder, 'tra'));
    const row = slip && valuesIn(await slipOf(join(folder, 'tra', slip)), 'indicators').find(({ row: key }) => key === 'ct.I.1');
    expect(row && row.values.numerator).toBe(900);
    expect(row && row.formulas.previous).toBeUndefined();
  });
});
