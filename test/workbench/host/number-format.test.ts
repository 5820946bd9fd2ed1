import { categoryOf, formatNumber, formatText } from '../../../src/workbench/host/number-format';

describe('numbers as Excel shows them', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [0.4567, '0.0%', '45.7%'],
    [1.005, '0.00', '1.01'],
    [-5, '#,##0;(#,##0);"-"', '(5)'],
    [0, '#,##0;(#,##0);"-"', '-'],
    [-0.001, '0.00', '0.00'],
    [5, '00000', '00005'],
    [0, '#', ''],
    [3, '0.##', '3.'],
    [1234567, '#,##0,', '1,235'],
    [12, '0 "đ"', '12 đ'],
    [1234, '[$₫-42A]#,##0', '₫1,234'],
    [-1234, '$#,##0.00_);[Red]($#,##0.00)', '($1,234.00)'],
    [150, '[>=100]"lớn";"nhỏ"', 'lớn'],
    [99, '[>=100]"lớn";"nhỏ"', 'nhỏ'],
    [123456, '0.00E+00', '1.23E+05'],
    [1.5, '# ?/?', '1 1/2'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e12, 'General', '1E+12'],
    [123456789012, 'General', '1.23457E+11'],
    [1234567.891234, 'General', '1234567.891'],
  ])('%d in %s is %s', (value, format, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  // 45000 is 15/03/2023, a Wednesday.
  it.each([
    [45000, 'dd/mm/yyyy', '15/03/2023'],
    [45000, 'd-mmm-yy', '15-Mar-23'],
    [45000, 'dddd, mmmm d, yyyy', 'Wednesday, March 15, 2023'],
    [45000.5, 'yyyy-mm-dd hh:mm:ss', '2023-03-15 12:00:00'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [1.5, '[h]:mm', '36:00'],
    [59, 'd/m/yyyy', '28/2/1900'],
    [-1, 'd/m/yyyy', '#####'],
  ])('the day %d in %s is %s', (value, format, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  it('a text goes through the section for texts', () => {
    expect([formatText('x', '@" !"'), formatText('x', '0;0;0;"["@"]"'), formatText('x', '0.00')]).toEqual(['x !', '[x]', 'x']);
  });

  it.each([
    ['General', 'General'],
    ['0.00', 'Number'],
    ['#,##0', 'Number'],
    ['0%', 'Percentage'],
    ['m/d/yyyy', 'Date'],
    ['h:mm', 'Time'],
    ['@', 'Text'],
    ['# ?/?', 'Fraction'],
    ['0.00E+00', 'Scientific'],
    ['$#,##0.00', 'Currency'],
    ['_($* #,##0.00_)', 'Accounting'],
    ['"x"0', 'Custom'],
  ])('%s is of the category %s', (format, category) => {
    expect(categoryOf(format)).toBe(category);
  });
});
