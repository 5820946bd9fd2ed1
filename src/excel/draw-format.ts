import { areasBy, type Area, type BorderLine, type SheetSpec, type Style } from '../sheets';
import type { ListSeparator } from './list-separator';
import { addressLists, rangeOf, rangesOf } from './ranges';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Side = (typeof SIDES)[number];

/** Excel's horizontal and vertical names for ours. */
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify', general: 'General' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function lineOf(border: NonNullable<Style['border']>, side: Side): BorderLine | undefined {
  const own = { EdgeTop: border.top, EdgeBottom: border.bottom, EdgeLeft: border.left, EdgeRight: border.right };
  return side in own ? (own[side as keyof typeof own] ?? border.all) : border.all;
}

function drawBorders(range: Excel.Range, border: NonNullable<Style['border']>, { rows, columns }: Area): void {
  for (const side of SIDES) {
    if ((side === 'InsideHorizontal' && rows === 1) || (side === 'InsideVertical' && columns === 1)) continue;
    const line = lineOf(border, side);
    if (line === undefined || line === 'none') continue;
    const item = range.format.borders.getItem(side);
    // A new line of Excel's is thin and black.
    item.style = 'Continuous';
    if (line !== 'thin') item.weight = line === 'hair' ? 'Hairline' : 'Medium';
  }
}

/** One property of a look: what of it differs from Excel's own, and how it is set on all rectangles that share it. */
interface Property {
  of(style: Style): string | number | boolean | undefined;
  set(format: Excel.RangeFormat, style: Style): void;
}

/** In this order: an indent holds only once the alignment is set. */
const PROPERTIES: readonly Property[] = [
  { of: ({ font }) => font.name, set: (format, { font }) => void (format.font.name = font.name) },
  { of: ({ font }) => font.size, set: (format, { font }) => void (format.font.size = font.size) },
  { of: ({ font }) => font.bold || undefined, set: (format) => void (format.font.bold = true) },
  { of: ({ font }) => font.italic || undefined, set: (format) => void (format.font.italic = true) },
  { of: ({ font }) => font.underline || undefined, set: (format) => void (format.font.underline = 'Single') },
  { of: ({ font }) => font.color, set: (format, { font }) => void (format.font.color = font.color ?? '#000000') },
  { of: ({ fill }) => fill, set: (format, { fill }) => void (format.fill.color = fill ?? '#FFFFFF') },
  {
    of: ({ align }) => align.horizontal,
    set: (format, { align }) => void (format.horizontalAlignment = HORIZONTAL[align.horizontal]),
  },
  {
    of: ({ align }) => align.vertical,
    set: (format, { align }) => void (format.verticalAlignment = VERTICAL[align.vertical]),
  },
  { of: ({ align }) => align.wrap || undefined, set: (format) => void (format.wrapText = true) },
  {
    of: ({ align }) => align.indent || undefined,
    set: (format, { align }) => void (format.indentLevel = align.indent ?? 0),
  },
  { of: ({ locked }) => (locked ? undefined : true), set: (format) => void (format.protection.locked = false) },
];

/** About what a rectangle of its own, a property of it, and its borders (six sides of up to two properties each) add to a request. */
const BYTES_PER_RANGE = 420;
const BYTES_PER_PROPERTY = 330;
const BYTES_PER_BORDER = 2_300;

/** The looks of a sheet, worked out: what is set where, and about how many bytes that takes. */
export interface FormatPlan {
  readonly bytes: number;
  draw(sheet: Excel.Worksheet): void;
}

/** What is set on one list of rectangles. */
interface Step {
  readonly addresses: string;
  set(sheet: Excel.Worksheet, format: () => Excel.RangeFormat): void;
}

/**
 * Works out the looks of a sheet property by property, so that what a whole table shares is set once, and what is scattered over it is set on a list of
 * rectangles. The sheet's formats have been cleared before, so only what differs from Excel's own is set.
 */
