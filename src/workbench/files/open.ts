import { Workbook, type Cell as FileCell, type Worksheet } from '@cj-tech-master/excelts';
import { parseAddress } from '../host/address';
import { DEFAULT_FORMAT, HostBook, Sheet, type CellFormat, type Scalar } from '../host/model';
import { openArrays } from './arrays';
import { paletteOf, type Palette } from './colors';
import { openDynamic } from './dynamic-arrays';
import { openFilters, type FilterLooks } from './filters';
import { withoutPrefixes } from './formula-form';
import { openLook } from './looks';
import { openNames } from './names';
import { openCharts } from './open-charts';
import { openConditionalFormats } from './open-conditional-formats';
import { openPage } from './page';
import { Parts } from './parts';
import { openNote, openRemarks } from './remarks';
import { openTableStyles } from './table-styles';
import { openTables } from './tables';
import { openValidations } from './validations';
import { child, type Element } from './xml';

const STATES: Readonly<Record<string, string>> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Excel counts the days from 30/12/1899. */
const serialOf = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;

/** What the looks of a file are read with. */
interface Looks {
  readonly palette: Palette;
  readonly standard: CellFormat;
  /** Cells of one look share it. */
  readonly known: Map<string, CellFormat>;
}

/**
 * An .xlsx file as a workbook of the host: contents, looks, merges, checks, conditional formats, tables, filters, links, notes, protection, names,
 * print set-up. What the host has no room for (pictures, charts of rare kinds) stays in the file it came from, which the workbook keeps for saving.
 * @throws Error for bytes that are no .xlsx file
 */
export async function openBook(bytes: Uint8Array): Promise<HostBook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const parts = Parts.open(bytes);
  const book = new HostBook(null);
  book.source = bytes.slice();
  const styles = parts.xml('xl/styles.xml');
  const palette = paletteOf(parts);
  const looks: Looks = { palette, standard: standardLook(styles, palette), known: new Map() };
  const changes = child(styles, 'dxfs')?.children ?? [];
  const paths = new Map(parts.sheets().map(({ name, path }) => [name, path]));
  for (const source of workbook.worksheets) {
    const sheet = book.addSheet(source.name);
    sheet.origin = source.name;
    const path = paths.get(source.name) ?? '';
    const root = parts.xml(path);
    openSheet(source, sheet, looks);
    openDynamic(parts.text(path), sheet);
    openPage(source, root, sheet);
    sheet.validations = openValidations(root);
    openConditionalFormats(root, changes, palette, sheet, book);
    openTables(parts, path, sheet, book, { changes, palette });
    openAutoFilter(root, sheet, { changes, palette });
    openLinks(root, sheet);
    openCharts(parts, path, sheet, book, palette);
    openRemarks(parts, path, sheet);
  }
  openTableStyles(parts, book);
  openNames(parts, book);
  openProperties(workbook, book);
  const active = Number((workbook.views as { activeTab?: number }[] | undefined)?.[0]?.activeTab ?? 0);
  const visible = book.sheets.findIndex(({ visibility }) => visibility === 'Visible');
  book.activeSheet = book.sheets[active]?.visibility === 'Visible' ? active : Math.max(0, visible);
  return book;
}

/** Properties of the document, by their names in Excel's API. */
export const PROPERTIES = {
  Title: 'title',
  Subject: 'subject',
  Author: 'creator',
  Keywords: 'keywords',
  Comments: 'description',
  Category: 'category',
  Manager: 'manager',
  Company: 'company',
} as const;

function openProperties(workbook: Workbook, book: HostBook): void {
  for (const [name, key] of Object.entries(PROPERTIES)) {
    const value = workbook[key] as unknown;
    if (typeof value === 'string' && value !== '') book.properties.set(name, value);
  }
  const { created, lastModifiedBy } = workbook as { created?: unknown; lastModifiedBy?: unknown };
  if (created instanceof Date) book.properties.set('CreationDate', created.toISOString());
  if (typeof lastModifiedBy === 'string') book.properties.set('LastAuthor', lastModifiedBy);
}

