import { Workbook, type Cell, type Worksheet } from '@cj-tech-master/excelts';
import type { BookView, CellView, SheetView } from './view';

const MM_PER_INCH = 25.4;

const color = (value: unknown): string => {
  const argb = (value as { argb?: string } | undefined)?.argb;
  return argb ? `#${argb.slice(-6).toUpperCase()}` : '';
};

/** The reader makes dates of serial numbers; Excel counts the days from 30/12/1899. */
const serial = (date: Date): number => Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);

function contentOf(cell: Cell): CellView['content'] {
  const { value } = cell;
  if (value instanceof Date) return serial(value);
  if (typeof value === 'object' && value !== null) {
    if ('formula' in value) return `=${String(value.formula)}`;
    if ('hyperlink' in value) return String((value as { text?: unknown }).text ?? '');
    return cell.text;
  }
  return (value ?? null) as CellView['content'];
}

function cellView(cell: Cell): CellView {
  const { font, alignment, border, protection, fill } = cell;
  const borders = (['top', 'bottom', 'left', 'right'] as const)
    .flatMap((side) => (border?.[side]?.style ? [`${side}:${border[side]?.style ?? ''}`] : []))
    .sort()
    .join(' ');
  const solid = fill && 'fgColor' in fill ? color(fill.fgColor) : '';
  return {
    content: contentOf(cell),
    font: `${font?.name ?? 'Calibri'} ${font?.size ?? 11}${font?.bold ? ' bold' : ''}${font?.italic ? ' italic' : ''}${font?.underline ? ' underline' : ''} ${color(font?.color) || '#000000'}`,
    fill: solid,
    align: `${alignment?.horizontal ?? 'general'} ${alignment?.vertical ?? 'bottom'}${alignment?.wrapText ? ' wrap' : ''} ${alignment?.indent ?? 0}`,
    numberFormat: String(cell.numFmt || 'General'),
    locked: protection?.locked ?? true,
    borders,
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  lessThanOrEqual: 'LessThanOrEqualTo',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
};
const KINDS: Readonly<Record<string, string>> = { whole: 'wholeNumber' };

interface FileValidation {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorStyle?: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

function validationText(ref: string, { type, operator, formulae = [], ...words }: FileValidation): string {
  const rule =
    type === 'list' || type === 'custom'
      ? `${type} ${String(formulae[0]).replace(/^"|"$/g, '')}`
      : `${KINDS[type] ?? type} ${[OPERATORS[operator ?? 'between'], ...formulae.map((bound) => (bound instanceof Date ? serial(bound) : bound))].join(' ')}`;
  const style = words.error === undefined ? '' : (words.errorStyle ?? 'stop');
  return [ref, rule, words.promptTitle ?? '', words.prompt ?? '', style, words.errorTitle ?? '', words.error ?? ''].join('|');
}

function validationsOf(sheet: Worksheet): string[] {
  const model = (sheet.dataValidations as unknown as { model: Record<string, FileValidation> }).model;
  return Object.entries(model).map(([ref, validation]) => validationText(ref.replace(/^range:/, ''), validation));
}

const formatCode = (format: string | { formatCode: string } | undefined): string =>
  typeof format === 'object' ? format.formatCode : (format ?? '');

function conditionalFormatsOf(sheet: Worksheet): string[] {
  const formats = (
    sheet as unknown as {
      conditionalFormattings: {
        ref: string;
        rules: {
          priority: number;
          formulae?: string[];
          style?: { fill?: { bgColor?: unknown }; font?: { color?: unknown }; numFmt?: string | { formatCode: string } };
        }[];
      }[];
    }
  ).conditionalFormattings;
  return formats
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, ...rule })))
    .sort((a, b) => a.priority - b.priority)
    .map(({ ref, formulae, style }) =>
      [ref, formulae?.[0] ?? '', color(style?.fill?.bgColor), color(style?.font?.color), formatCode(style?.numFmt)].join('|'),
    );
}

function printOf(sheet: Worksheet): SheetView['print'] {
  const { pageSetup, headerFooter } = sheet;
  if (!pageSetup.printArea) return null;
  const margins = pageSetup.margins as unknown as Record<string, number>;
  return {
    orientation: pageSetup.orientation ?? '',
    paper: (pageSetup.paperSize as unknown as number) === 9 ? 'A4' : String(pageSetup.paperSize),
    millimetres: ['top', 'bottom', 'left', 'right', 'header', 'footer'].map((side) =>
      Math.round((margins[side] ?? 0) * MM_PER_INCH),
    ),
    area: pageSetup.printArea.replace(/^.*!/, '').replaceAll('$', ''),
    titleRows: (pageSetup.printTitlesRow ?? '').replaceAll('$', ''),
    pagesWide: Number(pageSetup.fitToWidth),
    pagesTall: Number(pageSetup.fitToHeight),
    header: String(headerFooter.oddHeader ?? ''),
    firstHeader: String(headerFooter.firstHeader ?? ''),
    breaks: (sheet as unknown as { rowBreaks: { id: number }[] }).rowBreaks.map(({ id }) => id),
  };
}

function sheetView(sheet: Worksheet): SheetView {
  const cells: Record<string, CellView> = {};
  const heights: Record<string, number> = {};
  const hiddenRows: number[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined && row.customHeight) heights[number] = row.height;
    if (row.hidden) hiddenRows.push(number);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells[cell.address] = { ...cellView(cell), ...(cell.isMerged && cell.master !== cell ? { content: null } : {}) };
    });
  });
  const view = sheet.views[0] as { state?: string; xSplit?: number; ySplit?: number; showGridLines?: boolean } | undefined;
  const protection = (sheet as unknown as { sheetProtection: Record<string, boolean> | null }).sheetProtection;
  return {
    visibility: sheet.state.toLowerCase(),
    cells,
    merges: [...((sheet as unknown as { model: { merges: string[] } }).model.merges ?? [])].sort(),
    widths: sheet.columns.map(({ width }) => Math.round((Math.round((width ?? 0) * 7) * 72) / 96)),
    heights,
    hiddenRows,
    hiddenColumns: sheet.columns.flatMap(({ hidden }, index) => (hidden ? [index + 1] : [])),
    validations: validationsOf(sheet).sort(),
    conditionalFormats: conditionalFormatsOf(sheet),
    isProtected: protection !== null && protection !== undefined && protection.sheet !== false,
    free: ['autoFilter', 'formatColumns', 'formatRows', 'formatCells', 'insertRows', 'sort', 'deleteRows']
      .filter((option) => protection?.[option] === true)
      .map((option) => option.toLowerCase())
      .sort(),
    frozen: view?.state === 'frozen' ? `${view.ySplit ?? 0}x${view.xSplit ?? 0}` : '',
    gridlines: view?.showGridLines ?? true,
    tabColor: color(sheet.properties.tabColor),
    print: printOf(sheet),
  };
}

/** The workbook that was written into a file, as a library of others reads it. */
export async function viewOfFile(bytes: Uint8Array): Promise<BookView> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return {
    sheets: Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, sheetView(sheet)])),
    names: Object.fromEntries(
      workbook.definedNames.model.map(({ name, ranges }) => [name, (ranges[0] ?? '').replaceAll("'", '')]),
    ),
  };
}
