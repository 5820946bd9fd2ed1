import { freshBooks } from './fresh';

const { run, code } = freshBooks();

type Way = 'getPrecedents' | 'getDirectPrecedents' | 'getDependents' | 'getDirectDependents';

/** A1 and B1 -> C1 -> D1; Sheet2!A1 takes C1 and the name "Gốc", which is A1; E1 adds up a column. */
async function chain({ context, sheet }: { context: Excel.RequestContext; sheet: Excel.Worksheet }): Promise<Excel.Worksheet> {
  const other = context.workbook.worksheets.add('Sheet2');
  context.workbook.names.add('Gốc', sheet.getRange('A1'));
  sheet.getRange('A1:E1').formulas = [[1, 2, '=A1*B1', '=C1+1', '=SUM(G:G)']];
  other.getRange('A1').formulas = [['=Sheet1!C1+Gốc']];
  await context.sync();
  return other;
}

it.each<[string, Way, string, string[]]>([
  ['what a formula names', 'getDirectPrecedents', 'C1', ['Sheet1!A1:B1']],
  ['one step only', 'getDirectPrecedents', 'D1', ['Sheet1!C1']],
  ['all steps', 'getPrecedents', 'D1', ['Sheet1!A1:C1']],
  ['whole columns', 'getDirectPrecedents', 'E1', ['Sheet1!G:G']],
  ['other sheets and names', 'getDirectPrecedents', 'Sheet2!A1', ['Sheet1!A1,Sheet1!C1']],
  ['who names a cell, by a name too', 'getDirectDependents', 'A1', ['Sheet1!C1', 'Sheet2!A1']],
  ['who depends on it by others', 'getDependents', 'B1', ['Sheet1!C1:D1', 'Sheet2!A1']],
  ['a cell within a column', 'getDirectDependents', 'G7', ['Sheet1!E1']],
])('finds %s', async (_what, way, address, expected) => {
  await run(async (tools) => {
    const other = await chain(tools);
    const cell = address.startsWith('Sheet2!') ? other.getRange('A1') : tools.sheet.getRange(address);
    const found = cell[way]();
    found.load('addresses');
    found.areas.load('items/address');
    found.ranges.load('items/address');
    await tools.context.sync();
    expect(found.addresses).toEqual(expected);
    expect(found.areas.items.map((areas) => areas.address)).toEqual(expected);
    expect(found.ranges.items.map((range) => range.address)).toEqual(expected.flatMap((areas) => areas.split(',')));
  });
});

it('gives those of one sheet', async () => {
  await run(async (tools) => {
    await chain(tools);
    const found = tools.sheet.getRange('A1').getDependents();
    const [own, none] = [found.getRangeAreasBySheet('Sheet2'), found.getRangeAreasOrNullObjectBySheet('Sheet3')];
    own.load('address');
    await tools.context.sync();
    expect([own.address, none.isNullObject]).toEqual(['Sheet2!A1', true]);
  });
});

it.each<Way>(['getPrecedents', 'getDirectPrecedents', 'getDependents', 'getDirectDependents'])(
  'says ItemNotFound where there is none: %s',
  async (way) => {
    const found = await code(async (tools) => {
      await chain(tools);
      tools.sheet.getRange('F9')[way]().load('addresses');
      await tools.context.sync();
    });
    expect(found).toBe(`ItemNotFound Range.${way}`);
  },
);
