import { startExcel } from '../../../src/workbench/host/node';

type Work<Result> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;

/** Runs a batch on the first sheet of an empty workbook. */
export function batch<Result>(work: Work<Result>): Promise<Result> {
  return startExcel().Excel.run((context) => work(context, context.workbook.worksheets.getItem('Sheet1')));
}

/** Excel's code for what a batch does wrong; "no error" where it does not. */
export async function codeOf(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> {
  return batch(async (context, sheet) => {
    try {
      work(sheet, context);
      await context.sync();
      return 'no error';
    } catch (error) {
      return (error as { code: string }).code;
    }
  });
}
