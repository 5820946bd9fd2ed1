import { batch, codeOf } from './batch';

/** A table of three rows over A1:C4. */
function expenses(sheet: Excel.Worksheet): Excel.Table {
  const table = sheet.tables.add('A1:C1', true);
  table.name = 'ChiPhi';
  table.getHeaderRowRange().values = [['Ngày', 'Nhóm', 'Số tiền']];
  table.rows.add(undefined, [
    ['1/5/2026', 'A', 30],
    ['2/5/2026', 'B', 10],
    ['3/5/2026', 'A', 20],
  ]);
  return table;
}

describe('a table', () => {
  it('made of headers takes its first rows in the place of the empty one', async () => {
    const seen = await batch(async (context, sheet) => {
      const table = expenses(sheet);
      const range = table.getRange().load('address');
      table.rows.load('count');
      table.columns.load('items/name,items/index,items/id');
      await context.sync();
      return [range.address, table.rows.count, table.columns.items.map(({ id, index, name }) => `${id} ${index} ${name}`)];
    });
    expect(seen).toEqual(['Sheet1!A1:C4', 3, ['1 0 Ngày', '2 1 Nhóm', '3 2 Số tiền']]);
  });

  it('is named in formulas, which follow its name, its columns and its rows', async () => {
    const seen = await batch(async (context, sheet) => {
      const table = expenses(sheet);
      sheet.getRange('F1:F3').formulas = [
        ['=SUM(ChiPhi[Số tiền])'],
        ['=ROWS(ChiPhi)'],
        ['=COUNTA(ChiPhi[[#Headers],[Ngày]:[Nhóm]])'],
      ];
      table.columns.add(undefined, [['Gấp đôi'], ['=[@[Số tiền]]*2'], ['=[@[Số tiền]]*2'], ['=[@[Số tiền]]*2']]);
      table.rows.add(undefined, [['4/5/2026', 'C', 40, '=[@[Số tiền]]*2']]);
      table.name = 'Chi';
      table.columns.getItem('Số tiền').name = 'Tiền';
      const cells = sheet.getRange('F1:F3').load('values,formulas');
      const doubled = table.columns.getItem('Gấp đôi').load('values');
      await context.sync();
      return [cells.values.flat(), cells.formulas[0]?.[0], doubled.values.flat()];
    });
    expect(seen).toEqual([[100, 4, 2], '=SUM(Chi[Tiền])', ['Gấp đôi', 60, 20, 40, 80]]);
  });

  it('sorts, shows totals, hides headers', async () => {
    const seen = await batch(async (context, sheet) => {
      const table = expenses(sheet);
      table.sort.apply([{ key: 2, ascending: false }]);
      table.showTotals = true;
      const body = table.getDataBodyRange().load('values');
      const total = table.getTotalRowRange().load('values,formulas,address');
      await context.sync();
      table.showTotals = false;
      table.showHeaders = false;
      const range = table.getRange().load('address');
      await context.sync();
      return [body.values.map((row) => row[2] as number), total.values, total.formulas[0]?.[2], total.address, range.address];
    });
    expect(seen).toEqual([[30, 20, 10], [['Total', '', 60]], '=SUBTOTAL(109,[Số tiền])', 'Sheet1!A5:C5', 'Sheet1!A2:C4']);
  });

  const filters: readonly {
    readonly what: string;
    readonly apply: (filter: Excel.Filter) => void;
    readonly hidden: readonly boolean[];
  }[] = [
    { what: 'values', apply: (filter) => filter.applyValuesFilter(['10', '20']), hidden: [true, false, false] },
    { what: 'two conditions', apply: (filter) => filter.applyCustomFilter('>10', '<30', 'And'), hidden: [true, true, false] },
    { what: 'the largest', apply: (filter) => filter.applyTopItemsFilter(1), hidden: [false, true, true] },
    { what: 'the average', apply: (filter) => filter.applyDynamicFilter('AboveAverage'), hidden: [false, true, true] },
  ];
  it.each(filters)('filters by $what, and shows all again', async ({ apply, hidden }) => {
    const seen = await batch(async (context, sheet) => {
      const table = expenses(sheet);
      apply(table.columns.getItem('Số tiền').filter);
      const before = ['2:2', '3:3', '4:4'].map((row) => sheet.getRange(row).load('rowHidden'));
      await context.sync();
      const states = before.map(({ rowHidden }) => rowHidden);
      table.clearFilters();
      const after = sheet.getRange('2:4').load('rowHidden');
      await context.sync();
      return [states, after.rowHidden];
    });
    expect(seen).toEqual([hidden, false]);
  });

  it('without headers gets some, which push the rows down', async () => {
    const values = await batch(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const range = sheet.tables.add('A1:B2', false).getRange().load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
    ]);
  });

  it('gives a new row the formula that all rows of a column share, unless the row brings its own', async () => {
    const formulas = await batch(async (context, sheet) => {
      const table = expenses(sheet);
      table.columns.add(undefined, [['Đôi'], ['=C2*2'], ['=C3*2'], ['=C4*2']]);
      table.columns.add(undefined, [['Khác'], ['=C2'], ['=C3*9'], [5]]);
      table.rows.add();
      table.rows.add(0, [['5/5/2026', 'B', 1, null, 7]] as never);
      const range = table.getDataBodyRange().load('formulas');
      await context.sync();
      return range.formulas.map((row) => row.slice(3) as unknown[]);
    });
    expect(formulas).toEqual([
      ['=C2*2', 7],
      ['=C3*2', '=C3'],
      ['=C4*2', '=C4*9'],
      ['=C5*2', 5],
      ['=C6*2', ''],
    ]);
  });

  it('names columns without a header one after the other', async () => {
    const names = await batch(async (context, sheet) => {
      sheet.getRange('A1:D1').values = [['Tên', '', 'Số', '']];
      const table = sheet.tables.add('A1:D2', true);
      table.resize('A1:E2');
      table.columns.load('items/name');
      await context.sync();
      return table.columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Tên', 'Column1', 'Số', 'Column2', 'Column3']);
  });

  it('turned into a range leaves its cells and what they come to', async () => {
    const seen = await batch(async (context, sheet) => {
      const table = expenses(sheet);
      sheet.getRange('F1').formulas = [['=SUM(ChiPhi[Số tiền])']];
      table.convertToRange();
      const cell = sheet.getRange('F1').load('formulas,values');
      const count = sheet.tables.getCount();
      await context.sync();
      return [cell.formulas[0]?.[0], cell.values[0]?.[0], count.value];
    });
    expect(seen).toEqual(['=SUM($C$2:$C$4)', 60, 0]);
  });

  it.each<[string, string, (table: Excel.Table, sheet: Excel.Worksheet) => unknown]>([
    ['another over it', 'InvalidArgument', (_table, sheet) => sheet.tables.add('B2:E3', true)],
    ['a name with a space', 'InvalidArgument', (table) => (table.name = 'Chi phí')],
    ['the name of another', 'InvalidArgument', (_table, sheet) => (sheet.tables.add('H1:I2', true).name = 'ChiPhi')],
    ['a row too short', 'InvalidArgument', (table) => table.rows.add(undefined, [[1, 2]])],
    ['a column called as another', 'InvalidArgument', (table) => (table.columns.getItemAt(0).name = 'Nhóm')],
    ['a style that is not there', 'InvalidArgument', (table) => (table.style = 'TableStyleMedium99')],
    ['a place apart from its own', 'InvalidArgument', (table) => table.resize('H1:I3')],
    ['a column that is not there', 'ItemNotFound', (table) => table.columns.getItem('Không').load('name')],
    ['totals that are not shown', 'ItemNotFound', (table) => table.getTotalRowRange().load('address')],
  ])('refuses %s: %s', async (_what, code, work) => {
    expect(await codeOf((sheet) => work(expenses(sheet), sheet))).toBe(code);
  });
});

it('a sheet filters a range of its own', async () => {
  const seen = await batch(async (context, sheet) => {
    sheet.getRange('A1:B4').values = [
      ['k', 'v'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    const { autoFilter } = sheet;
    autoFilter.apply(sheet.getRange('A1:B4'), 1, { filterOn: 'BottomItems', criterion1: '1' });
    autoFilter.load('enabled,isDataFiltered,criteria');
    const rows = ['2:2', '3:3'].map((row) => sheet.getRange(row).load('rowHidden'));
    await context.sync();
    const before = [autoFilter.enabled, autoFilter.isDataFiltered, autoFilter.criteria, rows.map(({ rowHidden }) => rowHidden)];
    autoFilter.remove();
    const range = autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    return [...before, range.isNullObject];
  });
  expect(seen).toEqual([true, true, [null, { filterOn: 'BottomItems', criterion1: '1' }], [false, true], true]);
});

it('styles of tables: those of Excel can be used, those of the workbook changed too', async () => {
  const seen = await batch(async (context, sheet) => {
    const { tableStyles } = context.workbook;
    const own = tableStyles.add('Sở');
    const copy = own.duplicate().load('name,readOnly');
    const standard = tableStyles.getDefault().load('name,readOnly');
    const count = tableStyles.getCount();
    await context.sync();
    tableStyles.setDefault('Sở');
    const table = sheet.tables.add('A1:B2', true).load('style');
    own.name = 'Tỉnh';
    await context.sync();
    const first = table.style;
    own.delete();
    table.load('style');
    const gone = tableStyles.getItemOrNullObject('Tỉnh');
    await context.sync();
    return [copy.name, copy.readOnly, standard.name, standard.readOnly, count.value, first, table.style, gone.isNullObject];
  });
  // 21 light, 28 medium and 11 dark ones come with Excel.
  expect(seen).toEqual(['Sở 2', false, 'TableStyleMedium2', true, 62, 'Sở', 'TableStyleMedium2', true]);
});

it.each<[string, string, (styles: Excel.TableStyleCollection) => unknown]>([
  ['one of a name that is taken', 'ItemAlreadyExists', (styles) => styles.add('tablestylelight1')],
  ["taking one of Excel's away", 'AccessDenied', (styles) => styles.getItem('TableStyleLight1').delete()],
  ['one that is not there', 'ItemNotFound', (styles) => styles.getItem('Không').load('name')],
])('of styles of tables %s is refused: %s', async (_what, code, work) => {
  expect(await codeOf((_sheet, context) => work(context.workbook.tableStyles))).toBe(code);
});
