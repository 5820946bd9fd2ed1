import { apiNotFound, invalidArgument } from '../errors';
import { LAST_COLUMN, LAST_ROW, type BorderSide, type CellFormat, type Rect, type Sheet } from '../model';
import { common, formatCells, guardStructure } from './cells';
import type { HostObject, Of, TypeDefinition } from './types';

/** Excel's standard sizes, in points. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

type Part = Of<'RangeFormat' | 'RangeFont' | 'RangeFill' | 'FormatProtection'>;

const reader =
  <Key extends keyof CellFormat>(key: Key) =>
  (object: Part): unknown =>
    common(object, (format) => format[key] as string | number | boolean);

const writer =
  <Key extends keyof CellFormat>(key: Key, convert: (value: unknown) => CellFormat[Key]) =>
  (object: Part, value: unknown): void => {
    guardStructure(object.sheet, 'allowFormatCells');
    const set = convert(value);
    formatCells(object, (format) => ({ ...format, [key]: set }));
  };

const text = (value: unknown): string => String(value);
const number = (value: unknown): number => Number(value);
const truth = (value: unknown): boolean => value === true;
const part = <Name extends Part['type'] | 'RangeBorderCollection'>(
  type: Name,
  { sheet, rect }: { sheet: Sheet; rect: Rect },
): HostObject => ({ type, sheet, rect }) as HostObject;

/** A colour as Excel gives it back: "#RRGGBB" in capitals. */
const color = (value: unknown): string => {
  const written = String(value);
  if (!/^#[0-9a-f]{6}$/i.test(written)) throw invalidArgument();
  return written.toUpperCase();
};

function sizeOf(sizes: ReadonlyMap<number, number>, from: number, to: number, standard: number): number | null {
  const first = sizes.get(from) ?? standard;
  for (let line = from; line <= Math.min(to, from + 20_000); line += 1) if ((sizes.get(line) ?? standard) !== first) return null;
  return first;
}

function setSize(sizes: Map<number, number>, from: number, to: number, size: unknown): void {
  const points = Number(size);
  if (!(points >= 0)) throw invalidArgument();
  for (let line = from; line <= to; line += 1) sizes.set(line, points);
}

export const rangeFormatType: TypeDefinition<'RangeFormat'> = {
  get: {
    HorizontalAlignment: reader('horizontal'),
    VerticalAlignment: reader('vertical'),
    WrapText: reader('wrap'),
    IndentLevel: reader('indent'),
    ShrinkToFit: reader('shrink'),
    TextOrientation: reader('orientation'),
    ColumnWidth: ({ sheet, rect }) => sizeOf(sheet.columnWidths, rect.column1, rect.column2, STANDARD_WIDTH),
    RowHeight: ({ sheet, rect }) => sizeOf(sheet.rowHeights, rect.row1, rect.row2, STANDARD_HEIGHT),
  },
  set: {
    HorizontalAlignment: writer('horizontal', text),
    VerticalAlignment: writer('vertical', text),
    WrapText: writer('wrap', truth),
    IndentLevel: writer('indent', number),
    ShrinkToFit: writer('shrink', truth),
    TextOrientation: writer('orientation', number),
    ColumnWidth: ({ sheet, rect }, size) => {
      guardStructure(sheet, 'allowFormatColumns');
      setSize(sheet.columnWidths, rect.column1, Math.min(rect.column2, LAST_COLUMN), size);
    },
    RowHeight: ({ sheet, rect }, size) => {
      guardStructure(sheet, 'allowFormatRows');
      if (Number(size) > 409.5) throw invalidArgument();
      setSize(sheet.rowHeights, rect.row1, rect.row2 === LAST_ROW ? (sheet.used(false)?.row2 ?? 0) : rect.row2, size);
    },
  },
  call: {
    AutofitColumns: ({ sheet, rect }) => fit(sheet.columnWidths, rect.column1, rect.column2),
    AutofitRows: ({ sheet, rect }) => fit(sheet.rowHeights, rect.row1, rect.row2),
  },
  child: {
    Font: (object) => part('RangeFont', object),
    Fill: (object) => part('RangeFill', object),
    Borders: (object) => part('RangeBorderCollection', object),
    Protection: (object) => part('FormatProtection', object),
  },
};

/** Fitting is for the eye; the host only forgets the set size. */
function fit(sizes: Map<number, number>, from: number, to: number): void {
  for (const line of [...sizes.keys()]) if (line >= from && line <= to) sizes.delete(line);
}

export const rangeFontType: TypeDefinition<'RangeFont'> = {
  get: {
    Name: reader('fontName'),
    Size: reader('fontSize'),
    Bold: reader('bold'),
    Italic: reader('italic'),
    Underline: reader('underline'),
    Strikethrough: reader('strikethrough'),
    Color: (object) => common(object, (format) => format.fontColor) ?? '',
  },
  set: {
    Name: writer('fontName', text),
    Size: writer('fontSize', number),
    Bold: writer('bold', truth),
    Italic: writer('italic', truth),
    Underline: writer('underline', text),
    Strikethrough: writer('strikethrough', truth),
    Color: writer('fontColor', color),
  },
};

export const rangeFillType: TypeDefinition<'RangeFill'> = {
  get: { Color: (object) => common(object, (format) => format.fill || '#FFFFFF') ?? '' },
  set: { Color: writer('fill', color) },
  call: {
    Clear: (object) => {
      guardStructure(object.sheet, 'allowFormatCells');
      formatCells(object, (format) => ({ ...format, fill: '' }));
    },
  },
};

export const formatProtectionType: TypeDefinition<'FormatProtection'> = {
  get: { Locked: reader('locked'), FormulaHidden: reader('formulaHidden') },
  set: { Locked: writer('locked', truth), FormulaHidden: writer('formulaHidden', truth) },
};

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];
type OwnSide = keyof CellFormat['borders'];

