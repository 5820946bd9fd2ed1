import { parseAddress, quoted, splitReference, formatRect } from '../address';
import { apiNotFound, ExcelError, invalidArgument, itemNotFound } from '../errors';
import type { NamedItem, Sheet } from '../model';
import { range } from './range';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

export const workbookType: TypeDefinition<'Workbook'> = {
  get: { Name: () => 'Book1.xlsx', ReadOnly: () => false, IsDirty: () => true, AutoSave: () => false },
  child: {
    Worksheets: () => ({ type: 'WorksheetCollection' }),
    Names: () => ({ type: 'NamedItemCollection', sheet: null }),
    Tables: () => ({ type: 'TableCollection', sheet: null }),
    Application: () => ({ type: 'Application' }),
    Properties: () => ({ type: 'WorkbookProperties' }),
    GetSelectedRange: (_object, _args, { book }) => selected(book.selection, book.sheets[book.activeSheet]),
    GetActiveCell: (_object, _args, { book }) => {
      const { sheet, rect } = selected(book.selection, book.sheets[book.activeSheet]);
      return range(sheet, { ...rect, row2: rect.row1, column2: rect.column1 });
    },
  },
};

function selected(selection: { sheet: Sheet; rect: Of<'Range'>['rect'] } | null, active: Sheet | undefined): Of<'Range'> {
  if (selection) return range(selection.sheet, selection.rect);
  if (!active) throw itemNotFound();
  return range(active, { row1: 0, row2: 0, column1: 0, column2: 0 });
}

