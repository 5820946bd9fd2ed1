import { freshBooks, read, told } from './fresh';

const { run, code } = freshBooks();

it('adds a comment to a cell, answers it and finds it again', async () => {
  await run(async ({ context, sheet }) => {
    const comment = context.workbook.comments.add('Sheet1!B2', 'Kiểm tra số này');
    comment.replies.add('Đã kiểm tra');
    comment.replies.add('Cảm ơn');
    comment.load();
    comment.replies.load('items/content');
    const place = comment.getLocation();
    place.load('address');
    await context.sync();
    expect(comment.toJSON()).toMatchObject({
      content: 'Kiểm tra số này',
      contentType: 'Plain',
      resolved: false,
      mentions: [],
      richContent: 'Kiểm tra số này',
    });
    expect(comment.authorName).not.toBe('');
    expect(Math.abs(comment.creationDate.getTime() - Date.now())).toBeLessThan(60_000);
    expect(comment.replies.items.map(({ content }) => content)).toEqual(['Đã kiểm tra', 'Cảm ơn']);
    expect(place.address).toBe('Sheet1!B2');
    const byCell = sheet.comments.getItemByCell('B2');
    const byReply = context.workbook.comments.getItemByReplyId(comment.replies.items[1]?.id ?? '');
    const parent = comment.replies.getItemAt(1).getParentComment();
    const none = context.workbook.comments.getItemOrNullObject('{0}');
    for (const one of [byCell, byReply, parent]) one.load('id');
    await context.sync();
    expect([byCell.id, byReply.id, parent.id]).toEqual([comment.id, comment.id, comment.id]);
    expect(none.isNullObject).toBe(true);
  });
});

it('edits, resolves, reopens and deletes', async () => {
  await run(async ({ context, sheet }) => {
    const comment = sheet.comments.add(sheet.getRange('A1'), 'một');
    const reply = comment.replies.add('hai');
    comment.content = 'ba';
    reply.content = 'bốn';
    comment.resolved = true;
    comment.load('content,resolved');
    reply.load('content,resolved');
    await context.sync();
    expect([comment.content, comment.resolved, reply.content, reply.resolved]).toEqual(['ba', true, 'bốn', true]);
    comment.resolved = false;
    reply.delete();
    const replies = comment.replies.getCount();
    comment.load('resolved');
    await context.sync();
    expect([replies.value, comment.resolved]).toEqual([0, false]);
    comment.delete();
    const comments = context.workbook.comments.getCount();
    await context.sync();
    expect(comments.value).toBe(0);
  });
});

it('names people in a comment', async () => {
  await run(async ({ context, sheet }) => {
    const mentions = [{ id: 0, name: 'Văn thư', email: 'van.thu@example.com' }];
    const comment = sheet.comments.add('A1', { mentions, richContent: '<at id="0">Văn thư</at> xem giúp' }, 'Mention');
    comment.load('content,richContent,contentType,mentions');
    await context.sync();
    expect([comment.content, comment.richContent, comment.contentType]).toEqual([
      'Văn thư xem giúp',
      '<at id="0">Văn thư</at> xem giúp',
      'Mention',
    ]);
    expect(comment.mentions).toEqual(mentions);
    comment.updateMentions({ mentions, richContent: 'Nhờ <at id="0">Văn thư</at>' });
    expect(await read(comment, 'content')).toBe('Nhờ Văn thư');
  });
});

it.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  ['several cells', 'InvalidArgument', (sheet) => sheet.comments.add('A1:A2', 'x')],
  ['another sheet than the collection', 'InvalidArgument', (sheet) => sheet.comments.add('Sheet2!A1', 'x')],
  ['no sheet', 'InvalidArgument', (_sheet, context) => context.workbook.comments.add('A1', 'x')],
  [
    'a mark of nobody',
    'InvalidArgument',
    (sheet) => sheet.comments.add('A1', { mentions: [], richContent: '<at id="0">x</at>' }, 'Mention'),
  ],
  ['a cell without a comment', 'ItemNotFound', (sheet) => sheet.comments.getItemByCell('A1').load('content')],
  ['a place behind the last', 'ItemNotFound', (sheet) => sheet.comments.getItemAt(0).load('content')],
  ['a cell that has one', 'ItemAlreadyExists', (sheet) => [sheet.comments.add('A1', 'x'), sheet.comments.add('A1', 'y')]],
  [
    'a protected sheet',
    'AccessDenied',
    (sheet) => {
      sheet.protection.protect();
      sheet.comments.add('A1', 'x');
    },
  ],
])('refuses %s', async (_what, expected, act) => {
  expect(
    await code(async ({ context, sheet }) => {
      act(sheet, context);
      await context.sync();
    }),
  ).toMatch(new RegExp(`^${expected}`));
});

