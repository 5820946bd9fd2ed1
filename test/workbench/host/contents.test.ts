import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

// 46024 = 2/1/2026; the third column is the number format that comes with the input, the fourth the text shown.
it.each<[unknown, unknown, string, string]>([
  ['12', 12, 'General', '12'],
  ["'007", '007', 'General', '007'],
  ['1,234', 1234, '#,##0', '1,234'],
  ['50%', 0.5, '0%', '50%'],
  ['1.5%', 0.015, '0.00%', '1.50%'],
  ['(3)', -3, 'General', '-3'],
  ['1e3', 1000, '0.00E+00', '1.00E+03'],
  ['1/2/2026', 46024, 'm/d/yyyy', '1/2/2026'],
  ['2026-01-02', 46024, 'm/d/yyyy', '1/2/2026'],
  ['13/2/2026', '13/2/2026', 'General', '13/2/2026'],
  ['10:30', 0.4375, 'h:mm', '10:30'],
  ['true', true, 'General', 'TRUE'],
  ['#N/A', '#N/A', 'General', '#N/A'],
  ['- Khác: 2', '- Khác: 2', 'General', '- Khác: 2'],
  ['12 đ', '12 đ', 'General', '12 đ'],
  ['=1/0', '#DIV/0!', 'General', '#DIV/0!'],
  ['=khongco+1', '#NAME?', 'General', '#NAME?'],
  ['=A1+1', 0, 'General', '0'],
  ['-B1', 0, 'General', '0'],
])('%s written into a cell', async (input, value, numberFormat, text) => {
  const seen = await run(async ({ context, sheet }) => {
    const cell = sheet.getRange('A1');
    cell.values = [[input]];
    cell.load('values,numberFormat,text');
    await context.sync();
    return [cell.values[0]?.[0], cell.numberFormat[0]?.[0], cell.text[0]?.[0]];
  });
  expect(seen).toEqual([value, numberFormat, text]);
});

it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['a row too few', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]), 'InvalidArgument Range.values'],
  ['a flat array', (sheet) => (sheet.getRange('A1:B1').values = [1, 2] as never), 'InvalidArgument Range.values'],
  ['a whole column', (sheet) => (sheet.getRange('A:A').values = 'x' as never), 'InvalidArgument Range.values'],
  ['a formula that is none', (sheet) => (sheet.getRange('A1').formulas = [['=SUM(A2']]), 'InvalidArgument Range.formulas'],
  ['an object', (sheet) => (sheet.getRange('A1').values = [[{}]]), 'InvalidArgument Range.values'],
])('refuses %s', async (_what, act, expected) => {
  expect(
    await code(async ({ context, sheet }) => {
      act(sheet);
      await context.sync();
    }),
  ).toBe(expected);
});

it('one formula for many cells goes along with them; in R1C1 it is the same for all', async () => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('B1:B3').formulas = '=A1*2' as never;
    sheet.getRange('C1:C3').formulasR1C1 = '=RC[-2]*R1C1' as never;
    return [
      await read(sheet.getRange('B1:B3'), 'formulas'),
      await read(sheet.getRange('C1:C3'), 'formulas'),
      await read(sheet.getRange('B1:C3'), 'values'),
    ];
  });
  expect(seen).toEqual([
    [['=A1*2'], ['=A2*2'], ['=A3*2']],
    [['=A1*$A$1'], ['=A2*$A$1'], ['=A3*$A$1']],
    [
      [2, 1],
      [4, 2],
      [6, 3],
    ],
  ]);
});

it('spills, tells where to, and does not spill over contents', async () => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1').formulas = [['=SEQUENCE(2,2)']];
    const spilled = [
      await read(sheet.getRange('A1:B2'), 'values'),
      await read(sheet.getRange('A1').getSpillingToRange(), 'address'),
      await read(sheet.getRange('B2').getSpillParent(), 'address'),
      await read(sheet.getUsedRange(), 'address'),
    ];
    sheet.getRange('B2').values = [['x']];
    return [...spilled, await read(sheet.getRange('A1:B2'), 'values')];
  });
  expect(seen).toEqual([
    [
      [1, 2],
      [3, 4],
    ],
    'Sheet1!A1:B2',
    'Sheet1!A1',
    'Sheet1!A1:B2',
    [
      ['#SPILL!', ''],
      ['', 'x'],
    ],
  ]);
});

