import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

it('rows pushed in move formulas of all sheets, names, rules, merges, links, print areas and frozen rows', async () => {
  const seen = await run(async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add('Chỉ tiêu');
    sheet.getRange('A1:C4').values = [
      ['a', 'b', 'c'],
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange('D2:D4').formulas = [['=SUM(A2:C2)'], ['=A$3+$B3'], ['=SUM(A:A)']];
    other.getRange('A1:A3').formulas = [['=SUM(Sheet1!A2:A4)'], ["='Sheet1'!$B$4"], ['=A2']];
    context.workbook.names.add('tong', sheet.getRange('A2:A4'));
    sheet.getRange('A3:B3').merge();
    sheet.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$2:$A$4' } };
    const format = sheet.getRange('A2:D4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A3>1';
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.setPrintArea('A1:D4');
    sheet.getRange('C4').hyperlink = { address: 'https://example.org' };
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    const name = context.workbook.names.getItem('tong').load('formula');
    const rule = sheet.getRange('C4').dataValidation.load('rule');
    const moved = sheet.getRange('A4').conditionalFormats.getItemAt(0);
    const area = moved.getRange().load('address');
    moved.custom.rule.load('formula');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const printed = sheet.pageLayout.getPrintArea().load('address');
    const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
    const link = sheet.getRange('C6').load('hyperlink');
    await context.sync();
    return [
      await read(sheet.getRange('D4:D6'), 'formulas'),
      await read(other.getRange('A1:A3'), 'formulas'),
      name.formula,
      rule.rule.list?.source,
      area.address,
      moved.custom.rule.formula,
      frozen.address,
      printed.address,
      merged.address,
      link.hyperlink.address,
    ];
  });
  expect(seen).toEqual([
    [['=SUM(A4:C4)'], ['=A$5+$B5'], ['=SUM(A:A)']],
    [['=SUM(Sheet1!A4:A6)'], ['=Sheet1!$B$6'], ['=A2']],
    '=Sheet1!$A$4:$A$6',
    '=$A$4:$A$6',
    'Sheet1!A4:D6',
    '=$A5>1',
    'Sheet1!1:4',
    'Sheet1!A1:D6',
    'Sheet1!A5:B5',
    'https://example.org',
  ]);
});

it('rows taken out shrink ranges and leave #REF! where nothing is left', async () => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1:A5').values = [[1], [2], [3], [4], [5]];
    sheet.getRange('B1:B2').formulas = [['=SUM(A1:A5)'], ['=SUM(A3:A4)+A5']];
    sheet.getRange('3:4').delete('Up');
    return [await read(sheet.getRange('B1:B2'), 'formulas'), await read(sheet.getRange('A1:B3'), 'values')];
  });
  expect(seen).toEqual([
    [['=SUM(A1:A3)'], ['=SUM(#REF!)+A3']],
    [
      [1, 8],
      [2, '#REF!'],
      [5, ''],
    ],
  ]);
});

it.each<[string, (sheet: Excel.Worksheet) => unknown, unknown[][], string]>([
  [
    'down',
    (sheet) => sheet.getRange('A2').insert('Down'),
    [
      [1, 2, ''],
      ['', 4, ''],
      [3, 6, ''],
      [5, '', ''],
    ],
    '=SUM(A1:A4)+B3',
  ],
  [
    'right',
    (sheet) => sheet.getRange('A1').insert('Right'),
    [
      ['', 1, 2],
      [3, 4, ''],
      [5, 6, ''],
      ['', '', ''],
    ],
    '=SUM(A1:A3)+B3',
  ],
  [
    'up',
    (sheet) => sheet.getRange('B2').delete('Up'),
    [
      [1, 2, ''],
      [3, 6, ''],
      [5, '', ''],
      ['', '', ''],
    ],
    '=SUM(A1:A3)+B2',
  ],
  [
    'left',
    (sheet) => sheet.getRange('A3').delete('Left'),
    [
      [1, 2, ''],
      [3, 4, ''],
      [6, '', ''],
      ['', '', ''],
    ],
    '=SUM(A1:A3)+A3',
  ],
])('cells pushed %s', async (_direction, act, values, formula) => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1:B3').values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange('F9').formulas = [['=SUM(A1:A3)+B3']];
    act(sheet);
    return [await read(sheet.getRange('A1:C4'), 'values'), await read(sheet.getRange('F9'), 'formulas')];
  });
  expect(seen).toEqual([values, [[formula]]]);
});

