import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inFreshFolder } from './command-line';

const { cli, json, file, load, folder } = inFreshFolder();

describe('lists', () => {
  it('plans, indicators, tasks, agencies and deadlines come in their shapes', async () => {
    expect(await json('plans')).toHaveLength(5);
    const indicators = (await json('indicators', '--plan', 'dong-thap-244')) as Record<string, unknown>[];
    expect(Object.keys(indicators[0] ?? {})).toEqual(
      expect.arrayContaining([
        'key',
        'section',
        'no',
        'name',
        'targetText',
        'target',
        'unit',
        'dueYear',
        'lead',
        'cooperating',
        'inferred',
        'notes',
        'source',
      ]),
    );
    expect(indicators[5]).toMatchObject({ key: 'ct.II.2', targetText: '80%', lead: ['Thuế tỉnh'] });
    const tasks = (await json('tasks', '--plan', 'lam-dong-1024')) as Record<string, unknown>[];
    expect(tasks).toHaveLength(18);
    expect(Object.keys(tasks[0] ?? {})).toEqual([
      'key',
      'section',
      'no',
      'name',
      'lead',
      'cooperating',
      'time',
      'inferred',
      'notes',
      'source',
    ]);
    expect(await json('agencies', '--plan', 'dong-thap-244')).toContainEqual({
      id: 'thue-tinh',
      name: 'Thuế tỉnh',
      aliases: ['Thuế tỉnh Đồng Tháp'],
      group: false,
      indicators: 2,
      tasks: 3,
    });
    expect(await json('deadlines', '--plan', 'dong-thap-244', '--year', '2027')).toMatchObject([
      { lastDay: '2027-06-14' },
      { lastDay: '2027-12-14' },
      { lastDay: null },
    ]);
  });

  it('target says how a text is read, and judges', async () => {
    expect(await json('target', '45%', '--name', 'Tỷ lệ', '--value', '40%')).toMatchObject({
      read: true,
      parts: [{ comparison: 'atLeast', min: 0.45, max: null, unit: '%', perYear: false, of: null }],
      verdict: 'notMet',
      distance: -0.05,
    });
    expect(await json('target', 'không quá 8 - 15% doanh thu', '--name', 'Chi phí', '--value', '15%')).toMatchObject({
      verdict: 'met',
    });
    expect(
      await json('target', 'Tăng 10-20%/năm, chiếm 8% so với tổng', '--name', 'Doanh số', '--value', '21%', '--value', '0.08'),
    ).toMatchObject({ verdict: 'met' });
    expect(await json('target', '45%', '--name', 'Tỷ lệ', '--value', '40%', '--period', '2027')).toMatchObject({
      verdict: 'notDue',
    });
    expect(await json('target', 'giảm 10%', '--name', 'Chi phí')).toMatchObject({ read: false, verdict: 'byPerson' });
  });
});

describe('words', () => {
  it.each([
    ['1000000005', 'Một tỷ không trăm linh năm đồng'],
    ['1.234', 'Một nghìn hai trăm ba mươi tư đồng'],
    ['21', 'Hai mươi mốt đồng'],
    ['-5', 'Âm năm đồng'],
    ['480.000.000 đồng', 'Bốn trăm tám mươi triệu đồng'],
  ])('%s is read', async (amount, words) => {
    expect((await cli('words', amount)).out).toBe(`${words}\n`);
  });

  it('refuses what is no amount', async () => {
    expect((await cli('words', 'abc')).code).toBe(2);
    expect((await cli('words', '9999999999999999')).code).toBe(2);
    expect((await cli('words', '1', '2')).code).toBe(2);
    expect((await cli('words', '--lạ', '1')).code).toBe(2);
  });
});

