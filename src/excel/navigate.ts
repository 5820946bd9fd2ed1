import { runBatch } from './batch';

/** Shows the sheet and selects the cell: what a click on a finding does. One sync. */
export async function selectCell(sheetName: string, address: string): Promise<void> {
  await runBatch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
