import fc from 'fast-check';
import { DEFAULT_FORMAT, type Cell } from '../../../src/workbench/host/model';
import { blockText, readBlock } from '../../../src/workbench/page/entry/block';
import { shiftFormula } from '../../../src/workbench/host/references';
import { shownFormula, typedFormula } from '../../../src/workbench/page/entry/language';
import { editText, readTyped, shownText } from '../../../src/workbench/page/entry/typed';

const format = (numberFormat: string) => ({ ...DEFAULT_FORMAT, numberFormat });
const cell = (value: Cell['value'], numberFormat = 'General', formula: string | null = null): Cell => ({
  value,
  formula,
  format: format(numberFormat),
});

describe('typing as Vietnamese Excel takes it', () => {
  it.each([
    ['1.234.567,89', 1234567.89, null],
    ['8,5', 8.5, null],
    ['-0,25', -0.25, null],
    ['1234', 1234, null],
    ['45%', 0.45, '0%'],
    ['7,1%', 0.071, '0.00%'],
    ['15/06/2026', 46188, 'dd/mm/yyyy'],
    ['15-6-26', 46188, 'dd/mm/yyyy'],
    ['2026-06-15', 46188, 'dd/mm/yyyy'],
    ['true', true, null],
  ])('%s', (text, value, numberFormat) => {
    expect(readTyped(text, DEFAULT_FORMAT, 'vi')).toEqual({ value, formula: null, numberFormat });
  });

  it.each(['8.5', '1.23', '1,234,567', '31/02/2026', '12/2026', 'mười', '04/QĐ'])('%s stays text', (text) => {
    expect(readTyped(text, DEFAULT_FORMAT, 'vi')).toEqual({ value: text, formula: null, numberFormat: null });
  });

  it('keeps everything as text in a text cell and after an apostrophe', () => {
    expect(readTyped('1.234', format('@'), 'vi').value).toBe('1.234');
    expect(readTyped("'8,5", DEFAULT_FORMAT, 'vi').value).toBe('8,5');
  });

  it('takes whole numbers as percent in a percentage cell, shares as they are', () => {
    expect(readTyped('45', format('0%'), 'vi').value).toBe(0.45);
    expect(readTyped('0,45', format('0%'), 'vi').value).toBe(0.45);
  });

  it('reads American numbers and dates when switched to English', () => {
    expect(readTyped('1,234.5', DEFAULT_FORMAT, 'en').value).toBe(1234.5);
    expect(readTyped('6/15/2026', DEFAULT_FORMAT, 'en').value).toBe(46188);
  });
});

describe('showing', () => {
  it.each([
    [cell(1234567.891, '#,##0.00'), '1.234.567,89', '1,234,567.89'],
    [cell(8.5), '8,5', '8.5'],
    [cell(0.45, '0%'), '45%', '45%'],
    [cell(46188, 'dd/mm/yyyy'), '15/06/2026', '15/06/2026'],
    [cell(46188, 'm/d/yyyy'), '15/06/2026', '6/15/2026'],
    [cell('1.234'), '1.234', '1.234'],
    [cell(true), 'TRUE', 'TRUE'],
  ])('%#', (shown, vietnamese, english) => {
    expect(shownText(shown, 'vi')).toBe(vietnamese);
    expect(shownText(shown, 'en')).toBe(english);
  });

  it.each([
    ['=SUM(A1,B2)*1.5', '=SUM(A1;B2)*1,5'],
    ['=IF(A1>0.5,"a, b.c 1.5",\'Sheet 1.5\'!B2)', '=IF(A1>0,5;"a, b.c 1.5";\'Sheet 1.5\'!B2)'],
    ['=ROUND(.5,0)', '=ROUND(,5;0)'],
  ])('%s in both ways', (english, vietnamese) => {
    expect(shownFormula(english, 'vi')).toBe(vietnamese);
    expect(shownFormula(english, 'en')).toBe(english);
    if (!english.includes('(.5')) expect(typedFormula(vietnamese, 'vi')).toBe(english);
  });

  it('a formula that is none stays as it was typed', () => {
    expect(readTyped('=SUM(A1', format('General'), 'vi').value).toBe('=SUM(A1');
    expect(editText(cell('=SUM(A1', 'General'), 'vi')).toBe("'=SUM(A1");
  });

  it('shows for editing what, typed again, is the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }), fc.string(), fc.boolean()),
        fc.constantFrom('General', '@', '#,##0'),
        fc.constantFrom('vi' as const, 'en' as const),
        (value, numberFormat, language) => {
          if (value === '' || (typeof value !== 'string' && numberFormat === '@')) return;
          const again = readTyped(editText(cell(value, numberFormat), language), format(numberFormat), language);
          expect(again.value === value || Object.is(value, -0)).toBe(true);
        },
      ),
    );
  });
});

describe('blocks between programs', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\t\n\tb',
      [
        ['a', '', ''],
        ['', 'b'],
      ],
    ],
    ['"hai\ndòng"\tx', [['hai\ndòng', 'x']]],
    ['"nói ""được"""\t2', [['nói "được"', '2']]],
    ['màn 24" rộng\t"dở', [['màn 24" rộng', '"dở']]],
    ['', [['']]],
  ])('%#', (text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  it('come back as they were copied', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ệ') }).filter((text) => !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, fc.constant('x')), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(readBlock(blockText(rows))).toEqual(rows.map((row) => [...row]));
      }),
    );
  });
});

it.each([
  ['=A1+$B$2', 2, 1, '=B3+$B$2'],
  ['=\'Chứng từ\'!C$4&"A1"', 3, 1, '=\'Chứng từ\'!D$4&"A1"'],
  ['=A1', -1, 0, '=#REF!'],
  ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
])('%s moved by %d rows and %d columns', (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