export function planFormats(spec: SheetSpec, styles: Readonly<Record<string, Style>>, separator: ListSeparator): FormatPlan {
  const lookOf = (name: string): Style => {
    const style = styles[name];
    if (!style) throw new Error(`SheetSpec ${spec.code} uses the unknown style ${name}`);
    return style;
  };
  const scattered = PROPERTIES.flatMap((property) =>
    sharedBy(spec, lookOf, property.of).flatMap(({ style, areas }) =>
      addressLists(areas, separator).map((addresses): Step => ({ addresses, set: (_, format) => property.set(format(), style) })),
    ),
  );
  // A list of rectangles has no number format, and inner lines need each rectangle by itself.
  const numbers = sharedBy(spec, lookOf, ({ numberFormat }) => (numberFormat === 'General' ? undefined : numberFormat));
  const borders = sharedBy(spec, lookOf, ({ border }) => (border ? JSON.stringify(border) : undefined));
  const lists = new Set(scattered.map(({ addresses }) => addresses));
  const countOf = (shared: typeof numbers): number => shared.reduce((sum, { areas }) => sum + areas.length, 0);
  return {
    bytes:
      [...lists].reduce((sum, { length }) => sum + length + BYTES_PER_RANGE, 0) +
      (scattered.length + countOf(numbers)) * BYTES_PER_PROPERTY +
      (countOf(numbers) + countOf(borders)) * BYTES_PER_RANGE +
      countOf(borders) * BYTES_PER_BORDER,
    draw(sheet) {
      const formats = new Map<string, Excel.RangeFormat>();
      for (const { addresses, set } of scattered)
        set(sheet, () => {
          const known = formats.get(addresses) ?? rangesOf(sheet, addresses).format;
          formats.set(addresses, known);
          return known;
        });
      for (const { style, areas } of numbers)
        for (const area of areas) rangeOf(sheet, area).numberFormat = [[style.numberFormat]];
      for (const { style, areas } of borders)
        for (const area of areas) if (style.border) drawBorders(rangeOf(sheet, area), style.border, area);
    },
  };
}

/** Rectangles that share a property, with a style that shows its value. */
function sharedBy(
  spec: SheetSpec,
  lookOf: (name: string) => Style,
  of: Property['of'],
): { style: Style; areas: readonly Area[] }[] {
  const samples = new Map<string | number | boolean, Style>();
  const values = new Map<string, ReturnType<Property['of']>>();
  const shared = areasBy(spec, (name) => {
    // A sheet has thousands of cells and a handful of looks.
    if (!values.has(name)) {
      const value = of(lookOf(name));
      values.set(name, value);
      if (value !== undefined && !samples.has(value)) samples.set(value, lookOf(name));
    }
    return values.get(name);
  });
  return shared.flatMap(({ shared: value, areas }) => {
    const style = samples.get(value);
    return style ? [{ style, areas }] : [];
  });
}

/** Points for a column width in characters, as Excel measures them with its default font (7 pixels a digit, 5 of padding, 96 dpi). */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Gives neighbouring columns and rows of equal size their size in one go, and hides those that are hidden. Nothing is hidden before. */
export function drawSizes(sheet: Excel.Worksheet, spec: SheetSpec, separator: ListSeparator): void {
  for (const { first, count, item } of equalRuns(spec.columns, (column) => `${column.width}|${column.hidden}`)) {
    const range = rangeOf(sheet, { row: 0, column: first, rows: 1, columns: count });
    range.format.columnWidth = columnPoints(item.width);
    if (item.hidden) range.getEntireColumn().untrack().columnHidden = true;
  }
  for (const [height, areas] of rowsByHeight(spec))
    for (const addresses of addressLists(areas, separator)) rangesOf(sheet, addresses).format.rowHeight = height;
  spec.rows.forEach((row, index) => {
    if (row.hidden) rangeOf(sheet, { row: index, column: 0, rows: 1, columns: 1 }).getEntireRow().untrack().rowHidden = true;
  });
}

/** Rows of each height, neighbours together; a row is named by its first cell. */
function rowsByHeight(spec: SheetSpec): Map<number, Area[]> {
  const heights = new Map<number, Area[]>();
  for (const { first, count, item } of equalRuns(spec.rows, ({ height, grows }) => String(grows ? undefined : height))) {
    if (item.height === undefined || item.grows) continue;
    heights.set(item.height, [...(heights.get(item.height) ?? []), { row: first, column: 0, rows: count, columns: 1 }]);
  }
  return heights;
}

/**
 * Gives rows that grow no height of their own: they fit what stands in them, and go on doing so while somebody types. Comes after contents, widths and looks.
 * Whole rows, since what lies outside of a range would not count.
 */
export function fitRows(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { first, count } of growingRuns(spec))
    sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow().format.autofitRows();
}

const growingRuns = ({ rows }: SheetSpec): { first: number; count: number }[] =>
  equalRuns(rows, ({ grows }) => String(grows === true)).filter(({ item }) => item.grows);

/** How many sizes are set: columns, row heights, and rows that fit themselves. */
export const sizeCount = (spec: SheetSpec): number =>
  spec.columns.length + new Set(spec.rows.map(({ height }) => height)).size + growingRuns(spec).length;

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
