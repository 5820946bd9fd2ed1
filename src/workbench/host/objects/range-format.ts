import { invalidArgument } from '../errors';
import type { Rect, Sheet } from '../model';
import { guardStructure } from './cells';
import { numberIn, oneOf, text, truth } from './check';
import { colorOf } from './colors';
import { common, formatCells, lookWith } from './looks';
import { columnWidth, fitColumns, fitRows, isStandard, rowHeight, setColumnWidth, setRowHeight } from './sizes';
import { DEFAULT_FORMAT, type CellFormat } from '../model';
import type { HostObject, Of, TypeDefinition } from './types';

type Part = Of<'RangeFormat' | 'RangeFont' | 'RangeFill' | 'FormatProtection'>;

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
/** Kinds of filling that Excel takes from an add-in. */
const PATTERNS =
  'None Solid Gray50 Gray75 Gray25 Horizontal Vertical Down Up Checker SemiGray75 LightHorizontal LightVertical LightDown LightUp Grid CrissCross Gray16 Gray8 LinearGradient RectangularGradient'.split(
    ' ',
  );

const reader =
  <Key extends keyof CellFormat>(key: Key) =>
  (object: Part): unknown =>
    common(object, (format) => format[key]);

/** Changes the looks of a part's cells. */
function put({ sheet, rect }: Part, change: (format: CellFormat) => Partial<CellFormat>): void {
  guardStructure(sheet, 'allowFormatCells');
  formatCells({ sheet, rect }, (format) => ({ ...format, ...change(format) }));
}

/** Sets one property of the looks of a part's cells. */
function setLook<Key extends keyof CellFormat>(
  { sheet, rect }: { sheet: Sheet; rect: Rect },
  key: Key,
  set: CellFormat[Key],
): void {
  const setting = `${key}=${JSON.stringify(set)}`;
  formatCells({ sheet, rect }, (format) => lookWith(format, setting, () => ({ ...format, [key]: set })));
}

const writer =
  <Key extends keyof CellFormat>(key: Key, convert: (value: unknown) => CellFormat[Key]) =>
  (object: Part, value: unknown): void => {
    const set = convert(value);
    guardStructure(object.sheet, 'allowFormatCells');
    setLook(object, key, set);
  };

const part = <Name extends Part['type'] | 'RangeBorderCollection'>(
  type: Name,
  { sheet, rect }: { sheet: Sheet; rect: Rect },
): HostObject => ({ type, sheet, rect }) as HostObject;

/** Degrees from -90 to 90, or 180 for letters below each other. */
const angle = (value: unknown): number => (value === 180 ? 180 : numberIn(value, -90, 90));
const MOST_INDENT = 250;
const shade = (value: unknown): number => numberIn(value, -1, 1);

export const rangeFormatType: TypeDefinition<'RangeFormat'> = {
  get: {
    AutoIndent: reader('autoIndent'),
    ColumnWidth: columnWidth,
    HorizontalAlignment: reader('horizontal'),
    IndentLevel: reader('indent'),
    ReadingOrder: reader('readingOrder'),
    RowHeight: rowHeight,
    ShrinkToFit: reader('shrink'),
    TextOrientation: reader('orientation'),
    UseStandardHeight: ({ sheet, rect }) => isStandard(sheet.rowHeights, rect.row1, rect.row2),
    UseStandardWidth: ({ sheet, rect }) => isStandard(sheet.columnWidths, rect.column1, rect.column2),
    VerticalAlignment: reader('vertical'),
    WrapText: reader('wrap'),
  },
  set: {
    AutoIndent: writer('autoIndent', truth),
    ColumnWidth: setColumnWidth,
    HorizontalAlignment: writer('horizontal', (value) => oneOf(HORIZONTAL, value)),
    IndentLevel: writer('indent', (value) => numberIn(value, 0, MOST_INDENT)),
    ReadingOrder: writer('readingOrder', (value) => oneOf(READING, value)),
    RowHeight: setRowHeight,
    ShrinkToFit: writer('shrink', truth),
    TextOrientation: writer('orientation', angle),
    UseStandardHeight: ({ sheet, rect }, use) => {
      guardStructure(sheet, 'allowFormatRows');
      if (truth(use))
        for (const row of [...sheet.rowHeights.keys()]) if (row >= rect.row1 && row <= rect.row2) sheet.rowHeights.delete(row);
    },
    UseStandardWidth: ({ sheet, rect }, use) => {
      guardStructure(sheet, 'allowFormatColumns');
      if (truth(use))
        for (const column of [...sheet.columnWidths.keys()])
          if (column >= rect.column1 && column <= rect.column2) sheet.columnWidths.delete(column);
    },
    VerticalAlignment: writer('vertical', (value) => oneOf(VERTICAL, value)),
    WrapText: writer('wrap', truth),
  },
  call: {
    AdjustIndent: (object, [amount]) => {
      const by = numberIn(amount, -MOST_INDENT, MOST_INDENT);
      put(object, ({ indent }) => ({ indent: Math.min(MOST_INDENT, Math.max(0, indent + by)) }));
    },
    AutofitColumns: fitColumns,
    AutofitRows: fitRows,
  },
  child: {
    Borders: (object) => part('RangeBorderCollection', object),
    Fill: (object) => part('RangeFill', object),
    Font: (object) => part('RangeFont', object),
    Protection: (object) => part('FormatProtection', object),
  },
};

