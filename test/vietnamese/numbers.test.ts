import fc from 'fast-check';
import { fold, formatDate, formatNumber, formatPercent, isoOf, readDate, readNumber, serialOf } from '../../src/vietnamese';

describe('readNumber', () => {
  it.each<[string | number, number]>([
    ['8,5', 8.5],
    ['8.5', 8.5],
    ['45%', 0.45],
    ['8,33 %', 0.0833],
    ['45', 45],
    ['1 000 000', 1_000_000],
    ['1\u00a0000\u00a0000', 1_000_000],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['1,234,567.89', 1_234_567.89],
    ['-5', -5],
    ['(5)', -5],
    ["'12", 12],
    ['0,125', 0.125],
    ['12,3456', 12.3456],
    [7, 7],
  ])('%p is %p', (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value });
  });

  it.each([
    ['1.234', [1234, 1.234]],
    ['1,000', [1000, 1]],
    ['12.345', [12_345, 12.345]],
  ])('%p can mean two things', (text, readings) => {
    expect(readNumber(text)).toEqual({ kind: 'ambiguous', readings });
  });

  it.each(['abc', '12 lượt', '1.23.4', '1,2,3', '--5', '5-', '(5', '1 00', '12/2026'])('%p is no number', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'notNumber' });
  });

  it.each(['', '   ', null, undefined])('%p is blank', (value) => {
    expect(readNumber(value)).toEqual({ kind: 'blank' });
  });

  it('reads back what it writes, or says that it has two readings', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number((whole + (whole < 0 ? -cents : cents) / 100).toFixed(2));
        const read = readNumber(formatNumber(value));
        if (read.kind === 'ambiguous') expect(read.readings).toContain(value);
        else expect(read).toMatchObject({ kind: 'number', value });
      }),
    );
  });

  it('writes percentages without binary noise', () => {
    expect([0.07, 0.0833, 1.1, 0.29].map(formatPercent)).toEqual(['7%', '8,33%', '110%', '29%']);
  });
});

describe('readDate', () => {
  it.each([
    ['15/06/2026', '2026-06-15'],
    ['05/06/2026', '2026-06-05'],
    ['15-6-2026', '2026-06-15'],
    ['2026-06-15', '2026-06-15'],
    ['06/15/2026', '2026-06-15'],
    ['ngày 15 tháng 6 năm 2026', '2026-06-15'],
    [46_188, '2026-06-15'],
  ])('%p is %p', (value, iso) => {
    expect(readDate(value)).toMatchObject({ kind: 'date', iso });
  });

  it('says months, ambiguities and what is no date', () => {
    expect(readDate('12/2026')).toEqual({ kind: 'month', year: 2026, month: 12 });
    expect(readDate('05/06/26')).toMatchObject({ kind: 'ambiguous' });
    for (const text of ['31/02/2026', '45/13/2026', 'hôm qua', 5, true]) expect(readDate(text)).toEqual({ kind: 'notDate' });
  });

  it('turns serials into days and back', () => {
    fc.assert(fc.property(fc.integer({ min: 33_000, max: 73_000 }), (serial) => expect(serialOf(isoOf(serial))).toBe(serial)));
    expect(formatDate('2026-06-05')).toBe('05/06/2026');
  });
});

describe('fold', () => {
  it('ignores case, accents, spacing and the way letters are composed', () => {
    expect(fold('  Đồng   THÁP - Sở Công Thương ')).toBe('dong thap so cong thuong');
    expect(fold('Đồng'.normalize('NFD'))).toBe(fold('Đồng'.normalize('NFC')));
  });
});
