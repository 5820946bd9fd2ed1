import { Workbook } from '@cj-tech-master/excelts';
import { openBook } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { startExcel, type RunningExcel } from '../../src/workbench/host/node';

/** A file in which one formula fills A1:A3 with what stands in B1:D1. */
async function file(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('S');
  [1, 2, 3].forEach((value, index) => (sheet.getCell(1, index + 2).value = value));
  sheet.getCell('A1').value = { formula: 'TRANSPOSE(B1:D1)', result: 1, shareType: 'array', ref: 'A1:A3' } as never;
  sheet.getCell('A2').value = 2;
  sheet.getCell('A3').value = 3;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const valuesOf = ({ Excel: client }: RunningExcel): Promise<unknown[][]> =>
  client.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange('A1:A3').load('values');
    await context.sync();
    return range.values;
  });

it('opens what one formula fills as its own, computes it anew and keeps it in the file', async () => {
  const excel = startExcel(await openBook(await file()));
  expect(await valuesOf(excel)).toEqual([[1], [2], [3]]);
  excel.host.type('S', 'C1', '20');
  expect(await valuesOf(excel)).toEqual([[1], [20], [3]]);
  const again = startExcel(await openBook(await saveBook(excel.host.book)));
  expect(await valuesOf(again)).toEqual([[1], [20], [3]]);
  again.host.type('S', 'D1', '30');
  expect(await valuesOf(again)).toEqual([[1], [20], [30]]);
});

it('a formula written over one that filled several cells fills its own only', async () => {
  const excel = startExcel(await openBook(await file()));
  excel.host.type('S', 'A1', '=1+1');
  expect(await valuesOf(excel)).toEqual([[2], [''], ['']]);
  const again = await openBook(await saveBook(excel.host.book));
  expect(await valuesOf(startExcel(again))).toEqual([[2], [''], ['']]);
});

it('stays what it is when rows come in above it', async () => {
  const excel = startExcel(await openBook(await file()));
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('S').getRange('1:1').insert('Down');
    await context.sync();
  });
  excel.host.calculation.update();
  const [sheet] = (await openBook(await saveBook(excel.host.book))).sheets;
  expect([...(sheet?.arrays ?? [])]).toEqual([[16_384, 'A2:A4']]);
});
