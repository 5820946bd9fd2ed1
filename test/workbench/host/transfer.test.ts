import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

describe('copyFrom', () => {
  it.each<[string, (sheet: Excel.Worksheet) => void, string, unknown]>([
    ['shifts relative references', (sheet) => sheet.getRange('B2:B3').copyFrom('B1'), 'B2:B3', [['=A2*2+$A$1'], ['=A3*2+$A$1']]],
    ['values only', (sheet) => sheet.getRange('D1').copyFrom('A1:B1', 'Values'), 'D1:E1', [[1, 3]]],
    ['turns lines into columns', (sheet) => sheet.getRange('D1').copyFrom('A1:A3', 'All', false, true), 'D1:F1', [[1, 2, '']]],
    [
      'turns relative references too',
      (sheet) => {
        sheet.getRange('B1').formulas = [['=A1*2']];
        sheet.getRange('D1').copyFrom('A1:B1', 'All', false, true);
      },
      'D1:D2',
      [[1], ['=D1*2']],
    ],
    [
      'leaves what blanks would cover',
      (sheet) => {
        sheet.getRange('D1:D3').values = [[7], [8], [9]];
        sheet.getRange('D1').copyFrom('A1:A3', 'All', true);
      },
      'D1:D3',
      [[1], [2], [9]],
    ],
    ['fills a multiple of the source', (sheet) => sheet.getRange('D1:D4').copyFrom('A1:A2'), 'D1:D4', [[1], [2], [1], [2]]],
    ['links', (sheet) => sheet.getRange('D1').copyFrom('A1:A2', 'Link'), 'D1:D2', [['=A1'], ['=A2']]],
    ['looks only', (sheet) => sheet.getRange('D1').copyFrom('A1', 'Formats'), 'D1', [['']]],
  ])('%s', async (_what, act, address, formulas) => {
    const seen = await run(async ({ sheet }) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B1').formulas = [['=A1*2+$A$1']];
      act(sheet);
      return read(sheet.getRange(address), 'formulas');
    });
    expect(seen).toEqual(formulas);
  });

  it('takes looks, merges, checks and conditional formats along, from another sheet too', async () => {
    const seen = await run(async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add('Dữ liệu');
      other.getRange('A1').format.font.bold = true;
      other.getRange('A1').values = [['x']];
      other.getRange('A2:B2').merge();
      other.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
      other.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('C5').copyFrom("'Dữ liệu'!A1:B2");
      const rule = sheet.getRange('D5').dataValidation.load('rule');
      const count = sheet.getRange('C5').conditionalFormats.getCount();
      await context.sync();
      return [
        await read(sheet.getRange('C5').format.font, 'bold'),
        await read(sheet.getRange('C5'), 'values'),
        await read(sheet.getRange('C6').getMergedAreasOrNullObject(), 'address'),
        rule.rule.list?.source,
        count.value,
      ];
    });
    expect(seen).toEqual([true, [['x']], 'Sheet1!C6:D6', 'Có,Không', 1]);
  });
});

it('moveTo takes along what points to the moved cells, to another sheet too', async () => {
  const seen = await run(async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add('Khác');
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('B1').formulas = [['=SUM(A1:A2)']];
    sheet.getRange('A1:A2').moveTo('D5');
    const within = [await read(sheet.getRange('B1'), 'formulas'), await read(sheet.getRange('A1:A2'), 'values')];
    sheet.getRange('B1').moveTo(other.getRange('C3'));
    sheet.getRange('D5:D6').moveTo(other.getRange('A1'));
    return [...within, await read(other.getRange('C3'), 'formulas'), await read(other.getRange('C3'), 'values')];
  });
  expect(seen).toEqual([[['=SUM(D5:D6)']], [[''], ['']], [['=SUM(Khác!A1:A2)']], [[3]]]);
});

// 31/1/2026 is the day 46053.
it.each<[string, unknown[], string | undefined, string[]]>([
  ['numbers', [1, 3], undefined, ['1', '3', '5', '7']],
  ['one number', [5], undefined, ['5', '5', '5', '5']],
  ['one number as a series', [5], 'FillSeries', ['5', '6', '7', '8']],
  ['a copy', [1, 3], 'FillCopy', ['1', '3', '1', '3']],
  ['texts with a number', ['Mục 1'], undefined, ['Mục 1', 'Mục 2', 'Mục 3', 'Mục 4']],
  ['other texts', ['a', 'b'], undefined, ['a', 'b', 'a', 'b']],
  ['days of the week', ['Mon'], undefined, ['Mon', 'Tue', 'Wed', 'Thu']],
  ['days', ['1/31/2026'], undefined, ['1/31/2026', '2/1/2026', '2/2/2026', '2/3/2026']],
  ['months', ['1/31/2026'], 'FillMonths', ['1/31/2026', '2/28/2026', '3/31/2026', '4/30/2026']],
  ['working days', ['1/30/2026'], 'FillWeekdays', ['1/30/2026', '2/2/2026', '2/3/2026', '2/4/2026']],
  ['formulas', ['=10*ROW()'], undefined, ['10', '20', '30', '40']],
  ['growth', [1, 2], 'GrowthTrend', ['1', '2', '4', '8']],
])('autoFill goes on with %s', async (_what, source, type, shown) => {
  const seen = await run(async ({ sheet }) => {
    const range = sheet.getRange('A1').getResizedRange(source.length - 1, 0);
    range.values = source.map((value) => [value]);
    range.autoFill('A1:A4', type as Excel.AutoFillType);
    return (await read(sheet.getRange('A1:A4'), 'text')).map(([text]) => text);
  });
  expect(seen).toEqual(shown);
});

