import { startExcel } from '../../../src/workbench/host/node';
import { DEFAULT_FORMAT } from '../../../src/workbench/host/model';
import { bookFrom, plainBook } from '../../../src/workbench/page/keeping/plain-book';

/** What an add-in sees of a workbook. */
async function seen({ Excel }: ReturnType<typeof startExcel>) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Số liệu');
    const cells = sheet.getRange('A1:C3').load('formulas,numberFormat');
    const line = sheet.getRange('5:5').load('format/fill/color');
    const bold = sheet.getRange('B2').load('format/font/bold');
    const tables = sheet.tables.load('items/name');
    const charts = sheet.charts.load('items/name,items/title/text');
    const names = context.workbook.names.load('items/name,items/formula');
    const hidden = sheet.getRange('7:7').load('rowHidden');
    await context.sync();
    return {
      formulas: cells.formulas,
      formats: cells.numberFormat,
      fill: line.format.fill.color,
      bold: bold.format.font.bold,
      tables: tables.items.map(({ name }) => name),
      charts: charts.items.map(({ title }) => title.text),
      names: names.items.map(({ name, formula }) => `${name} ${formula}`),
      hidden: hidden.rowHidden,
    };
  });
}

it('brings a kept workbook back with everything on it, and goes on with new ids', async () => {
  const excel = startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Số liệu';
    sheet.getRange('A1:C3').formulas = [
      ['Mã', 'Số', 'Gấp đôi'],
      ['a', 1, '=B2*2'],
      ['b', 2.5, '=B3*2'],
    ];
    sheet.getRange('B2:B3').numberFormat = [['0.0'], ['0.0']];
    sheet.getRange('B2').format.font.bold = true;
    sheet.getRange('5:5').format.fill.color = '#FFEB84';
    sheet.getRange('7:7').rowHidden = true;
    sheet.tables.add('A1:C3', true).name = 'Bang';
    sheet.charts.add('Pie', sheet.getRange('A1:B3'), 'Columns').title.text = 'Tròn';
    context.workbook.names.add('Vung', sheet.getRange('A1:B2'));
    await context.sync();
  });
  const before = await seen(excel);
  // The browser copies what it keeps in this way.
  const book = bookFrom(structuredClone(plainBook(excel.host.book)));
  const again = startExcel(book);
  expect(await seen(again)).toEqual(before);
  const sheet = book.sheet('Số liệu');
  expect(sheet?.at(0, 0)?.format).toBe(DEFAULT_FORMAT);
  expect(book.sheets.map(({ id }) => id)).not.toContain(book.addSheet('Thêm').id);
  again.host.type('Số liệu', 'B2', 4);
  again.host.calculation.update();
  expect(sheet?.at(1, 2)?.value).toBe(8);
});
