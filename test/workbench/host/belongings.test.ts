import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

/** A1 with a link, a check, a conditional format and a note; B1 with an answered comment. */
function fill(sheet: Excel.Worksheet): void {
  sheet.getRange('A1:B1').values = [['x', 'y']];
  sheet.getRange('A1').hyperlink = { address: 'https://example.com/' };
  sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
  sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
  sheet.notes.add('A1', 'ghi chú');
  sheet.comments.add('B1', 'hỏi').replies.add('đáp');
}

/** Where everything of a sheet lies. */
async function places(sheet: Excel.Worksheet): Promise<Record<string, unknown>> {
  const { context } = sheet;
  const { notes, comments } = sheet;
  notes.load('items');
  comments.load('items');
  const checks = sheet.getRange().getSpecialCellsOrNullObject('DataValidations').load('address');
  const formats = sheet.getRange().getSpecialCellsOrNullObject('ConditionalFormats').load('address');
  await context.sync();
  const at = [...notes.items, ...comments.items].map((one) => one.getLocation().load('address'));
  await context.sync();
  return {
    remarks: at.map(({ address }) => address),
    checks: checks.isNullObject ? null : checks.address,
    formats: formats.isNullObject ? null : formats.address,
  };
}

it('what is moved takes everything along', async () => {
  await run(async ({ context, sheet }) => {
    fill(sheet);
    sheet.getRange('A1:B1').moveTo('D5');
    await context.sync();
    expect(await places(sheet)).toMatchObject({ remarks: ['Sheet1!D5', 'Sheet1!E5'], checks: 'Sheet1!D5' });
    expect(await read(sheet.getRange('D5'), 'hyperlink')).toMatchObject({ address: 'https://example.com/' });
    expect(await read(sheet.getRange('A1'), 'hyperlink')).toBeNull();
    const counts = ['A1', 'A2', 'D5', 'E5'].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([0, 1, 1, 0]);
  });
});

it('to another sheet too', async () => {
  await run(async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add('Khác');
    fill(sheet);
    sheet.getRange('A1:B1').moveTo('Khác!B2');
    await context.sync();
    expect(await places(other)).toEqual({ remarks: ['Khác!B2', 'Khác!C2'], checks: 'Khác!B2', formats: 'Khác!B2' });
    expect(await places(sheet)).toEqual({ remarks: [], checks: null, formats: 'Sheet1!A2:A9' });
  });
});

it('copies bring notes and comments of their own', async () => {
  await run(async ({ context, sheet }) => {
    fill(sheet);
    sheet.getRange('A3').copyFrom('A1:B1');
    sheet.comments.getItemByCell('B3').replies.getItemAt(0).content = 'khác';
    await context.sync();
    expect((await places(sheet)).remarks).toEqual(['Sheet1!A1', 'Sheet1!A3', 'Sheet1!B1', 'Sheet1!B3']);
    expect(await read(sheet.comments.getItemByCell('B1').replies.getItemAt(0), 'content')).toBe('đáp');
  });
});

it('"" takes a colour away', async () => {
  await run(async ({ context, sheet }) => {
    const { fill: inside, font } = sheet.getRange('A1').format;
    [inside.color, font.color] = ['red', 'red'];
    [inside.color, font.color] = ['', ''];
    inside.load('color,pattern');
    font.load('color');
    await context.sync();
    expect([inside.color, inside.pattern, font.color]).toEqual(['#FFFFFF', 'None', '#000000']);
  });
});

it.each<[string, string, (range: Excel.Range) => unknown]>([
  ['null for contents', 'Range.values', (range) => (range.values = null as never)],
  ['null for a number format', 'Range.numberFormat', (range) => (range.numberFormat = null as never)],
  ['null for a colour', 'RangeFill.color', (range) => (range.format.fill.color = null as never)],
  ['a name longer than fonts have', 'RangeFont.name', (range) => (range.format.font.name = 'x'.repeat(32))],
])('refuses %s', async (_what, place, act) => {
  const found = await code(async ({ context, sheet }) => {
    act(sheet.getRange('A1'));
    await context.sync();
  });
  expect(found).toBe(`InvalidArgument ${place}`);
});