it('computes references to tables', async () => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1:B3').values = [
      ['Tên', 'Số'],
      ['a', 1],
      ['b', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'BangA';
    sheet.getRange('D1:D3').formulas = [['=SUM(BangA[Số])'], ['=ROWS(BangA)'], ['=BangA[[#Headers],[Tên]]']];
    return [await read(sheet.getRange('D1:D3'), 'values'), await read(sheet.getRange('BangA[Số]'), 'address')];
  });
  expect(seen).toEqual([[[3], [2], ['Tên']], 'Sheet1!B2:B3']);
});

it('in manual mode only what is entered is computed', async () => {
  const seen = await run(async ({ context, sheet }) => {
    context.workbook.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('B1').formulas = [['=A1*2']];
    const values = [await read(sheet.getRange('B1'), 'values')];
    sheet.getRange('A1').values = [[5]];
    values.push(await read(sheet.getRange('B1'), 'values'));
    context.workbook.application.calculate('Full');
    values.push(await read(sheet.getRange('B1'), 'values'));
    return values.map((value) => value[0]?.[0] as unknown);
  });
  expect(seen).toEqual([2, 2, 10]);
});

it('whole columns give no values, and cells to come their number format', async () => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A:A').numberFormat = [['@']];
    sheet.getRange('A5').values = [['007']];
    return [await read(sheet.getRange('A:A'), 'values'), await read(sheet.getRange('A5:B5'), 'values')];
  });
  expect(seen).toEqual([null, [['007', '']]]);
});

it('asks functions of the workbook', async () => {
  const seen = await run(async ({ context, sheet }) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const { functions } = context.workbook;
    const sum = functions.sum(sheet.getRange('A1:A3'), functions.average(2, 4)).load('value');
    const missing = functions.vlookup(9, sheet.getRange('A1:A3'), 1, false).load('value,error');
    await context.sync();
    return [sum.value, missing.value, missing.error];
  });
  expect(seen).toEqual([9, null, '#N/A']);
});

it('replaces in formulas that have not been computed yet', async () => {
  await run(async ({ context, sheet }) => {
    sheet.getRange('A1:B1').formulas = [['Hà Nội', '=LEN("Hà Nội")']];
    const count = sheet.getRange('A1:B1').replaceAll('Hà Nội', 'Huế', {});
    await context.sync();
    expect(count.value).toBe(2);
    expect(await read(sheet.getRange('A1:B1'), 'formulas')).toEqual([['Huế', '=LEN("Huế")']]);
  });
});

it.each<[string, Excel.AutoFillType, unknown[], unknown[]]>([
  ['growth', 'GrowthTrend' as Excel.AutoFillType, [2, 4], [8, 16, 32]],
  ['quarters, which begin anew', 'FillDefault' as Excel.AutoFillType, ['Q3', 'Q4'], ['Q1', 'Q2', 'Q3']],
])('fills on: %s', async (_what, type, start, expected) => {
  await run(async ({ sheet }) => {
    sheet.getRange('A1:B1').values = [start];
    sheet.getRange('A1:B1').autoFill('A1:E1', type);
    expect(await read(sheet.getRange('C1:E1'), 'values')).toEqual([expected]);
  });
});

it('gives the values of the cells that a name means, and #REF! where they are gone', async () => {
  await run(async ({ context, sheet }) => {
    sheet.getRange('A2:B2').values = [[1, 'x']];
    const name = context.workbook.names.add('Dòng', sheet.getRange('A2:C2'));
    name.arrayValues.load('values,types');
    await context.sync();
    expect(name.arrayValues.values).toEqual([[1, 'x', '']]);
    expect(name.arrayValues.types).toEqual([['Double', 'String', 'Empty']]);
    sheet.getRange('2:2').delete('Up');
    name.load('type,value');
    await context.sync();
    expect([name.type, name.value]).toEqual(['Error', '#REF!']);
  });
});
