import { startExcel, type RunningExcel } from '../../../src/workbench/host/node';

/** Runs a batch against a fresh workbook and gives what it returned. */
async function run<Result>(
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>,
  excel: RunningExcel = startExcel(),
): Promise<Result> {
  return excel.Excel.run((context) => work(context, context.workbook.worksheets.getItem('Sheet1')));
}

const code = async (work: Parameters<typeof run>[0]): Promise<string> => {
  try {
    await run(work);
    return 'no error';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('values and formulas', () => {
  it('are taken and given as Excel does', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['12', '45%'],
        ["'12", true],
        ['=A1*2', 'chữ'],
      ];
      const range = sheet.getRange('A1:B3').load('values,formulas,text,valueTypes,numberFormat,address');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      address: 'Sheet1!A1:B3',
      values: [
        [12, 0.45],
        ['12', true],
        [24, 'chữ'],
      ],
      formulas: [
        [12, 0.45],
        ['12', true],
        ['=A1*2', 'chữ'],
      ],
      valueTypes: [
        ['Double', 'Double'],
        ['String', 'Boolean'],
        ['Double', 'String'],
      ],
      numberFormat: [
        ['General', '0%'],
        ['General', 'General'],
        ['General', 'General'],
      ],
    });
    expect(read.text?.[0]).toEqual(['12', '45%']);
  });

  it('compute across sheets, names and Vietnamese tab names, and follow a renamed tab', async () => {
    const values = await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add('Chỉ tiêu');
      other.getRange('A1:A3').values = [[1], [2], [3]];
      context.workbook.names.add('tong', other.getRange('A1:A3'));
      sheet.getRange('A1:A4').formulas = [["=SUM('Chỉ tiêu'!A1:A3)"], ['=SUM(tong)'], ['=1/0'], ['=IF(ISNUMBER(A1),"Đạt","")']];
      await context.sync();
      other.name = 'Nhiệm vụ';
      other.getRange('A1').values = [[10]];
      const range = sheet.getRange('A1:A4').load('values,formulas');
      await context.sync();
      expect(range.formulas[0]).toEqual(["='Nhiệm vụ'!A1:A3".replace("='Nhiệm vụ'!A1:A3", "=SUM('Nhiệm vụ'!A1:A3)")]);
      return range.values;
    });
    expect(values).toEqual([[15], [15], ['#DIV/0!'], ['Đạt']]);
  });

  it('fill, skip and empty: one value for all, null leaves alone, "" empties', async () => {
    const values = await run(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [[7]] as never;
      sheet.getRange('A1:B1').values = [[null, '']];
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, ''],
      [7, 7],
    ]);
  });

  it('go in 50,000 cells in one sync', async () => {
    const excel = startExcel();
    await run(async (context, sheet) => {
      sheet.getRange('A1:J5000').values = Array.from({ length: 5000 }, (_, row) =>
        Array.from({ length: 10 }, (_unused, column) => row * column),
      );
      await context.sync();
    }, excel);
    expect(excel.host.counters.syncs).toBe(1);
    expect(excel.host.book.sheet('Sheet1')?.at(4999, 9)?.value).toBe(4999 * 9);
  });
});

describe('structure', () => {
  it('inserting and deleting rows moves cells, formulas, merges and names', async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=A1+A2']];
      sheet.getRange('B3:C3').merge(false);
      context.workbook.names.add('moc', sheet.getRange('A3'));
      sheet.getRange('2:2').insert('Down');
      const moved = sheet.getRange('A4').load('formulas,values');
      const name = context.workbook.names.getItem('moc').load('formula');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      const back = sheet.getRange('A3').load('formulas');
      await context.sync();
      return [moved.formulas, moved.values, name.formula, back.formulas];
    });
    expect(seen).toEqual([[['=A1+A3']], [[3]], '=Sheet1!$A$4', [['=A1+A2']]]);
  });

  it('used ranges, intersections and offsets', async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange('B2:C4').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      const ranges = [
        sheet.getUsedRange(),
        sheet.getRange('B2').getSurroundingRegion(),
        sheet.getRange('A1:B2').getIntersection('B2:D9'),
        sheet.getRange('A1').getOffsetRange(2, 3),
        sheet.getRange('A1').getResizedRange(1, 1),
        sheet.getRange('B2').getEntireColumn(),
      ];
      for (const range of ranges) range.load('address');
      const nothing = sheet.getRange('A1').getIntersectionOrNullObject('C3');
      await context.sync();
      return [...ranges.map((range) => range.address), nothing.isNullObject];
    });
    expect(seen).toEqual(['Sheet1!B2:C4', 'Sheet1!B2:C4', 'Sheet1!B2', 'Sheet1!D3', 'Sheet1!A1:B2', 'Sheet1!B:B', true]);
  });

  it('sheets are added, found, hidden, ordered and deleted', async () => {
    const names = await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('B').position = 0;
      worksheets.add('C').visibility = 'Hidden';
      worksheets.add('D').delete();
      worksheets.load('items/name,items/visibility');
      const gone = worksheets.getItemOrNullObject('D');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      return worksheets.items.map((sheet) => `${sheet.name} ${sheet.visibility}`);
    });
    expect(names).toEqual(['B Visible', 'Sheet1 Visible', 'C Hidden']);
  });

  it('sorts whole rows', async () => {
    const values = await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['c', 3],
        ['a', 1],
        ['b', 2],
      ];
      sheet.getRange('A1:B3').sort.apply([{ key: 1, ascending: true }]);
      const range = sheet.getRange('A1:B3').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });
});

