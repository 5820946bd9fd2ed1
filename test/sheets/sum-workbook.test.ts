import { consolidateReports, type Picture } from '../../src/consolidation';
import { drawConsolidation } from '../../src/actions';
import { VERDICT_WORDS } from '../../src/reporting';
import { consolidationWorkbook, readBack, type RawBook } from '../../src/sheets';
import { returned, scope } from '../consolidation/province';
import { openExcel } from '../excel/excel';

/** Three communes, a lead beside the sum, joint leads that differ, a late report, and a resubmission. */
function picture(): Picture {
  const cells = [{ at: { sheet: 'tasks', row: 'nv.1', field: 'status' }, value: 'Hoàn thành', cell: 'G7' }];
  return consolidateReports(
    [
      returned('so-a', { 'ct.1': [40, 80], 'ct.2': [500, 1000], 'ct.6': [4, 10] }),
      returned('so-b', { 'ct.6': [5, 10] }, { cells }),
      returned('xa-mau-1', { 'ct.2': [10, 20], 'ct.3': [150, 100], 'ct.4': [30], 'ct.5': [1, 1] }),
      returned(
        'xa-mau-2',
        { 'ct.2': [90, 900], 'ct.3': [90, 300], 'ct.4': ['70'], 'ct.5': [0, 1] },
        {
          submission: { number: 1, at: '2026-12-17T08:00:00' },
          errors: 1,
        },
      ),
    ],
    scope(),
  );
}

const rowOf = (raw: RawBook, sheet: string, key: string) =>
  readBack(raw)
    .sheets.get(sheet)
    ?.rows.find(({ row }) => row === key)?.values ?? {};

describe('the workbook of a consolidation', () => {
  it('computes in Excel what the domain computed', async () => {
    const { book } = openExcel();
    const made = picture();
    await drawConsolidation(book, made);
    const raw = await book.read();
    for (const { line, numerator, denominator, result, verdict, coverage } of made.indicators) {
      const values = rowOf(raw, 'sumIndicators', line.rowKey);
      expect([line.rowKey, values.verdict, values.coverage]).toEqual([
        line.rowKey,
        VERDICT_WORDS[verdict.result],
        `${coverage.counted}/${coverage.expected}`,
      ]);
      for (const [found, expected] of [
        [values.numerator, numerator],
        [values.denominator, denominator],
        [values.result, result],
      ] as const) {
        if (expected === null) expect(found || null).toBeNull();
        else expect(found).toBeCloseTo(expected, 9);
      }
    }
    // One of the four that have the task is done: the office that leads it and three communes.
    expect(rowOf(raw, 'sumTasks', 'nv.1').progress).toBe(0.25);
  });

  it('draws one chart of the indicators beside their table, again in its place when drawn again', async () => {
    const { book, host } = openExcel();
    const made = picture();
    await drawConsolidation(book, made);
    await drawConsolidation(book, made);
    const charts = host.book.sheets.find(({ name }) => name === 'Biểu đồ')?.charts ?? [];
    expect(charts.map(({ type, settings }) => [type, settings.get('name')])).toEqual([['BarClustered', 'bc_indicators']]);
    // One bar for each of the plan's indicators that stand in the table.
    const rows = /\$F\$(\d+):\$F\$(\d+)/.exec(charts[0]?.source ?? '');
    expect(Number(rows?.[2]) - Number(rows?.[1]) + 1).toBe(made.indicators.length);
  });

  it('refers from the appendix to the sums, so that it follows them', () => {
    const spec = consolidationWorkbook(picture(), 'x').sheets.find(({ code }) => code === 'sumAppendix');
    const results = spec?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? [])) ?? [];
    // Six indicators: result, verdict and coverage each.
    expect(results).toHaveLength(18);
    expect(results.every((formula) => formula.startsWith("='Tổng hợp chỉ tiêu'!$"))).toBe(true);
  });

  it('stays within what Excel takes', () => {
    for (const { name, rows, columns } of consolidationWorkbook(picture(), 'x').sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      for (const { height, cells } of rows) {
        expect(height ?? 0).toBeLessThanOrEqual(409);
        expect(cells.length).toBeLessThanOrEqual(columns.length);
        for (const cell of cells) expect((cell?.formula ?? '').length).toBeLessThan(8192);
      }
    }
  });

  it('counts who is in by formulas over the table', async () => {
    const { book } = openExcel();
    await drawConsolidation(book, picture());
    const raw = await book.read();
    const sheet = raw.sheets.find(({ name }) => name === 'Tình hình nộp');
    const labelled = (label: string) => sheet?.values.find((cells) => cells.includes(label))?.[3];
    // Five are waited for, four are in, three of them complete and without errors, three in time.
    expect(labelled('Số cơ quan phải nộp')).toBe(5);
    expect(labelled('Đã nhận')).toBe(4);
    expect(labelled('Tỷ lệ đầy đủ, không lỗi')).toBe(0.6);
    expect(labelled('Tỷ lệ đúng hạn (trong số đã rõ ngày nhận)')).toBe(0.75);
  });
});
