import { strFromU8, unzipSync } from 'fflate';
import { openBook } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { startExcel } from '../../src/workbench/host/node';

/** A sheet with a note and an answered, resolved comment, saved. */
async function saved(): Promise<Uint8Array> {
  const excel = startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['Số']];
    sheet.getRange('C:C').format.columnWidth = 30;
    Object.assign(sheet.notes.add('A1', 'Theo sổ <kế toán>'), { visible: true, width: 150, height: 45 });
    const comment = sheet.comments.add('C3', 'Sai & phải sửa');
    comment.replies.add('Đã sửa');
    comment.resolved = true;
    sheet.comments.add('B2', 'Chưa rõ');
    await context.sync();
  });
  return saveBook(excel.host.book);
}

const shape = async (bytes: Uint8Array): Promise<object> => {
  const [sheet] = (await openBook(bytes)).sheets;
  return {
    notes: [...(sheet?.notes ?? [])].map(([key, { text, author, visible, width, height }]) => [
      key,
      text,
      author,
      visible,
      width,
      height,
    ]),
    comments: [...(sheet?.comments ?? [])].map(([key, { content, author, email, resolved, replies }]) => [
      key,
      { content, author, email, resolved, replies: replies.map((reply) => reply.content) },
    ]),
  };
};

it('keeps notes and comments with their answers in a file, over several savings', async () => {
  const bytes = await saved();
  const author = 'Người dùng';
  const email = 'nguoi.dung@example.com';
  const expected = {
    notes: [[0, 'Theo sổ <kế toán>', author, true, 150, 45]],
    comments: [
      [2 * 16_384 + 2, { content: 'Sai & phải sửa', author, email, resolved: true, replies: ['Đã sửa'] }],
      [16_384 + 1, { content: 'Chưa rõ', author, email, resolved: false, replies: [] }],
    ],
  };
  expect(await shape(bytes)).toEqual(expected);
  const again = await saveBook(await openBook(bytes));
  expect(await shape(again)).toEqual(expected);
});

it('writes what older programs show of a comment, and who has said something', async () => {
  const parts = Object.entries(unzipSync(await saved())).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  const text = (pattern: RegExp): string => parts.find(([path]) => pattern.test(path))?.[1] ?? '';
  const id = /<threadedComment ref="C3"[^>]* id="([^"]*)"/.exec(text(/threadedComments\//))?.[1] ?? 'none';
  expect(text(/xl\/comments\d+\.xml/)).toContain(`<author>tc=${id}</author>`);
  expect(text(/xl\/comments\d+\.xml/)).toContain('Đã sửa');
  expect(text(/persons\//)).toContain('displayName="Người dùng"');
  expect(text(/Content_Types/)).toContain('application/vnd.ms-excel.threadedcomments+xml');
});
