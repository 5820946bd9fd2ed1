import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel } from '../../../src/workbench/host/node';
import { Sheet, type Rect } from '../../../src/workbench/host';
import { Edits } from '../../../src/workbench/page/edits';
import { changeLook, fillOn } from '../../../src/workbench/page/grid/block-actions';
import { copied, paste } from '../../../src/workbench/page/grid/clipboard';
import { laidOver } from '../../../src/workbench/page/grid/conditional';
import { chosenIn, filterBy, sortBy, toggleFilter, valuesIn } from '../../../src/workbench/page/grid/filter-actions';
import { filterButtons } from '../../../src/workbench/page/grid/filter-buttons';
import { resizeLines, showLines } from '../../../src/workbench/page/grid/lines';
import { noteOf, setNote } from '../../../src/workbench/page/grid/notes';
import { ribbonTab } from '../../../src/workbench/page/ribbon/manifest';
import { Wire } from '../../../src/workbench/page/wire';

const rect = (row1: number, column1: number, row2: number, column2: number): Rect => ({ row1, column1, row2, column2 });

/** A workbook that an add-in has drawn. */
async function drawn(draw: (sheet: Excel.Worksheet) => void) {
  const { host, Excel } = startExcel();
  await Excel.run(async (context) => {
    draw(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
  return { host, sheet: host.book.sheet('Sheet1') as Sheet, edits: new Edits(host) };
}

const texts = (sheet: Sheet, column: number, rows: readonly number[]): unknown[] => rows.map((row) => sheet.valueAt(row, column));

describe('filters', () => {
  const filled = (own: Excel.Worksheet): void => {
    own.getRange('A1:B5').values = [
      ['Tên', 'Số'],
      ['b', 10],
      ['a', 2],
      ['', 1],
      ['b', 3],
    ];
  };
  it('of a table let chosen values through, sort its rows, and go back step by step', async () => {
    const { host, sheet, edits } = await drawn((own) => {
      filled(own);
      own.tables.add('A1:B5', true);
    });
    const button = () => filterButtons(sheet).get(Sheet.key(0, 0)) ?? fail();
    expect(button()).toMatchObject({ name: 'Tên', active: false, body: rect(1, 0, 4, 0) });
    expect(valuesIn(sheet, button().body, 'vi')).toEqual(['a', 'b', '']);
    expect(valuesIn(sheet, rect(1, 1, 4, 1), 'vi')).toEqual(['1', '2', '3', '10']);
    filterBy(host, edits, sheet, button(), ['b']);
    expect([...sheet.hiddenRows]).toEqual([2, 3]);
    expect(chosenIn(button())).toEqual(['b']);
    edits.undo();
    expect([sheet.hiddenRows.size, button().active]).toEqual([0, false]);
    sortBy(host, edits, sheet, filterButtons(sheet).get(Sheet.key(0, 1)) ?? fail(), true);
    expect(texts(sheet, 1, [1, 2, 3, 4])).toEqual([1, 2, 3, 10]);
    edits.undo();
    expect(texts(sheet, 1, [1, 2, 3, 4])).toEqual([10, 2, 1, 3]);
  });
  it('of the sheet stand on the filled cells around, and copy only what they leave', async () => {
    const { host, sheet, edits } = await drawn(filled);
    toggleFilter(host, edits, sheet, rect(0, 0, 0, 0), rect(0, 0, 4, 1));
    const button = filterButtons(sheet).get(Sheet.key(0, 0)) ?? fail();
    filterBy(host, edits, sheet, button, ['b']);
    expect(copied(sheet, rect(0, 0, 4, 1), 'vi').text).toBe('Tên\tSố\r\nb\t10\r\nb\t3');
    toggleFilter(host, edits, sheet, rect(0, 0, 0, 0), rect(0, 0, 4, 1));
    expect([sheet.autoFilter, sheet.hiddenRows.size]).toEqual([null, 0]);
  });
});

const fail = (): never => {
  throw new Error('not there');
};

it('copies with looks and merged cells, cuts with what points there, and takes both back', async () => {
  const { host, sheet, edits } = await drawn((own) => {
    own.getRange('A1:B2').formulas = [
      ['Tiêu đề', ''],
      [5, '=A2*2'],
    ];
    own.getRange('A1:B1').merge();
    own.getRange('A2').format.fill.color = '#FFFF00';
    own.getRange('E9').formulas = [['=A2']];
  });
  const own = copied(sheet, rect(0, 0, 1, 1), 'vi');
  expect(own.html).toContain('colspan="2"');
  expect(paste(host, edits, sheet, rect(4, 0, 4, 0), { text: own.text }, own, 'vi')).toEqual(rect(4, 0, 5, 1));
  expect(sheet.at(5, 0)).toMatchObject({ value: 5, format: { fill: '#FFFF00' } });
  expect(sheet.at(5, 1)?.formula).toBe('=A6*2');
  expect(sheet.merges).toContainEqual(rect(4, 0, 4, 1));
  edits.undo();
  expect([sheet.at(5, 0)?.value, sheet.formatAt(5, 0).fill, sheet.merges.length]).toEqual([null, '', 1]);
  const cut = copied(sheet, rect(1, 0, 1, 0), 'vi', true);
  expect(paste(host, edits, sheet, rect(8, 2, 8, 2), { text: cut.text }, cut, 'vi')).toEqual(rect(8, 2, 8, 2));
  expect([sheet.valueAt(1, 0), sheet.at(8, 4)?.formula, sheet.at(1, 1)?.formula]).toEqual([null, '=C9', '=C9*2']);
  edits.undo();
  expect([sheet.valueAt(1, 0), sheet.at(8, 4)?.formula]).toEqual([5, '=A2']);
});

it('fills a block several times into a selection that holds it so often', async () => {
  const { host, sheet, edits } = await drawn(() => undefined);
  expect(paste(host, edits, sheet, rect(0, 0, 3, 1), { text: '1\t2\r\n3\t4' }, null, 'vi')).toEqual(rect(0, 0, 3, 1));
  expect(texts(sheet, 1, [0, 1, 2, 3])).toEqual([2, 4, 2, 4]);
});

it('fills on, changes looks, sizes, hides and notes as one step each', async () => {
  const { host, sheet, edits } = await drawn((own) => {
    own.getRange('A1:A2').values = [[1], [3]];
  });
  fillOn(host, edits, sheet, rect(0, 0, 1, 0), rect(0, 0, 3, 0));
  expect(texts(sheet, 0, [2, 3])).toEqual([5, 7]);
  changeLook(edits, sheet, [rect(0, 0, 0, 0), rect(3, 0, 3, 0)], { bold: true });
  expect([0, 1, 3].map((row) => sheet.formatAt(row, 0).bold)).toEqual([true, false, true]);
  resizeLines(edits, sheet, 'column', [1, 2], () => 90);
  showLines(host, edits, sheet, 'row', [1, 1], false);
  setNote(edits, sheet, { row: 0, column: 0 }, 'Xem lại');
  expect([sheet.columnWidths.get(2), sheet.hiddenRows.has(1), noteOf(sheet, { row: 0, column: 0 })]).toEqual([
    90,
    true,
    'Xem lại',
  ]);
  for (let step = 0; step < 5; step += 1) edits.undo();
  expect(edits.canUndo).toBe(false);
  expect([
    sheet.valueAt(3, 0),
    sheet.formatAt(0, 0).bold,
    sheet.columnWidths.has(1),
    sheet.hiddenRows.size,
    sheet.notes.size,
  ]).toEqual([null, false, false, 0, 0]);
});

it('brings back a deleted sheet with the formulas that named it, and keeps sheets that came since', async () => {
  const { host, sheet, edits } = await drawn((own) => {
    own.getRange('A1').values = [[7]];
  });
  const other = host.book.addSheet('Khác');
  host.calculation.restructured();
  host.type('Khác', 'A1', '=Sheet1!A1*2');
  edits.changeTabs(() => {
    host.book.sheets.splice(0, 1);
    other.make(0, 0).formula = '=#REF!*2';
  });
  host.book.addSheet('Vẽ sau');
  edits.undo();
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Khác', 'Vẽ sau']);
  expect([sheet.valueAt(0, 0), other.at(0, 0)?.formula]).toEqual([7, '=Sheet1!A1*2']);
  edits.redo();
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Khác', 'Vẽ sau']);
});

it('shows what conditional formats compare: scales, ranks, averages, doubles, texts', async () => {
  const { host, sheet } = await drawn((own) => {
    own.getRange('A1:A5').values = [[0], [50], [100], [50], [25]];
    own.getRange('B1:B3').values = [['Quá hạn'], ['đúng hạn'], ['']];
    const add = (type: string) => own.getRange('A1:A5').conditionalFormats.add(type as Excel.ConditionalFormatType);
    add('ColorScale').colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#FF0000' },
      maximum: { type: 'HighestValue', color: '#0000FF' },
    } as Excel.ConditionalColorScaleCriteria;
    const top = add('TopBottom').topBottom;
    top.rule = { rank: 1, type: 'TopItems' };
    top.format.font.bold = true;
    const doubles = add('PresetCriteria').preset;
    doubles.rule = { criterion: 'DuplicateValues' };
    doubles.format.font.color = '#123456';
    const late = own.getRange('B1:B3').conditionalFormats.add('ContainsText').textComparison;
    late.rule = { operator: 'BeginsWith', text: 'quá' };
    late.format.fill.color = '#FFC7CE';
  });
  const laid = laidOver(host, sheet, [rect(0, 0, 4, 1)]);
  const on = (row: number, column: number) => laid.get(Sheet.key(row, column));
  expect(on(0, 0)).toEqual({ fill: '#FF0000' });
  // Halfway between red and blue.
  expect(on(1, 0)).toEqual({ fill: '#800080', fontColor: '#123456' });
  expect(on(2, 0)).toEqual({ fill: '#0000FF', bold: true });
  expect(on(4, 0)).toEqual({ fill: '#BF0040' });
  expect([on(0, 1), on(1, 1), on(2, 1)]).toEqual([{ fill: '#FFC7CE' }, undefined, undefined]);
});

it('makes the ribbon from the manifest: labels, tips, icons, and what each button does', () => {
  const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
  const moved = manifest.replaceAll('https://localhost:3000/', 'https://may-chu.example/bao-cao/');
  const tab = ribbonTab(moved, new new JSDOM('').window.DOMParser());
  expect(tab?.label).toBe('Báo cáo TMĐT');
  const buttons = tab?.groups.flatMap((group) => group.buttons) ?? [];
  expect(buttons.map(({ label }) => label)).toEqual(['Nạp', 'Kiểm tra', 'Sắp xếp', 'Hồ sơ quyết toán', 'Tổng hợp', 'Trợ giúp']);
  expect(buttons[0]).toMatchObject({ icon: 'assets/load-32.png', action: { kind: 'pane', address: 'taskpane.html?view=load' } });
  expect(buttons[1]?.action).toEqual({ kind: 'command', name: 'checkWorkbook' });
  expect(buttons.every(({ tip }) => tip.length > 20)).toBe(true);
});

it('gives an answer to whoever asked, news to all, and nothing to a frame that is gone', () => {
  const { host } = startExcel();
  const sent: string[] = [];
  host.bridge.sendMessageToHost = (text) => void sent.push(text);
  const wire = new Wire(host);
  const heard: string[] = [];
  const connect = (name: string) => {
    const client = wire.connect(name);
    client.onMessageFromHost = (text) => void heard.push(`${name} ${text}`);
    return client;
  };
  const [pane, commands] = [connect('pane'), connect('commands')];
  pane.sendMessageToHost('a');
  commands.sendMessageToHost('b');
  pane.sendMessageToHost('c');
  expect(sent).toEqual(['a', 'b', 'c']);
  const say = (text: string) => host.bridge.onMessageFromHost?.(text);
  say('{"id":1}');
  say('{"type":3}');
  say('{"id":1,"b":true}');
  wire.forget('pane');
  say('{"id":2}');
  expect(heard).toEqual(['pane {"id":1}', 'pane {"type":3}', 'commands {"type":3}', 'commands {"id":1,"b":true}']);
});
