import { startExcel } from '../../../../src/workbench/host/node';
import { ARRAYS } from './arrays';
import { DATES } from './dates';
import { CELLS, CRITERIA, type Expected } from './expected';
import { FINANCE } from './finance';
import { LOOKUPS } from './lookups';
import { MATH } from './math';
import { OPERATORS } from './operators';
import { TEXT } from './text';
import { TOTALS } from './totals';

/** What the formulas come to, each in a row of its own. */
function computed(formulas: readonly string[]): Promise<unknown[]> {
  return startExcel().Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.getItem('Sheet1');
    data.name = 'D';
    data.getRange('A1:I13').formulas = CELLS as string[][];
    data.getRange('K1:K5').values = CRITERIA as string[][];
    const other = worksheets.add('E');
    other.getRange('A1:C2').values = [
      ['x', '', ''],
      ['', '', 7],
    ];
    names.addFormulaLocal('TongSo', '=SUM(D!$C$2:$C$9)');
    names.add('VungSo', data.getRange('C2:C9'));
    const range = worksheets.add('F').getRangeByIndexes(0, 0, formulas.length, 1);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

const TABLES = { OPERATORS, TOTALS, LOOKUPS, MATH, TEXT, DATES, FINANCE, ARRAYS };

describe.each(Object.entries(TABLES))('formulas: %s', (_name, rows: readonly Expected[]) => {
  let values: unknown[] = [];
  beforeAll(async () => {
    values = await computed(rows.map(([formula]) => formula));
  });

  it.each(rows.map(([formula, value], index) => ({ formula, value, index })))('$formula is $value', ({ value, index }) => {
    // Other tools print ten digits or so.
    if (typeof value === 'number' && !Number.isInteger(value)) expect(Number(values[index]) / value).toBeCloseTo(1, 9);
    else expect(values[index]).toBe(value);
  });
});