/** The look of a file's cells that have none of their own: its first font. */
function standardLook(styles: Element, palette: Palette): CellFormat {
  const font = child(styles, 'fonts')?.children[0];
  const size = Number(child(font, 'sz')?.attributes.val);
  const color = child(font, 'color')?.attributes ?? {};
  const look: CellFormat = {
    ...DEFAULT_FORMAT,
    fontName: child(font, 'name')?.attributes.val ?? DEFAULT_FORMAT.fontName,
    fontSize: size > 0 ? size : DEFAULT_FORMAT.fontSize,
    fontColor: palette({ argb: color.rgb, theme: color.theme && Number(color.theme) }) || DEFAULT_FORMAT.fontColor,
  };
  return JSON.stringify(look) === JSON.stringify(DEFAULT_FORMAT) ? DEFAULT_FORMAT : look;
}

function shared(style: Parameters<typeof openLook>[0], looks: Looks): CellFormat | null {
  const look = openLook(style, looks.palette, looks.standard);
  if (!look) return null;
  const key = JSON.stringify(look);
  const known = looks.known.get(key) ?? look;
  looks.known.set(key, known);
  return known;
}

function openSheet(source: Worksheet, sheet: Sheet, looks: Looks): void {
  sheet.visibility = STATES[source.state] ?? 'Visible';
  sheet.tabColor = looks.palette(source.properties.tabColor);
  sheet.sheetFormat = looks.standard;
  (source.columns ?? []).forEach((line, column) => {
    const { width, hidden, style } = line;
    if (width !== undefined) sheet.columnWidths.set(column, Math.round(width * 7) * 0.75);
    if (hidden) sheet.hiddenColumns.add(column);
    const { outlineLevel = 0 } = line as { outlineLevel?: number };
    if (outlineLevel > 0) sheet.columnLevels.set(column, outlineLevel);
    const look = style ? shared(style, looks) : null;
    if (look) sheet.columnFormats.set(column, look);
  });
  source.eachRow({ includeEmpty: true }, (row, number) => {
    // A height that nobody set is what the contents needed when the file was saved.
    if (row.height !== undefined && row.customHeight === true) sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    const { outlineLevel = 0 } = row as { outlineLevel?: number };
    if (outlineLevel > 0) sheet.rowLevels.set(number - 1, outlineLevel);
    const { style } = row as unknown as { style?: Parameters<typeof openLook>[0] };
    const look = style ? shared(style, looks) : null;
    if (look) sheet.rowFormats.set(number - 1, look);
    row.eachCell({ includeEmpty: true }, (cell, column) => openCell(cell, sheet, number - 1, Number(column) - 1, looks));
  });
  openArrays(sheet);
  const { merges = [] } = (source as unknown as { model: { merges?: string[] } }).model;
  sheet.merges = merges.map(parseAddress);
  const view = (source.views as Worksheet['views'] | undefined)?.[0] as
    { state?: string; xSplit?: number; ySplit?: number; showGridLines?: boolean; showRowColHeaders?: boolean } | undefined;
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  openProtection(source, sheet);
}

function openCell(source: FileCell, sheet: Sheet, row: number, column: number, looks: Looks): void {
  const inMerge = source.isMerged && source.master !== source;
  const content = inMerge ? { value: null, formula: null } : contentOf(source);
  const format = shared(source, looks);
  const { note } = source as unknown as { note?: unknown };
  const key = Sheet.key(row, column);
  if (note && !inMerge) sheet.notes.set(key, openNote(note));
  if (content.value === null && content.formula === null && format === null) return;
  Object.assign(sheet.make(row, column), content, { format: format ?? looks.standard });
  if (!inMerge) openExtras(source, sheet, key, content.value);
}

/** What a cell's value says beside its text: a link, letters of several looks, an area that one formula fills. */
function openExtras({ value }: FileCell, sheet: Sheet, key: number, text: Scalar | null): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  if ('hyperlink' in value && typeof value.hyperlink === 'string') {
    const { hyperlink, tooltip } = value as { hyperlink: string; tooltip?: string };
    sheet.links.set(key, {
      ...(hyperlink.startsWith('#') ? { documentReference: hyperlink.slice(1) } : { address: hyperlink }),
      textToDisplay: String(text ?? ''),
      screenTip: tooltip ?? '',
    });
  }
  if ('richText' in value || 'hyperlink' in value) sheet.richTexts.set(key, { text: String(text ?? ''), value });
  const array = value as { shareType?: string; ref?: string };
  if (array.shareType === 'array' && array.ref) sheet.arrays.set(key, array.ref);
}

