import { freshBooks, read } from './fresh';

const { run, code } = freshBooks();

it('knows whether something has changed since it was saved', async () => {
  await run(async ({ context, sheet, host }) => {
    host.book.isDirty = false;
    const { workbook } = context;
    sheet.activate();
    expect(await read(workbook, 'isDirty')).toBe(false);
    sheet.getRange('A1').values = [[1]];
    expect(await read(workbook, 'isDirty')).toBe(true);
    workbook.save('Save');
    expect(await read(workbook, 'isDirty')).toBe(false);
    workbook.isDirty = true;
    expect(await read(workbook, 'isDirty')).toBe(true);
  });
});

it('says what it has none of, and when it was made', async () => {
  await run(async ({ context }) => {
    const { workbook } = context;
    const [slicer, session] = [workbook.getActiveSlicerOrNullObject(), workbook.getIsActiveCollabSession()];
    workbook.properties.load('creationDate');
    await context.sync();
    expect([slicer.isNullObject, session.value]).toEqual([true, false]);
    expect(Math.abs(workbook.properties.creationDate.getTime() - Date.now())).toBeLessThan(600_000);
  });
});

it('keeps the bounds of iteration, and says that it does not iterate', async () => {
  await run(async ({ context }) => {
    const { iterativeCalculation } = context.workbook.application;
    Object.assign(iterativeCalculation, { enabled: false, maxIteration: 50, maxChange: 0.01 });
    iterativeCalculation.load();
    await context.sync();
    expect(iterativeCalculation.toJSON()).toEqual({ enabled: false, maxIteration: 50, maxChange: 0.01 });
  });
  const refused = await code(async ({ context }) => {
    context.workbook.application.iterativeCalculation.enabled = true;
    await context.sync();
  });
  expect(refused).toBe('ApiNotFound IterativeCalculation.enabled');
});

it('copies a sheet to the beginning unless told otherwise', async () => {
  const names = await run(async ({ context, sheet }) => {
    context.workbook.worksheets.add('Cuối');
    sheet.copy();
    sheet.copy('End');
    sheet.copy('After', sheet);
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Sheet1 (2)', 'Sheet1', 'Sheet1 (4)', 'Cuối', 'Sheet1 (3)']);
});

it('writes the rows that are shown: formulas in R1C1 notation, number formats', async () => {
  await run(async ({ context, sheet }) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('2:2').rowHidden = true;
    await context.sync();
    const view = sheet.getRange('B1:B3').getVisibleView();
    view.formulasR1C1 = [['=RC[-1]*2'], ['=RC[-1]*3']];
    view.numberFormat = [['0.0'], ['0.00']];
    expect(await read(sheet.getRange('B1:B3'), 'formulas')).toEqual([['=A1*2'], [''], ['=A3*3']]);
    expect(await read(sheet.getRange('B1:B3'), 'text')).toEqual([['2.0'], [''], ['9.00']]);
  });
});

it('gives a style of one’s own an angle', async () => {
  await run(async ({ context, sheet }) => {
    context.workbook.styles.add('Nghiêng');
    Object.assign(context.workbook.styles.getItem('Nghiêng'), { textOrientation: 38 });
    Reflect.set(context.workbook.styles.getItem('Nghiêng'), 'orientation', 38);
    sheet.getRange('A1').style = 'Nghiêng';
    expect(await read(sheet.getRange('A1').format, 'textOrientation')).toBe(38);
  });
});

it.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ['titles that are no whole rows', 'PageLayout.setPrintTitleRows', (sheet) => sheet.pageLayout.setPrintTitleRows('A1:B2')],
  ['titles that are no whole columns', 'PageLayout.setPrintTitleColumns', (sheet) => sheet.pageLayout.setPrintTitleColumns('A1')],
  ['a colour that is none', 'Worksheet.tabColor', (sheet) => (sheet.tabColor = 'nâu')],
  ['a number format that is not closed', 'Range.numberFormat', (sheet) => (sheet.getRange('A1').numberFormat = [['0 "đồng']])],
  [
    'properties of fewer cells',
    'Range.setCellProperties',
    (sheet) => sheet.getRange('A1:B2').setCellProperties([[{}, {}], [{}]]),
  ],
])('refuses %s', async (_what, place, act) => {
  const found = await code(async ({ context, sheet }) => {
    act(sheet);
    await context.sync();
  });
  expect(found).toBe(`InvalidArgument ${place}`);
});

it('gives the colour of a tab by its number, and how many borders there are', async () => {
  await run(async ({ sheet, context }) => {
    sheet.tabColor = 'orange';
    expect(await read(sheet, 'tabColor')).toBe('#FFA500');
    const { borders } = sheet.getRange('A1').format;
    borders.load('items');
    await context.sync();
    expect(borders.count).toBe(8);
  });
});
