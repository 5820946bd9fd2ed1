import { Workbook, type Cell as FileCell, type Style, type Worksheet } from '@cj-tech-master/excelts';
import { formatRect } from '../host/address';
import type { Cell, CellFormat, ConditionalFormat, HostBook, Rect, Sheet, Validation } from '../host/model';

/** Pixels and points of a column's character, as Excel counts them: 7 pixels a digit, 5 of padding. */
const POINTS_PER_PIXEL = 0.75;
const MM = { pointsPerInch: 72 } as const;
const WEIGHTS: Readonly<Record<string, 'thin' | 'hair' | 'medium' | 'thick'>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};
const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

const argb = (color: string): { argb: string } => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });

/** The workbook of the host as an .xlsx file: contents, looks, merges, checks, protection, names, print set-up. Charts are left out. */
export async function saveBook(book: HostBook): Promise<Uint8Array> {
  const workbook = new Workbook();
  // Excel computes every formula anew when it opens the file.
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of book.sheets) saveSheet(workbook.addWorksheet(sheet.name), sheet);
  for (const { name, formula } of book.names) workbook.definedNames.add(formula.replace(/^=/, ''), name);
  workbook.views = [{ activeTab: Math.max(0, book.activeSheet) } as (typeof workbook.views)[number]];
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function saveSheet(target: Worksheet, sheet: Sheet): void {
  target.state = STATES[sheet.visibility as keyof typeof STATES] ?? 'visible';
  if (sheet.tabColor) target.properties.tabColor = argb(sheet.tabColor);
  for (const [column, points] of sheet.columnWidths) target.getColumn(column + 1).width = points / POINTS_PER_PIXEL / 7;
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  for (const [row, points] of sheet.rowHeights) target.getRow(row + 1).height = points;
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  for (const [key, cell] of sheet.cells) saveCell(target.getCell(Math.floor(key / 16_384) + 1, (key % 16_384) + 1), cell);
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(formatRect(merge));
  for (const { rect, validation } of joined(sheet.validations)) saveValidation(target, rect, validation);
  for (const format of sheet.conditionalFormats) saveConditionalFormat(target, format);
  const frozen = sheet.frozen ?? { rows: 0, columns: 0 };
  target.views = [
    frozen.rows + frozen.columns > 0
      ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: sheet.showGridlines }
      : { state: 'normal', showGridLines: sheet.showGridlines },
  ] as Worksheet['views'];
  savePage(target, sheet);
  saveProtection(target, sheet);
}

function saveCell(target: FileCell, { value, formula, format }: Cell): void {
  if (formula !== null)
    target.value = { formula: formula.slice(1), ...(value === null ? {} : { result: value }) } as FileCell['value'];
  else if (value !== null) target.value = value;
  target.style = styleOf(format);
}

function styleOf(format: CellFormat): Partial<Style> {
  const borders = Object.entries(SIDES).flatMap(([side, name]) => {
    const line = format.borders[side as keyof typeof SIDES];
    return line && line.style !== 'None' ? [[name, { style: WEIGHTS[line.weight] ?? 'thin', color: argb(line.color) }]] : [];
  });
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: format.underline !== 'None',
      strike: format.strikethrough,
      color: argb(format.fontColor),
    },
    ...(format.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(format.fill) } } : {}),
    ...(borders.length > 0 ? { border: Object.fromEntries(borders) } : {}),
    alignment: {
      ...(format.horizontal === 'General' ? {} : { horizontal: format.horizontal.toLowerCase() as 'left' }),
      vertical: (format.vertical === 'Center' ? 'middle' : format.vertical.toLowerCase()) as 'middle',
      wrapText: format.wrap,
      indent: format.indent,
      shrinkToFit: format.shrink,
    },
    numFmt: format.numberFormat,
    protection: { locked: format.locked, hidden: format.formulaHidden },
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** The library wants dates as such; Excel counts the days from 30/12/1899. */
const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);

/** A rule as Excel's API has it, in the terms of a file. */
function ruleOf(rule: Record<string, unknown> | null): Record<string, unknown> {
  const [kind, content] = Object.entries(rule ?? {})[0] ?? ['any', {}];
  const inner = content as Record<string, unknown>;
  const plain = (part: unknown): unknown => (typeof part === 'string' ? part.replace(/^=/, '') : part);
  if (kind === 'list') {
    const source = String(inner.source);
    return { type: 'list', formulae: [source.startsWith('=') ? source.slice(1) : `"${source}"`] };
  }
  if (kind === 'custom') return { type: 'custom', formulae: [plain(inner.formula)] };
  if (kind === 'any') return { type: 'any' };
  const bound = (part: unknown): unknown => (kind === 'date' && part !== undefined ? dateOf(Number(plain(part))) : plain(part));
  const formulae = [bound(inner.formula1), bound(inner.formula2)].filter((part) => part !== undefined);
  return { type: kind === 'wholeNumber' ? 'whole' : kind, operator: OPERATORS[String(inner.operator)] ?? 'between', formulae };
}