/** @throws InvalidArgument for a name longer than fonts have */
const fontName = (value: unknown): string => {
  const name = text(value);
  if (name === '' || name.length > 31) throw invalidArgument();
  return name;
};

export const rangeFontType: TypeDefinition<'RangeFont'> = {
  get: {
    Bold: reader('bold'),
    Color: (object) => common(object, (format) => format.fontColor),
    Italic: reader('italic'),
    Name: reader('fontName'),
    Size: reader('fontSize'),
    Strikethrough: reader('strikethrough'),
    Subscript: reader('subscript'),
    Superscript: reader('superscript'),
    TintAndShade: reader('fontTint'),
    Underline: reader('underline'),
  },
  set: {
    Bold: writer('bold', truth),
    Color: writer('fontColor', (value) => (value === '' ? DEFAULT_FORMAT.fontColor : colorOf(value))),
    Italic: writer('italic', truth),
    Name: writer('fontName', fontName),
    Size: writer('fontSize', (value) => numberIn(value, 1, 409)),
    Strikethrough: writer('strikethrough', truth),
    Subscript: (object, value) => {
      const subscript = truth(value);
      put(object, ({ superscript }) => ({ subscript, superscript: superscript && !subscript }));
    },
    Superscript: (object, value) => {
      const superscript = truth(value);
      put(object, ({ subscript }) => ({ superscript, subscript: subscript && !superscript }));
    },
    TintAndShade: writer('fontTint', shade),
    Underline: writer('underline', (value) => oneOf(UNDERLINES, value)),
  },
};

const patternOf = ({ fill, pattern }: CellFormat): string => pattern || (fill ? 'Solid' : 'None');
const NO_FILL = { fill: '', fillTint: 0, pattern: '', patternColor: '', patternTint: 0 } as const;

/** A cell without a fill answers white, and no number for the tint. */
export const rangeFillType: TypeDefinition<'RangeFill'> = {
  get: {
    Color: (object) => common(object, ({ fill }) => fill || '#FFFFFF'),
    Pattern: (object) => common(object, patternOf),
    PatternColor: (object) => common(object, ({ patternColor }) => patternColor || '#000000'),
    PatternTintAndShade: (object) => common(object, (format) => (patternOf(format) === 'None' ? null : format.patternTint)),
    TintAndShade: (object) => common(object, (format) => (patternOf(format) === 'None' ? null : format.fillTint)),
  },
  set: {
    Color: (object, value) => {
      const fill = value === '' ? null : colorOf(value);
      put(object, () => (fill === null ? NO_FILL : { fill, fillTint: 0 }));
    },
    Pattern: (object, value) => {
      const pattern = oneOf(PATTERNS, value);
      put(object, ({ fill }) =>
        pattern === 'None' ? NO_FILL : { pattern: pattern === 'Solid' ? '' : pattern, fill: fill || '#FFFFFF' },
      );
    },
    PatternColor: writer('patternColor', colorOf),
    PatternTintAndShade: writer('patternTint', shade),
    TintAndShade: writer('fillTint', shade),
  },
  call: { Clear: (object) => put(object, () => NO_FILL) },
};

export const formatProtectionType: TypeDefinition<'FormatProtection'> = {
  get: { FormulaHidden: reader('formulaHidden'), Locked: reader('locked') },
  set: {
    FormulaHidden: protector('formulaHidden'),
    Locked: protector('locked'),
  },
};

/** What is locked cannot be changed on a protected sheet, whatever its options leave free. */
function protector(key: 'formulaHidden' | 'locked') {
  return ({ sheet, rect }: Of<'FormatProtection'>, value: unknown): void => {
    guardStructure(sheet);
    const set = truth(value);
    setLook({ sheet, rect }, key, set);
  };
}
