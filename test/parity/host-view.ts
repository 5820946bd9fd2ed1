import { formatRect } from '../../src/workbench/host';
import type { Cell, ExcelHost, Sheet } from '../../src/workbench/host';
import type { BookView, CellView, SheetView } from './view';

const BORDER_SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const WEIGHTS: Readonly<Record<string, string>> = { Thin: 'thin', Hairline: 'hair', Medium: 'medium' };

function cellView({ value, formula, format }: Cell): CellView {
  const borders = Object.entries(format.borders)
    .map(([side, line]) => `${BORDER_SIDES[side as keyof typeof BORDER_SIDES]}:${WEIGHTS[line?.weight ?? ''] ?? ''}`)
    .sort()
    .join(' ');
  return {
    content: formula ?? value,
    font: `${format.fontName} ${format.fontSize}${format.bold ? ' bold' : ''}${format.italic ? ' italic' : ''}${format.underline === 'None' ? '' : ' underline'} ${format.fontColor}`,
    fill: format.fill,
    align: `${format.horizontal.toLowerCase()} ${format.vertical === 'Center' ? 'middle' : format.vertical.toLowerCase()}${format.wrap ? ' wrap' : ''} ${format.indent}`,
    numberFormat: format.numberFormat,
    locked: format.locked,
    borders,
  };
}

const bounds = (rule: Record<string, unknown>): string =>
  [rule.operator, rule.formula1, rule.formula2]
    .filter((part) => part !== undefined)
    .map((part) => String(part).replace(/^=/, ''))
    .join(' ');

function ruleText(rule: Record<string, unknown> | null): string {
  const [kind, content] = Object.entries(rule ?? {})[0] ?? ['any', {}];
  const inner = content as Record<string, unknown>;
  if (kind === 'list') return `list ${String(inner.source).replace(/^=/, '')}`;
  if (kind === 'custom') return `custom ${String(inner.formula).replace(/^=/, '')}`;
  return `${kind} ${bounds(inner)}`;
}

const zoomOf = (sheet: Sheet) =>
  sheet.page.settings.get('Zoom') as { horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;

function sheetView(sheet: Sheet): SheetView {
  const cells: Record<string, CellView> = {};
  for (const { row, column, cell } of sheet.inside({ row1: 0, column1: 0, row2: 20_000, column2: 60 })) {
    cells[formatRect({ row1: row, row2: row, column1: column, column2: column })] = cellView(cell);
  }
  const setting = (name: string): number => Number(sheet.page.settings.get(name));
  return {
    visibility: sheet.visibility.toLowerCase(),
    cells,
    merges: sheet.merges.map(formatRect).sort(),
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b).map(([, points]) => Math.round(points)),
    heights: Object.fromEntries([...sheet.rowHeights].map(([row, points]) => [row + 1, points])),
    hiddenRows: [...sheet.hiddenRows].map((row) => row + 1),
    hiddenColumns: [...sheet.hiddenColumns].map((column) => column + 1),
    validations: sheet.validations
      .map(({ rect, validation }) => {
        const prompt = (validation.prompt ?? {}) as { title?: string; message?: string };
        const alert = (validation.errorAlert ?? {}) as { title?: string; message?: string; style?: string };
        return [
          formatRect(rect),
          ruleText(validation.rule),
          prompt.title ?? '',
          prompt.message ?? '',
          alert.style?.toLowerCase() ?? '',
          alert.title ?? '',
          alert.message ?? '',
        ].join('|');
      })
      .sort(),
    conditionalFormats: sheet.conditionalFormats.map(({ rect, settings }) =>
      [
        formatRect(rect),
        String(settings.get('custom/rule/formula') ?? '').replace(/^=/, ''),
        settings.get('custom/format/fill/color') ?? '',
        settings.get('custom/format/font/color') ?? '',
        settings.get('custom/format/numberFormat') ?? '',
      ].join('|'),
    ),
    isProtected: sheet.protection !== null,
    free: Object.entries(sheet.protection ?? {})
      .filter(([, allowed]) => allowed === true)
      .map(([option]) => option.replace('allow', '').toLowerCase())
      .sort(),
    frozen: sheet.frozen ? `${sheet.frozen.rows}x${sheet.frozen.columns}` : '',
    gridlines: sheet.showGridlines,
    tabColor: sheet.tabColor,
    print:
      sheet.page.printArea === null
        ? null
        : {
            orientation: String(sheet.page.settings.get('Orientation')).toLowerCase(),
            paper: String(sheet.page.settings.get('PaperSize')),
            millimetres: ['TopMargin', 'BottomMargin', 'LeftMargin', 'RightMargin', 'HeaderMargin', 'FooterMargin'].map((side) =>
              Math.round((setting(side) * 25.4) / 72),
            ),
            area: sheet.page.printArea,
            titleRows: sheet.page.titleRows ?? '',
            pagesWide: Number(zoomOf(sheet)?.horizontalFitToPages),
            pagesTall: Number(zoomOf(sheet)?.verticalFitToPages),
            header: `&C${String(sheet.page.headers.get('default/CenterHeader') ?? '')}`,
            firstHeader: String(sheet.page.headers.get('first/CenterHeader') ?? ''),
            breaks: sheet.page.breaks,
          },
  };
}

/** The workbook that Office.js has drawn, as the host holds it. */
export function viewOfHost({ book }: ExcelHost): BookView {
  const ours = book.sheets.filter((sheet) => sheet.name !== 'Sheet1');
  return {
    sheets: Object.fromEntries(ours.map((sheet) => [sheet.name, sheetView(sheet)])),
    names: Object.fromEntries(book.names.map((item) => [item.name, item.formula.replace(/^=/, '').replaceAll("'", '')])),
  };
}
