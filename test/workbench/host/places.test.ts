import { freshBooks, read, told } from './fresh';

const { run, code } = freshBooks();

it.each<[string, (sheet: Excel.Worksheet, range: Excel.Range) => Excel.Range | Excel.RangeAreas, string]>([
  ['getRowsAbove(2)', (_, range) => range.getRowsAbove(2), 'C3:D4'],
  ['getRowsAbove(-2)', (_, range) => range.getRowsAbove(-2), 'C5:D6'],
  ['getRowsBelow()', (_, range) => range.getRowsBelow(), 'C9:D9'],
  ['getRowsBelow(-1)', (_, range) => range.getRowsBelow(-1), 'C8:D8'],
  ['getColumnsBefore(2)', (_, range) => range.getColumnsBefore(2), 'A5:B8'],
  ['getColumnsAfter(3)', (_, range) => range.getColumnsAfter(3), 'E5:G8'],
  ['getColumnsAfter(-1)', (_, range) => range.getColumnsAfter(-1), 'D5:D8'],
  ['getLastRow()', (_, range) => range.getLastRow(), 'C8:D8'],
  ['getLastColumn()', (_, range) => range.getLastColumn(), 'D5:D8'],
  ['getLastCell()', (_, range) => range.getLastCell(), 'D8'],
  ['getEntireRow()', (_, range) => range.getEntireRow(), '5:8'],
  ['getEntireColumn()', (_, range) => range.getEntireColumn(), 'C:D'],
  ['getRow(1)', (_, range) => range.getRow(1), 'C6:D6'],
  ['getColumn(1)', (_, range) => range.getColumn(1), 'D5:D8'],
  ['getCell(9, 9)', (_, range) => range.getCell(9, 9), 'L14'],
  ['getResizedRange(-1, 2)', (_, range) => range.getResizedRange(-1, 2), 'C5:F7'],
  ['getAbsoluteResizedRange(1, 1)', (_, range) => range.getAbsoluteResizedRange(1, 1), 'C5'],
  ['getOffsetRange(-1, -1)', (_, range) => range.getOffsetRange(-1, -1), 'B4:C7'],
  ['getBoundingRect(A1)', (_, range) => range.getBoundingRect('A1'), 'A1:D8'],
  ['getIntersection(D1:D99)', (_, range) => range.getIntersection('D1:D99'), 'D5:D8'],
  ['the whole sheet', (sheet) => sheet.getRange(), '1:1048576'],
  ['columns the other way round', (sheet) => sheet.getRange('C:B'), 'B:C'],
  ['getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(1, 2, 3, 1), 'C2:C4'],
])('C5:D8 %s', async (_name, place, address) => {
  expect(await run(({ sheet }) => read(place(sheet, sheet.getRange('C5:D8')) as Excel.Range, 'address'))).toBe(
    `Sheet1!${address}`,
  );
});

it.each<[string, (sheet: Excel.Worksheet) => { load(names: string): unknown }, string]>([
  ['off the sheet', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0), 'InvalidArgument Range.getOffsetRange'],
  ['no rows', (sheet) => sheet.getRange('A1').getRowsAbove(0), 'InvalidArgument Range.getRowsAbove'],
  ['a row beyond the range', (sheet) => sheet.getRange('A1:B2').getRow(2), 'InvalidArgument Range.getRow'],
  ['nothing in common', (sheet) => sheet.getRange('A1').getIntersection('B2'), 'ItemNotFound Range.getIntersection'],
  ['an address that is none', (sheet) => sheet.getRange('1A'), 'InvalidArgument Worksheet.getRange'],
  ['an address on another sheet', (sheet) => sheet.getRange('Khác!A1'), 'InvalidArgument Worksheet.getRange'],
  ['a column alone', (sheet) => sheet.getRange('A'), 'InvalidArgument Worksheet.getRange'],
  ['nothing used', (sheet) => sheet.getRange('A1:B2').getUsedRange(), 'ItemNotFound Range.getUsedRange'],
  ['a list with another sheet', (sheet) => sheet.getRanges('A1,Khác!A1'), 'InvalidArgument Worksheet.getRanges'],
  ['a text that is not there', (sheet) => sheet.getRange('A1:B2').find('zz', {}), 'ItemNotFound Range.find'],
  ['no cells of a kind', (sheet) => sheet.getRange('A1').getSpecialCells('Constants'), 'ItemNotFound Range.getSpecialCells'],
])('%s: %s', async (_what, act, expected) => {
  expect(
    await code(async ({ context, sheet }) => {
      act(sheet).load('address');
      await context.sync();
    }),
  ).toBe(expected);
});

