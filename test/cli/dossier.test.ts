import { readFileSync, writeFileSync } from 'node:fs';
import { inFreshFolder } from './command-line';

const { cli, json, file, load } = inFreshFolder();

describe('settlement dossiers', () => {
  const dossier = { unit: { name: 'Đơn vị', year: 2026 }, projects: [], vouchers: [] };
  const project = { no: 1, name: 'Đề án A', approvedProgramme: 100, approvedOther: 0, ledgerProgramme: 90, ledgerOther: 0 };
  const voucher = { project: 1, no: 'PC1', date: '2026-05-05', content: 'Chi', programme: 100, other: 0 };
  const write = (name: string, content: unknown): string => {
    writeFileSync(file(name), JSON.stringify(content));
    return file(name);
  };

  it('are made, filled and checked; nothing is wrong with the sample', async () => {
    expect(await json('dossier', '--sample', '--out', file('h.xlsx'))).toEqual({
      file: file('h.xlsx'),
      projects: 3,
      vouchers: 19,
    });
    const filled = (await json('forms', file('h.xlsx'))) as { forms: string[] };
    expect(filled.forms).toEqual([
      'Mẫu 04a',
      'Mẫu 04b',
      'Mẫu 04c',
      'Mẫu 04d',
      'Mẫu 04e - ĐA 1',
      'Mẫu 04e - ĐA 2',
      'Mẫu 04e - ĐA 3',
    ]);
    // The sample is made for the day it is made on.
    expect(await json('check', file('h.xlsx'))).toMatchObject({
      kind: 'dossier',
      unit: 'Sở Công Thương tỉnh Mẫu',
      year: 2026,
      summary: { errors: 0, warnings: 0, filled: 94, expected: 94 },
    });
    expect((await cli('check', file('h.xlsx'))).code).toBe(0);
    expect((await cli('check', file('h.xlsx'), '--today', '2026-02-30')).code).toBe(2);
  });

  it('come as JSON too, and a difference names both figures, where they stand, and its causes', async () => {
    const path = write('a.json', { ...dossier, projects: [project], vouchers: [voucher] });
    const checked = (await json('check', path, '--today', '2026-12-20')) as { findings: Record<string, unknown>[] };
    expect(checked.findings.find(({ rule }) => rule === 'ledger-total')).toMatchObject({
      severity: 'error',
      sheet: 'Đề án',
      cell: 'AC6',
      figures: [
        { sheet: 'Đề án', cell: 'AC6', value: 90 },
        { sheet: 'Chứng từ', cell: 'G5', value: 100 },
      ],
      difference: -10,
      causes: expect.any(Array),
    });
    expect((await cli('check', path, '--today', '2026-12-20')).code).toBe(1);
    expect((await cli('forms', path)).code).toBe(2);
    expect((await cli('forms', path, '--out', file('a.xlsx'), '--forms', '01,02,03')).out).toContain('Mẫu 03');
  });

  it.each([
    { name: 'broken.json', content: '{"unit": ', says: 'JSON' },
    { name: 'shape.json', content: '{"unit": {}, "projects": [], "vouchers": [{"project": 1}]}', says: 'vouchers[0].no' },
  ])('$name is refused with its place', async ({ name, content, says }) => {
    writeFileSync(file(name), content);
    const { code, err } = await cli('check', file(name));
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });

  it('Mẫu 04a is marked as the yearly report, and unmarked', async () => {
    const path = file('h.xlsx');
    await cli('dossier', '--sample', '--out', path);
    const marked = await cli('forms', path, '--progress');
    expect(marked.out).toContain('Đã lập 1 biểu');
    expect(marked.out).toMatch(/tình hình thực hiện đề án hàng năm, hạn cuối 30\/11\/2026 \((còn|đã quá hạn) \d+ ngày\)/);
    expect(await json('forms', path)).toMatchObject({ yearly: { year: 2026 } });
    expect(await json('forms', path, '--result')).toMatchObject({ yearly: false });
    expect((await cli('forms', path, '--result', '--progress')).code).toBe(2);
    expect((await cli('forms', path, '--forms', '04b', '--progress')).code).toBe(2);
  });

  it('a form that does not exist, a report in place of a dossier, a file that is there: exit 2, nothing written', async () => {
    await cli('dossier', '--out', file('h.xlsx'));
    expect((await cli('dossier', '--out', file('h.xlsx'))).code).toBe(2);
    expect((await cli('forms', file('h.xlsx'), '--forms', '05')).err).toContain('Không có Mẫu 05');
    await load(file('b.xlsx'));
    const before = readFileSync(file('b.xlsx'));
    expect((await cli('forms', file('b.xlsx'))).code).toBe(2);
    expect(readFileSync(file('b.xlsx'))).toEqual(before);
  });
});
