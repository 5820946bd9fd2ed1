import { areaAddress, cellAddress, columnLetters, type CellSpec, type SheetSpec } from '../sheets';
import { fileFormula } from './formula-text';
import { pageSetup, pageProperties } from './sheet-page';
import { conditionalFormats, dataBarExtensions, validations } from './sheet-rules';
import type { StyleTable } from './style-table';
import { attributes, escapeCellText, escapeXml } from './xml-write';

const NAMESPACES =
  ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Protection without a password; "0" leaves a thing free. Drawings and scenarios are protected, as Excel does by itself. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** Excel's column width in a file counts the padding: 7 pixels a digit and 5 of padding, in 256ths of a digit. */
const fileWidth = (characters: number): number => Math.trunc((Math.trunc(characters * 7 + 5) / 7) * 256) / 256;

/** What drawing a sheet needs to know of its workbook. */
export interface SheetFrame {
  readonly styles: StyleTable;
  /** Number of the sheet in its workbook, from 1. */
  readonly id: number;
  /** The tab shown first. */
  readonly selected: boolean;
  /** Elements of the sheet drawn before that hold what people put over its cells: <drawing>, <legacyDrawing>. */
  readonly overlays: string;
}

/** A sheet as the XML of its part, elements in the order the format asks for. */
export function sheetXml(spec: SheetSpec, frame: SheetFrame): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet${NAMESPACES}>` +
    pageProperties(spec) +
    `<dimension ref="${areaAddress({ row: 0, column: 0, rows: Math.max(spec.rows.length, 1), columns: Math.max(spec.columns.length, 1) })}"/>` +
    view(spec, frame.selected) +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    columns(spec) +
    rows(spec, frame.styles) +
    (spec.protected ? PROTECTION : '') +
    merges(spec) +
    conditionalFormats(spec, frame) +
    validations(spec) +
    links(spec) +
    pageSetup(spec) +
    frame.overlays +
    dataBarExtensions(spec, frame.id) +
    '</worksheet>'
  );
}

function view({ showGridlines, freeze }: SheetSpec, selected: boolean): string {
  const own = attributes({ showGridLines: showGridlines ? undefined : 0, tabSelected: selected || undefined, workbookViewId: 0 });
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return `<sheetViews><sheetView${own}/></sheetViews>`;
  const pane = freeze.rows === 0 ? 'topRight' : freeze.columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = attributes({
    xSplit: freeze.columns || undefined,
    ySplit: freeze.rows || undefined,
    topLeftCell: cellAddress(freeze.rows, freeze.columns),
    activePane: pane,
    state: 'frozen',
  });
  return `<sheetViews><sheetView${own}><pane${split}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columns(spec: SheetSpec): string {
  if (spec.columns.length === 0) return '';
  const elements = spec.columns.map(({ width, hidden }, index) => {
    const own = attributes({
      min: index + 1,
      max: index + 1,
      width: fileWidth(width),
      hidden: hidden || undefined,
      customWidth: 1,
    });
    return `<col${own}/>`;
  });
  return `<cols>${elements.join('')}</cols>`;
}

function rows(spec: SheetSpec, styles: StyleTable): string {
  const letters = Array.from({ length: Math.max(0, ...spec.rows.map(({ cells }) => cells.length)) }, (_, index) =>
    columnLetters(index),
  );
  const parts: string[] = ['<sheetData>'];
  spec.rows.forEach(({ height, grows, hidden, cells }, index) => {
    const number = String(index + 1);
    // A height that nobody set (no customHeight) holds until something is typed in the row.
    const size = height === undefined ? '' : ` ht="${height}"${grows ? '' : ' customHeight="1"'}`;
    parts.push(`<row r="${number}"${size}${hidden ? ' hidden="1"' : ''}>`);
    cells.forEach((cell, column) => {
      if (cell) parts.push(cellXml(cell, `r="${letters[column] ?? ''}${number}" s="${styles.cell(cell.style)}"`));
    });
    parts.push('</row>');
  });
  parts.push('</sheetData>');
  return parts.join('');
}

/** One cell. Text is stored as text, so nothing in it can become a formula. */
export function cellXml({ value, formula }: Pick<CellSpec, 'value' | 'formula'>, own: string): string {
  if (formula !== undefined) return formulaCell(formula, value, own);
  if (value === null || value === undefined) return `<c ${own}/>`;
  if (typeof value === 'string') return `<c ${own} t="inlineStr"><is>${textElement(value)}</is></c>`;
  return typeof value === 'boolean' ? `<c ${own} t="b"><v>${value ? 1 : 0}</v></c>` : `<c ${own}><v>${value}</v></c>`;
}

function formulaCell(formula: string, value: CellSpec['value'], own: string): string {
  const text = `<f>${escapeXml(fileFormula(formula))}</f>`;
  if (value === null || value === undefined) return `<c ${own}>${text}</c>`;
  if (typeof value === 'string') return `<c ${own} t="str">${text}<v>${escapeCellText(value)}</v></c>`;
  return typeof value === 'boolean'
    ? `<c ${own} t="b">${text}<v>${value ? 1 : 0}</v></c>`
    : `<c ${own}>${text}<v>${value}</v></c>`;
}

function textElement(text: string): string {
  const spaces = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${spaces}>${escapeCellText(text)}</t>`;
}

function merges({ merges: areas }: SheetSpec): string {
  if (areas.length === 0) return '';
  return `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('')}</mergeCells>`;
}

function links({ links: places = [] }: SheetSpec): string {
  if (places.length === 0) return '';
  const elements = places.map(({ row, column, target, tip }) => {
    return `<hyperlink${attributes({ ref: cellAddress(row, column), location: target.replace(/^#/, ''), tooltip: tip })}/>`;
  });
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
