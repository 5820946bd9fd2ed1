import { freshBooks, told, type Script } from './fresh';

const { run } = freshBooks();

/** What the client tells of a change, without what only it knows. */
interface Told {
  readonly type: string;
  readonly address?: string;
  readonly changeType?: string;
  readonly details?: { readonly valueBefore: unknown; readonly valueAfter: unknown };
  readonly changeDirectionState?: object;
}

/** Listens to changes of the sheet while something is done, and gives what was told. */
async function changes(act: Script): Promise<Told[]> {
  const heard: Told[] = [];
  await run(async (tools) => {
    tools.sheet.getRange('A1:C3').values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    tools.sheet.onChanged.add((event) => Promise.resolve(void heard.push(event as unknown as Told)));
    await tools.context.sync();
    await act(tools);
    await tools.context.sync();
  });
  await told();
  return heard;
}

it.each<[string, (sheet: Excel.Worksheet) => unknown, object]>([
  [
    'a cell',
    (sheet) => (sheet.getRange('A1').values = [['x']]),
    {
      address: 'A1',
      changeType: 'RangeEdited',
      details: { valueBefore: 1, valueAfter: 'x', valueTypeBefore: 'Double', valueTypeAfter: 'String' },
    },
  ],
  [
    'a formula',
    (sheet) => (sheet.getRange('D1').formulas = [['=A1+1']]),
    { address: 'D1', details: { valueBefore: '', valueAfter: 2, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' } },
  ],
  ['several cells', (sheet) => (sheet.getRange('A1:B2').values = 0 as never), { address: 'A1:B2', details: undefined }],
  ['contents taken out', (sheet) => sheet.getRange('A1:B2').clear('Contents'), { address: 'A1:B2', changeType: 'RangeEdited' }],
  ['rows pushed in', (sheet) => sheet.getRange('2:3').insert('Down'), { address: '2:3', changeType: 'RowInserted' }],
  ['rows taken out', (sheet) => sheet.getRange('2:2').delete('Up'), { address: '2:2', changeType: 'RowDeleted' }],
  ['columns pushed in', (sheet) => sheet.getRange('B:B').insert('Right'), { address: 'B:B', changeType: 'ColumnInserted' }],
  ['columns taken out', (sheet) => sheet.getRange('B:B').delete('Left'), { address: 'B:B', changeType: 'ColumnDeleted' }],
  [
    'cells pushed in',
    (sheet) => sheet.getRange('A1').insert('Down'),
    { address: 'A1', changeType: 'CellInserted', changeDirectionState: { insertShiftDirection: 'Down' } },
  ],
  [
    'cells taken out',
    (sheet) => sheet.getRange('A1').delete('Left'),
    { address: 'A1', changeType: 'CellDeleted', changeDirectionState: { deleteShiftDirection: 'Left' } },
  ],
])('onChanged tells of %s', async (_what, act, expected) => {
  const [event] = await changes(async ({ sheet }) => act(sheet));
  expect(event).toMatchObject({ type: 'WorksheetChanged', source: 'Local', triggerSource: 'ThisLocalAddin', ...expected });
});

it('each change of a batch is told as it was when it happened', async () => {
  const heard = await changes(async ({ sheet }) => {
    sheet.getRange('A1').values = [[10]];
    sheet.getRange('A1').values = [[20]];
    sheet.getRange('1:1').delete('Up');
  });
  expect(heard.map(({ details }) => details && [details.valueBefore, details.valueAfter])).toEqual([
    [1, 10],
    [10, 20],
    undefined,
  ]);
});

it('a person is told apart, events can be turned off, and a listener taken away hears nothing', async () => {
  const heard: string[] = [];
  await run(async ({ context, sheet, host }) => {
    const listener = sheet.onChanged.add((event) => Promise.resolve(void heard.push(`${event.address} ${event.triggerSource}`)));
    await context.sync();
    host.type('Sheet1', 'C3', '5');
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange('A2').values = [[1]];
    await context.sync();
    await told();
    listener.remove();
    await context.sync();
    sheet.getRange('A3').values = [[1]];
    await context.sync();
  });
  await told();
  expect(heard).toEqual(['C3 Unknown', 'A2 ThisLocalAddin']);
});

it('gives the changed range to a batch of its own', async () => {
  const heard: unknown[] = [];
  await run(async ({ context, sheet }) => {
    sheet.onChanged.add(async (event) => {
      const range = event.getRange(context).load('address,values');
      await context.sync();
      heard.push([range.address, range.values]);
    });
    await context.sync();
    sheet.getRange('B2').values = [[5]];
    await context.sync();
    await told();
  });
  expect(heard).toEqual([['Sheet1!B2', [[5]]]]);
});

it('the sheets tell what happens to them', async () => {
  const heard: string[] = [];
  await run(async ({ context, sheet, host }) => {
    const { worksheets } = context.workbook;
    const listen = (event: object): Promise<void> => {
      const { type, address, changeType, nameBefore, nameAfter, positionBefore, positionAfter, visibilityAfter, isProtected } =
        event as Record<string, unknown>;
      const words = [
        type,
        address,
        changeType,
        nameBefore,
        nameAfter,
        positionBefore,
        positionAfter,
        visibilityAfter,
        isProtected,
      ];
      heard.push(words.filter((word) => word !== undefined).join(' '));
      return Promise.resolve();
    };
    for (const event of [
      worksheets.onAdded,
      worksheets.onDeleted,
      worksheets.onActivated,
      worksheets.onDeactivated,
      worksheets.onNameChanged,
      worksheets.onMoved,
      worksheets.onVisibilityChanged,
      worksheets.onChanged,
      worksheets.onSelectionChanged,
      worksheets.onFormatChanged,
      worksheets.onRowSorted,
      worksheets.onRowHiddenChanged,
      worksheets.onProtectionChanged,
      worksheets.onCalculated,
      worksheets.onSingleClicked,
    ] as unknown as { add(handler: typeof listen): void }[])
      event.add(listen);
    await context.sync();
    const steps: (() => void)[] = [
      () => worksheets.add('B'),
      () => worksheets.getItem('B').activate(),
      () => (worksheets.getItem('B').name = 'Bê'),
      () => (worksheets.getItem('Bê').position = 0),
      () => (sheet.visibility = 'Hidden'),
      () => (worksheets.getItem('Bê').getRange('A1:A2').values = [[2], [1]]),
      () => worksheets.getItem('Bê').getRange('B2').select(),
      () => (worksheets.getItem('Bê').getRange('A1').format.fill.color = '#FF0000'),
      () =>
        worksheets
          .getItem('Bê')
          .getRange('A1:A2')
          .sort.apply([{ key: 0 }]),
      () => (worksheets.getItem('Bê').getRange('C1').formulas = [['=A1+1']]),
      () => (worksheets.getItem('Bê').getRange('2:2').rowHidden = true),
      () => worksheets.getItem('Bê').protection.protect(),
      () => worksheets.getItem('Bê').protection.unprotect(),
      () => (sheet.visibility = 'Visible'),
      () => worksheets.getItem('Bê').delete(),
    ];
    for (const step of steps) {
      step();
      await context.sync();
    }
    const [left] = host.book.sheets;
    if (left) host.click(left, 1, 1);
    await told();
  });
  expect(heard).toEqual([
    'WorksheetAdded',
    'WorksheetDeactivated',
    'WorksheetActivated',
    'WorksheetNameChanged B Bê',
    'WorksheetMoved 1 0',
    'WorksheetVisibilityChanged Hidden',
    'WorksheetChanged A1:A2 RangeEdited',
    'WorksheetSelectionChanged B2',
    'WorksheetFormatChanged A1',
    'WorksheetRowSorted A1:A2',
    'WorksheetChanged A1:A2 RangeEdited',
    'WorksheetChanged C1 RangeEdited',
    'WorksheetCalculated C1',
    'WorksheetRowHiddenChanged 2:2 Hidden',
    'WorksheetProtectionChanged true',
    'WorksheetProtectionChanged false',
    'WorksheetVisibilityChanged Visible',
    'WorksheetDeactivated',
    'WorksheetActivated',
    'WorksheetDeleted',
    'WorksheetSelectionChanged B2',
    'WorksheetSingleClicked B2',
  ]);
});

interface FormulaTold {
  readonly formulaDetails: readonly { readonly cellAddress: string; readonly previousFormula: string }[];
}

/** What onFormulaChanged tells while something is done to a sheet with formulas in C1:C2, as "cell < formula before". */
async function formulasTold(act: Script): Promise<string[]> {
  const heard: string[] = [];
  await run(async (tools) => {
    tools.sheet.getRange('A1:C2').formulas = [
      [1, 2, '=A1+B1'],
      [3, 4, '=A2+B2'],
    ];
    tools.sheet.onFormulaChanged.add((event) => {
      const { formulaDetails } = event as unknown as FormulaTold;
      heard.push(...formulaDetails.map(({ cellAddress, previousFormula }) => `${cellAddress} < ${previousFormula}`));
      return Promise.resolve();
    });
    await tools.context.sync();
    await act(tools);
    await tools.context.sync();
  });
  await told();
  return heard;
}

it.each<[string, (tools: Parameters<Script>[0]) => unknown, string[]]>([
  ['another formula', ({ sheet }) => (sheet.getRange('C1').formulas = [['=A1*B1']]), ['C1 < =A1+B1']],
  ['a formula where there was none', ({ sheet }) => (sheet.getRange('D1').formulas = [['=C1']]), ['D1 < ']],
  ['a value in place of a formula', ({ sheet }) => (sheet.getRange('C2').values = [[7]]), ['C2 < =A2+B2']],
  ['formulas taken out', ({ sheet }) => sheet.getRange('A1:C2').clear('Contents'), ['C1 < =A1+B1', 'C2 < =A2+B2']],
  ['the same formula again', ({ sheet }) => (sheet.getRange('C1').formulas = [['=A1+B1']]), []],
  ['a value that a formula reads', ({ sheet }) => (sheet.getRange('A1').values = [[9]]), []],
  ['rows pushed in above', ({ sheet }) => sheet.getRange('1:1').insert('Down'), []],
  ['a formula typed by a person', ({ host }) => host.type('Sheet1', 'C1', '=A1-B1'), ['C1 < =A1+B1']],
])('onFormulaChanged tells of %s', async (_what, act, expected) => {
  expect(await formulasTold(async (tools) => act(tools))).toEqual(expected);
});

it('a change that nobody was to hear of is not told with the next one', async () => {
  const heard = await formulasTold(async ({ context, sheet }) => {
    context.runtime.enableEvents = false;
    sheet.getRange('C1').formulas = [['=1']];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange('C1:C2').formulas = [['=1'], ['=2']];
  });
  expect(heard).toEqual(['C2 < =A2+B2']);
});

it('a person who comes back to the workbook activates it', async () => {
  const heard: string[] = [];
  await run(async ({ context, host }) => {
    const listener = context.workbook.onActivated.add(({ type }) => Promise.resolve(void heard.push(type)));
    await context.sync();
    host.activateWorkbook();
    await told();
    listener.remove();
    await context.sync();
    host.activateWorkbook();
  });
  await told();
  expect(heard).toEqual(['WorkbookActivated']);
});

it('a changed look can be taken as a range', async () => {
  const heard: string[] = [];
  await run(async ({ context, sheet }) => {
    sheet.onFormatChanged.add(async (event) => {
      const range = event.getRange(context).load('address');
      await context.sync();
      heard.push(range.address);
    });
    await context.sync();
    sheet.getRange('A1:B2').clear('Formats');
    await context.sync();
    await told();
  });
  expect(heard).toEqual(['Sheet1!A1:B2']);
});

it.each<[string, (table: Excel.Table) => unknown, string[]]>([
  ['a row at the end', (table) => table.rows.add(undefined, [[5, 6]]), ['RowInserted A4:B4']],
  ['a row in between', (table) => table.rows.add(0, [[5, 6]]), ['RowInserted A2:B2']],
  ['a row without contents', (table) => table.rows.add(), ['RowInserted A4:B4']],
  ['a row taken out', (table) => table.rows.getItemAt(1).delete(), ['RowDeleted A3:B3']],
  ['a column at the end', (table) => table.columns.add(undefined, [['c'], [1], [2]]), ['ColumnInserted C1:C3']],
  ['a column taken out', (table) => table.columns.getItem('b').delete(), ['ColumnDeleted B1:B3']],
  ['another header', (table) => (table.columns.getItem('b').name = 'x'), ['RangeEdited B1']],
])('a sheet tells of %s of its table', async (_what, act, expected) => {
  const heard: string[] = [];
  await run(async ({ context, sheet }) => {
    sheet.getRange('A1:B3').values = [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('A1:B3', true);
    sheet.onChanged.add(({ changeType, address }) => Promise.resolve(void heard.push(`${changeType} ${address}`)));
    await context.sync();
    act(table);
    await context.sync();
    await told();
  });
  expect(heard).toEqual(expected);
});

it('charts tell that they come, go, and are worked on', async () => {
  const heard: string[] = [];
  const named = new Map<string, string>();
  await run(async ({ context, sheet }) => {
    const { charts } = sheet;
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const [first, second] = ['Một', 'Hai'].map((name) => {
      const chart = charts.add('Line', sheet.getRange('A1:B2'));
      chart.name = name;
      chart.load('id');
      return chart;
    });
    await context.sync();
    if (!first || !second) throw new Error('no charts');
    named.set(first.id, 'Một').set(second.id, 'Hai');
    const listen = (event: object): Promise<void> => {
      const { type, chartId } = event as { type: string; chartId: string };
      heard.push(`${type} ${named.get(chartId) ?? 'new'}`);
      return Promise.resolve();
    };
    charts.onAdded.add(listen);
    charts.onDeleted.add(listen);
    charts.onActivated.add(listen);
    first.onDeactivated.add(listen);
    await context.sync();
    first.activate();
    second.activate();
    sheet.getRange('A1').select();
    first.delete();
    charts.add('Pie', sheet.getRange('A1:B2'));
    await context.sync();
    await told();
  });
  expect(heard).toEqual([
    'ChartActivated Một',
    'ChartDeactivated Một',
    'ChartActivated Hai',
    'ChartDeleted Một',
    'ChartAdded new',
  ]);
});

it('the chart that is worked on can be asked for', async () => {
  await run(async ({ context, sheet }) => {
    const none = context.workbook.getActiveChartOrNullObject();
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B2'));
    chart.name = 'Một';
    chart.activate();
    const active = context.workbook.getActiveChart().load('name');
    await context.sync();
    expect([none.isNullObject, active.name]).toEqual([true, 'Một']);
  });
});

it('the sheet behind one that is deleted comes to the front', async () => {
  const heard: string[] = [];
  await run(async ({ context, sheet }) => {
    const { worksheets } = context.workbook;
    const front = worksheets.add('Trước');
    front.activate();
    sheet.load('id');
    await context.sync();
    worksheets.onActivated.add(({ worksheetId }) => Promise.resolve(void heard.push(worksheetId === sheet.id ? 'Sheet1' : '?')));
    await context.sync();
    front.delete();
    await context.sync();
    await told();
  });
  expect(heard).toEqual(['Sheet1']);
});
