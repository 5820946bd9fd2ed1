import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

it.each([
  ['', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['[a]', 'InvalidArgument'],
  ["'a", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['SHEET1', 'ItemAlreadyExists'],
  ['x'.repeat(31), 'no error'],
  ['Chỉ tiêu & nhiệm vụ (2026)', 'no error'],
])('a tab named "%s": %s', async (name, expected) => {
  const error = await code(async ({ context }) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(error.split(' ')[0]).toBe(expected.split(' ')[0]);
});

it.each([
  ['Chỉ tiêu', "'Chỉ tiêu'!A1"],
  ["Bảng 'A' 2026", "'Bảng ''A'' 2026'!A1"],
  ['Tổng_hợp', 'Tổng_hợp!A1'],
  ['A1', "'A1'!A1"],
  ['2026', "'2026'!A1"],
])('an address on "%s" is %s', async (name, address) => {
  expect(await run(({ context }) => read(context.workbook.worksheets.add(name).getRange('A1'), 'address'))).toBe(address);
});

it.each<[string, (sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection) => void, string]>([
  ['delete the last visible sheet', (sheet) => sheet.delete(), 'InvalidOperation Worksheet.delete'],
  ['hide the last visible sheet', (sheet) => (sheet.visibility = 'Hidden'), 'InvalidOperation Worksheet.visibility'],
  [
    'delete a very hidden sheet',
    (_, sheets) => {
      const hidden = sheets.add('Ẩn');
      hidden.visibility = 'VeryHidden';
      hidden.delete();
    },
    'InvalidOperation Worksheet.delete',
  ],
  [
    'bring a hidden sheet to the front',
    (_, sheets) => {
      const hidden = sheets.add('Ẩn');
      hidden.visibility = 'Hidden';
      hidden.activate();
    },
    'InvalidOperation Worksheet.activate',
  ],
  ['move a sheet beyond the tabs', (sheet) => (sheet.position = 5), 'InvalidArgument Worksheet.position'],
  [
    'find a sheet that is not there',
    (_, sheets) => sheets.getItem('Không có').activate(),
    'ItemNotFound WorksheetCollection.getItem',
  ],
  ['go beyond the last sheet', (sheet) => sheet.getNext().load('name'), 'ItemNotFound Worksheet.getNext'],
  ['colour a tab with a number', (sheet) => (sheet.tabColor = 5 as never), 'InvalidArgument Worksheet.tabColor'],
])('cannot %s', async (_what, act, expected) => {
  expect(
    await code(async ({ context, sheet }) => {
      act(sheet, context.workbook.worksheets);
      await context.sync();
    }),
  ).toBe(expected);
});

it('walks along the tabs, with and without hidden ones', async () => {
  const seen = await run(async ({ context, sheet }) => {
    const { worksheets } = context.workbook;
    worksheets.add('B').visibility = 'Hidden';
    worksheets.add('C');
    const none = worksheets.getItem('C').getNextOrNullObject();
    const count = worksheets.getCount(true);
    await context.sync();
    return [
      await read(sheet.getNext(), 'name'),
      await read(sheet.getNext(true), 'name'),
      await read(worksheets.getItem('C').getPrevious(), 'name'),
      await read(worksheets.getFirst(), 'name'),
      await read(worksheets.getLast(), 'name'),
      none.isNullObject,
      count.value,
    ];
  });
  expect(seen).toEqual(['B', 'C', 'B', 'Sheet1', 'C', true, 2]);
});

it('a copy has everything of its own; formulas that name the sheet name the copy', async () => {
  const seen = await run(async ({ context, sheet }) => {
    sheet.name = 'Gốc';
    sheet.getRange('A1:A2').formulas = [[5], ['=Gốc!A1*2']];
    sheet.getRange('A1:B1').format.columnWidth = 100;
    sheet.tabColor = '#ff8800';
    sheet.freezePanes.freezeRows(1);
    sheet.protection.protect();
    const copy = sheet.copy('Before', sheet).load('name,position,tabColor');
    copy.protection.load('protected');
    const frozen = copy.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    const first = [copy.name, copy.position, copy.tabColor, copy.protection.protected, frozen.address];
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[1]];
    copy.name = 'Bản sao';
    return [
      ...first,
      await read(copy.getRange('A1:A2'), 'values'),
      await read(copy.getRange('A2'), 'formulas'),
      await read(sheet.getRange('A2'), 'formulas'),
      await read(copy.getRange('A1').format, 'columnWidth'),
    ];
  });
  expect(seen).toEqual([
    'Gốc (2)',
    0,
    '#FF8800',
    true,
    "'Gốc (2)'!1:1",
    [[5], [10]],
    [["='Bản sao'!A1*2"]],
    [['=Gốc!A1*2']],
    100,
  ]);
});

it('what pointed into a deleted sheet points nowhere, and the next sheet comes to the front', async () => {
  const seen = await run(async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add('Xóa');
    other.getRange('A1').values = [[1]];
    sheet.getRange('A1').formulas = [['=Xóa!A1+1']];
    context.workbook.names.add('ten', other.getRange('A1'));
    other.activate();
    other.delete();
    const name = context.workbook.names.getItem('ten').load('formula');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return [await read(sheet.getRange('A1'), 'formulas'), await read(sheet.getRange('A1'), 'values'), name.formula, active.name];
  });
  expect(seen).toEqual([[['=#REF!+1']], [['#REF!']], '=#REF!', 'Sheet1']);
});

it('gridlines, headings, widths; a hidden sheet tells no tab colour', async () => {
  const seen = await run(async ({ context, sheet }) => {
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.standardWidth = 20;
    const hidden = context.workbook.worksheets.add('Ẩn');
    hidden.tabColor = '#ff0000';
    hidden.visibility = 'Hidden';
    sheet.load('showGridlines,showHeadings,standardWidth,tabColor');
    hidden.load('tabColor');
    const second = sheet.getRange('B1').load('left');
    await context.sync();
    return [sheet.showGridlines, sheet.showHeadings, sheet.standardWidth, sheet.tabColor, hidden.tabColor, second.left];
  });
  // Twenty digits of 7 pixels and 5 pixels of space are 145 pixels, 108.75 points.
  expect(seen).toEqual([false, false, 20, '', null, 108.75]);
});

it('loads a part of the sheets', async () => {
  const seen = await run(async ({ context }) => {
    const { worksheets } = context.workbook;
    for (const name of ['B', 'C', 'D']) worksheets.add(name);
    worksheets.load({ name: true, $top: 2, $skip: 1 } as never);
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(seen).toEqual(['B', 'C']);
});

describe('what a workbook keeps', () => {
  it('settings', async () => {
    const seen = await run(async ({ context }) => {
      const { settings } = context.workbook;
      settings.add('a', { x: 1 });
      const setting = settings.getItem('a').load('key,value');
      const none = settings.getItemOrNullObject('A');
      await context.sync();
      const first = [setting.key, setting.value as unknown, none.isNullObject];
      setting.value = [1, 2];
      settings.add('b', 'chữ');
      settings.load('items/key,items/value');
      await context.sync();
      const all = settings.items.map(({ key, value }) => [key, value as unknown]);
      setting.delete();
      const count = settings.getCount();
      await context.sync();
      return [...first, all, count.value];
    });
    expect(seen).toEqual([
      'a',
      { x: 1 },
      true,
      [
        ['a', [1, 2]],
        ['b', 'chữ'],
      ],
      1,
    ]);
    expect(
      await code(async ({ context }) => {
        context.workbook.settings.getItem('không').load('value');
        await context.sync();
      }),
    ).toBe('ItemNotFound SettingCollection.getItem');
  });

  it('properties of the workbook and of a sheet', async () => {
    const seen = await run(async ({ context, sheet }) => {
      const { properties } = context.workbook;
      properties.title = 'Báo cáo';
      properties.custom.add('Số', 5);
      sheet.customProperties.add('khóa', 'giá trị');
      properties.load('title,author');
      properties.custom.load('items/key,items/value,items/type');
      const own = sheet.customProperties.getItemOrNullObject('Khóa').load('value');
      await context.sync();
      const custom = properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]);
      return [properties.title, properties.author, custom, own.value];
    });
    expect(seen).toEqual(['Báo cáo', '', [['Số', 5, 'Number']], 'giá trị']);
  });
});
