import { startExcel } from '../../../src/workbench/host/node';
import type { Rect, Sheet } from '../../../src/workbench/host';
import { Edits } from '../../../src/workbench/page/edits';
import { clear, fillFrom } from '../../../src/workbench/page/grid/block-actions';
import { copied, paste } from '../../../src/workbench/page/grid/clipboard';
import { changeLines } from '../../../src/workbench/page/grid/lines';
import { checkOf, choicesOf, holds } from '../../../src/workbench/page/grid/checks';
import { laidOver } from '../../../src/workbench/page/grid/conditional';
import { Axis } from '../../../src/workbench/page/grid/axis';
import { jump, selectedRect, step, type Ground, type Place } from '../../../src/workbench/page/grid/selection';
import { Recorder } from '../../../src/workbench/page/developer/recorder';
import { statementOf } from '../../../src/workbench/page/developer/statements';
import { readTyped } from '../../../src/workbench/page/entry/typed';
import { DEFAULT_FORMAT } from '../../../src/workbench/host/model';

const at = (row: number, column: number): Place => ({ row, column });
const rect = (row1: number, column1: number, row2: number, column2: number): Rect => ({ row1, column1, row2, column2 });

/** A workbook that an add-in has drawn. */
async function drawn(draw: (sheet: Excel.Worksheet) => void) {
  const { host, Excel } = startExcel();
  const recorder = new Recorder(host);
  await Excel.run(async (context) => {
    draw(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
  const sheet = host.book.sheet('Sheet1') as Sheet;
  return { host, Excel, sheet, recorder, edits: new Edits(host) };
}

const values = (sheet: Sheet, area: Rect): unknown[][] =>
  Array.from({ length: area.row2 - area.row1 + 1 }, (_, row) =>
    Array.from(
      { length: area.column2 - area.column1 + 1 },
      (_unused, column) => sheet.at(area.row1 + row, area.column1 + column)?.value ?? null,
    ),
  );

describe('pasting', () => {
  it('takes a block of another program as one step, which goes back at once', async () => {
    const { host, sheet, edits } = await drawn((own) => {
      own.getRange('A1:B1').values = [['cũ', 1]];
      own.getRange('D1').formulas = [['=SUM(B1:B5000)']];
    });
    const text = Array.from({ length: 5000 }, (_, index) => `CT${index}\t1.000,5`).join('\r\n');
    expect(paste(host, edits, sheet, rect(0, 0, 0, 0), { text: text }, null, 'vi')).toEqual(rect(0, 0, 4999, 1));
    host.calculation.update();
    expect(sheet.at(0, 3)?.value).toBe(5_002_500);
    expect(edits.undo()).toBe(0);
    host.calculation.update();
    expect(values(sheet, rect(0, 0, 1, 1))).toEqual([
      ['cũ', 1],
      [null, null],
    ]);
    expect(sheet.at(0, 3)?.value).toBe(1);
  });

  it('changes nothing where one cell of the place is locked, and names it', async () => {
    const { host, sheet, edits } = await drawn((own) => {
      own.getRange('A1:B2').format.protection.locked = false;
      own.protection.protect({});
    });
    expect(paste(host, edits, sheet, rect(0, 0, 0, 0), { text: '1\t2\n3\t4\n5\t6' }, null, 'vi')).toEqual({ locked: at(2, 0) });
    expect(
      values(sheet, rect(0, 0, 2, 1))
        .flat()
        .every((value) => value === null),
    ).toBe(true);
    expect(edits.canUndo).toBe(false);
  });

  it('moves formulas that were copied here, and fills a selection with one value', async () => {
    const { host, sheet, edits } = await drawn((own) => {
      own.getRange('A1:B2').formulas = [
        [1, '=A1*2'],
        [5, ''],
      ];
    });
    host.calculation.update();
    const own = copied(sheet, rect(0, 1, 0, 1), 'vi');
    expect(own.text).toBe('2');
    paste(host, edits, sheet, rect(1, 1, 1, 1), { text: own.text }, own, 'vi');
    host.calculation.update();
    expect(sheet.at(1, 1)).toMatchObject({ formula: '=A2*2', value: 10 });
    paste(host, edits, sheet, rect(3, 0, 4, 1), { text: '7' }, null, 'vi');
    expect(values(sheet, rect(3, 0, 4, 1))).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('tells the add-in once of the whole block, as done by a person', async () => {
    const { host, Excel, sheet, edits } = await drawn(() => undefined);
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sheet1');
      own.load('id');
      await context.sync();
      own.onChanged.add(async ({ address, triggerSource }) => void heard.push(`${address} ${triggerSource}`));
      await context.sync();
    });
    paste(host, edits, sheet, rect(0, 0, 0, 0), { text: '1\t2\n3\t4' }, null, 'vi');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['A1:B2 Unknown']);
  });
});

it('clears and fills down several cells as one step each', async () => {
  const { host, sheet, edits } = await drawn((own) => {
    own.getRange('A1:B3').formulas = [
      [1, '=A1+1'],
      [2, ''],
      [3, ''],
    ];
  });
  expect(fillFrom(edits, sheet, rect(0, 1, 2, 1), 'above')).toBeNull();
  host.calculation.update();
  expect(values(sheet, rect(0, 1, 2, 1))).toEqual([[2], [3], [4]]);
  expect(clear(edits, sheet, [rect(0, 0, 2, 1)])).toBeNull();
  expect(values(sheet, rect(0, 0, 2, 1)).flat()).toEqual([null, null, null, null, null, null]);
  edits.undo();
  edits.undo();
  host.calculation.update();
  expect(values(sheet, rect(0, 0, 2, 1))).toEqual([
    [1, 2],
    [2, null],
    [3, null],
  ]);
});

it('does not take back what something else has overwritten since', async () => {
  const { host, sheet, edits } = await drawn(() => undefined);
  edits.write(sheet, [{ ...at(0, 0), taken: readTyped('1', DEFAULT_FORMAT, 'vi') }]);
  host.type('Sheet1', 'A1', 'của người khác');
  expect(edits.undo()).toBe(1);
  expect(sheet.at(0, 0)?.value).toBe('của người khác');
});

describe('lines', () => {
  it('are inserted with the look of the line before, and taken back with every formula', async () => {
    const { host, sheet, edits } = await drawn((own) => {
      own.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
      own.getRange('A2').format.fill.color = '#FFFF00';
    });
    expect(changeLines(host, edits, sheet, rect(2, 0, 2, 0), 'insertRows')).toBe(true);
    expect(sheet.at(2, 0)).toMatchObject({ value: null, format: { fill: '#FFFF00' } });
    expect(sheet.at(3, 0)?.formula).toBe('=SUM(A1:A2)');
    edits.undo();
    expect(sheet.at(2, 0)?.formula).toBe('=SUM(A1:A2)');
    edits.redo();
    expect(sheet.at(3, 0)?.formula).toBe('=SUM(A1:A2)');
  });

  it('stay where protection does not allow it, or where a locked cell holds something', async () => {
    const { host, sheet, edits } = await drawn((own) => {
      own.getRange('A1').values = [['khóa']];
      own.protection.protect({ allowDeleteRows: true });
    });
    expect(() => changeLines(host, edits, sheet, rect(0, 0, 0, 0), 'insertRows')).toThrow();
    expect(changeLines(host, edits, sheet, rect(0, 0, 0, 0), 'deleteRows')).toBe(false);
    expect(edits.canUndo).toBe(false);
  });
});

describe('checks of typed values', () => {
  const typed = (text: string) => readTyped(text, DEFAULT_FORMAT, 'vi');
  it.each([
    [{ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, ['8,5', '0'], ['-1', 'chữ', '8.5']],
    [{ wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, ['1', '5'], ['0', '2,5', '6']],
    [{ textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, ['abc'], ['abcd']],
    [{ date: { formula1: '=46023', operator: 'GreaterThanOrEqualTo' } }, ['15/06/2026'], ['31/12/2025', 'mai']],
    [{ list: { inCellDropDown: true, source: 'Có, Không' } }, ['Có', 'Không'], ['có lẽ']],
    [{ custom: { formula: '=ISNUMBER(A1)' } }, ['5'], ['năm']],
    [{ decimal: { formula1: '=B1', operator: 'LessThan' } }, ['9'], ['10']],
  ])('%j', async (rule, right, wrong) => {
    const { host, sheet } = await drawn((own) => {
      own.getRange('B1').values = [[10]];
      own.getRange('A1:A3').dataValidation.rule = rule as Excel.DataValidationRule;
    });
    const check = checkOf(sheet, at(0, 0));
    expect(check).not.toBeNull();
    if (!check) return;
    for (const text of right) expect([text, holds(host, sheet, at(0, 0), check, typed(text))]).toEqual([text, true]);
    for (const text of wrong) expect([text, holds(host, sheet, at(0, 0), check, typed(text))]).toEqual([text, false]);
    expect(sheet.at(0, 0)?.value ?? null).toBeNull();
  });

  it('offer the choices of a list, written out or in cells', async () => {
    const { host, sheet } = await drawn((own) => {
      own.getRange('C1:C3').values = [['Một'], [''], ['Hai']];
      own.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '=$C$1:$C$3' } };
      own.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } };
    });
    expect(choicesOf(host, sheet, at(0, 0))).toEqual(['Một', 'Hai']);
    expect(choicesOf(host, sheet, at(1, 0))).toEqual(['x', 'y']);
    expect(choicesOf(host, sheet, at(2, 0))).toBeNull();
  });
});

it('lays conditional formats over the cells they hold for', async () => {
  const { host, sheet } = await drawn((own) => {
    own.getRange('A1:B3').values = [
      ['Không đạt', 1],
      ['Đạt', 2],
      ['Không đạt', 4],
    ];
    const custom = own.getRange('A1:A3').conditionalFormats.add('Custom').custom;
    custom.rule.formula = '=$A1="Không đạt"';
    custom.format.fill.color = '#FF0000';
    custom.format.numberFormat = '#,##0';
    own.getRange('B1:B3').conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#00FF00';
    const value = own.getRange('B1:B3').conditionalFormats.add('CellValue').cellValue;
    value.rule = { formula1: '=2', operator: 'GreaterThanOrEqual' };
    value.format.font.color = '#0000FF';
  });
  const laid = laidOver(host, sheet, [rect(0, 0, 2, 1)]);
  const key = (row: number, column: number) => row * 16_384 + column;
  expect(laid.get(key(0, 0))).toEqual({ fill: '#FF0000', numberFormat: '#,##0' });
  expect(laid.get(key(1, 0))).toBeUndefined();
  expect(laid.get(key(0, 1))).toEqual({ bar: { share: 0.25, color: '#00FF00' } });
  expect(laid.get(key(2, 1))).toEqual({ bar: { share: 1, color: '#00FF00' }, fontColor: '#0000FF' });
  expect(sheet.used(true)).toEqual(rect(0, 0, 2, 1));
});

describe('moving', () => {
  const hidden = new Set([2]);
  const filled = new Set(['0,0', '1,0', '3,0', '6,0']);
  const ground: Ground = {
    rows: new Axis(20, (row) => (hidden.has(row) ? 0 : 20)),
    columns: new Axis(10, () => 60),
    merges: [rect(4, 1, 5, 3)],
    isFilled: ({ row, column }) => filled.has(`${row},${column}`),
    used: rect(0, 0, 6, 3),
  };
  it.each([
    ['over a hidden row', step(at(1, 0), [1, 0], ground), at(3, 0)],
    ['past the rest of a merged cell', step(at(4, 1), [0, 1], ground), at(4, 4)],
    ['not out of the sheet', step(at(0, 0), [-1, 0], ground), at(0, 0)],
    ['to the end of a run', jump(at(0, 0), [1, 0], ground), at(3, 0)],
    ['to the next filled cell', jump(at(3, 0), [1, 0], ground), at(6, 0)],
    ['back over a gap', jump(at(6, 0), [-1, 0], ground), at(3, 0)],
  ])('%s', (_name, place, expected) => {
    expect(place).toEqual(expected);
  });

  it('selects merged cells whole', () => {
    expect(selectedRect({ active: at(3, 0), end: at(4, 1) }, ground.merges)).toEqual(rect(3, 0, 5, 3));
  });

  it('finds the line under a pixel, past hidden ones', () => {
    expect([0, 19, 20, 40, 59, 399, 999].map((pixel) => ground.rows.at(pixel))).toEqual([0, 0, 1, 3, 3, 19, 19]);
  });
});

it('tells batches as the statements that made them', async () => {
  const { recorder } = await drawn((own) => {
    own.getRange('A1:B1').values = [[1, 2]];
    own.getRange('A1').load('address');
  });
  const [batch] = recorder.batches;
  const statements = batch?.body.Actions.map((action) => statementOf(action, batch.body));
  expect(statements).toEqual(
    expect.arrayContaining([
      'workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[1,2]]',
      'workbook.worksheets.getItem("Sheet1").getRange("A1").load("address")',
    ]),
  );
});
