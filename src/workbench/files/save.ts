import { Workbook, type Cell as FileCell, type Worksheet } from '@cj-tech-master/excelts';
import { formatRect } from '../host/address';
import { DEFAULT_FORMAT, LAST_ROW, Sheet, type Cell, type CellFormat, type HostBook } from '../host/model';
import { heightsOfContents } from '../host/objects/row-heights';
import { toFileForm } from '../host/structured';
import { arrayAreas, spilledValues } from './arrays';
import { argb } from './colors';
import { saveCharts } from './charts';
import { dynamicAreas, markDynamic } from './dynamic-arrays';
import { saveFilters } from './filters';
import { withPrefixes } from './formula-form';
import { saveLook } from './looks';
import { saveNames } from './names';
import { PROPERTIES } from './open';
import { savePage } from './page';
import { Parts } from './parts';
import { notesToWrite, savePeople, saveRemarks } from './remarks';
import { saveConditionalFormats } from './save-conditional-formats';
import { saveTableStyles } from './table-styles';
import { completeTables, saveTables } from './tables';
import { saveValidations } from './validations';

/** Pixels and points of a column's character, as Excel counts them: 7 pixels a digit, 5 of padding. */
const POINTS_PER_PIXEL = 0.75;
const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
/** A look of the whole sheet is given to so many columns, which are more than anyone fills. */
const WIDE = 256;

/**
 * The workbook of the host as an .xlsx file: contents, looks, merges, checks, conditional formats, tables, filters, links, notes, protection, names,
 * print set-up, charts. A workbook that was opened keeps the pictures and charts of its file.
 */
export async function saveBook(book: HostBook): Promise<Uint8Array> {
  const workbook = new Workbook();
  if (book.source) await workbook.xlsx.load(book.source.slice().buffer);
  giveTheme(workbook);
  // Excel computes every formula anew when it opens the file.
  workbook.calcProperties = { ...workbook.calcProperties, fullCalcOnLoad: true };
  for (const [name, key] of Object.entries(PROPERTIES)) {
    const value = book.properties.get(name);
    if (typeof value === 'string') workbook[key] = value;
  }
  const targets = sheetsOf(workbook, book);
  for (const [index, sheet] of book.sheets.entries()) {
    const target = targets[index];
    if (target) await saveSheet(target, sheet);
  }
  (workbook as unknown as { _definedNames: { model: unknown } })._definedNames.model = [];
  workbook.views = [
    {
      ...(workbook.views as typeof workbook.views | undefined)?.[0],
      activeTab: Math.max(0, book.activeSheet),
    } as (typeof workbook.views)[number],
  ];
  const parts = Parts.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
  complete(parts, book);
  return parts.bytes();
}

/** The library always tells of a theme, but writes none where the opened file had none: then it gets the library's own. */
function giveTheme(workbook: Workbook): void {
  const opened = workbook as unknown as { _themes?: Record<string, string> };
  if (Object.keys(opened._themes ?? {}).length === 0) opened._themes = undefined;
}

/** The sheets of the file that is written, in the host's order: emptied ones of the file that was opened, and new ones. */
function sheetsOf(workbook: Workbook, book: HostBook): Worksheet[] {
  const known = new Map(workbook.worksheets.map((worksheet) => [worksheet.name, worksheet]));
  const used = new Map<Sheet, Worksheet>();
  for (const sheet of book.sheets) {
    const target = sheet.origin === null ? undefined : known.get(sheet.origin);
    if (!target) continue;
    known.delete(target.name);
    used.set(sheet, target);
  }
  for (const gone of known.values()) workbook.removeWorksheet(gone.id);
  for (const target of used.values()) empty(target);
  // Names may have been swapped: first none of them is taken.
  [...used.values()].forEach((target, index) => (target.name = `\u2063${index}`));
  for (const [sheet, target] of used) target.name = sheet.name;
  const targets = book.sheets.map((sheet) => used.get(sheet) ?? workbook.addWorksheet(sheet.name));
  targets.forEach((target, index) => (target.orderNo = index));
  return targets;
}

/** Takes from a sheet all that the host writes anew; pictures and charts stay. */
function empty(target: Worksheet): void {
  const opened = target as unknown as { model: Record<string, unknown>; _merges: Record<string, unknown> };
  const { model } = opened;
  opened._merges = {};
  opened.model = {
    ...model,
    rows: [],
    cols: undefined,
    merges: [],
    mergeCells: [],
    tables: [],
    conditionalFormattings: [],
    dataValidations: {},
    rowBreaks: [],
    colBreaks: [],
    autoFilter: null,
    sheetProtection: null,
  };
}

