import { batch } from './batch';
import { freshBooks, read, told } from './fresh';

type Cells = Record<string, string | number | boolean>;

/** Values of addresses of Sheet1 after writing cells one after another. */
function valuesAfter(cells: Cells, ...addresses: string[]): Promise<unknown[]> {
  return batch(async (context, sheet) => {
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    const ranges = addresses.map((address) => sheet.getRange(address).load('values'));
    await context.sync();
    return ranges.map(({ values }) => (values.length * (values[0]?.length ?? 0) === 1 ? (values[0]?.[0] as unknown) : values));
  });
}

describe('formulas follow what they read', () => {
  it.each<[string, Cells, Cells, unknown]>([
    ['a cell', { A1: 1, B1: '=A1*2' }, { A1: 5 }, 10],
    ['a chain', { A1: 1, A2: '=A1+1', A3: '=A2+1', B1: '=A3' }, { A1: 10 }, 12],
    ['a large area', { A1: 1, B1: '=SUM(A1:A5000)' }, { A4000: 2 }, 3],
    ['whole columns', { A1: 1, B1: '=SUM(A:A)' }, { A90000: 2 }, 3],
    ['whole rows', { D2: 1, B1: '=SUM(2:2)' }, { Z2: 4 }, 5],
    ['what INDEX may take', { A1: 1, A2: 2, C1: 1, B1: '=INDEX(A1:A9,C1)' }, { C1: 2 }, 2],
    ['a look-up', { A1: 'a', A2: 'b', B1: '=MATCH("c",A1:A30,0)' }, { A3: 'C' }, 3],
    ['a look-up whose value is gone', { A1: 'a', A2: 'b', B1: '=MATCH("b",A1:A30,0)' }, { A2: '' }, '#N/A'],
    ['sums under conditions', { A1: 'a', C1: 3, B1: '=SUMIFS(C1:C30,A1:A30,"a")' }, { A2: 'a', C2: 4 }, 7],
    ['OFFSET', { A1: 1, A2: 2, B1: '=OFFSET(A1,1,0)' }, { A2: 9 }, 9],
    ['INDIRECT', { A1: 'A2', A2: 2, B1: '=INDIRECT(A1)' }, { A2: 9 }, 9],
    ['another formula in the same cell', { A1: 1, A2: 2, B1: '=A1' }, { B1: '=A2' }, 2],
    ['a value in the place of a formula', { A1: '=1+1', B1: '=A1' }, { A1: 7 }, 7],
    ['cells that were empty', { B1: '=COUNTBLANK(A1:A3)' }, { A2: 1 }, 2],
    ['what a formula spills', { A1: 2, D1: '=SEQUENCE(A1)', B1: '=SUM(D1:D9)' }, { A1: 3 }, 6],
    ['a spilled area by its sign', { A1: 2, D1: '=SEQUENCE(A1)', B1: '=SUM(D1#)' }, { A1: 4 }, 10],
    ['a spilled area become smaller', { A1: 4, D1: '=SEQUENCE(A1)', B1: '=COUNT(D1:D9)' }, { A1: 2 }, 2],
  ])('%s', async (_what, before, after, expected) => {
    const seen = await batch(async (context, sheet) => {
      for (const [address, content] of Object.entries(before)) sheet.getRange(address).formulas = [[content]];
      const range = sheet.getRange('B1').load('values');
      await context.sync();
      for (const [address, content] of Object.entries(after)) sheet.getRange(address).formulas = [[content]];
      range.load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
    expect(seen).toBe(expected);
  });

  it('through a chain of twenty thousand, whichever end was written first', async () => {
    const chain = (from: number): string[][] =>
      Array.from({ length: 20_000 }, (_, index) => [index === 0 ? '=C1' : `=${'AB'.charAt(from)}${index}+1`]);
    const seen = await batch(async (context, sheet) => {
      sheet.getRange('C1').values = [[1]];
      sheet.getRange('A1:A20000').formulas = chain(0);
      const backwards = chain(1);
      for (let row = 20_000; row > 19_990; row -= 1) sheet.getRange(`B${row}`).formulas = [backwards[row - 1] ?? []];
      sheet.getRange('B1:B19990').formulas = backwards.slice(0, 19_990);
      const last = sheet.getRange('A20000:B20000').load('values');
      await context.sync();
      const first = last.values;
      sheet.getRange('C1').values = [[101]];
      last.load('values');
      await context.sync();
      return [first, last.values];
    });
    expect(seen).toEqual([[[20_000, 20_000]], [[20_100, 20_100]]]);
  });
});

describe('circles', () => {
  it.each<[string, Cells, unknown]>([
    ['a cell that reads itself', { A1: '=A1+1' }, 0],
    ['two cells', { A1: '=B1+1', B1: '=A1+1' }, 0],
    ['an area with the cell in it', { A1: '=SUM(A1:A3)', A2: 5 }, 0],
    ['only a branch that is not taken', { A1: '=IF(TRUE,3,A1)' }, 3],
  ])('%s', async (_what, cells, expected) => {
    expect(await valuesAfter(cells, 'A1')).toEqual([expected]);
  });

  it('is well again when it is cut', async () => {
    const seen = await batch(async (context, sheet) => {
      sheet.getRange('A1:C1').formulas = [['=B1+1', '=A1+1', '=A1*2']];
      const range = sheet.getRange('A1:C1').load('values');
      await context.sync();
      sheet.getRange('B1').values = [[4]];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual([[5, 4, 10]]);
  });
});

describe('several values', () => {
  it.each<[string, Cells, string, unknown]>([
    [
      'a row of constants',
      { A1: '={1,2;3,4}' },
      'A1:B2',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['cells', { C1: 7, C2: 8, A1: '=C1:C2' }, 'A1:A2', [[7], [8]]],
    ['an operation on cells', { C1: 7, C2: 8, A1: '=C1:C2*2' }, 'A1:A2', [[14], [16]]],
    ['a function of single values', { C1: 1.26, C2: 2.34, A1: '=ROUND(C1:C2,1)' }, 'A1:A2', [[1.3], [2.3]]],
    ['empty cells as 0', { C2: 8, A1: '=C1:C2' }, 'A1:A2', [[0], [8]]],
    ['FILTER', { C1: 1, C2: 5, C3: 7, A1: '=FILTER(C1:C3,C1:C3>3)' }, 'A1:A2', [[5], [7]]],
    ['FILTER without any', { C1: 1, A1: '=FILTER(C1:C3,C1:C3>3)' }, 'A1', '#CALC!'],
    ['SORT downwards', { C1: 1, C2: 5, C3: 3, A1: '=SORT(C1:C3,1,-1)' }, 'A1:A3', [[5], [3], [1]]],
    ['UNIQUE', { C1: 'a', C2: 'A', C3: 'b', A1: '=UNIQUE(C1:C3)' }, 'A1:A2', [['a'], ['b']]],
    [
      'TEXTSPLIT',
      { A1: '=TEXTSPLIT("a,b;c,d",",",";")' },
      'A1:B2',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['sizes that do not fit', { A1: '={1;2}+{1;2;3}' }, 'A1:A3', [[2], [4], ['#N/A']]],
    ['the formula row of an area', { C1: 7, C2: 8, A2: '=@C1:C2' }, 'A2', 8],
    ['an array in a function that takes one', { C1: 1, C2: 2, A1: '=SUM(C1:C2*C1:C2)' }, 'A1', 5],
  ])('%s', async (_what, cells, address, expected) => {
    expect(await valuesAfter(cells, address)).toEqual([expected]);
  });

  it.each<[string, Cells]>([
    ['a value', { A2: 'x', A1: '=SEQUENCE(3)' }],
    ['a formula', { A2: '=1', A1: '=SEQUENCE(3)' }],
    ['what another formula spills', { B1: '=SEQUENCE(2)', A2: '=SEQUENCE(1,3)', A1: '=A2' }],
    ['the end of the sheet', { A1: '=A1048576', A1048576: '=SEQUENCE(2)' }],
  ])('#SPILL! before %s', async (_what, cells) => {
    const anchor = 'B1' in cells ? 'A2' : 'A1048576' in cells ? 'A1048576' : 'A1';
    expect(await valuesAfter(cells, anchor)).toEqual(['#SPILL!']);
  });

  it('finds its room again, and loses it to what is typed in', async () => {
    const seen = await batch(async (context, sheet) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      const states = [range.values.flat()];
      for (const content of ['x', '']) {
        sheet.getRange('A2').values = [[content]];
        range.load('values');
        await context.sync();
        states.push(range.values.flat());
      }
      return states;
    });
    expect(seen).toEqual([
      [1, 2, 3],
      ['#SPILL!', 'x', ''],
      [1, 2, 3],
    ]);
  });

  it('does not spill into a table or merged cells', async () => {
    const seen = await batch(async (context, sheet) => {
      sheet.tables.add('A3:B4', true);
      sheet.getRange('D3:E3').merge();
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      sheet.getRange('D1').formulas = [['=SEQUENCE(3)']];
      const range = sheet.getRange('A1:D1').load('values');
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual([['#SPILL!', '', '', '#SPILL!']]);
  });
});

describe('when it is computed', () => {
  const books = freshBooks();

  it('RAND changes with every calculation, and only then', async () => {
    const seen = await books.run(async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=RAND()']];
      const values = [await read(range, 'values'), await read(range, 'values')];
      sheet.getRange('B1').values = [[1]];
      values.push(await read(range, 'values'));
      context.workbook.application.calculate('Recalculate');
      values.push(await read(range, 'values'));
      return values.map(([row]) => row?.[0] as number);
    });
    const [first, again, changed, asked] = seen as number[];
    expect([again === first, changed === again, asked === changed]).toEqual([true, false, false]);
  });

  it('by hand: what is entered is computed, the rest waits until it is asked for', async () => {
    const seen = await books.run(async ({ context, sheet }) => {
      const { application } = context.workbook;
      sheet.getRange('A1:C1').formulas = [[1, '=A1+1', '=B1+1']];
      application.calculationMode = 'Manual';
      const range = sheet.getRange('A1:D1');
      await read(range, 'values');
      sheet.getRange('A1').values = [[10]];
      sheet.getRange('D1').formulas = [['=A1+B1']];
      const waiting = await read(range, 'values');
      application.calculate('Recalculate');
      const computed = await read(range, 'values');
      sheet.getRange('A1').values = [[20]];
      application.calculationMode = 'Automatic';
      return [waiting, computed, await read(range, 'values')];
    });
    expect(seen).toEqual([[[10, 2, 3, 12]], [[10, 11, 12, 21]], [[20, 21, 22, 41]]]);
  });

  it('tells where values of formulas have changed, nowhere else', async () => {
    const addresses = await books.run(async ({ context, sheet }) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('B1:B3').formulas = [['=A1'], ['=A2'], ['=A1>0']];
      await context.sync();
      const heard: string[] = [];
      sheet.onCalculated.add(async ({ address }) => void heard.push(address));
      await context.sync();
      await told();
      heard.length = 0;
      sheet.getRange('A1').values = [[5]];
      await context.sync();
      await told();
      return heard;
    });
    expect(addresses).toEqual(['B1']);
  });
});
