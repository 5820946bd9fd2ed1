import { unzipSync, strFromU8 } from 'fflate';
import { withoutPrefixes, withPrefixes } from '../../src/workbench/files/formula-form';
import { openBook } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { ExcelHost, HostBook } from '../../src/workbench/host';

it.each([
  ['=SUM(A1:A3)', '=SUM(A1:A3)'],
  ['=XLOOKUP(1,A:A,B:B)', '=_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['=IFNA(SORT(A1:A3),"SORT(")', '=_xlfn.IFNA(_xlfn._xlws.SORT(A1:A3),"SORT(")'],
  ['=LET(x,2,"x"&x)', '=_xlfn.LET(_xlpm.x,2,"x"&_xlpm.x)'],
  ['=MAP(A1:A3,LAMBDA(giá,giá*2))', '=_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.giá,_xlpm.giá*2))'],
  ["=SUM('Tờ 1'!A1#)+B2#", "=SUM(_xlfn.ANCHORARRAY('Tờ 1'!A1))+_xlfn.ANCHORARRAY(B2)"],
  ['=SORT!A1+Sheet1.SORT', '=SORT!A1+Sheet1.SORT'],
])('%s stands in a file as %s, and comes back', (shown, inFile) => {
  expect(withPrefixes(shown)).toBe(inFile);
  expect(withoutPrefixes(inFile)).toBe(shown);
});

/** A saved workbook's cells with formulas: address, mark, attributes and text of the formula. */
async function saved(cells: Readonly<Record<string, string>>): Promise<{ bytes: Uint8Array; formulas: unknown[] }> {
  const host = new ExcelHost(new HostBook('S'));
  for (const [address, content] of Object.entries(cells)) host.type('S', address, content);
  const bytes = await saveBook(host.book);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const formulas = [...sheet.matchAll(/<c r="(\w+)"( cm="1")?[^>]*><f([^>]*)>/g)].map(([, cell, mark, attributes]) => [
    cell,
    mark !== undefined,
    /ref="([^"]*)"/.exec(attributes ?? '')?.[1] ?? null,
  ]);
  return { bytes, formulas };
}

it('marks what computes arrays, with all that it spills over, and nothing else', async () => {
  const { formulas } = await saved({
    A1: '=SEQUENCE(3,2)',
    D1: '=SUM(IF(A1:A3>1,1,0))',
    E1: '=SUMPRODUCT((A1:A3>1)*1)',
    F1: '=SUM(A1:A3)',
    G1: '=VLOOKUP(1,A1:B3,2,FALSE)',
    H1: '=LEN(A1:A2)',
    I1: '=COUNTIFS(A1:A3,1)',
  });
  expect(formulas).toEqual([
    ['A1', true, 'A1:B3'],
    ['D1', true, 'D1'],
    ['E1', false, null],
    ['F1', false, null],
    ['G1', false, null],
    ['H1', true, 'H1:H2'],
    ['I1', false, null],
  ]);
});

it('spills anew after opening, also where the file holds the values', async () => {
  const { bytes } = await saved({ A1: '=SEQUENCE(2)', C1: '=SUM(A1#)' });
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  // As Excel writes it: the second value stands in its cell.
  const text = strFromU8(parts[path] ?? new Uint8Array()).replace('</row>', '</row><row r="2"><c r="A2"><v>2</v></c></row>');
  const { zipSync, strToU8 } = await import('fflate');
  const host = new ExcelHost(await openBook(zipSync({ ...parts, [path]: strToU8(text) })));
  host.calculation.update();
  const [sheet] = host.book.sheets;
  expect([sheet?.valueAt(0, 0), sheet?.valueAt(1, 0), sheet?.valueAt(0, 2), sheet?.at(0, 2)?.formula]).toEqual([
    1,
    2,
    3,
    '=SUM(A1#)',
  ]);
  host.type('S', 'A1', '=SEQUENCE(4)');
  expect(sheet?.valueAt(3, 0)).toBe(4);
});

it('a formula for several cells fills them all', async () => {
  const book = new HostBook('S');
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  [1, 2].forEach((value, row) => (sheet.make(row, 1).value = value));
  sheet.make(0, 0).formula = '=B1:B2*10';
  sheet.arrays.set(0, 'A1:A3');
  const host = new ExcelHost(book);
  host.calculation.update();
  const values = (): unknown[] => [0, 1, 2].map((row) => sheet.valueAt(row, 0));
  expect(values()).toEqual([10, 20, '#N/A']);
  host.type('S', 'B2', 5);
  expect(values()).toEqual([10, 50, '#N/A']);
});
