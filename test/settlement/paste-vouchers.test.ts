import { readPastedVouchers } from '../../src/settlement';
import { serialOf } from '../../src/vietnamese';

const sheet = (...lines: readonly (readonly string[])[]): string => lines.map((cells) => cells.join('\t')).join('\r\n');

describe('rows copied from another sheet', () => {
  test('are known by their headings, in any order; columns that mean nothing to us are left out', () => {
    const { columns, rows } = readPastedVouchers(
      sheet(
        ['STT', 'Ngày CT', 'Số chứng từ', 'Diễn giải', 'Số tiền', 'Vốn đối ứng'],
        ['1', '18/05/2026', 'PC02', 'Thù lao giảng viên', '58.500.000', '-'],
        ['2', '2026-05-20', 'PC03', '"Thuê hội trường\nlớp ""1"""', '1 000 000 đ', '250,000,000'],
        ['', '', '', '', '', ''],
      ),
      '2',
      null,
    );
    expect(columns.map(({ field }) => field)).toEqual([null, 'date', 'no', 'content', 'programme', 'other']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      { project: 2, date: serialOf('2026-05-18'), no: 'PC02', content: 'Thù lao giảng viên', programme: 58_500_000, other: null },
      {
        project: 2,
        date: serialOf('2026-05-20'),
        no: 'PC03',
        content: 'Thuê hội trường\nlớp "1"',
        programme: 1_000_000,
        other: 250_000_000,
      },
    ]);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('without headings stand in the order of "Chứng từ"', () => {
    const { rows } = readPastedVouchers(sheet(['1', 'PC09', '01/06/2026', 'In', 'In ấn', '5000000', '0']), '', null);
    expect(rows[0]).toMatchObject({ line: 1, cells: { project: 1, no: 'PC09', item: 'In ấn', programme: 5_000_000, other: 0 } });
  });

  test.each([
    [null, '1.234', ['1.234'], 1],
    ['thousands', 1_234, ['1.234'], 0],
    ['decimals', 1.234, ['1.234'], 0],
  ] as const)('an amount that can be two things is asked about (%s)', (meaning, value, ambiguous, problems) => {
    const pasted = readPastedVouchers(sheet(['Số hiệu', 'Số tiền'], ['PC1', '1.234']), '1', meaning);
    expect(pasted.rows[0]?.cells.programme).toBe(value);
    expect([pasted.ambiguous, pasted.rows[0]?.problems.length]).toEqual([ambiguous, problems]);
  });

  test('keep what cannot be read as it was typed, and say so', () => {
    const { rows } = readPastedVouchers(sheet(['Số hiệu', 'Ngày', 'Số tiền'], ['PC1', '31/02/2026', 'năm triệu']), '1', null);
    expect(rows[0]?.cells).toMatchObject({ date: '31/02/2026', programme: 'năm triệu' });
    expect(rows[0]?.problems).toHaveLength(2);
  });
});
