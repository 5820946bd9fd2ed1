import { Workbook } from '@cj-tech-master/excelts';
import { unzipSync, strFromU8 } from 'fflate';
import { openBook, unseenIn } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { startExcel } from '../../src/workbench/host/node';
import type { HostBook, Sheet } from '../../src/workbench/host/model';

/** What a file must keep of a sheet. */
function kept(sheet: Sheet): object {
  const { page, protection, frozen, merges, tabColor, showGridlines, autoFilter } = sheet;
  const cells = [...sheet.cells].filter(
    ([, { value, formula, format }]) => value !== null || formula !== null || format !== sheet.sheetFormat,
  );
  return {
    cells: cells.sort(([a], [b]) => a - b),
    columns: [[...sheet.columnWidths], [...sheet.columnFormats], [...sheet.hiddenColumns]],
    rows: [[...sheet.rowHeights], [...sheet.rowFormats], [...sheet.hiddenRows]],
    validations: sheet.validations,
    formats: sheet.conditionalFormats.map(({ type, rect, others, stopIfTrue, settings }) => ({
      type,
      rect,
      others,
      stopIfTrue,
      settings: [...settings].sort(([a], [b]) => a.localeCompare(b)),
    })),
    tables: sheet.tables.map(({ id: _id, ...table }) => table),
    links: [...sheet.links],
    page: { ...page, settings: [...page.settings].sort(), headers: [...page.headers].sort() },
    rest: { protection, frozen, merges, tabColor, showGridlines, autoFilter },
  };
}

const all = ({ sheets, names, protection }: HostBook): object => ({
  names: names.map(({ scope, ...name }) => ({ ...name, isOwn: scope !== null })),
  protection,
  sheets: sheets.map(kept),
});

/** A workbook with something of everything. */
async function rich(): Promise<Uint8Array> {
  const excel = startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Tên', 'Nhóm', 'Số'],
      ['Một', 'A', 1],
      ['Hai', 'B', 2],
      ['Ba', 'A', 3],
    ];
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'Bang';
    table.showTotals = true;
    table.columns.add(undefined, [['Đôi'], ['=[@Số]*2'], ['=[@Số]*2'], ['=[@Số]*2'], ['=SUM([Đôi])']].slice(0, 4));
    table.columns.getItem('Nhóm').filter.applyValuesFilter(['A']);
    const ready = (address: string): Excel.ConditionalFormatCollection => sheet.getRange(address).conditionalFormats;
    ready('F1:F6').add('DataBar').dataBar.positiveFormat.gradientFill = false;
    ready('F1:F6').add('ColorScale');
    ready('F1:F6').add('IconSet').iconSet.style = 'ThreeStars';
    ready('F1:F6').add('IconSet').iconSet.style = 'FourArrows';
    const text = ready('F1:F6').add('ContainsText');
    text.textComparison.rule = { operator: 'NotContains', text: 'chậm "x"' };
    text.textComparison.format.fill.color = '#FFFF00';
    text.stopIfTrue = true;
    const preset = ready('F1:F6').add('PresetCriteria');
    preset.preset.rule = { criterion: 'TwoStdDevBelowAverage' };
    preset.preset.format.font.underline = 'Double';
    const several = sheet.getRanges('H1:H2,J1').conditionalFormats.add('Custom');
    several.custom.rule.formula = '=$F1>2';
    several.custom.format.borders.getItem('EdgeTop').style = 'Dot';
    sheet.getRange('K1:K5').dataValidation.rule = { list: { inCellDropDown: false, source: 'Có,Không' } };
    sheet.getRange('L1:L5').dataValidation.rule = { custom: { formula: '=L1>K1' } };
    sheet.getRange('L3').dataValidation.ignoreBlanks = false;
    const { format } = sheet.getRange('A10');
    format.textOrientation = 45;
    format.font.subscript = true;
    format.font.underline = 'SingleAccountant';
    format.fill.pattern = 'LightDown';
    format.borders.getItem('DiagonalUp').style = 'Continuous';
    format.borders.getItem('EdgeTop').style = 'DashDotDot';
    sheet.getRange('N:N').format.fill.color = '#DDEEFF';
    sheet.getRange('20:20').format.font.bold = true;
    sheet.getRange('A12').hyperlink = { address: 'https://example.com/', textToDisplay: 'trang', screenTip: 'mẹo' };
    sheet.getRange('A13').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'về đầu' };
    context.workbook.names.add('thue', '=0.1', 'ghi chú');
    context.workbook.names.getItem('thue').visible = false;
    sheet.names.add('rieng', '=Sheet1!$A$1');
    sheet.pageLayout.setPrintArea('A1:D20,F1:H20');
    sheet.pageLayout.setPrintTitleRows('1:2');
    sheet.pageLayout.setPrintTitleColumns('A:A');
    sheet.pageLayout.zoom = { scale: 80 };
    sheet.pageLayout.firstPageNumber = 5;
    sheet.pageLayout.headersFooters.state = 'FirstOddAndEven';
    sheet.pageLayout.headersFooters.evenPages.rightFooter = 'Trang &P';
    sheet.verticalPageBreaks.add('D1');
    const other = context.workbook.worksheets.add('Lọc');
    other.getRange('A1:B3').values = [
      ['k', 'v'],
      ['a', 1],
      ['b', 2],
    ];
    other.autoFilter.apply(other.getRange('A1:B3'), 1, { filterOn: 'Custom', criterion1: '>1' });
    sheet.protection.protect({ allowSort: true, selectionMode: 'Unlocked' });
    context.workbook.protection.protect();
    await context.sync();
  });
  return saveBook(excel.host.book);
}