async function saveSheet(target: Worksheet, sheet: Sheet): Promise<void> {
  target.state = STATES[sheet.visibility as keyof typeof STATES] ?? 'visible';
  target.properties.tabColor = (sheet.tabColor ? argb(sheet.tabColor) : undefined) as never;
  saveTables(target, sheet);
  saveLines(target, sheet);
  const areas = new Map([...dynamicAreas(sheet), ...arrayAreas(sheet)]);
  for (const [key, cell] of sheet.cells)
    saveCell(target.getCell(Math.floor(key / 16_384) + 1, (key % 16_384) + 1), cell, sheet, key, areas.get(key));
  for (const [row, column, value] of spilledValues(sheet)) target.getCell(row + 1, column + 1).value = value;
  for (const [key, note] of notesToWrite(sheet)) {
    const cell = target.getCell(Math.floor(key / 16_384) + 1, (key % 16_384) + 1) as unknown as { note: unknown };
    cell.note = note;
  }
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(formatRect(merge));
  const frozen = sheet.frozen ?? { rows: 0, columns: 0 };
  const view = { showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  const { zoomScale, rightToLeft } = ((target.views as Worksheet['views'] | undefined)?.[0] ?? {}) as {
    zoomScale?: number;
    rightToLeft?: boolean;
  };
  const kept = { ...(zoomScale ? { zoomScale } : {}), ...(rightToLeft ? { rightToLeft } : {}) };
  target.views = [
    frozen.rows + frozen.columns > 0
      ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, ...view, ...kept }
      : { state: 'normal', ...view, ...kept },
  ] as Worksheet['views'];
  savePage(target, sheet);
  await saveProtection(target, sheet);
}

/** Sizes, hiding and looks of whole rows and columns. */
function saveLines(target: Worksheet, sheet: Sheet): void {
  if (sheet.sheetFormat !== DEFAULT_FORMAT)
    for (let column = 0; column < WIDE; column += 1) setStyle(target.getColumn(column + 1), sheet.sheetFormat);
  for (const [column, look] of sheet.columnFormats) setStyle(target.getColumn(column + 1), look);
  for (const [row, look] of sheet.rowFormats) setStyle(target.getRow(row + 1), look);
  for (const [column, points] of sheet.columnWidths) target.getColumn(column + 1).width = points / POINTS_PER_PIXEL / 7;
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  for (const [row, points] of sheet.rowHeights) target.getRow(row + 1).height = points;
  // As Excel writes a row that fits itself: how high it is, and not that somebody made it so.
  for (const [row, points] of heightsOfContents(sheet, 0, LAST_ROW))
    Object.assign(target.getRow(row + 1), { height: points, customHeight: false });
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  for (const [column, level] of sheet.columnLevels) target.getColumn(column + 1).outlineLevel = level;
  for (const [row, level] of sheet.rowLevels) target.getRow(row + 1).outlineLevel = level;
}

function setStyle(line: unknown, look: CellFormat): void {
  (line as { style: unknown }).style = saveLook(look);
}

function saveCell(target: FileCell, { value, formula, format }: Cell, sheet: Sheet, key: number, area: string | undefined): void {
  const rich = sheet.richTexts.get(key);
  const link = sheet.links.get(key) as { address?: string; documentReference?: string; screenTip?: string } | undefined;
  const [row, column] = [Math.floor(key / 16_384), key % 16_384];
  if (formula !== null) target.value = formulaValue(withPrefixes(toFileForm(formula, sheet, row, column)), value, area) as never;
  else if (link) target.value = linkValue(link, value, rich?.text === value ? rich.value : null) as never;
  else if (rich && rich.text === value && typeof rich.value === 'object' && 'richText' in rich.value)
    target.value = rich.value as FileCell['value'];
  else if (value !== null) target.value = value;
  target.style = saveLook(format);
}

function formulaValue(formula: string, value: Cell['value'], area: string | undefined): Record<string, unknown> {
  const isError = typeof value === 'string' && /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(value);
  return {
    formula: formula.slice(1),
    ...(value === null ? {} : { result: isError ? { error: value } : value }),
    ...(area === undefined ? {} : { shareType: 'array', ref: area }),
  };
}

function linkValue(
  link: { address?: string; documentReference?: string; screenTip?: string },
  value: Cell['value'],
  rich: object | null,
): Record<string, unknown> {
  const { address, documentReference, screenTip } = link;
  const text = rich && 'text' in rich ? rich.text : String(value ?? address ?? documentReference ?? '');
  return {
    text,
    hyperlink: address ? `${address}${documentReference ? `#${documentReference}` : ''}` : `#${documentReference ?? ''}`,
    ...(screenTip ? { tooltip: screenTip } : {}),
  };
}

