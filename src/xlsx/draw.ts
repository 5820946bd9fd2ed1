import type { CellValue as LibraryValue, Workbook, Worksheet } from '@cj-tech-master/excelts';
import {
  absoluteAddress,
  areaAddress,
  columnLetters,
  quoteSheetName,
  type CellSpec,
  type ConditionalFormatSpec,
  type PrintSpec,
  type SheetSpec,
  type WorkbookSpec,
} from '../sheets';
import { cellStyle, dataValidation, fillColor } from './convert';

const MM_PER_INCH = 25.4;
/** Free under protection, as in Excel: filtering, column widths, row heights. No password. */
const PROTECTION = {
  autoFilter: true,
  formatColumns: true,
  formatRows: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
};

/** What a cell of the file holds. Text is stored as text, so nothing in it can become a formula. */
function libraryValue(cell: CellSpec): LibraryValue {
  if (cell.formula !== undefined) {
    const formula = cell.formula.replace(/^=/, '');
    return (cell.value === null || cell.value === undefined ? { formula } : { formula, result: cell.value }) as LibraryValue;
  }
  return cell.value ?? null;
}

/** Draws one sheet into an empty worksheet of the library. */
export function drawSheet(sheet: Worksheet, spec: SheetSpec, styles: ReadonlyMap<string, ReturnType<typeof cellStyle>>): void {
  spec.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (hidden) column.hidden = true;
  });
  spec.rows.forEach(({ height, hidden, cells }, index) => {
    const row = sheet.getRow(index + 1);
    if (height !== undefined) row.height = height;
    if (hidden) row.hidden = true;
    cells.forEach((cell, column) => {
      if (!cell) return;
      const target = row.getCell(column + 1);
      if (cell.value !== undefined || cell.formula !== undefined) target.value = libraryValue(cell);
      const style = styles.get(cell.style);
      if (!style) throw new Error(`SheetSpec ${spec.code} uses the unknown style ${cell.style}`);
      target.style = style;
    });
  });
  for (const merge of spec.merges) sheet.mergeCellsWithoutStyle(areaAddress(merge));
  drawRules(sheet, spec);
  drawLinks(sheet, spec);
  drawView(sheet, spec);
  if (spec.print) drawPrint(sheet, spec.print);
}

function drawRules(sheet: Worksheet, spec: SheetSpec): void {
  for (const validation of spec.validations) {
    sheet.dataValidations.add(areaAddress(validation.area), dataValidation(validation));
  }
  spec.conditionalFormats.forEach(({ area, rule }, index) => {
    sheet.addConditionalFormatting({ ref: areaAddress(area), rules: [conditionalRule(rule, index + 1)] });
  });
}

type LibraryRule = Parameters<Worksheet['addConditionalFormatting']>[0]['rules'][number];

function conditionalRule(rule: ConditionalFormatSpec['rule'], priority: number): LibraryRule {
  if (rule.kind === 'dataBar') {
    return {
      type: 'dataBar',
      priority,
      cfvo: [{ type: 'min' }, { type: 'max' }],
      color: fillColor(rule.color),
      gradient: false,
    } as LibraryRule;
  }
  return {
    type: 'expression',
    priority,
    formulae: [rule.formula.replace(/^=/, '')],
    style: {
      ...(rule.fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: fillColor(rule.fill) } } : {}),
      font: { ...(rule.fontColor ? { color: fillColor(rule.fontColor) } : {}), ...(rule.bold ? { bold: true } : {}) },
    },
  } as LibraryRule;
}

function drawLinks(sheet: Worksheet, spec: SheetSpec): void {
  for (const { row, column, target, tip } of spec.links ?? []) {
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = { text: String(cell.value ?? ''), hyperlink: `#${target}`, ...(tip ? { tooltip: tip } : {}) };
  }
}

function drawView(sheet: Worksheet, spec: SheetSpec): void {
  sheet.state = spec.visibility;
  if (spec.tabColor) sheet.properties.tabColor = fillColor(spec.tabColor);
  const view = { showGridLines: spec.showGridlines };
  sheet.views = [
    spec.freeze
      ? {
          ...view,
          state: 'frozen',
          xSplit: spec.freeze.columns,
          ySplit: spec.freeze.rows,
          topLeftCell: `${columnLetters(spec.freeze.columns)}${spec.freeze.rows + 1}`,
        }
      : { ...view, state: 'normal' },
  ] as Worksheet['views'];
  if (spec.protected) Object.assign(sheet, { sheetProtection: { sheet: true, objects: true, scenarios: true, ...PROTECTION } });
}

function drawPrint(sheet: Worksheet, print: PrintSpec): void {
  const { margins } = print;
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: print.centerHorizontally === true,
    margins: Object.fromEntries(Object.entries(margins).map(([side, mm]) => [side, mm / MM_PER_INCH])),
    ...(print.area ? { printArea: areaAddress(print.area) } : {}),
    ...(print.titleRows ? { printTitlesRow: `${print.titleRows.row + 1}:${print.titleRows.row + print.titleRows.rows}` } : {}),
  });
  if (print.pageNumbers)
    Object.assign(sheet.headerFooter, { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P', firstHeader: '' });
  for (const row of print.breaksBefore ?? []) sheet.getRow(row).addPageBreak();
}

/** Draws a workbook's sheets and names into a workbook of the library; `keep` names tabs that are not ours and stay. */
export function drawInto(workbook: Workbook, spec: WorkbookSpec): void {
  const styles = new Map(Object.entries(spec.styles).map(([name, style]) => [name, cellStyle(style)]));
  for (const sheet of spec.sheets) drawSheet(workbook.addWorksheet(sheet.name), sheet, styles);
  const tabs = new Map(spec.sheets.map((sheet) => [sheet.code, sheet.name]));
  for (const { name, sheet, area } of spec.names) {
    workbook.definedNames.add(`${quoteSheetName(tabs.get(sheet) ?? sheet)}!${absoluteAddress(area)}`, name);
  }
}
