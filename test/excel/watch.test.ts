import { loadAgency } from '../../src/actions';
import { sortActiveSheet, watchSheets, type SheetChange } from '../../src/excel';
import { planById, type Plan } from '../../src/plans';
import { openExcel } from './excel';

const plan = planById('dong-thap-244') as Plan;
const PERIOD = { year: 2026, half: null } as const;
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('watchSheets', () => {
  it('tells what a person changes, not what the add-in writes, until it is ended', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, plan.agencies[0] as Plan['agencies'][number], PERIOD);
    const heard: SheetChange[] = [];
    const end = await watchSheets(['indicators', 'tasks'], (change) => heard.push(change));
    excel.host.type('Chỉ tiêu', 'J8', 5);
    await excel.book.write([{ sheet: 'Chỉ tiêu', row: 7, column: 10, value: 6 }]);
    await moment();
    expect(heard).toEqual([{ sheetName: 'Chỉ tiêu', address: 'J8' }]);
    await end();
    excel.host.type('Chỉ tiêu', 'J8', 7);
    await moment();
    expect(heard).toHaveLength(1);
  });
});

describe('sortActiveSheet', () => {
  it('sorts rows with their keys and formulas inside each section, and protects again', async () => {
    const excel = openExcel();
    await loadAgency(excel.book, plan, plan.agencies[0] as Plan['agencies'][number], PERIOD);
    const sheet = excel.host.book.sheet('Chỉ tiêu');
    for (const [address, value] of [
      ['J7', 3],
      ['J8', 1],
      ['J9', 2],
    ] as const)
      excel.host.type('Chỉ tiêu', address, value);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Chỉ tiêu').getRange('J8').select();
      await context.sync();
    });
    await sortActiveSheet();
    const keys = [6, 7, 8].map((row) => [
      sheet?.at(row, 0)?.value,
      sheet?.at(row, 9)?.value,
      sheet?.at(row, 12)?.formula?.includes(`L${row + 1}`),
    ]);
    expect(keys).toEqual([
      ['ct.I.3', 1, true],
      ['ct.I.4', 2, true],
      ['ct.I.2', 3, true],
    ]);
    expect(excel.host.type('Chỉ tiêu', 'C7', 'khác')).toBe(false);
  });

  it('says what to do on a sheet that cannot be sorted', async () => {
    openExcel();
    await expect(sortActiveSheet()).rejects.toThrow(/Chỉ tiêu/);
  });
});
