import { findingsCsv, findingsTable, type ListedFinding } from '../../src/sheets';

const finding = (more: Partial<ListedFinding>): ListedFinding => ({
  severity: 'error',
  sheet: 'Chỉ tiêu',
  cell: 'J8',
  rowName: 'Tỷ lệ',
  message: 'Sai.',
  advice: 'Sửa.',
  ...more,
});
const HEAD = '"STT";"Mức độ";"Trang";"Ô";"Dòng";"Nội dung";"Cách xử lý"';

describe('the findings as .csv', () => {
  it('are UTF-8 with a byte order mark, semicolons and CRLF', () => {
    const text = findingsCsv([finding({}), finding({ severity: 'note', sheet: null, cell: null, rowName: null })]);
    expect(text).toBe(
      `\uFEFF${HEAD}\r\n"1";"Lỗi";"Chỉ tiêu";"J8";"Tỷ lệ";"Sai.";"Sửa."\r\n"2";"Lưu ý";"Cả sổ";"";"";"Sai.";"Sửa."\r\n`,
    );
    expect([...Buffer.from(text, 'utf8').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('keep quotation marks, semicolons and line breaks inside their column', () => {
    expect(findingsCsv([finding({ message: 'ghi "a;b"\nrồi' })])).toContain(';"ghi ""a;b""\nrồi";');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@A1', '\tx', '\rx'])('keep a text that would be a formula a text: %j', (rowName) => {
    expect(findingsCsv([finding({ rowName })])).toContain(`;"'${rowName.replaceAll('"', '""')}";`);
    expect(
      findingsTable([finding({ rowName })])
        .split('\n')[1]
        ?.split('\t')[4],
    ).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('are of one line and seven columns each on the clipboard', () => {
    const lines = findingsTable([finding({ message: 'a\nb\tc' }), finding({})]).split('\n');
    expect(lines.map((line) => line.split('\t').length)).toEqual([7, 7, 7]);
    expect(lines[1]).toBe('1\tLỗi\tChỉ tiêu\tJ8\tTỷ lệ\ta b c\tSửa.');
  });
});