describe('looks and rules', () => {
  it('answers one value where all cells share it, null where they differ', async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange('A1:B2').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = '#ff0000';
      const range = sheet.getRange('A1:B2').load('format/font/bold,format/font/name,format/fill/color');
      const wider = sheet.getRange('A1:C2').load('format/font/bold');
      await context.sync();
      return [range.format.font.bold, range.format.font.name, range.format.fill.color, wider.format.font.bold];
    });
    expect(seen).toEqual([true, 'Calibri', null, null]);
  });

  it('keeps validation, conditional formats, freezing and page set-up', async () => {
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:A9');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1="Có"';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      const validation = range.dataValidation.load('rule,type');
      const count = range.conditionalFormats.getCount();
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      return [validation.rule.list?.source, validation.type, count.value, frozen.address, titles.address];
    });
    expect(seen).toEqual(['Có,Không', 'List', 1, 'Sheet1!A1:B3', 'Sheet1!1:2']);
  });
});

describe("errors are Excel's", () => {
  it.each<[string, Parameters<typeof run>[0]]>([
    ['ItemNotFound', (context) => sync(context, () => context.workbook.worksheets.getItem('Không có').activate())],
    ['InvalidArgument', (context, sheet) => sync(context, () => (sheet.getRange('A1:B2').values = [[1, 2]]))],
    ['InvalidArgument', (context) => sync(context, () => context.workbook.worksheets.add('a/b'))],
    ['ItemAlreadyExists', (context) => sync(context, () => context.workbook.worksheets.add('sheet1'))],
    ['PropertyNotLoaded', async (_context, sheet) => sheet.name],
    [
      'AccessDenied',
      (context, sheet) => sync(context, () => (sheet.protection.protect(), (sheet.getRange('A1').values = [[1]]))),
    ],
    ['InvalidOperation', (context, sheet) => sync(context, () => sheet.delete())],
    ['ApiNotFound', (context, sheet) => sync(context, () => sheet.getRange('A1').getImage())],
    [
      'RequestPayloadSizeLimitExceeded',
      (context, sheet) => sync(context, () => (sheet.getRange('A1').values = [['x'.repeat(6_000_000)]])),
    ],
  ])('%s', async (expected, work) => {
    expect(await code(work)).toBe(expected);
  });

  it('name what is missing, and the statement that failed', async () => {
    const error = await run((context, sheet) => sync(context, () => sheet.getRange('A1').getImage())).catch(
      (caught: unknown) => caught as { message: string; debugInfo: { statement: string } },
    );
    expect(error).toMatchObject({
      message: expect.stringContaining('Range.getImage'),
      debugInfo: { statement: expect.stringContaining('getImage') },
    });
  });

  it('lets the actions before an error stand', async () => {
    const excel = startExcel();
    await run(
      (context, sheet) =>
        sync(context, () => ((sheet.getRange('A1').values = [['trước']]), context.workbook.worksheets.getItem('x').activate())),
      excel,
    ).catch(() => undefined);
    expect(excel.host.book.sheet('Sheet1')?.at(0, 0)?.value).toBe('trước');
  });
});

async function sync(context: Excel.RequestContext, act: () => unknown): Promise<void> {
  act();
  await context.sync();
}

describe('events and protection', () => {
  it('tells who changed what: a person, or the add-in', async () => {
    const excel = startExcel();
    const heard: string[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async (event) => void heard.push(`${event.address} ${event.triggerSource}`));
      await context.sync();
      sheet.getRange('A1:B1').values = [[1, 2]];
      await context.sync();
    }, excel);
    excel.host.type('Sheet1', 'C3', 5);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['A1:B1 ThisLocalAddin', 'C3 Unknown']);
  });

  it('lets a person type into unlocked cells only', async () => {
    const excel = startExcel();
    await run(async (context, sheet) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.getRange('A:A').format.columnWidth = 80;
      await context.sync();
    }, excel);
    expect([excel.host.type('Sheet1', 'A1', 1), excel.host.type('Sheet1', 'B2', 1)]).toEqual([false, true]);
  });
});