describe("an agency's workbook", () => {
  it('is made, checked, reloaded and submitted', async () => {
    expect((await load(file('a.xlsx'))).code).toBe(0);
    const checked = await cli('check', file('a.xlsx'), '--json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({
      file: file('a.xlsx'),
      kind: 'report',
      plan: 'dong-thap-244',
      agency: 'Sở Công Thương',
      period: '2026',
      summary: { errors: 0, filled: 0 },
    });
    expect((await cli('reload', file('a.xlsx'))).code).toBe(0);
    expect((await cli('submit', file('a.xlsx'), '--out', folder())).code).toBe(0);
    expect(readdirSync(folder())).toContain('BC-TMDT_dong-thap-244_2026_so-cong-thuong_lan-1.xlsx');
  });

  it('is made for every agency, communes of a list included', async () => {
    writeFileSync(file('xa.txt'), 'Xã Mẫu 1\nPhường Mẫu 2\n');
    const { code } = await cli(
      'load',
      '--plan',
      'dong-thap-244',
      '--all',
      '--period',
      '2026-H1',
      '--out',
      file('all'),
      '--roster',
      file('xa.txt'),
    );
    expect(code).toBe(0);
    expect(readdirSync(file('all'))).toHaveLength(13);
    expect(readdirSync(file('all'))).toContain('dong-thap-244_2026-H1_xa-mau-1.xlsx');
  });
});

describe('bad input: one clear message, exit 2, nothing written', () => {
  it.each([
    [
      'an unknown agency, with the nearest names',
      ['load', '--plan', 'dong-thap-244', '--agency', 'Sở Công Thuơg', '--period', '2026', '--out', 'x.xlsx'],
      /Sở Công Thương/,
    ],
    [
      'a period out of the plan',
      ['load', '--plan', 'dong-thap-244', '--agency', 'Cục Thống kê', '--period', '2035', '--out', 'x.xlsx'],
      /2026 - 2030/,
    ],
    [
      'a period that is none',
      ['load', '--plan', 'dong-thap-244', '--agency', 'Cục Thống kê', '--period', 'Q1', '--out', 'x.xlsx'],
      /2026-H1/,
    ],
    ['an unknown plan', ['indicators', '--plan', 'ha-noi'], /lai-chau/],
    ['an unknown command', ['kiem-tra'], /check/],
    ['an unknown option', ['plans', '--xyz'], /--xyz/],
    ['a file that is not there', ['check', 'khong-co.xlsx'], /khong-co.xlsx/],
    ['a figure with two meanings', ['target', '45%', '--name', 'x', '--value', '1,234'], /có thể hiểu/],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await cli(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('never writes over a file that is there', async () => {
    writeFileSync(file('a.xlsx'), 'của tôi');
    const { code, err } = await load(file('a.xlsx'));
    expect([code, readFileSync(file('a.xlsx'), 'utf8')]).toEqual([2, 'của tôi']);
    expect(err).toMatch(/không ghi đè/);
  });

  it.each([
    ['no workbook', Buffer.from('ten,so\na,1\n'), /tệp chữ|csv/i],
    [
      'an old .xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      /\.xls|mật khẩu/,
    ],
    ['nothing', Buffer.alloc(0), /rỗng/],
  ])('check and reload tell %s', async (_name, content, message) => {
    writeFileSync(file('x.xlsx'), content);
    for (const command of ['check', 'reload', 'submit']) {
      const { code, err } = await cli(command, file('x.xlsx'));
      expect(code).toBe(2);
      expect(err).toMatch(message);
    }
    expect(readFileSync(file('x.xlsx'))).toEqual(content);
  });

  it('a truncated workbook and the others are each told apart', async () => {
    await load(file('a.xlsx'));
    const whole = readFileSync(file('a.xlsx'));
    writeFileSync(file('cut.xlsx'), whole.subarray(0, whole.length / 2));
    const { code, out, err } = await cli('check', file('cut.xlsx'), file('a.xlsx'));
    expect(code).toBe(2);
    expect(err).toMatch(/cắt cụt|hỏng/);
    expect(out).toMatch(/Sở Công Thương/);
  });
});