/** The same check of rows that follow each other as one: the library joins single cells by itself, and wrongly where row 9 meets row 10. */
function joined(validations: Sheet['validations']): Sheet['validations'] {
  const open = new Map<string, { rect: Rect; validation: Validation }>();
  const all: { rect: Rect; validation: Validation }[] = [];
  for (const { rect, validation } of [...validations].sort((a, b) => a.rect.row1 - b.rect.row1)) {
    const key = JSON.stringify([rect.column1, rect.column2, validation]);
    const above = open.get(key);
    if (above && above.rect.row2 + 1 === rect.row1) above.rect = { ...above.rect, row2: rect.row2 };
    else {
      const own = { rect, validation };
      open.set(key, own);
      all.push(own);
    }
  }
  return all;
}

function saveValidation(target: Worksheet, rect: Rect, { rule, prompt, errorAlert, ignoreBlanks }: Validation): void {
  const ref = formatRect(rect);
  const validation = {
    ...ruleOf(rule),
    allowBlank: ignoreBlanks,
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message } : {}),
    ...(errorAlert
      ? {
          showErrorMessage: true,
          errorStyle: String(errorAlert.style).toLowerCase(),
          errorTitle: errorAlert.title,
          error: errorAlert.message,
        }
      : {}),
  };
  // The library's own way takes single cells only; its model takes areas.
  const { model } = target.dataValidations as unknown as { model: Record<string, unknown> };
  model[`range:${ref}`] = { ...validation, sqref: ref };
}

function saveConditionalFormat(target: Worksheet, { rect, type, settings }: ConditionalFormat): void {
  const ref = formatRect(rect);
  if (/databar/i.test(type)) {
    const color = String(settings.get('dataBar/positiveFormat/fillColor') ?? '#638EC6');
    const rule = { type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }], color: argb(color), gradient: false };
    target.addConditionalFormatting({ ref, rules: [rule] } as unknown as Parameters<Worksheet['addConditionalFormatting']>[0]);
    return;
  }
  const formula = settings.get('custom/rule/formula');
  if (formula === undefined) return;
  const [fill, font, bold] = ['custom/format/fill/color', 'custom/format/font/color', 'custom/format/font/bold'].map((path) =>
    settings.get(path),
  );
  const style = {
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(String(fill)) } } : {}),
    ...(font || bold ? { font: { ...(font ? { color: argb(String(font)) } : {}), ...(bold ? { bold: true } : {}) } } : {}),
  };
  const rule = { type: 'expression', formulae: [String(formula).replace(/^=/, '')], style, priority: 1 };
  target.addConditionalFormatting({ ref, rules: [rule] } as unknown as Parameters<Worksheet['addConditionalFormatting']>[0]);
}

function savePage(target: Worksheet, { page }: Sheet): void {
  const inches = (name: string): number | undefined => {
    const points = page.settings.get(name);
    return points === undefined ? undefined : Number(points) / MM.pointsPerInch;
  };
  const zoom = page.settings.get('Zoom') as { horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const margins = {
    left: 'LeftMargin',
    right: 'RightMargin',
    top: 'TopMargin',
    bottom: 'BottomMargin',
    header: 'HeaderMargin',
    footer: 'FooterMargin',
  };
  if (page.settings.get('Orientation'))
    target.pageSetup.orientation = String(page.settings.get('Orientation')).toLowerCase() as 'portrait';
  if (page.settings.get('PaperSize') === 'A4') target.pageSetup.paperSize = 9 as never;
  if (zoom?.horizontalFitToPages)
    Object.assign(target.pageSetup, { fitToPage: true, fitToWidth: 1, fitToHeight: zoom.verticalFitToPages ?? 0 });
  if (inches('TopMargin') !== undefined)
    target.pageSetup.margins = Object.fromEntries(
      Object.entries(margins).map(([side, name]) => [side, inches(name) ?? 0.5]),
    ) as never;
  if (page.settings.get('CenterHorizontally') === true) target.pageSetup.horizontalCentered = true;
  if (page.printArea) target.pageSetup.printArea = page.printArea;
  if (page.titleRows) target.pageSetup.printTitlesRow = page.titleRows.replaceAll('$', '');
  const header = page.headers.get('default/CenterHeader');
  if (header) {
    target.headerFooter.differentFirst = true;
    target.headerFooter.oddHeader = `&C${String(header)}`;
    target.headerFooter.firstHeader = '';
  }
  for (const row of page.breaks) target.getRow(row).addPageBreak();
}

/** What protection leaves free, by the file's names: there "true" is "forbidden", the library turns it round. */
function saveProtection(target: Worksheet, { protection }: Sheet): void {
  if (!protection) return;
  const options = Object.entries(protection).flatMap(([name, allowed]) =>
    name.startsWith('allow') ? [[`${name.charAt(5).toLowerCase()}${name.slice(6)}`, allowed === true] as const] : [],
  );
  (target as unknown as { sheetProtection: Record<string, boolean> }).sheetProtection = {
    sheet: true,
    objects: false,
    scenarios: false,
    ...Object.fromEntries(options),
  };
}