export const rangeBordersType: TypeDefinition<'RangeBorderCollection'> = {
  get: { Count: () => SIDES.length },
  child: {
    GetItem: (object, [side]) => border(object, side),
    GetItemAt: (object, [index]) => border(object, SIDES[Number(index)]),
  },
  item: (object, [side]) => border(object, side),
  items: (object) => SIDES.map((side) => border(object, side)),
};

function border({ sheet, rect }: Of<'RangeBorderCollection'>, side: unknown): Of<'RangeBorder'> {
  if (!SIDES.includes(side as Side)) throw invalidArgument();
  return { type: 'RangeBorder', sheet, rect, side: String(side) };
}

/** Which cells of a range have which side of theirs on the given side of the range. */
function sidesAt(side: string, rect: Rect, row: number, column: number): OwnSide[] {
  switch (side as Side) {
    case 'EdgeTop':
      return row === rect.row1 ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return row === rect.row2 ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return column === rect.column1 ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return column === rect.column2 ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return [...(row > rect.row1 ? (['EdgeTop'] as const) : []), ...(row < rect.row2 ? (['EdgeBottom'] as const) : [])];
    case 'InsideVertical':
      return [
        ...(column > rect.column1 ? (['EdgeLeft'] as const) : []),
        ...(column < rect.column2 ? (['EdgeRight'] as const) : []),
      ];
    default:
      return [side as OwnSide];
  }
}

const NO_LINE: BorderSide = { style: 'None', weight: 'Thin', color: '#000000' };

function setBorder(object: Of<'RangeBorder'>, change: Partial<BorderSide>): void {
  guardStructure(object.sheet, 'allowFormatCells');
  formatCells(object, (format, row, column) => {
    const borders = { ...format.borders };
    for (const own of sidesAt(object.side, object.rect, row, column))
      borders[own] = { ...(borders[own] ?? { ...NO_LINE, style: 'Continuous' }), ...change };
    return { ...format, borders };
  });
}

function getBorder({ sheet, rect, side }: Of<'RangeBorder'>): BorderSide {
  for (const { row, column, cell } of sheet.inside(rect)) {
    const [own] = sidesAt(side, rect, row, column);
    if (own) return cell.format.borders[own] ?? NO_LINE;
  }
  return NO_LINE;
}

export const rangeBorderType: TypeDefinition<'RangeBorder'> = {
  identity: () => ({}),
  get: {
    SideIndex: ({ side }) => side,
    Id: ({ side }) => side,
    Style: (object) => getBorder(object).style,
    Weight: (object) => getBorder(object).weight,
    Color: (object) => getBorder(object).color,
  },
  set: {
    Style: (object, style) => setBorder(object, { style: String(style) }),
    Weight: (object, weight) => setBorder(object, { weight: String(weight) }),
    Color: (object, value) => setBorder(object, { color: color(value) }),
    TintAndShade: () => {
      throw apiNotFound('RangeBorder', 'tintAndShade');
    },
  },
};
