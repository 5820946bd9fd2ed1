import { startExcel } from '../../../src/workbench/host/node';
import type { Sheet } from '../../../src/workbench/host';
import { Edits } from '../../../src/workbench/page/edits';
import { changeLines } from '../../../src/workbench/page/grid/lines';

/** What an add-in sees of everything that lies on lines. */
async function seen({ Excel }: ReturnType<typeof startExcel>) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const used = sheet.getRange('A1:D8').load('formulas,numberFormat');
    const [line, column] = [sheet.getRange('6:6'), sheet.getRange('D:D')];
    line.load('format/fill/color,format/rowHeight');
    column.load('format/font/bold');
    const tables = sheet.tables.load('items/name,items/style,items/showTotals');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const charts = sheet.charts.load('items/name,items/top,items/title/text');
    await context.sync();
    const areas = tables.items.map((table) => table.getRange().load('address'));
    await context.sync();
    return {
      formulas: used.formulas,
      formats: used.numberFormat,
      line: [line.format.fill.color, line.format.rowHeight],
      bold: column.format.font.bold,
      tables: tables.items.map(({ name, style }, index) => [name, style, areas[index]?.address]),
      frozen: frozen.isNullObject ? null : frozen.address,
      charts: charts.items.map(({ name, top, title }) => [name, top, title.text]),
    };
  });
}

it.each([
  ['deleteRows', 3],
  ['insertRows', 1],
  ['deleteColumns', 0],
  ['insertColumns', 1],
] as const)('%s goes back and forth with looks of lines, levels, tables, frozen panes and charts', async (change, from) => {
  const excel = startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B5').values = [
      ['Mã', 'Số'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ];
    sheet.getRange('D8').formulas = [['=SUM(B2:B5)']];
    sheet.tables.add('A1:B5', true).name = 'SoLieu';
    sheet.getRange('6:6').format.fill.color = '#FFEB84';
    sheet.getRange('6:6').format.rowHeight = 33;
    sheet.getRange('D:D').format.font.bold = true;
    sheet.getRange('4:6').group('ByRows');
    sheet.freezePanes.freezeRows(5);
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B5'), 'Columns');
    chart.setPosition('F7', 'J20');
    chart.title.text = 'Số theo mã';
    await context.sync();
  });
  const sheet = excel.host.book.sheet('Sheet1') as Sheet;
  const edits = new Edits(excel.host);
  const before = [await seen(excel), [...sheet.rowLevels]];
  const lines = { row1: from, row2: from, column1: from, column2: from };
  expect(changeLines(excel.host, edits, sheet, lines, change)).toBe(true);
  const after = [await seen(excel), [...sheet.rowLevels]];
  expect(after).not.toEqual(before);
  edits.undo();
  expect([await seen(excel), [...sheet.rowLevels]]).toEqual(before);
  edits.redo();
  expect([await seen(excel), [...sheet.rowLevels]]).toEqual(after);
  edits.undo();
  expect([await seen(excel), [...sheet.rowLevels]]).toEqual(before);
});
