import { columnsIn, formatRect, quoted, rowsIn } from '../address';
import { invalidArgument, sizeMismatch } from '../errors';
import { Sheet, type Rect } from '../model';
import { border, rangeBorderType } from './borders';
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from './range-format';
import { setHyperlink } from './range-state';
import { getStyle, setStyle } from './styles';
import type { HostContext, Of } from './types';

type Place = { readonly sheet: Sheet; readonly rect: Rect };
type Data = Readonly<Record<string, unknown>>;
type Members = {
  readonly get?: Readonly<Record<string, (object: never, host: HostContext) => unknown>>;
  readonly set?: Readonly<Record<string, (object: never, value: unknown, host: HostContext) => void>>;
};

const PARTS: Readonly<Record<string, { readonly type: string; readonly members: Members }>> = {
  font: { type: 'RangeFont', members: rangeFontType },
  fill: { type: 'RangeFill', members: rangeFillType },
  protection: { type: 'FormatProtection', members: formatProtectionType },
};
const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

const pascal = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const camel = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** The asked members of one object; `true` asks for all of them. */
function take(members: Members, object: unknown, asked: unknown, host: HostContext): Data {
  const names = asked === true ? Object.keys(members.get ?? {}).map(camel) : Object.keys((asked ?? {}) as Data);
  return Object.fromEntries(
    names.flatMap((name) => {
      const get = members.get?.[pascal(name)];
      if (!get) throw invalidArgument();
      return asked === true || (asked as Data)[name] === true ? [[name, get(object as never, host)]] : [];
    }),
  );
}

function takeFormat(place: Place, asked: Data, host: HostContext): Data {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, wanted]): [string, unknown][] => {
      if (!wanted) return [];
      const part = PARTS[name];
      if (part) return [[name, take(part.members, { type: part.type, ...place }, wanted, host)]];
      if (name === 'borders') {
        const sides = Object.entries(BORDERS).map(([side, index]) => [
          side,
          take(rangeBorderType, border(place, index), wanted, host),
        ]);
        return [[name, Object.fromEntries(sides) as Data]];
      }
      return Object.entries(take(rangeFormatType, { type: 'RangeFormat', ...place }, { [name]: true }, host));
    }),
  );
}

function properties(place: Place, asked: unknown, host: HostContext, own: Readonly<Record<string, () => unknown>> = {}): Data {
  const { sheet, rect } = place;
  const address = (): string => `${quoted(sheet.name)}!${formatRect(rect)}`;
  const known: Readonly<Record<string, () => unknown>> = {
    address,
    addressLocal: address,
    format: () => takeFormat(place, ((asked as Data).format ?? {}) as Data, host),
    hidden: () => sheet.hiddenRows.has(rect.row1) || sheet.hiddenColumns.has(rect.column1),
    hyperlink: () => sheet.links.get(Sheet.key(rect.row1, rect.column1)) ?? null,
    style: () => getStyle(place),
    ...own,
  };
  return Object.fromEntries(
    Object.entries((asked ?? {}) as Data).flatMap(([name, wanted]) => {
      const get = known[name];
      if (!get) throw invalidArgument();
      return wanted ? [[name, get()]] : [];
    }),
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const cellOf = ({ rect }: Place, row: number, column: number): Rect => ({
  row1: rect.row1 + row,
  row2: rect.row1 + row,
  column1: rect.column1 + column,
  column2: rect.column1 + column,
});
const rowOf = ({ rect }: Place, row: number): Rect => ({ ...rect, row1: rect.row1 + row, row2: rect.row1 + row });
const columnOf = ({ rect }: Place, column: number): Rect => ({
  ...rect,
  column1: rect.column1 + column,
  column2: rect.column1 + column,
});

/** Range.getCellProperties: the asked properties of each cell. */
const cellProperties = (object: Place, asked: unknown, host: HostContext): Data[][] =>
  numbers(rowsIn(object.rect)).map((row) =>
    numbers(columnsIn(object.rect)).map((column) =>
      properties({ sheet: object.sheet, rect: cellOf(object, row, column) }, asked, host),
    ),
  );

/** Range.getRowProperties: of each row. */
const rowProperties = (object: Place, asked: unknown, host: HostContext): Data[] =>
  numbers(rowsIn(object.rect)).map((index) => {
    const rect = rowOf(object, index);
    return properties({ sheet: object.sheet, rect }, asked, host, {
      rowIndex: () => rect.row1,
      rowHidden: () => object.sheet.hiddenRows.has(rect.row1),
    });
  });

/** Range.getColumnProperties: of each column. */
const columnProperties = (object: Place, asked: unknown, host: HostContext): Data[] =>
  numbers(columnsIn(object.rect)).map((index) => {
    const rect = columnOf(object, index);
    return properties({ sheet: object.sheet, rect }, asked, host, {
      columnIndex: () => rect.column1,
      columnHidden: () => object.sheet.hiddenColumns.has(rect.column1),
    });
  });

function give(members: Members, object: unknown, data: Data, host: HostContext): void {
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined || value === null) continue;
    const set = members.set?.[pascal(name)];
    if (!set) throw invalidArgument();
    set(object as never, value, host);
  }
}

