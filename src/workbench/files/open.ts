import { Workbook, type Cell as FileCell, type Worksheet } from '@cj-tech-master/excelts';
import { parseAddress } from '../host/address';
import { DEFAULT_FORMAT, HostBook, type BorderSide, type CellFormat, type Scalar, type Sheet } from '../host/model';

const POINTS_PER_INCH = 72;
const WEIGHTS: Readonly<Record<string, string>> = { hair: 'Hairline', thin: 'Thin', medium: 'Medium', thick: 'Thick' };
const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const STATES: Readonly<Record<string, string>> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const color = (value: unknown): string => {
  const argb = (value as { argb?: string } | undefined)?.argb;
  return argb ? `#${argb.slice(-6).toUpperCase()}` : '';
};

/** Excel counts the days from 30/12/1899. */
const serialOf = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;

/**
 * An .xlsx file as a workbook of the host: contents, looks, merges, checks, protection, names, print set-up. Charts and pictures are left out.
 * @throws Error for bytes that are no .xlsx file
 */
export async function openBook(bytes: Uint8Array): Promise<HostBook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const book = new HostBook(null);
  for (const source of workbook.worksheets) openSheet(source, book.addSheet(source.name));
  for (const { name, ranges } of workbook.definedNames.model)
    if (ranges[0]) book.names.push({ name, formula: `=${ranges[0]}`, visible: true, comment: '', scope: null });
  const active = Number((workbook.views[0] as { activeTab?: number } | undefined)?.activeTab ?? 0);
  const visible = book.sheets.findIndex(({ visibility }) => visibility === 'Visible');
  book.activeSheet = book.sheets[active]?.visibility === 'Visible' ? active : Math.max(0, visible);
  return book;
}

function openSheet(source: Worksheet, sheet: Sheet): void {
  sheet.visibility = STATES[source.state] ?? 'Visible';
  sheet.tabColor = color(source.properties.tabColor);
  (source.columns ?? []).forEach(({ width, hidden }, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, Math.round(width * 7) * 0.75);
    if (hidden) sheet.hiddenColumns.add(column);
  });
  const formats = new Map<string, CellFormat>();
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined) sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    row.eachCell({ includeEmpty: true }, (cell, column) => openCell(cell, sheet, number - 1, Number(column) - 1, formats));
  });
  const { merges = [] } = (source as unknown as { model: { merges?: string[] } }).model;
  sheet.merges = merges.map(parseAddress);
  openValidations(source, sheet);
  openConditionalFormats(source, sheet);
  const view = source.views[0] as { state?: string; xSplit?: number; ySplit?: number; showGridLines?: boolean } | undefined;
  sheet.showGridlines = view?.showGridLines ?? true;
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  openPage(source, sheet);
  openProtection(source, sheet);
}

function openCell(source: FileCell, sheet: Sheet, row: number, column: number, formats: Map<string, CellFormat>): void {
  const inMerge = source.isMerged && source.master !== source;
  const { value, formula } = inMerge ? { value: null, formula: null } : contentOf(source);
  const format = formatOf(source);
  if (value === null && formula === null && format === null) return;
  const key = JSON.stringify(format);
  // Cells of one look share it.
  const shared = formats.get(key) ?? format ?? DEFAULT_FORMAT;
  formats.set(key, shared);
  Object.assign(sheet.make(row, column), { value, formula, format: shared });
}

function contentOf(source: FileCell): { value: Scalar | null; formula: string | null } {
  const { value } = source;
  if (value instanceof Date) return { value: serialOf(value), formula: null };
  if (typeof value !== 'object' || value === null) return { value: (value ?? null) as Scalar | null, formula: null };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value as { result?: unknown };
    const shown = result instanceof Date ? serialOf(result) : typeof result === 'object' ? null : (result ?? null);
    return { value: shown as Scalar | null, formula: `=${source.formula ?? ''}` };
  }
  return { value: source.text, formula: null };
}

/** The look of a cell; null where the file says nothing of it. */
function formatOf({ font, fill, border, alignment, numFmt, protection }: FileCell): CellFormat | null {
  if (!font && !fill && !border && !alignment && !numFmt && !protection) return null;
  const borders = Object.entries(SIDES).flatMap(([name, side]) => {
    const line = border?.[name as keyof typeof SIDES];
    if (!line?.style) return [];
    const own: BorderSide = { style: 'Continuous', weight: WEIGHTS[line.style] ?? 'Thin', color: color(line.color) || '#000000' };
    return [[side, own] as const];
  });
  return {
    ...DEFAULT_FORMAT,
    fontName: font?.name ?? DEFAULT_FORMAT.fontName,
    fontSize: font?.size ?? DEFAULT_FORMAT.fontSize,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: font?.underline ? 'Single' : 'None',
    strikethrough: font?.strike === true,
    fontColor: color(font?.color) || DEFAULT_FORMAT.fontColor,
    fill: fill && 'fgColor' in fill ? color(fill.fgColor) : '',
    horizontal: alignment?.horizontal ? capital(alignment.horizontal) : 'General',
    vertical: alignment?.vertical === 'middle' ? 'Center' : capital(alignment?.vertical ?? 'bottom'),
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? 0,
    shrink: alignment?.shrinkToFit === true,
    numberFormat: numFmt ? String(numFmt) : 'General',
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden === true,
    borders: Object.fromEntries(borders),
  };
}

