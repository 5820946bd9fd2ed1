import { readFileSync } from 'node:fs';
import { batch } from './batch';

/** The functions that Office.js declares for context.workbook.functions. */
function declared(): string[] {
  const types = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const start = types.indexOf('class Functions extends OfficeExtension.ClientObject {');
  const body = types.slice(start, types.indexOf('\n    }\n', start));
  const names = [...body.matchAll(/^ {8}([a-z]\w*)\(/gm)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !['constructor', 'toJSON'].includes(name));
}

type Call = (...args: unknown[]) => Excel.FunctionResult<unknown>;
const named =
  (functions: Excel.Functions, name: string): Call =>
  (...args) =>
    (Reflect.get(functions, name) as Call).apply(functions, args);

/** What a function answers: its value, or its error. */
function answer(name: string, args: (sheet: Excel.Worksheet, functions: Excel.Functions) => unknown[]): Promise<unknown> {
  return batch(async (context, sheet) => {
    sheet.getRange('A1:B4').values = [
      ['Táo', 3],
      ['Lê', 5],
      ['Cam', 8],
      ['Táo', ''],
    ];
    const { functions } = context.workbook;
    const result = named(functions, name)(...args(sheet, functions)).load('value,error');
    await context.sync();
    return result.error ?? result.value;
  });
}

it('knows all of them but the one in Thai', async () => {
  const names = declared();
  expect(names.length).toBeGreaterThan(360);
  const unknown = await batch(async (context) => {
    const { functions } = context.workbook;
    const results = names.map((name) => {
      const tries = Array.from({ length: 8 }, (_, count) =>
        named(functions, name)(...new Array<number>(count).fill(1)).load('error'),
      );
      return { name, tries };
    });
    await context.sync();
    return results.filter(({ tries }) => tries.every(({ error }) => error === '#NAME?')).map(({ name }) => name);
  });
  expect(unknown).toEqual(['bahtText']);
});

it.each<[string, (sheet: Excel.Worksheet, functions: Excel.Functions) => unknown[], unknown]>([
  ['sum', (sheet) => [sheet.getRange('B1:B4'), 2], 18],
  ['countIf', (sheet) => [sheet.getRange('A1:A4'), 'T*'], 2],
  ['sumIfs', (sheet) => [sheet.getRange('B1:B4'), sheet.getRange('A1:A4'), 'Táo'], 3],
  ['vlookup', (sheet) => ['Lê', sheet.getRange('A1:B4'), 2, false], 5],
  ['match', (sheet) => ['Cam', sheet.getRange('A1:A4'), 0], 3],
  ['lookup', () => [1, 2, 2], '#N/A'],
  ['isError', (_sheet, functions) => [functions.na()], true],
  ['if', () => [true, 'có', 'không'], 'có'],
  ['ceiling_Math', () => [-5.5, 2, -1], -6],
  ['networkDays_Intl', () => [46_023, 46_053, 11], 27],
  ['norm_S_Dist', () => [0, true], 0.5],
  ['stDev_P', () => [2, 4], 1],
  ['hyperlink', () => ['https://example.com', 'xem'], 'xem'],
  ['usdollar', () => [-1234.5], '($1,234.50)'],
  ['error_Type', (_sheet, functions) => [functions.na()], 7],
  ['sqrt', () => [-1], '#NUM!'],
  ['days', () => [46_053, 46_023], 30],
  ['bahtText', () => [1], '#NAME?'],
])('%s', async (name, args, expected) => {
  expect(await answer(name, args)).toBe(expected);
});

it('totals leave out what a filter hides, and rows hidden by hand where they are asked to', async () => {
  const seen = await batch(async (context, sheet) => {
    sheet.getRange('A1:A5').values = [['Số'], [1], [2], [3], [4]];
    sheet.getRange('C1:C4').formulas = [
      ['=SUBTOTAL(9,A2:A5)'],
      ['=SUBTOTAL(109,A2:A5)'],
      ['=AGGREGATE(9,5,A2:A5)'],
      ['=SUM(A2:A5)'],
    ];
    const totals = sheet.getRange('C1:C4').load('values');
    await context.sync();
    const states = [totals.values.flat()];
    sheet.getRange('2:2').rowHidden = true;
    totals.load('values');
    await context.sync();
    states.push(totals.values.flat());
    sheet.getRange('2:2').rowHidden = false;
    sheet.autoFilter.apply(sheet.getRange('A1:A5'), 0, { filterOn: 'Values', values: ['3', '4'] });
    totals.load('values');
    await context.sync();
    return [...states, totals.values.flat()];
  });
  expect(seen).toEqual([
    [10, 10, 10, 10],
    [10, 9, 9, 10],
    [7, 7, 7, 10],
  ]);
});