function giveFormat(place: Place, format: Data, host: HostContext): void {
  for (const [name, value] of Object.entries(format)) {
    if (value === undefined || value === null) continue;
    const part = PARTS[name];
    if (part) give(part.members, { type: part.type, ...place }, value as Data, host);
    else if (name === 'borders')
      for (const [side, line] of Object.entries(value as Record<string, Data>)) {
        const index = BORDERS[side];
        if (index === undefined) throw invalidArgument();
        give(rangeBorderType, border(place, index), line, host);
      }
    else give(rangeFormatType, { type: 'RangeFormat', ...place }, { [name]: value }, host);
  }
}

const IGNORED = ['address', 'addressLocal', 'hidden', 'rowIndex', 'columnIndex'];

function setProperties(place: Place, data: Data, host: HostContext): void {
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined || value === null || IGNORED.includes(name)) continue;
    if (name === 'format') giveFormat(place, value as Data, host);
    else if (name === 'style') setStyle(place, value, host);
    else if (name === 'hyperlink') setHyperlink({ type: 'Range', ...place }, value, host);
    else if (name === 'rowHidden') hide(place.sheet.hiddenRows, place.rect.row1, value);
    else if (name === 'columnHidden') hide(place.sheet.hiddenColumns, place.rect.column1, value);
    else throw invalidArgument();
  }
}

function hide(lines: Set<number>, line: number, hidden: unknown): void {
  if (hidden === true) lines.add(line);
  else lines.delete(line);
}

/** One entry for all lines, or one for each. */
function entries(data: unknown, count: number): Data[] {
  if (!Array.isArray(data)) throw invalidArgument();
  if (data.length !== count && data.length !== 1) throw sizeMismatch();
  return numbers(count).map((index) => (data[data.length === 1 ? 0 : index] ?? {}) as Data);
}

/** Range.setCellProperties: an array of exactly the range's size; an empty entry leaves its cell alone. */
function setCellProperties(object: Place, data: unknown, host: HostContext): void {
  const lines = Array.isArray(data) ? (data as unknown[]) : [];
  const isOne = lines.length === 1 && Array.isArray(lines[0]) && lines[0].length === 1;
  const fits =
    lines.length === rowsIn(object.rect) && lines.every((line) => (line as unknown[])?.length === columnsIn(object.rect));
  if (!isOne && !fits) throw sizeMismatch();
  entries(data, rowsIn(object.rect)).forEach((line, row) =>
    entries(line, columnsIn(object.rect)).forEach((entry, column) =>
      setProperties({ sheet: object.sheet, rect: cellOf(object, row, column) }, entry, host),
    ),
  );
}

function setRowProperties(object: Place, data: unknown, host: HostContext): void {
  entries(data, rowsIn(object.rect)).forEach((entry, row) =>
    setProperties({ sheet: object.sheet, rect: rowOf(object, row) }, entry, host),
  );
}

function setColumnProperties(object: Place, data: unknown, host: HostContext): void {
  entries(data, columnsIn(object.rect)).forEach((entry, column) =>
    setProperties({ sheet: object.sheet, rect: columnOf(object, column) }, entry, host),
  );
}

/** What they add to Range. */
export const PROPERTY_CALLS = {
  GetCellProperties: (object: Of<'Range'>, [asked]: readonly unknown[], host: HostContext) => cellProperties(object, asked, host),
  GetColumnProperties: (object: Of<'Range'>, [asked]: readonly unknown[], host: HostContext) =>
    columnProperties(object, asked, host),
  GetRowProperties: (object: Of<'Range'>, [asked]: readonly unknown[], host: HostContext) => rowProperties(object, asked, host),
  SetCellProperties: (object: Of<'Range'>, [data]: readonly unknown[], host: HostContext) =>
    setCellProperties(object, data, host),
  SetColumnProperties: (object: Of<'Range'>, [data]: readonly unknown[], host: HostContext) =>
    setColumnProperties(object, data, host),
  SetRowProperties: (object: Of<'Range'>, [data]: readonly unknown[], host: HostContext) => setRowProperties(object, data, host),
};
