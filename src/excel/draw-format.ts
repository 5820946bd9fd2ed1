import { areaAddress, styleAreas, type BorderLine, type SheetSpec, type Style } from '../sheets';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Side = (typeof SIDES)[number];

/** Excel's horizontal and vertical names for ours. */
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify', general: 'General' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function lineOf(border: NonNullable<Style['border']>, side: Side): BorderLine | undefined {
  const own = { EdgeTop: border.top, EdgeBottom: border.bottom, EdgeLeft: border.left, EdgeRight: border.right };
  return side in own ? (own[side as keyof typeof own] ?? border.all) : border.all;
}

function drawBorders(range: Excel.Range, border: NonNullable<Style['border']>, rows: number, columns: number): void {
  for (const side of SIDES) {
    if ((side === 'InsideHorizontal' && rows === 1) || (side === 'InsideVertical' && columns === 1)) continue;
    const line = lineOf(border, side);
    if (line === undefined || line === 'none') continue;
    const item = range.format.borders.getItem(side);
    item.style = 'Continuous';
    item.weight = line === 'hair' ? 'Hairline' : line === 'medium' ? 'Medium' : 'Thin';
    item.color = '#000000';
  }
}

function drawStyle(range: Excel.Range, style: Style, rows: number, columns: number): void {
  const { format } = range;
  format.font.name = style.font.name;
  format.font.size = style.font.size;
  if (style.font.bold) format.font.bold = true;
  if (style.font.italic) format.font.italic = true;
  if (style.font.underline) format.font.underline = 'Single';
  if (style.font.color) format.font.color = style.font.color;
  if (style.fill) format.fill.color = style.fill;
  format.horizontalAlignment = HORIZONTAL[style.align.horizontal];
  format.verticalAlignment = VERTICAL[style.align.vertical];
  if (style.align.wrap) format.wrapText = true;
  if (style.align.indent) format.indentLevel = style.align.indent;
  if (style.numberFormat !== 'General') range.numberFormat = [[style.numberFormat]];
  if (!style.locked) format.protection.locked = false;
  if (style.border) drawBorders(range, style.border, rows, columns);
}

/** Formats a sheet rectangle by rectangle. The sheet's formats have been cleared before, so only what differs from Excel's own is set. */
export function drawFormats(sheet: Excel.Worksheet, spec: SheetSpec, styles: Readonly<Record<string, Style>>): void {
  for (const { style: name, areas } of styleAreas(spec)) {
    const style = styles[name];
    if (!style) throw new Error(`SheetSpec ${spec.code} uses the unknown style ${name}`);
    for (const area of areas) drawStyle(sheet.getRange(areaAddress(area)), style, area.rows, area.columns);
  }
}

/** Points for a column width in characters, as Excel measures them with its default font (7 pixels a digit, 5 of padding, 96 dpi). */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Gives neighbouring columns and rows of equal size their size in one go, and hides those that are hidden. */
export function drawSizes(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { first, count, item } of equalRuns(spec.columns, (column) => `${column.width}|${column.hidden}`)) {
    const range = sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();
    range.format.columnWidth = columnPoints(item.width);
    range.columnHidden = item.hidden === true;
  }
  for (const { first, count, item } of equalRuns(spec.rows, (row) => `${row.height}|${row.hidden}`)) {
    const range = sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow();
    if (item.height !== undefined) range.format.rowHeight = item.height;
    range.rowHidden = item.hidden === true;
  }
}

function equalRuns<Item>(items: readonly Item[], keyOf: (item: Item) => string): { first: number; count: number; item: Item }[] {
  const runs: { first: number; count: number; item: Item; key: string }[] = [];
  items.forEach((item, index) => {
    const last = runs.at(-1);
    const key = keyOf(item);
    if (last && last.key === key) last.count += 1;
    else runs.push({ first: index, count: 1, item, key });
  });
  return runs;
}