it('what has been saved and opened is the same when it is saved and opened again', async () => {
  const once = await openBook(await rich());
  const twice = await openBook(await saveBook(once));
  expect(all(twice)).toEqual(all(once));
  const [sheet] = once.sheets;
  // And it is what was set.
  expect(sheet?.conditionalFormats.map(({ type }) => type)).toEqual([
    'Custom',
    'PresetCriteria',
    'ContainsText',
    'IconSet',
    'IconSet',
    'ColorScale',
    'DataBar',
  ]);
  expect([...(sheet?.links.values() ?? [])]).toEqual([
    { address: 'https://example.com/', textToDisplay: 'trang', screenTip: 'mẹo' },
    { documentReference: 'Sheet1!A1', textToDisplay: 'về đầu', screenTip: '' },
  ]);
  expect(sheet?.at(1, 3)?.formula).toBe('=[@Số]*2');
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([2]);
  expect(sheet?.page).toMatchObject({ printArea: 'A1:D20,F1:H20', titleRows: '1:2', titleColumns: 'A:A', columnBreaks: [3] });
  expect(once.names.map(({ name, visible }) => [name, visible])).toEqual([
    ['thue', false],
    ['rieng', true],
  ]);
});

it('structured references stand in the file as Excel wants them', async () => {
  const sheet = strFromU8(unzipSync(await rich())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<f>Bang[[#This Row],[Số]]*2</f>');
});

it('pictures and notes of a file outlive its saving; it is told that the host does not show them', async () => {
  const file = new Workbook();
  const source = file.addWorksheet('Ảnh');
  source.getCell('A1').value = 'chữ';
  (source.getCell('A1') as unknown as { note: string }).note = 'ghi chú của người khác';
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  source.addImage(file.addImage({ base64: pixel, extension: 'png' }), 'C3:D4');
  const book = await openBook(new Uint8Array(await file.xlsx.writeBuffer()));
  expect(unseenIn(book)).toEqual({ charts: 0, pictures: 1, others: [] });
  const saved = await saveBook(book);
  const parts = Object.keys(unzipSync(saved));
  expect(parts.filter((path) => /^xl\/(media|drawings\/drawing)/.test(path))).toHaveLength(2);
  expect([...((await openBook(saved)).sheets[0]?.notes.values() ?? [])]).toEqual([...(book.sheets[0]?.notes.values() ?? [])]);
  expect(book.sheets[0]?.notes.size).toBe(1);
});