/** What protection leaves free, by the file's names: there "true" is "forbidden", the library turns it round. */
async function saveProtection(target: Worksheet, { protection, password, passwordHash }: Sheet): Promise<void> {
  if (!protection) return;
  const opened = target as unknown as { sheetProtection: Record<string, unknown> };
  if (password !== '' && !passwordHash) await target.protect(password, {});
  const { algorithmName, hashValue, saltValue, spinCount } = passwordHash ?? opened.sheetProtection ?? {};
  const options = Object.entries(protection).flatMap(([name, allowed]) =>
    name.startsWith('allow') && !name.startsWith('allowEdit')
      ? [[`${name.charAt(5).toLowerCase()}${name.slice(6)}`, allowed === true] as const]
      : [],
  );
  const { selectionMode } = protection;
  opened.sheetProtection = {
    sheet: true,
    objects: protection.allowEditObjects === true ? undefined : false,
    scenarios: protection.allowEditScenarios === true ? undefined : false,
    ...(selectionMode === 'Normal' ? {} : { selectLockedCells: false }),
    ...(selectionMode === 'None' ? { selectUnlockedCells: false } : {}),
    ...(password === '' ? {} : { algorithmName, hashValue, saltValue, spinCount }),
    ...Object.fromEntries(options),
  };
}

/** Elements that come after the conditional formats of a sheet, in the order that files keep. */
const AFTER =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** What the library does not write: names, checks, conditional formats of every kind, filters. */
function complete(parts: Parts, book: HostBook): void {
  saveNames(parts, book);
  const paths = new Map(parts.sheets().map(({ name, path }) => [name, path]));
  const looks: string[] = [];
  const from = Number(/<dxfs count="(\d+)"/.exec(parts.text('xl/styles.xml'))?.[1] ?? 0);
  book.sheets.forEach((sheet, index) => {
    const path = paths.get(sheet.name) ?? '';
    const take = (look: string): number => from + looks.push(look) - 1;
    const formats = saveConditionalFormats(sheet.conditionalFormats, index, from + looks.length);
    looks.push(...formats.looks);
    completeTables(parts, path, sheet, take);
    parts.edit(path, (text) => {
      const filtered = sheet.autoFilter
        ? withFilter(text, saveFilters(formatRect(sheet.autoFilter.rect), sheet.autoFilter.filters, take))
        : text;
      const checked = before(withOwnLinks(filtered), formats.elements + saveValidations(sheet.validations));
      return formats.extension === '' ? checked : withExtension(checked, formats.extension);
    });
    markDynamic(parts, path, dynamicAreas(sheet));
    saveCharts(parts, path, sheet, book);
    saveRemarks(parts, path, sheet, book);
  });
  savePeople(parts, book);
  looks.push(...saveTableStyles(parts, book, from + looks.length));
  parts.edit('xl/styles.xml', inOrder);
  if (looks.length > 0) parts.edit('xl/styles.xml', (text) => withLooks(text, looks, from));
}

const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/** The parts of a font in the order that Excel wants; the library has another. */
const inOrder = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/gs, (_whole, content: string) => {
    const place = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
    const elements = content.match(/<[^>]*>/g) ?? [];
    return `<font>${[...elements].sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });

function before(text: string, elements: string): string {
  if (elements === '') return text;
  const at = text.search(AFTER);
  return at < 0 ? text : `${text.slice(0, at)}${elements}${text.slice(at)}`;
}

/** The filter comes after the protection, or after the rows. */
function withFilter(text: string, filter: string): string {
  const after = /<sheetProtection[^>]*\/>/.exec(text) ?? /<\/sheetData>|<sheetData\/>/.exec(text);
  if (!after) return text;
  const at = after.index + after[0].length;
  return `${text.slice(0, at)}${filter}${text.slice(at)}`;
}

/** The sheet's own extension comes last; rules inside have theirs, too. */
const withExtension = (text: string, extension: string): string =>
  /<\/extLst>\s*<\/worksheet>\s*$/.test(text)
    ? text.replace(/<\/extLst>\s*<\/worksheet>\s*$/, (end) => `${extension}${end}`)
    : text.replace(/<\/worksheet>\s*$/, (end) => `<extLst>${extension}</extLst>${end}`);

/** A link into the workbook itself needs no address outside of it; the library writes one. */
const withOwnLinks = (text: string): string =>
  text.replace(
    /<hyperlink ([^>]*?) r:id="[^"]*" location="#([^"]*)"/g,
    (_whole, start: string, place: string) => `<hyperlink ${start} location="${place}"`,
  );

function withLooks(text: string, looks: readonly string[], from: number): string {
  const added = looks.join('');
  const count = `<dxfs count="${from + looks.length}">`;
  if (/<dxfs count="\d+"\/>/.test(text)) return text.replace(/<dxfs count="\d+"\/>/, () => `${count}${added}</dxfs>`);
  if (text.includes('<dxfs')) return text.replace(/<dxfs[^>]*>/, () => count).replace('</dxfs>', (end) => `${added}${end}`);
  return text.replace(/<tableStyles|<colors>|<extLst>|<\/styleSheet>/, (next) => `${count}${added}</dxfs>${next}`);
}
