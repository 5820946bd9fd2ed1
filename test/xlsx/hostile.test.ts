import { PORTABLE_CODEC, readBook, ReadError, READ_MESSAGES } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { bookByHand, taggedRows } from './files-by-hand';
import { cell, LAUGHS, letters, ours, REFUSED, withSheet } from './hostile-files';

describe.each([
  ['fflate', PORTABLE_CODEC],
  ['zlib', NODE_CODEC],
])('files from outside that are not what they should be, read with %s', (_, codec) => {
  it.each(REFUSED)('%s is refused', async (_name, make, fault) => {
    const file = await make();
    let error: unknown = null;
    try {
      readBook(file, { codec });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({ fault, message: READ_MESSAGES[fault] });
  });

  it('stops when its time is over', () => {
    const rows = Array.from(
      { length: 9_000 },
      (_row, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${index}</v></c></row>`,
    ).join('');
    expect(() => readBook(ours(rows), { codec, limits: { milliseconds: -1 } })).toThrow(READ_MESSAGES.tooSlow);
  });
});

describe('files from outside that look odd and are read', () => {
  const valuesOf = (file: Uint8Array): unknown => readBook(file).sheets.map(({ name, values }) => [name, values.slice(1)]);

  it('takes no size on trust: 1,048,576 x 16,384 claimed, two cells there', () => {
    const data = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${taggedRows('cover', `<row r="2">${cell('x')}</row>`)}</sheetData></worksheet>`;
    expect(valuesOf(withSheet(data))).toEqual([['A', [['x']]]]);
  });

  it('reads names such as __proto__ as names', () => {
    const file = bookByHand({
      sheets: [{ name: '__proto__', data: taggedRows('__proto__', `<row r="2">${cell('constructor')}</row>`) }],
      names: '<definedName name="__proto__">x</definedName><definedName name="_bc_x">__proto__!$A$1</definedName>',
    });
    expect(valuesOf(file)).toEqual([['__proto__', [['constructor']]]]);
  });

  it('follows no link to another workbook and says where a figure comes from', () => {
    const file = ours('<row r="2"><c r="A2"><f>[1]Sheet1!$A$1+1</f><v>8</v></c></row>', {
      parts: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }],
      relations: '<Relationship Id="e" Type="x/worksheet" Target="http://evil.example/x.xml" TargetMode="External"/>',
    });
    const book = readBook(file);
    expect(book.sheets[0]?.values).toEqual([['#bc:indicators'], [8]]);
    expect(book.notes).toEqual([expect.stringContaining('"Chỉ tiêu", ô A2')]);
  });

  it('gives both of two _baocao, for the caller to refuse', () => {
    const file = bookByHand({
      sheets: ['_baocao', '_baocao (2)'].map((name) => ({ name, state: 'veryHidden', data: taggedRows('_baocao') })),
      names: '<definedName name="_bc__baocao">_baocao!$A$1</definedName>',
    });
    expect(readBook(file).sheets).toHaveLength(2);
  });

  it('has nothing to say of a workbook with no cells', () => {
    expect(readBook(withSheet('')).sheets).toEqual([]);
    expect(readBook(bookByHand({ sheets: [{ name: 'A', data: '<worksheet><sheetData/></worksheet>' }] })).sheets).toEqual([]);
  });

  it('leaves other sheets alone, whatever is wrong with them, where names say which are ours', () => {
    const file = bookByHand({
      sheets: [
        { name: 'Của tôi', data: LAUGHS },
        { name: 'Chỉ tiêu', data: taggedRows('indicators') },
        { name: '_baocao', state: 'veryHidden', data: taggedRows('_baocao') },
      ],
      names:
        '<definedName name="_bc_indicators">\'Chỉ tiêu\'!$A$1</definedName><definedName name="_bc__baocao">_baocao!$A$1</definedName>',
    });
    expect(readBook(file).sheets.map(({ name }) => name)).toEqual(['Chỉ tiêu', '_baocao']);
  });

  it('leaves absurd dates as the numbers they are', () => {
    const rows =
      '<row r="2"><c r="A2"><v>-99999999</v></c><c r="B2"><v>2958466</v></c><c r="C2" t="d"><v>9999-99-99</v></c></row>';
    expect(valuesOf(ours(rows))).toEqual([['Chỉ tiêu', [[-99_999_999, 2_958_466, '9999-99-99']]]]);
  });

  it('reads a text of just the length Excel allows', () => {
    const long = letters(32_767);
    expect(valuesOf(ours(`<row r="2">${cell(long)}</row>`))).toEqual([['Chỉ tiêu', [[long]]]]);
  });
});
