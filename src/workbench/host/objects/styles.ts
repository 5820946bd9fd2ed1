import { alreadyExists, invalidArgument, invalidOperation, notThere } from '../errors';
import { DEFAULT_FORMAT, Sheet, type CellFormat, type CellStyle, type HostBook, type Rect } from '../model';
import { BUILT_IN_STYLES } from './built-in-styles';
import { guardStructure } from './cells';
import { numberIn, text, truth } from './check';
import { common, formatCells } from './looks';
import { rangeFormatType } from './range-format';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

const ONE: Rect = { row1: 0, row2: 0, column1: 0, column2: 0 };

/** What a style brings along, by the names of its include... properties. */
const GROUPS = {
  IncludeAlignment: ['horizontal', 'vertical', 'wrap', 'indent', 'shrink', 'orientation', 'readingOrder', 'autoIndent'],
  IncludeBorder: ['borders'],
  IncludeFont: [
    'fontName',
    'fontSize',
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'subscript',
    'superscript',
    'fontColor',
    'fontTint',
  ],
  IncludeNumber: ['numberFormat'],
  IncludePatterns: ['fill', 'fillTint', 'pattern', 'patternColor', 'patternTint'],
  IncludeProtection: ['locked', 'formulaHidden'],
} as const satisfies Readonly<Record<string, readonly (keyof CellFormat)[]>>;
type Group = keyof typeof GROUPS;

/** A style keeps its look in the one cell of a sheet of its own, so that font, fill and borders work on it as on a range. */
function newStyle(book: HostBook, name: string, look: Partial<CellFormat> | null): CellStyle {
  const sheet = new Sheet(`style ${name}`, name);
  sheet.make(0, 0).format = { ...DEFAULT_FORMAT, ...look, style: name };
  sheet.afterFormat = (before, after) => follow(book, name, before, after);
  return { name, builtIn: look !== null, sheet, excluded: new Set(look === null ? [] : groupsLeftOut(name, look)) };
}

/** A built-in style brings only what it sets; Normal brings everything. */
const groupsLeftOut = (name: string, look: Partial<CellFormat>): Group[] =>
  name === 'Normal'
    ? []
    : (Object.keys(GROUPS) as Group[]).filter((group) => !GROUPS[group].some((key) => Object.hasOwn(look, key)));

/** Cells that wear a style follow its changes, where they have no look of their own there. */
function follow(book: HostBook, name: string, before: CellFormat, after: CellFormat): void {
  const changed = (Object.keys(after) as (keyof CellFormat)[]).filter((key) => before[key] !== after[key]);
  const followed = (format: CellFormat): CellFormat => {
    if (format.style !== name) return format;
    const taken = changed.filter((key) => format[key] === before[key]).map((key) => [key, after[key]]);
    return { ...format, ...(Object.fromEntries(taken) as Partial<CellFormat>) };
  };
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) cell.format = followed(cell.format);
    for (const formats of [sheet.rowFormats, sheet.columnFormats])
      for (const [line, format] of formats) formats.set(line, followed(format));
    sheet.sheetFormat = followed(sheet.sheetFormat);
  }
}

/** "Heading 1" and "Heading1" are the same style. */
const keyOf = (name: string): string => name.replaceAll(' ', '').toLowerCase();

function stylesOf(book: HostBook): Map<string, CellStyle> {
  if (book.styles.size === 0)
    for (const [name, look] of Object.entries(BUILT_IN_STYLES)) book.styles.set(keyOf(name), newStyle(book, name, look));
  return book.styles;
}

/** The name of the style that all cells share; null where they differ. */
export const getStyle = (place: { sheet: Sheet; rect: Rect }): string | null => common(place, ({ style }) => style);

/** Gives cells a style. @throws InvalidArgument for a name that is none */
export function setStyle({ sheet, rect }: { sheet: Sheet; rect: Rect }, value: unknown, { book }: HostContext): void {
  guardStructure(sheet, 'allowFormatCells');
  const style = stylesOf(book).get(keyOf(text(value)));
  if (!style) throw invalidArgument();
  const look = style.sheet.formatAt(0, 0);
  const brought = (Object.keys(GROUPS) as Group[])
    .filter((group) => !style.excluded.has(group))
    .flatMap((group) => GROUPS[group].map((key) => [key, look[key]]));
  const change = { ...(Object.fromEntries(brought) as Partial<CellFormat>), style: style.name };
  formatCells({ sheet, rect }, (format) => ({ ...format, ...change }));
}