it.each([
  ['A1', 'Down', 'A3'],
  ['A3', 'Down', 'A6'],
  ['A6', 'Down', 'A1048576'],
  ['A6', 'Up', 'A3'],
  ['B2', 'Left', 'A2'],
  ['A2', 'Right', 'XFD2'],
] as const)('Ctrl+arrow from %s %s is %s', async (from, direction, to) => {
  const edge = await run(async ({ sheet }) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('A6').values = [[4]];
    return read(sheet.getRange(from).getRangeEdge(direction), 'address');
  });
  expect(edge).toBe(`Sheet1!${to}`);
});

it('used ranges, regions and what Ctrl+Shift+arrow selects', async () => {
  const seen = await run(async ({ context, sheet }) => {
    const empty = sheet.getUsedRangeOrNullObject();
    const first = [await read(sheet.getUsedRange(), 'address'), await read(sheet.getUsedRange(), 'values'), empty.isNullObject];
    sheet.getRange('B2:C4').values = [
      [1, 2],
      ['', 3],
      [4, 5],
    ];
    sheet.getRange('F9').format.fill.color = '#FF0000';
    await context.sync();
    return [
      ...first,
      await read(sheet.getUsedRange(), 'address'),
      await read(sheet.getUsedRange(true), 'address'),
      await read(sheet.getRange('A:B').getUsedRange(true), 'address'),
      await read(sheet.getRange('C3').getSurroundingRegion(), 'address'),
      await read(sheet.getRange('B2:C2').getExtendedRange('Down', 'C2'), 'address'),
    ];
  });
  expect(seen).toEqual([
    'Sheet1!A1',
    [['']],
    true,
    'Sheet1!B2:F9',
    'Sheet1!B2:C4',
    'Sheet1!B2:B4',
    'Sheet1!B2:C4',
    'Sheet1!B2:C4',
  ]);
});

describe('special cells, searching, hidden rows', () => {
  const fill = (sheet: Excel.Worksheet): void => {
    sheet.getRange('A1:C3').formulas = [
      [1, 'Hà Nội', '=1/0'],
      ['', '=A1', true],
      [2, 'hà', '=B1'],
    ];
  };

  it.each<[string, string | undefined, string]>([
    ['Constants', undefined, 'A1:B1,C2,A3:B3'],
    ['Constants', 'Numbers', 'A1,A3'],
    ['Constants', 'LogicalText', 'B1,C2,B3'],
    ['Formulas', undefined, 'C1,B2,C3'],
    ['Formulas', 'Errors', 'C1'],
    ['Blanks', undefined, 'A2'],
    ['Visible', undefined, 'A1:C1,A3:C3'],
  ])('%s %s are %s', async (type, values, addresses) => {
    const seen = await run(async ({ sheet }) => {
      fill(sheet);
      sheet.getRange('2:2').rowHidden = type === 'Visible';
      return read(sheet.getRange('A1:C3').getSpecialCells(type as 'Blanks', values as 'All'), 'address');
    });
    expect(seen).toBe(
      addresses
        .split(',')
        .map((address) => `Sheet1!${address}`)
        .join(','),
    );
  });

  it('find, findAll, replaceAll and the view of visible rows', async () => {
    const seen = await run(async ({ context, sheet }) => {
      fill(sheet);
      const range = sheet.getRange('A1:C3');
      const found = [
        await read(range.find('hà', {}), 'address'),
        await read(range.find('hà', { completeMatch: true }), 'address'),
        await read(range.find('h?', { matchCase: true, searchDirection: 'Backwards' }), 'address'),
        await read(sheet.findAll('hà', {}), 'address'),
      ];
      const none = range.findOrNullObject('zz', {});
      sheet.getRange('2:2').rowHidden = true;
      const replaced = sheet.replaceAll('Hà', 'Tp. Hà', { matchCase: true });
      const view = range.getVisibleView().load('values,cellAddresses,rowCount');
      await context.sync();
      return [...found, none.isNullObject, replaced.value, view.values, view.rowCount, view.cellAddresses[1]?.[0]];
    });
    expect(seen).toEqual([
      'Sheet1!B1',
      'Sheet1!B3',
      'Sheet1!B3',
      'Sheet1!B1,Sheet1!B3:C3',
      true,
      1,
      [
        [1, 'Tp. Hà Nội', '#DIV/0!'],
        [2, 'hà', 'Tp. Hà Nội'],
      ],
      2,
      'Sheet1!A3',
    ]);
  });
});

