import { formatRect, parseAddress, quoted, splitReference } from '../address';
import { ExcelError, invalidArgument, itemNotFound } from '../errors';
import type { NamedItem } from '../model';
import { range } from './range';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

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