interface FileValidation {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly allowBlank?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorStyle?: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function ruleOf({ type, operator, formulae = [] }: FileValidation): Record<string, unknown> | null {
  const plain = (bound: unknown): unknown => (bound instanceof Date ? serialOf(bound) : bound);
  const [first, second] = formulae.map(plain);
  if (type === 'any') return null;
  if (type === 'list') {
    const text = String(first);
    return { list: { inCellDropDown: true, source: text.startsWith('"') ? text.slice(1, -1) : `=${text}` } };
  }
  if (type === 'custom') return { custom: { formula: `=${String(first)}` } };
  const bounds = {
    formula1: first,
    ...(second === undefined ? {} : { formula2: second }),
    operator: OPERATORS[operator ?? ''] ?? 'Between',
  };
  return { [type === 'whole' ? 'wholeNumber' : type]: bounds };
}

function openValidations(source: Worksheet, sheet: Sheet): void {
  const { model } = source.dataValidations as unknown as { model: Record<string, FileValidation> };
  for (const [ref, file] of Object.entries(model)) {
    const { promptTitle: title = '', prompt: message = '', errorTitle = '', error } = file;
    const style = capital(file.errorStyle ?? 'stop');
    sheet.validations.push({
      rect: parseAddress(ref.replace(/^range:/, '')),
      validation: {
        rule: ruleOf(file),
        prompt: file.prompt === undefined ? null : { showPrompt: true, title, message },
        errorAlert: error === undefined ? null : { showAlert: true, title: errorTitle, message: error, style },
        ignoreBlanks: file.allowBlank ?? true,
      },
    });
  }
}

interface FileConditionalFormat {
  readonly ref: string;
  readonly rules: readonly {
    readonly type: string;
    readonly formulae?: readonly string[];
    readonly color?: unknown;
    readonly style?: {
      readonly fill?: { readonly bgColor?: unknown };
      readonly font?: { readonly color?: unknown; readonly bold?: boolean };
    };
  }[];
}

function openConditionalFormats(source: Worksheet, sheet: Sheet): void {
  const formats = (source as unknown as { conditionalFormattings: FileConditionalFormat[] }).conditionalFormattings;
  for (const { ref, rules } of formats) {
    for (const { type, formulae, style, ...rest } of rules) {
      const settings = new Map<string, unknown>();
      if (type === 'dataBar') settings.set('dataBar/positiveFormat/fillColor', color(rest.color) || '#638EC6');
      else if (formulae?.[0] !== undefined) settings.set('custom/rule/formula', `=${formulae[0]}`);
      if (style?.fill?.bgColor) settings.set('custom/format/fill/color', color(style.fill.bgColor));
      if (style?.font?.color) settings.set('custom/format/font/color', color(style.font.color));
      if (style?.font?.bold) settings.set('custom/format/font/bold', true);
      const id = `opened-${sheet.conditionalFormats.length + 1}`;
      sheet.conditionalFormats.push({ id, type: type === 'dataBar' ? 'DataBar' : 'Custom', rect: parseAddress(ref), settings });
    }
  }
}

function openPage(source: Worksheet, { page }: Sheet): void {
  const { pageSetup } = source;
  // A sheet without headers has none of this, whatever the library's types say.
  const headerFooter = source.headerFooter as Worksheet['headerFooter'] | undefined;
  const margins = pageSetup.margins as unknown as Record<string, number> | undefined;
  const names = {
    top: 'TopMargin',
    bottom: 'BottomMargin',
    left: 'LeftMargin',
    right: 'RightMargin',
    header: 'HeaderMargin',
    footer: 'FooterMargin',
  };
  for (const [side, name] of Object.entries(names))
    if (margins?.[side] !== undefined) page.settings.set(name, margins[side] * POINTS_PER_INCH);
  if (pageSetup.orientation) page.settings.set('Orientation', capital(pageSetup.orientation));
  if ((pageSetup.paperSize as unknown as number) === 9) page.settings.set('PaperSize', 'A4');
  if (pageSetup.fitToPage)
    page.settings.set('Zoom', { horizontalFitToPages: 1, verticalFitToPages: Number(pageSetup.fitToHeight ?? 0) });
  if (pageSetup.horizontalCentered) page.settings.set('CenterHorizontally', true);
  if (pageSetup.printArea) page.printArea = pageSetup.printArea.replace(/^.*!/, '').replaceAll('$', '');
  if (pageSetup.printTitlesRow) page.titleRows = pageSetup.printTitlesRow.replaceAll('$', '');
  const header = /^&C(.*)$/s.exec(headerFooter?.oddHeader ?? '')?.[1];
  if (header) page.headers.set('default/CenterHeader', header);
  page.breaks = ((source as unknown as { rowBreaks?: { id: number }[] }).rowBreaks ?? []).map(({ id }) => id);
}

function openProtection(source: Worksheet, sheet: Sheet): void {
  const { sheetProtection } = source as unknown as { sheetProtection: Record<string, boolean> | null };
  if (!sheetProtection || sheetProtection.sheet === false) return;
  const options = Object.entries(sheetProtection).filter(([name]) => !['sheet', 'objects', 'scenarios'].includes(name));
  sheet.protection = Object.fromEntries(
    options.filter(([, value]) => typeof value === 'boolean').map(([name, value]) => [`allow${capital(name)}`, value]),
  );
}
