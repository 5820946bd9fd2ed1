import { openBook } from '../../../src/workbench/files/open';
import { saveBook } from '../../../src/workbench/files/save';
import { startExcel } from '../../../src/workbench/host/node';
import { Workbook } from '@cj-tech-master/excelts';
import { batch } from './batch';

/** Heights in points of rows 1 to 4, once a sheet has been made ready. */
const heights = (prepare: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void): Promise<unknown> =>
  batch(async (context, sheet) => {
    await prepare(sheet, context);
    const rows = [1, 2, 3, 4].map((row) => sheet.getRange(`${row}:${row}`).load('format/rowHeight'));
    await context.sync();
    return rows.map(({ format }) => format.rowHeight);
  });

const wrapped = (sheet: Excel.Worksheet, address: string, text: string): void => {
  sheet.getRange(address).format.wrapText = true;
  sheet.getRange(address).values = [[text]];
};

// What Excel gives: 15 points a line of Calibri 11, 15.75 a line of Times New Roman 12.
describe('a row whose height nobody has set', () => {
  it('fits the lines of its wrapped texts, in their fonts', async () => {
    const seen = await heights((sheet) => {
      wrapped(sheet, 'A1', 'một\nhai');
      wrapped(sheet, 'A2', 'một\nhai\nba');
      sheet.getRange('A2').format.font.name = 'Times New Roman';
      sheet.getRange('A2').format.font.size = 12;
      sheet.getRange('A3').values = [['không xuống dòng\nthì một dòng']];
    });
    expect(seen).toEqual([30, 47.25, 15, 15]);
  });

  it('grows when the text grows, and shrinks with it', async () => {
    const seen = await heights(async (sheet, context) => {
      wrapped(sheet, 'A1', 'a\nb\nc');
      wrapped(sheet, 'A2', 'a');
      await context.sync();
      sheet.getRange('A1').values = [['a']];
      sheet.getRange('A2').values = [['a\nb']];
    });
    expect(seen).toEqual([15, 30, 15, 15]);
  });

  it('breaks a paragraph between words: words of 10 letters in a column of 12 take a line each', async () => {
    const seen = await heights((sheet) => {
      sheet.getRange('A:A').format.columnWidth = (12 * 7 + 5) * 0.75;
      wrapped(sheet, 'A1', 'aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa');
      wrapped(sheet, 'A2', 'a'.repeat(30));
    });
    expect(seen).toEqual([45, 45, 15, 15]);
  });

  it('does not look at merged cells, nor at hidden columns', async () => {
    const seen = await heights((sheet) => {
      sheet.getRange('A1:B1').merge();
      wrapped(sheet, 'A1', 'a\nb\nc');
      wrapped(sheet, 'C2', 'a\nb');
      sheet.getRange('C:C').columnHidden = true;
      wrapped(sheet, 'A3', 'a\nb');
    });
    expect(seen).toEqual([15, 15, 30, 15]);
  });

  it('is what a row becomes by autofitRows; until then it keeps the height it was given', async () => {
    const seen = await heights((sheet) => {
      for (const row of [1, 2]) {
        wrapped(sheet, `A${row}`, 'a\nb');
        sheet.getRange(`${row}:${row}`).format.rowHeight = 20;
      }
      sheet.getRange('2:2').format.autofitRows();
    });
    expect(seen).toEqual([20, 30, 15, 15]);
  });

  it('pushes down what stands below it', async () => {
    const top = await batch(async (context, sheet) => {
      wrapped(sheet, 'A1', 'a\nb');
      const below = sheet.getRange('A3').load('top');
      await context.sync();
      return below.top;
    });
    expect(top).toBe(45);
  });

  it('goes through a file as Excel writes it: its height, and not that somebody set it', async () => {
    const excel = startExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      wrapped(sheet, 'A1', 'a\nb');
      sheet.getRange('2:2').format.rowHeight = 33;
      await context.sync();
    });
    const file = await saveBook(excel.host.book);
    const other = new Workbook();
    await other.xlsx.load(file.slice().buffer);
    const rows = [1, 2].map((number) => other.worksheets[0]?.getRow(number));
    expect(rows.map((row) => [row?.height, row?.customHeight === true])).toEqual([
      [30, false],
      [33, true],
    ]);
    expect([...((await openBook(file)).sheets[0]?.rowHeights ?? [])]).toEqual([[1, 33]]);
  });
});