describe('sorting', () => {
  const ROWS = [
    ['b', 2],
    ['a', 2],
    ['', 1],
    ['a', 1],
    [true, 3],
    [7, 4],
    ['#N/A', 5],
    ['Á', 6],
  ];

  it.each<[string, Excel.SortField[], boolean, unknown[]]>([
    ['ascending', [{ key: 0, ascending: true }], false, [7, 'a', 'a', 'Á', 'b', true, '#N/A', '']],
    ['descending, blanks still last', [{ key: 0, ascending: false }], false, ['#N/A', true, 'b', 'Á', 'a', 'a', 7, '']],
    ['by numbers', [{ key: 1 }], false, ['', 'a', 'b', 'a', true, 7, '#N/A', 'Á']],
  ])('%s', async (_what, fields, matchCase, first) => {
    const seen = await run(async ({ sheet }) => {
      sheet.getRange('A1:B9').values = [['t', 'n'], ...ROWS];
      sheet.getRange('A1:B9').sort.apply(fields, matchCase, true);
      return read(sheet.getRange('A2:A9'), 'values');
    });
    const values = (seen as unknown[][]).map(([value]) => value);
    // Rows with the same number keep their order.
    expect(values).toEqual(first.map((value) => value));
  });

  it('by several keys, by columns, and with formulas that go along with their row', async () => {
    const seen = await run(async ({ sheet }) => {
      sheet.getRange('A1:B3').values = [
        ['a', 1],
        ['b', 2],
        ['a', 3],
      ];
      sheet.getRange('C1:C3').formulas = [['=B1*10'], ['=B2*10'], ['=B3*10']];
      sheet.getRange('A1:C3').sort.apply([
        { key: 0, ascending: true },
        { key: 1, ascending: false },
      ]);
      const rows = await read(sheet.getRange('B1:C3'), 'formulas');
      sheet.getRange('E1:G2').values = [
        [3, 1, 2],
        ['c', 'a', 'b'],
      ];
      sheet.getRange('E1:G2').sort.apply([{ key: 0 }], false, false, 'Columns');
      return [rows, await read(sheet.getRange('E1:G2'), 'values')];
    });
    expect(seen).toEqual([
      [
        [3, '=B1*10'],
        [1, '=B2*10'],
        [2, '=B3*10'],
      ],
      [
        [1, 2, 3],
        ['a', 'b', 'c'],
      ],
    ]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['a key outside of the range', (sheet) => sheet.getRange('A1:B2').sort.apply([{ key: 5 }]), 'InvalidArgument'],
    [
      'merged cells',
      (sheet) => (sheet.getRange('A1:A2').merge(), sheet.getRange('A1:B3').sort.apply([{ key: 0 }])),
      'InvalidOperation',
    ],
    [
      'locked cells',
      (sheet) => (sheet.protection.protect({ allowSort: true }), sheet.getRange('A1:B3').sort.apply([{ key: 0 }])),
      'AccessDenied',
    ],
  ])('refuses %s', async (_what, act, expected) => {
    const error = await code(async ({ context, sheet }) => {
      act(sheet);
      await context.sync();
    });
    expect(error.split(' ')[0]).toBe(expected);
  });

  it('removeDuplicates keeps the first of rows that differ in capitals only', async () => {
    const seen = await run(async ({ context, sheet }) => {
      sheet.getRange('A1:B5').values = [
        ['h', 'k'],
        ['a', 1],
        ['A', 2],
        ['b', 3],
        ['a', 4],
      ];
      const result = sheet.getRange('A1:B5').removeDuplicates([0], true).load('removed,uniqueRemaining');
      await context.sync();
      return [result.removed, result.uniqueRemaining, await read(sheet.getRange('A2:B5'), 'values')];
    });
    expect(seen).toEqual([
      2,
      2,
      [
        ['a', 1],
        ['b', 3],
        ['', ''],
        ['', ''],
      ],
    ]);
  });
});

it.each<[Excel.ClearApplyTo | undefined, unknown[]]>([
  [undefined, ['', '#FFFFFF', 'None', true]],
  ['Contents' as Excel.ClearApplyTo, ['', '#FF0000', 'List', false]],
  ['Formats' as Excel.ClearApplyTo, [1, '#FFFFFF', 'List', false]],
  ['Hyperlinks' as Excel.ClearApplyTo, [1, '#FF0000', 'List', true]],
])('clear(%s)', async (applyTo, left) => {
  const seen = await run(async ({ context, sheet }) => {
    const range = sheet.getRange('A1');
    range.values = [[1]];
    range.format.fill.color = '#FF0000';
    range.dataValidation.rule = { list: { inCellDropDown: true, source: '1,2' } };
    range.hyperlink = { address: 'https://example.org' };
    range.clear(applyTo);
    range.load('values,hyperlink');
    range.format.fill.load('color');
    range.dataValidation.load('type');
    await context.sync();
    return [range.values[0]?.[0], range.format.fill.color, range.dataValidation.type, range.hyperlink === null];
  });
  expect(seen).toEqual(left);
});