export const applicationType: TypeDefinition<'Application'> = {
  get: {
    CalculationMode: (_object, { book }) => book.calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
  },
  set: {
    CalculationMode: (_object, mode, { book }) => {
      book.calculationMode = String(mode);
    },
  },
  call: {
    Calculate: (_object, _args, { calculation }) => calculation.update(),
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
};

export const runtimeType: TypeDefinition<'Runtime'> = {
  get: { EnableEvents: (_object, host) => host.eventsEnabled },
  set: {
    EnableEvents: (_object, enabled, host) => {
      host.eventsEnabled = enabled === true;
    },
  },
};

export const propertiesType: TypeDefinition<'WorkbookProperties'> = {
  get: Object.fromEntries(
    ['Title', 'Author', 'Subject', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'].map((name) => [name, () => '']),
  ),
};

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function addName({ sheet }: Of<'NamedItemCollection'>, args: readonly unknown[], { book, calculation }: HostContext): HostObject {
  const [name, reference, comment] = args;
  const text = String(name);
  if (!NAME.test(text) || text.length > 255 || /^([A-Z]{1,3}\d+|[RC])$/i.test(text)) throw invalidArgument();
  if (book.names.some((item) => item.name.toLowerCase() === text.toLowerCase() && item.scope === (sheet?.id ?? null))) {
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
  const item: NamedItem = {
    name: text,
    formula: formulaOf(reference),
    visible: true,
    comment: String(comment ?? ''),
    scope: sheet?.id ?? null,
  };
  book.names.push(item);
  calculation.restructured();
  return { type: 'NamedItem', item };
}

/** A range or a formula as a formula's text. */
export function formulaOf(reference: unknown): string {
  const given = reference as HostObject;
  if (typeof reference === 'object' && given?.type === 'Range')
    return `=${quoted(given.sheet.name)}!${absolute(formatRect(given.rect))}`;
  const text = String(reference);
  return text.startsWith('=') ? text : `="${text}"`;
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
const own = ({ sheet }: Of<'NamedItemCollection'>, { book }: HostContext): NamedItem[] =>
  book.names.filter((item) => item.scope === (sheet?.id ?? null));
const named = (object: Of<'NamedItemCollection'>, name: unknown, host: HostContext): HostObject | null => {
  const item = own(object, host).find((candidate) => candidate.name.toLowerCase() === String(name).toLowerCase());
  return item ? { type: 'NamedItem', item } : null;
};
const namedOrFail = (object: Of<'NamedItemCollection'>, name: unknown, host: HostContext): HostObject => {
  const found = named(object, name, host);
  if (!found) throw itemNotFound();
  return found;
};

export const namesType: TypeDefinition<'NamedItemCollection'> = {
  call: { GetCount: (object, _args, host) => own(object, host).length },
  child: {
    Add: addName,
    AddFormulaLocal: addName,
    GetItem: (object, [name], host) => namedOrFail(object, name, host),
    GetItemOrNullObject: (object, [name], host) => named(object, name, host),
  },
  item: (object, [name], host) => namedOrFail(object, name, host),
  items: (object, host) => own(object, host).map((item) => ({ type: 'NamedItem', item })),
};

/** The range a name means, or null where it means none (#REF!, a constant). */
function rangeOf({ item }: Of<'NamedItem'>, { book }: HostContext): Of<'Range'> | null {
  const { sheet: tab, address } = splitReference(item.formula);
  const sheet = tab === null ? undefined : book.sheet(tab);
  if (!sheet) return null;
  try {
    return range(sheet, parseAddress(address.replaceAll('$', '')));
  } catch {
    return null;
  }
}

export const namedItemType: TypeDefinition<'NamedItem'> = {
  identity: ({ item }) => ({ Id: item.name, Name: item.name }),
  get: {
    Name: ({ item }) => item.name,
    Formula: ({ item }) => item.formula,
    Value: ({ item }) => item.formula.slice(1),
    Visible: ({ item }) => item.visible,
    Comment: ({ item }) => item.comment,
    Scope: ({ item }) => (item.scope === null ? 'Workbook' : 'Worksheet'),
    Type: (object, host) => (rangeOf(object, host) ? 'Range' : 'String'),
  },
  set: {
    Formula: ({ item }, formula, { calculation }) => {
      item.formula = formulaOf(formula);
      calculation.restructured();
    },
    Visible: ({ item }, visible) => {
      item.visible = visible === true;
    },
    Comment: ({ item }, comment) => {
      item.comment = String(comment);
    },
  },
  call: {
    Delete: ({ item }, _args, { book, calculation }) => {
      book.names.splice(book.names.indexOf(item), 1);
      calculation.restructured();
    },
  },
  child: {
    GetRange: (object, _args, host) => {
      const found = rangeOf(object, host);
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (object, _args, host) => rangeOf(object, host),
  },
};

const tablesIn = ({ sheet }: Of<'TableCollection'>, { book }: HostContext): Of<'Table'>[] =>
  (sheet ? [sheet] : book.sheets).flatMap((owner) =>
    owner.tables.map((table) => ({ type: 'Table' as const, sheet: owner, table })),
  );
const tableNamed = (object: Of<'TableCollection'>, key: unknown, host: HostContext): Of<'Table'> | undefined =>
  tablesIn(object, host).find(({ table }) => table.id === key || table.name === key);

export const tablesType: TypeDefinition<'TableCollection'> = {
  call: { GetCount: (object, _args, host) => tablesIn(object, host).length },
  child: {
    Add: ({ sheet: scope }, [address, hasHeaders], { book }) => {
      const given = address as HostObject;
      const reference = typeof address === 'string' ? splitReference(address) : null;
      const owner = reference
        ? reference.sheet === null
          ? (scope ?? book.sheets[book.activeSheet])
          : book.sheet(reference.sheet)
        : given.type === 'Range'
          ? given.sheet
          : undefined;
      if (!owner) throw invalidArgument();
      const rect = reference ? parseAddress(reference.address) : (given as Of<'Range'>).rect;
      const table = {
        id: book.newId(),
        name: `Table${book.sheets.reduce((sum, other) => sum + other.tables.length, 1)}`,
        rect,
        style: 'TableStyleMedium2',
        showTotals: false,
        showHeaders: hasHeaders !== false,
      };
      owner.tables.push(table);
      return { type: 'Table', sheet: owner, table };
    },
    GetItem: (object, [key], host) => tableNamed(object, key, host) ?? notThere(),
    GetItemOrNullObject: (object, [key], host) => tableNamed(object, key, host) ?? null,
  },
  item: (object, [key], host) => tableNamed(object, key, host) ?? notThere(),
  items: tablesIn,
};

/** @throws ItemNotFound */
export const notThere = (): never => {
  throw itemNotFound();
};

export const tableType: TypeDefinition<'Table'> = {
  identity: ({ table }) => ({ Id: table.id }),
  get: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    Style: ({ table }) => table.style,
    ShowTotals: ({ table }) => table.showTotals,
    ShowHeaders: ({ table }) => table.showHeaders,
  },
  set: {
    Name: ({ table }, name) => {
      table.name = String(name);
    },
    Style: ({ table }, style) => {
      table.style = String(style);
    },
    ShowTotals: ({ table }, show) => {
      table.showTotals = show === true;
    },
  },
  call: {
    Delete: ({ sheet, table }) => {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
    },
    ConvertToRange: () => {
      throw apiNotFound('Table', 'convertToRange');
    },
  },
  child: {
    GetRange: ({ sheet, table }) => range(sheet, table.rect),
    GetHeaderRowRange: ({ sheet, table }) => range(sheet, { ...table.rect, row2: table.rect.row1 }),
    GetDataBodyRange: ({ sheet, table }) => range(sheet, { ...table.rect, row1: table.rect.row1 + (table.showHeaders ? 1 : 0) }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
};
