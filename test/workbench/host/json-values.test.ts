import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

it('gives values with their types', async () => {
  await run(async ({ sheet }) => {
    sheet.getRange('A1:E1').values = [['chữ', 1.5, true, '', '=1/0']];
    expect(await read(sheet.getRange('A1:E1'), 'valuesAsJson')).toEqual([
      [
        { type: 'String', basicType: 'String', basicValue: 'chữ' },
        { type: 'Double', basicType: 'Double', basicValue: 1.5 },
        { type: 'Boolean', basicType: 'Boolean', basicValue: true },
        { type: 'Empty', basicType: 'Empty', basicValue: '' },
        { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' },
      ],
    ]);
  });
});

it('writes values with their types: text stays text, a number may bring its format', async () => {
  await run(async ({ sheet }) => {
    const range = sheet.getRange('A1:E1');
    range.valuesAsJson = [
      [
        { type: 'String', basicValue: '007' },
        { type: 'FormattedNumber', basicValue: 0.25, numberFormat: '0%' },
        { type: 'Boolean', basicValue: false },
        { type: 'Empty' },
        { type: 'Error', errorType: 'NotAvailable' },
      ],
    ];
    expect(await read(range, 'values')).toEqual([['007', 0.25, false, '', '#N/A']]);
    expect(await read(range, 'text')).toEqual([['007', '25%', 'FALSE', '', '#N/A']]);
  });
});

it('gives the value of a name with its type', async () => {
  await run(async ({ context }) => {
    const name = context.workbook.names.add('Thuế', '=0.1' as never);
    expect(await read(name, 'valueAsJson')).toEqual({ type: 'Double', basicType: 'Double', basicValue: 0.1 });
  });
});

it.each<[string, string, unknown]>([
  ['a number that is none', 'InvalidArgument', { type: 'Double', basicValue: 'x' }],
  ['a kind that no cell of the host holds', 'ApiNotFound', { type: 'Entity', text: 'x' }],
])('refuses %s', async (_what, expected, value) => {
  const found = await code(async ({ context, sheet }) => {
    sheet.getRange('A1').valuesAsJson = [[value as Excel.CellValue]];
    await context.sync();
  });
  expect(found).toBe(`${expected} Range.valuesAsJson`);
});

it('clears contents and leaves looks', async () => {
  await run(async ({ context, sheet }) => {
    sheet.getRange('A1:B1').values = [[1, 2]];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1:B1').clearOrResetContents();
    await context.sync();
    expect(await read(sheet.getRange('A1:B1'), 'values')).toEqual([['', '']]);
    expect(await read(sheet.getRange('A1').format.font, 'bold')).toBe(true);
  });
});

it('selects several areas and shows data type icons unless told otherwise', async () => {
  await run(async ({ context, sheet }) => {
    sheet.getRanges('A1,C3:D4').select();
    expect(await read(context.workbook.getSelectedRanges(), 'address')).toBe('Sheet1!A1,Sheet1!C3:D4');
    expect(await read(sheet, 'showDataTypeIcons')).toBe(true);
    sheet.showDataTypeIcons = false;
    expect(await read(sheet, 'showDataTypeIcons')).toBe(false);
  });
});

it('passes over the names of properties that Excel has not, as Excel does', async () => {
  await run(async ({ context, sheet }) => {
    sheet.getRange('A1').values = [[1]];
    const range = sheet.getRange('A1');
    range.load('values,noSuchThing');
    context.workbook.worksheets.load('noSuchThing');
    await context.sync();
    expect(range.values).toEqual([[1]]);
  });
});