it('goes along with its cell, and goes when the cell is taken out or cleared whole', async () => {
  await run(async ({ context, sheet }) => {
    sheet.comments.add('B2', 'đi theo');
    sheet.comments.add('D4', 'mất đi');
    sheet.comments.add('F6', 'xóa hết');
    sheet.getRange('4:4').delete('Up');
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('F6').clear();
    const comments = sheet.comments;
    comments.load('items/content');
    await context.sync();
    expect(comments.items.map(({ content }) => content)).toEqual(['đi theo']);
    expect(await read(comments.getItemAt(0).getLocation(), 'address')).toBe('Sheet1!B3');
  });
});

it('tells of comments that are added, changed and deleted', async () => {
  const heard: unknown[] = [];
  await run(async ({ context, sheet }) => {
    const keep = (event: { type: string; changeType?: string; commentDetails: Excel.CommentDetail[] }): Promise<void> => {
      heard.push([event.type, event.changeType, event.commentDetails.map(({ replyIds }) => replyIds.length)]);
      return Promise.resolve();
    };
    sheet.comments.onAdded.add(keep);
    context.workbook.comments.onChanged.add(keep);
    sheet.comments.onDeleted.add(keep);
    await context.sync();
    const comment = sheet.comments.add('A1', 'x');
    comment.content = 'y';
    comment.replies.add('z');
    comment.resolved = true;
    comment.delete();
    await context.sync();
    await told();
  });
  expect(heard).toEqual([
    ['CommentAdded', undefined, [0]],
    ['CommentChanged', 'CommentEdited', [0]],
    ['CommentChanged', 'ReplyAdded', [1]],
    ['CommentChanged', 'CommentResolved', [1]],
    ['CommentDeleted', undefined, [1]],
  ]);
});

it('keeps notes of cells, known by their addresses', async () => {
  await run(async ({ context, sheet }) => {
    const note = sheet.notes.add('B2', 'Nguồn: báo cáo năm');
    note.visible = true;
    note.height = 80;
    note.width = 200;
    note.load();
    await context.sync();
    expect(note.toJSON()).toMatchObject({ content: 'Nguồn: báo cáo năm', visible: true, height: 80, width: 200 });
    context.workbook.notes.getItem('Sheet1!B2').content = 'Nguồn khác';
    const count = context.workbook.notes.getCount();
    const none = sheet.notes.getItemOrNullObject('A1');
    const notes = sheet.notes;
    notes.load('items/content,items/authorName');
    await context.sync();
    expect([count.value, none.isNullObject]).toEqual([1, true]);
    expect(notes.items.map(({ content }) => content)).toEqual(['Nguồn khác']);
    expect(await read(notes.getItemAt(0).getLocation(), 'address')).toBe('Sheet1!B2');
    notes.items[0]?.delete();
    const left = sheet.notes.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

it.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
  ['several cells', 'InvalidArgument', (sheet) => sheet.notes.add('A1:B1', 'x')],
  ['what is no text', 'InvalidArgument', (sheet) => sheet.notes.add('A1', 5)],
  ['a cell with a comment', 'ItemAlreadyExists', (sheet) => [sheet.comments.add('A1', 'x'), sheet.notes.add('A1', 'y')]],
  ['a cell without one', 'ItemNotFound', (sheet) => sheet.notes.getItem('A1').load('content')],
])('refuses a note: %s', async (_what, expected, act) => {
  expect(
    await code(async ({ context, sheet }) => {
      act(sheet);
      await context.sync();
    }),
  ).toMatch(new RegExp(`^${expected}`));
});