function contentOf(source: FileCell): { value: Scalar | null; formula: string | null } {
  const { value } = source;
  if (value instanceof Date) return { value: serialOf(value), formula: null };
  if (typeof value !== 'object' || value === null) return { value: (value ?? null) as Scalar | null, formula: null };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value as { result?: unknown };
    return { value: resultOf(result), formula: `=${withoutPrefixes(source.formula ?? '')}` };
  }
  if ('error' in value) return { value: String(value.error), formula: null };
  return { value: source.text, formula: null };
}

function resultOf(result: unknown): Scalar | null {
  if (result instanceof Date) return serialOf(result);
  if (typeof result === 'object' && result !== null) return 'error' in result ? String(result.error) : null;
  return (result ?? null) as Scalar | null;
}

/** What the library leaves of links: places in the workbook itself, and what is shown when one points at them. */
function openLinks(root: Element, sheet: Sheet): void {
  for (const { attributes: own } of child(root, 'hyperlinks')?.children ?? []) {
    const { row1, column1 } = parseAddress(own.ref ?? 'A1');
    const key = Sheet.key(row1, column1);
    const text = String(sheet.at(row1, column1)?.value ?? '');
    const known = sheet.links.get(key) ?? { textToDisplay: text };
    const place = own.location?.replace(/^#/, '');
    sheet.links.set(key, { ...known, ...(place ? { documentReference: place } : {}), screenTip: own.tooltip ?? '' });
  }
}

function openAutoFilter(root: Element, sheet: Sheet, looks: FilterLooks): void {
  const filter = child(root, 'autoFilter');
  const { ref } = filter?.attributes ?? {};
  if (ref) sheet.autoFilter = { rect: parseAddress(ref), filters: openFilters(filter, looks) };
}

function openProtection(source: Worksheet, sheet: Sheet): void {
  const { sheetProtection: own } = source as unknown as { sheetProtection: Record<string, boolean | string | number> | null };
  if (!own || !own.sheet) return;
  const options = Object.entries(own).filter(
    ([name, value]) => typeof value === 'boolean' && !/^(sheet|objects|scenarios|select)/.test(name),
  );
  sheet.protection = {
    ...Object.fromEntries(
      'AutoFilter DeleteColumns DeleteRows EditObjects EditScenarios FormatCells FormatColumns FormatRows InsertColumns InsertHyperlinks InsertRows PivotTables Sort'
        .split(' ')
        .map((name) => [`allow${name}`, false]),
    ),
    ...Object.fromEntries(options.map(([name, value]) => [`allow${capital(name)}`, value as boolean])),
    allowEditObjects: own.objects !== false,
    allowEditScenarios: own.scenarios !== false,
    selectionMode: own.selectLockedCells === false ? (own.selectUnlockedCells === false ? 'None' : 'Unlocked') : 'Normal',
  };
  if (!own.hashValue) return;
  // A file holds no password, only what has been made of it: no password given later is known to be right.
  sheet.password = '\u0000';
  sheet.passwordHash = {
    algorithmName: own.algorithmName,
    hashValue: own.hashValue,
    saltValue: own.saltValue,
    spinCount: own.spinCount,
  };
}

/** What of a file the host does not show: charts and pictures, which it keeps for saving, and others, which are lost. */
export interface Unseen {
  readonly charts: number;
  readonly pictures: number;
  readonly others: readonly string[];
}

/** What of the file of a workbook the host does not show. */
export function unseenIn(book: HostBook): Unseen {
  const paths = book.source ? Parts.open(book.source).paths() : [];
  const count = (pattern: RegExp): number => paths.filter((path) => pattern.test(path)).length;
  const others = [
    ['xl/pivotTables/', 'PivotTable'],
    ['xl/slicers/', 'Slicer'],
    ['xl/vbaProject.bin', 'VBA'],
    ['xl/externalLinks/', 'ExternalLink'],
  ].flatMap(([path = '', name = '']) => (paths.some((one) => one.startsWith(path)) ? [name] : []));
  const shown = book.sheets.reduce((sum, { openedCharts }) => sum + openedCharts.length, 0);
  return { charts: count(/^xl\/charts\/chart\w*?\d+\.xml$/) - shown, pictures: count(/^xl\/media\//), others };
}