it('several areas at once', async () => {
  const seen = await run(async ({ context, sheet }) => {
    const areas = sheet.getRanges('A1:B2, D4').load('address,areaCount,cellCount');
    areas.format.fill.color = '#0000FF';
    areas.areas.load('items/address');
    const shifted = areas.getOffsetRangeAreas(1, 1).load('address');
    const common = areas.getIntersection(sheet.getRange('B:B')).load('address');
    await context.sync();
    areas.clear('Formats');
    return [
      areas.address,
      areas.areaCount,
      areas.cellCount,
      areas.areas.items.map(({ address }) => address),
      shifted.address,
      common.address,
      await read(sheet.getRange('D4').format.fill, 'color'),
    ];
  });
  expect(seen).toEqual([
    'Sheet1!A1:B2,Sheet1!D4',
    2,
    5,
    ['Sheet1!A1:B2', 'Sheet1!D4'],
    'Sheet1!B2:C3,Sheet1!E5',
    'Sheet1!B1:B2',
    '#FFFFFF',
  ]);
});

it('what is selected, and who hears of it', async () => {
  let heard = 0;
  const seen = await run(async ({ context, sheet }) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void (heard += 1)));
    await context.sync();
    sheet.getRange('B2:C3').select();
    const { workbook } = context;
    return [await read(workbook.getSelectedRange(), 'address'), await read(workbook.getActiveCell(), 'address')];
  });
  await told();
  expect([seen, heard]).toEqual([['Sheet1!B2:C3', 'Sheet1!B2'], 1]);
});

it.each([
  ['behind the cell', 'B1', 'Forward', 'A3'],
  ['round to the first', 'A5', 'Forward', 'A1'],
  ['before the cell', 'A3', 'Backwards', 'A1'],
  ['round to the last', 'A1', 'Backwards', 'B4'],
] as const)('a single cell is where the search of the sheet starts: %s', async (_what, from, searchDirection, found) => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1:B5').values = [
      ['x', ''],
      ['', ''],
      ['x', ''],
      ['', 'x'],
      ['', ''],
    ];
    return read(sheet.getRange(from).find('x', { searchDirection }), 'address');
  });
  expect(seen).toBe(`Sheet1!${found}`);
});

it('takes lists of addresses and names with commas or semicolons', async () => {
  await run(async ({ context, sheet }) => {
    context.workbook.names.add('Tổng', sheet.getRange('F1:F2'));
    sheet.tables.add('A5:B6', true);
    const list = sheet.getRanges('A1:B2; D4;Tổng,H1');
    const tables = sheet.getRanges('A6,C1').getTables();
    const count = tables.getCount();
    list.load('address,areaCount');
    await context.sync();
    expect([list.address, list.areaCount, count.value]).toEqual(['Sheet1!A1:B2,Sheet1!D4,Sheet1!F1:F2,Sheet1!H1', 4, 1]);
  });
});

it('meets an address, a range or several', async () => {
  await run(async ({ context, sheet }) => {
    const areas = sheet.getRanges('A1:C3,E5');
    const found = [
      areas.getIntersection('B2:E5'),
      areas.getIntersection(sheet.getRange('A1')),
      areas.getIntersection(sheet.getRanges('C3,E5')),
    ];
    for (const one of found) one.load('address');
    const none = areas.getIntersectionOrNullObject('Z1');
    await context.sync();
    expect(found.map(({ address }) => address)).toEqual(['Sheet1!B2:C3,Sheet1!E5', 'Sheet1!A1', 'Sheet1!C3,Sheet1!E5']);
    expect(none.isNullObject).toBe(true);
  });
});
