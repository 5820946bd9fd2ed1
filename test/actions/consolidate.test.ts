import { consolidate, drawReturnSlip, readReturned, type ReturnedFile } from '../../src/actions';
import type { Scope } from '../../src/consolidation';
import { EMPTY_ROSTER } from '../../src/plans';
import { BookError, readBack, type Book } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';
import { filledReport, PLAN } from '../cli/filled';
import { openExcel } from '../excel/excel';

const SCOPE: Scope = {
  plan: PLAN,
  period: { year: 2026, half: null },
  roster: EMPTY_ROSTER,
  today: '2026-12-20',
  excluded: new Map(),
  returning: false,
};
const file = (name: string, bytes: Uint8Array): ReturnedFile => ({ name, hash: name, book: FileBook.open(bytes) });

describe('consolidating in the pane', () => {
  it('opens each file when its turn comes and tells the share done', async () => {
    const opened: string[] = [];
    const one = await filledReport('Xã Mẫu 1', { 'ct.V.2': { numerator: 10, denominator: 20 } });
    const two = await filledReport('Xã Mẫu 2', { 'ct.V.2': { numerator: 90, denominator: 900 } });
    async function* files(): AsyncGenerator<ReturnedFile> {
      for (const [name, bytes] of Object.entries({ a: one, b: two, c: new Uint8Array(9) })) {
        opened.push(name);
        yield file(name, bytes);
      }
    }
    const shares: number[] = [];
    const picture = await consolidate(files(), 3, SCOPE, { progress: (share) => shares.push(share) });
    expect(opened).toEqual(['a', 'b', 'c']);
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(picture.indicators.find(({ line }) => line.rowKey === 'ct.V.2')).toMatchObject({ numerator: 100, denominator: 920 });
    expect(picture.told.files.map(({ state }) => state)).toEqual(['used', 'used', 'unread']);
  });

  it('stops between files when asked to', async () => {
    const stop = new AbortController();
    const files = [file('a', new Uint8Array(9)), file('b', new Uint8Array(9))];
    const progress = (): void => stop.abort();
    await expect(consolidate(files, 2, SCOPE, { progress, signal: stop.signal })).rejects.toThrow(BookError);
  });

  it('keeps the warnings of a flooded file from burying those of the others', async () => {
    const raw = await FileBook.open(await filledReport('Cục Thống kê')).read();
    const sheets = raw.sheets.map((sheet) => {
      if (sheet.name !== 'Chỉ tiêu') return sheet;
      const pasted = Array.from({ length: 2_000 }, () => [null, null, 'Dòng dán thêm']);
      return { ...sheet, values: [...sheet.values, ...pasted] };
    });
    const book: Book = { read: async () => ({ ...raw, sheets }), draw: async () => undefined, write: async () => undefined };
    const outcome = await readReturned({ name: 'a.xlsx', hash: 'a', book }, SCOPE);
    if (outcome.kind !== 'report') throw new Error('no report');
    expect(outcome.warnings).toBe(2_000);
    expect(outcome.findings).toHaveLength(501);
    expect(outcome.findings.at(-1)?.message).toContain('1500 cảnh báo khác');
  });

  it('draws a return slip into an open Excel workbook', async () => {
    const faulty = { 'ct.I.1': { numerator: 900, denominator: 500, explanation: 'Đã nhập' } };
    const returned = FileBook.open(await filledReport('Cục Thống kê', faulty, null));
    const { book } = openExcel();
    expect(await drawReturnSlip(returned, book, SCOPE)).toBe(1);
    const read = readBack(await book.read());
    expect(read.sheets.get('returnSlip')?.rows[0]?.values).toMatchObject({
      severity: 'Lỗi',
      place: 'Chỉ tiêu!J7',
      state: 'Chưa sửa',
    });
    expect(read.sheets.get('indicators')?.rows[0]?.values).toMatchObject({ numerator: 900, explanation: 'Đã nhập' });
  });
});
