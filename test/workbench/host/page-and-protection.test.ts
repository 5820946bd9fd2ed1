import { batch, codeOf } from './batch';

describe('names', () => {
  it('mean ranges, values, arrays and what formulas come to', async () => {
    const seen = await batch(async (context, sheet) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      const { names } = context.workbook;
      names.add('vung', sheet.getRange('A1:A2'), 'ghi chú');
      names.add('thue', '=0.1');
      names.add('tong', '=SUM(Sheet1!$A$1:$A$2)>2');
      names.add('mang', '={1,2;3,4}');
      sheet.names.add('rieng', '=Sheet1!$A$9');
      names.load('items/name,items/type,items/value,items/formula,items/scope,items/comment');
      const own = sheet.names.getItem('rieng').load('scope');
      const array = names.getItem('mang').arrayValues.load('values,types');
      await context.sync();
      return [
        names.items.map(({ name, type, value, formula, comment }) => [name, type, value as unknown, formula as unknown, comment]),
        own.scope,
        array.values,
      ];
    });
    expect(seen).toEqual([
      [
        ['vung', 'Range', 'Sheet1!$A$1:$A$2', '=Sheet1!$A$1:$A$2', 'ghi chú'],
        ['thue', 'Double', 0.1, '=0.1', ''],
        ['tong', 'Boolean', true, '=SUM(Sheet1!$A$1:$A$2)>2', ''],
        ['mang', 'Array', 1, '={1,2;3,4}', ''],
      ],
      'Worksheet',
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it.each(['A1', 'R1C1', 'có cách', '1a', 'x'.repeat(256), 'TRUE'])('%s is none', async (name) => {
    expect(await codeOf((_sheet, context) => context.workbook.names.add(name, '=1'))).toBe('InvalidArgument');
  });

  it('that mean no range give none', async () => {
    expect(await codeOf((_sheet, context) => context.workbook.names.add('thue', '=0.1').getRange().load('address'))).toBe(
      'ItemNotFound',
    );
  });
});

describe('the page', () => {
  it('keeps what is set, in points and in Excel’s words', async () => {
    const seen = await batch(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5 });
      pageLayout.setPrintArea('A1:D9');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.state = 'FirstAndDefault';
      pageLayout.load('paperSize,zoom,topMargin,leftMargin,bottomMargin,orientation');
      const area = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
      sheet.horizontalPageBreaks.add('A5');
      sheet.verticalPageBreaks.add('C1');
      const [down, across] = [
        sheet.horizontalPageBreaks.load('items/rowIndex'),
        sheet.verticalPageBreaks.load('items/columnIndex'),
      ];
      await context.sync();
      return {
        page: pageLayout.toJSON(),
        places: [area.address, rows.address, columns.isNullObject],
        breaks: [down.items[0]?.rowIndex, across.items[0]?.columnIndex],
      };
    });
    expect(seen.page).toMatchObject({
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      topMargin: 72,
      leftMargin: 36,
      bottomMargin: 54,
      orientation: 'Portrait',
    });
    expect(seen.places).toEqual(['Sheet1!A1:D9', 'Sheet1!1:2', true]);
    expect(seen.breaks).toEqual([4, 2]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['a zoom of 500', (sheet) => (sheet.pageLayout.zoom = { scale: 500 })],
    ['a paper that is none', (sheet) => (sheet.pageLayout.paperSize = 'A6' as 'A5')],
    ['a break before the first row', (sheet) => sheet.horizontalPageBreaks.add('A1')],
  ])('refuses %s', async (_what, work) => {
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('frozen panes are told as the range they freeze', async () => {
    const seen = await batch(async (context, sheet) => {
      const places: unknown[] = [];
      const look = async (): Promise<void> => {
        const place = sheet.freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        places.push(place.isNullObject ? null : place.address);
      };
      sheet.freezePanes.freezeRows(2);
      await look();
      sheet.freezePanes.freezeColumns(1);
      await look();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      await look();
      sheet.freezePanes.unfreeze();
      await look();
      return places;
    });
    expect(seen).toEqual(['Sheet1!1:2', 'Sheet1!A:A', 'Sheet1!A1:B3', null]);
  });
});

describe('protection', () => {
  const allowed: readonly (readonly [
    what: string,
    option: keyof Excel.WorksheetProtectionOptions,
    work: (sheet: Excel.Worksheet) => unknown,
  ])[] = [
    ['looks', 'allowFormatCells', (sheet) => (sheet.getRange('A1').format.font.bold = true)],
    ['conditional formats', 'allowFormatCells', (sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar')],
    ['widths', 'allowFormatColumns', (sheet) => (sheet.getRange('A1').format.columnWidth = 30)],
    ['heights', 'allowFormatRows', (sheet) => (sheet.getRange('A1').format.rowHeight = 30)],
    ['new rows', 'allowInsertRows', (sheet) => sheet.getRange('1:1').insert('Down')],
    ['new columns', 'allowInsertColumns', (sheet) => sheet.getRange('A:A').insert('Right')],
    ['filters', 'allowAutoFilter', (sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B4'))],
  ];
  it.each(allowed)('leaves %s free only where it is told to', async (_what, option, work) => {
    expect(await codeOf((sheet) => (sheet.protection.protect({}), work(sheet)))).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.protection.protect({ [option]: true }), work(sheet)))).toBe('no error');
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['contents', (sheet) => (sheet.getRange('A1').values = [[1]])],
    ['data validation', (sheet) => sheet.getRange('A1').dataValidation.clear()],
    ['tables', (sheet) => sheet.tables.add('A1:B2', true)],
  ])('never leaves %s of locked cells free', async (_what, work) => {
    expect(await codeOf((sheet) => (sheet.protection.protect({ allowFormatCells: true, allowSort: true }), work(sheet)))).toBe(
      'AccessDenied',
    );
  });

  it('is lifted by its password alone', async () => {
    expect(await codeOf((sheet) => (sheet.protection.protect({}, 'mật khẩu'), sheet.protection.unprotect('sai')))).toBe(
      'AccessDenied',
    );
    expect(await codeOf((sheet) => (sheet.protection.protect({}, 'mật khẩu'), sheet.protection.unprotect('mật khẩu')))).toBe(
      'no error',
    );
  });

  it('of the workbook keeps its sheets', async () => {
    expect(await codeOf((_sheet, { workbook }) => (workbook.protection.protect(), workbook.worksheets.add('Mới')))).toBe(
      'AccessDenied',
    );
    expect(await codeOf((sheet, { workbook }) => (workbook.protection.protect(), (sheet.name = 'Mới')))).toBe('AccessDenied');
  });
});