it.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  [
    'merged cells apart',
    (sheet) => (sheet.getRange('A2:B2').merge(), sheet.getRange('A1').insert('Down')),
    'InsertDeleteConflict',
  ],
  [
    'contents off the sheet',
    (sheet) => ((sheet.getRange('A1048576').values = [[1]]), sheet.getRange('1:1').insert('Down')),
    'NonBlankCellOffSheet',
  ],
  ['cells up', (sheet) => sheet.getRange('A1').insert('Up' as 'Down'), 'InvalidArgument'],
  ['rows of a protected sheet', (sheet) => (sheet.protection.protect(), sheet.getRange('1:1').insert('Down')), 'AccessDenied'],
  [
    'a range whose cells are gone',
    (sheet) => {
      const range = sheet.getRange('A2');
      sheet.getRange('2:2').delete('Up');
      range.values = [[1]];
    },
    'InvalidReference',
  ],
])('refuses to push %s', async (_what, act, expected) => {
  const error = await code(async ({ context, sheet }) => {
    act(sheet);
    await context.sync();
  });
  expect(error.split(' ')[0]).toBe(expected);
});

it('a range that is held goes along with its cells, in the same batch and in later ones', async () => {
  const seen = await run(async ({ context, sheet }) => {
    const range = sheet.getRange('A5');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    const later = sheet.getRange('B5');
    sheet.getRange('1:2').insert('Down');
    range.values = [['theo']];
    return [await read(range, 'address'), await read(later, 'address'), await read(sheet.getRange('A8'), 'values')];
  });
  expect(seen).toEqual(['Sheet1!A8', 'Sheet1!B7', [['theo']]]);
});

it('what is pushed in looks as what is above it', async () => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1').format.fill.color = '#00FF00';
    sheet.getRange('2:2').insert('Down');
    return read(sheet.getRange('A2').format.fill, 'color');
  });
  expect(seen).toBe('#00FF00');
});

it('groups rows, closes and opens them', async () => {
  const seen = await run(async ({ context, sheet }) => {
    sheet.getRange('2:4').group('ByRows');
    sheet.getRange('2:4').hideGroupDetails('ByRows');
    const states = [await read(sheet.getRange('3:3'), 'rowHidden'), await read(sheet.getRange('1:3'), 'rowHidden')];
    sheet.showOutlineLevels(2, 0);
    states.push(await read(sheet.getRange('3:3'), 'rowHidden'));
    sheet.getRange('2:4').ungroup('ByRows');
    await context.sync();
    return states;
  });
  expect(seen).toEqual([true, null, false]);
});

it('merges keep the first content; across, that of each row', async () => {
  const seen = await run(async ({ sheet }) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1:B2').merge(true);
    const across = await read(sheet.getRange('A1:B2'), 'values');
    sheet.getRange('A1:B2').merge();
    const merged = sheet.getRange('A2').getMergedAreasOrNullObject();
    return [across, await read(merged, 'address'), await read(sheet.getRange('A1:B2'), 'values')];
  });
  expect(seen).toEqual([
    [
      [1, ''],
      [3, ''],
    ],
    'Sheet1!A1:B2',
    [
      [1, ''],
      ['', ''],
    ],
  ]);
});

describe('outlines and frozen panes', () => {
  it('takes one level from every group of a range, as often as there is one', async () => {
    await run(async ({ context, sheet }) => {
      sheet.getRange('4:9').group('ByRows');
      sheet.getRange('4:5').group('ByRows');
      sheet.getRange('A1:B10').ungroup('ByRows');
      sheet.showOutlineLevels(1, 0);
      expect(await read(sheet.getRange('4:5'), 'rowHidden')).toBe(true);
      expect(await read(sheet.getRange('6:9'), 'rowHidden')).toBe(false);
      sheet.showOutlineLevels(8, 0);
      sheet.getRange('A1:B10').ungroup('ByRows');
      sheet.showOutlineLevels(1, 0);
      await context.sync();
      expect(await read(sheet.getRange('4:9'), 'rowHidden')).toBe(false);
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['whole rows by columns', (sheet) => sheet.getRange('2:3').group('ByColumns'), 'InvalidArgument Range.group'],
    ['whole columns by rows', (sheet) => sheet.getRange('B:C').group('ByRows'), 'InvalidArgument Range.group'],
    ['what is in no group', (sheet) => sheet.getRange('2:3').ungroup('ByRows'), 'InvalidArgument Range.ungroup'],
  ])('refuses %s', async (_what, act, expected) => {
    const found = await code(async ({ context, sheet }) => {
      act(sheet);
      await context.sync();
    });
    expect(found).toBe(expected);
  });

  it('freezes at null nothing more', async () => {
    await run(async ({ context, sheet }) => {
      sheet.freezePanes.freezeAt('A1:B2');
      sheet.freezePanes.freezeAt(null as never);
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
