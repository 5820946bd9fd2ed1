import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openBook } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { startExcel } from '../../src/workbench/host/node';

async function saved(draw: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<Uint8Array> {
  const { host, Excel } = startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B4').values = [
      ['Ngày', 'Số'],
      [46000, 1],
      [46031, 2],
      ['', 3],
    ];
    draw(sheet, context);
    await context.sync();
  });
  return saveBook(host.book);
}

const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** Filters as Excel writes them (ECMA-376, part 1, 18.3.2). */
const filters: readonly [string, number, Excel.FilterCriteria, string, object?][] = [
  [
    'a month of dates',
    0,
    { filterOn: 'Values', values: [{ date: '2025-12-09', specificity: 'Month' }] },
    '<filters><dateGroupItem year="2025" month="12" dateTimeGrouping="month"/></filters>',
    { filterOn: 'Values', values: [{ date: '2025-12', specificity: 'Month' }] },
  ],
  [
    'a minute',
    0,
    { filterOn: 'Values', values: [{ date: '2025-12-09T08:05', specificity: 'Minute' }] },
    '<filters><dateGroupItem year="2025" month="12" day="9" hour="8" minute="5" dateTimeGrouping="minute"/></filters>',
  ],
  ['values and blanks', 1, { filterOn: 'Values', values: ['1', ''] }, '<filters blank="1"><filter val="1"/></filters>'],
  ['what is above average', 1, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, '<dynamicFilter type="aboveAverage"/>'],
  ['a month of any year', 0, { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodMarch' }, '<dynamicFilter type="M3"/>'],
  [
    'a quarter of any year',
    0,
    { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' },
    '<dynamicFilter type="Q2"/>',
  ],
  ['a colour of cells', 1, { filterOn: 'CellColor', color: '#FFFF00' }, '<colorFilter dxfId="0"/>'],
  ['a colour of letters', 1, { filterOn: 'FontColor', color: '#FF0000' }, '<colorFilter dxfId="0" cellColor="0"/>'],
];

it.each(filters)('a filter by %s stands in the file and comes back', async (_what, column, criteria, element, ...[read]) => {
  const bytes = await saved((sheet) => {
    sheet.autoFilter.apply(sheet.getRange('A1:B4'), column, criteria);
  });
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(`<filterColumn colId="${column}">${element}</filterColumn>`);
  const [sheet] = (await openBook(bytes)).sheets;
  expect([...(sheet?.autoFilter?.filters ?? [])]).toEqual([[column, read ?? criteria]]);
});

it('the colour that is filtered by is a look of the file', async () => {
  const bytes = await saved((sheet) => {
    sheet.autoFilter.apply(sheet.getRange('A1:B4'), 1, { filterOn: 'CellColor', color: '#FFFF00' });
  });
  expect(partOf(bytes, 'xl/styles.xml')).toMatch(/<dxfs count="1"><dxf><fill>.*FFFFFF00.*<\/fill><\/dxf><\/dxfs>/);
});

it('a style of tables that a file brings along stays with its looks, and new tables get it', async () => {
  const plain = await saved((sheet) => (sheet.tables.add('A1:B4', true).name = 'Bang'));
  const parts = unzipSync(plain);
  const look = '<dxf><font><b/><color rgb="FFC00000"/></font></dxf>';
  const own =
    '<tableStyles count="1" defaultTableStyle="Sở"><tableStyle name="Sở" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles>';
  parts['xl/styles.xml'] = strToU8(
    partOf(plain, 'xl/styles.xml')
      .replace(/<dxfs.*?(?:\/>|<\/dxfs>)/s, `<dxfs count="2"><dxf><font><i/></font></dxf>${look}</dxfs>`)
      .replace(/<tableStyles.*?(?:\/>|<\/tableStyles>)/s, own),
  );
  const { host, Excel } = startExcel(await openBook(zipSync(parts)));
  const style = await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add('E1:F2', true).load('style');
    await context.sync();
    return table.style;
  });
  expect(style).toBe('Sở');
  const styles = partOf(await saveBook(host.book), 'xl/styles.xml');
  const looks = [...styles.matchAll(/<dxf>.*?<\/dxf>|<dxf\/>/gs)].map(([one]) => one);
  const number = /<tableStyle name="Sở" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="(\d+)"\/>/.exec(
    styles,
  )?.[1];
  expect(looks[Number(number)]).toBe(look);
  expect(styles).toContain('defaultTableStyle="Sở"');
});