const wrap = (style: CellStyle): HostObject => ({ type: 'Style', style });
const find = (book: HostBook, name: unknown): HostObject | null => {
  const style = stylesOf(book).get(keyOf(String(name)));
  return style ? wrap(style) : null;
};

export const stylesType: TypeDefinition<'StyleCollection'> = {
  call: {
    Add: (_object, [given], { book }) => {
      const name = text(given);
      if (name === '' || name.length > 255) throw invalidArgument();
      if (stylesOf(book).has(keyOf(name))) throw alreadyExists();
      book.styles.set(keyOf(name), newStyle(book, name, null));
    },
    GetCount: (_object, _args, { book }) => stylesOf(book).size,
  },
  child: {
    GetItem: (_object, [name], { book }) => find(book, name) ?? notThere(),
    GetItemOrNullObject: (_object, [name], { book }) => find(book, name),
    GetItemAt: (_object, [index], { book }) => {
      const style = [...stylesOf(book).values()][numberIn(index, 0, stylesOf(book).size - 1)];
      return style ? wrap(style) : notThere();
    },
  },
  item: (_object, [name], { book }) => find(book, name) ?? notThere(),
  items: (_object, { book }) => [...stylesOf(book).values()].map(wrap),
};

const look = ({ style }: Of<'Style'>): Of<'RangeFormat'> => ({ type: 'RangeFormat', sheet: style.sheet, rect: ONE });
const change = ({ style }: Of<'Style'>, part: Partial<CellFormat>): void =>
  formatCells({ sheet: style.sheet, rect: ONE }, (format) => ({ ...format, ...part }));
/** Properties of a style that a range's format has too. */
const FORMAT =
  'AutoIndent HorizontalAlignment IndentLevel ReadingOrder ShrinkToFit TextOrientation VerticalAlignment WrapText'.split(' ');

export const styleType: TypeDefinition<'Style'> = {
  identity: ({ style }) => ({ Name: style.name }),
  get: {
    BuiltIn: ({ style }) => style.builtIn,
    FormulaHidden: ({ style }) => style.sheet.formatAt(0, 0).formulaHidden,
    Locked: ({ style }) => style.sheet.formatAt(0, 0).locked,
    Name: ({ style }) => style.name,
    NumberFormat: ({ style }) => style.sheet.formatAt(0, 0).numberFormat,
    NumberFormatLocal: ({ style }) => style.sheet.formatAt(0, 0).numberFormat,
    ...Object.fromEntries(
      FORMAT.map((name) => [
        name,
        (object: Of<'Style'>, host: HostContext): unknown => rangeFormatType.get?.[name]?.(look(object), host),
      ]),
    ),
    ...Object.fromEntries(
      Object.keys(GROUPS).map((group) => [group, ({ style }: Of<'Style'>): unknown => !style.excluded.has(group)]),
    ),
  },
  set: {
    FormulaHidden: (object, value) => change(object, { formulaHidden: truth(value) }),
    Locked: (object, value) => change(object, { locked: truth(value) }),
    NumberFormat: (object, value) => change(object, { numberFormat: text(value) }),
    NumberFormatLocal: (object, value) => change(object, { numberFormat: text(value) }),
    // The client writes the angle by a name of its own.
    Orientation: (object, value, host) => rangeFormatType.set?.TextOrientation?.(look(object), value, host),
    ...Object.fromEntries(
      FORMAT.map((name) => [
        name,
        (object: Of<'Style'>, value: unknown, host: HostContext): void =>
          rangeFormatType.set?.[name]?.(look(object), value, host),
      ]),
    ),
    ...Object.fromEntries(
      Object.keys(GROUPS).map((group) => [
        group,
        ({ style }: Of<'Style'>, included: unknown): void => {
          if (truth(included)) style.excluded.delete(group);
          else style.excluded.add(group);
        },
      ]),
    ),
  },
  call: {
    Delete: ({ style }, _args, { book }) => {
      if (style.name === 'Normal') throw invalidOperation('The Normal style cannot be deleted.');
      book.styles.delete(keyOf(style.name));
    },
  },
  child: {
    Borders: ({ style }) => ({ type: 'RangeBorderCollection', sheet: style.sheet, rect: ONE }),
    Fill: ({ style }) => ({ type: 'RangeFill', sheet: style.sheet, rect: ONE }),
    Font: ({ style }) => ({ type: 'RangeFont', sheet: style.sheet, rect: ONE }),
  },
};
