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
    'WorksheetDeleted',
    'WorksheetSelectionChanged B2',
    'WorksheetSingleClicked B2',
  ]);
});
