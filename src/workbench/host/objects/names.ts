import { parseAddress, quoted, splitReference } from '../address';
import { alreadyExists, invalidArgument, itemNotFound, notThere } from '../errors';
import type { NamedItem, Scalar, Sheet } from '../model';
import { absolute } from '../references';
import { grid } from './cells';
import { text, truth } from './check';
import { typeOf as kindOf } from './display';
import { toJson } from './json-values';
import { range } from './range';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** What would be read as a cell: "A1", "R", "C2", "R1C1". */
const CELL = /^([A-Z]{1,3}\d{1,7}|R\d*(C\d*)?|C\d*)$/i;
const LONGEST = 255;

/** A name as Excel takes it, of a name or a table. @throws InvalidArgument */
export function checkedName(value: unknown): string {
  const name = text(value);
  if (!NAME.test(name) || name.length > LONGEST || CELL.test(name) || /^(TRUE|FALSE)$/i.test(name)) throw invalidArgument();
  return name;
}

/** Whether a name or a table is already called so, in a scope (a sheet's id; null for the workbook). */
export const isTaken = (host: HostContext, name: string, scope: string | null): boolean => {
  const wanted = name.toLowerCase();
  return (
    host.book.names.some((item) => item.name.toLowerCase() === wanted && item.scope === scope) ||
    (scope === null && host.book.sheets.some(({ tables }) => tables.some((table) => table.name.toLowerCase() === wanted)))
  );
};

function addName({ sheet }: Of<'NamedItemCollection'>, args: readonly unknown[], host: HostContext): HostObject {
  const [given, reference, comment = ''] = args;
  const name = checkedName(given);
  const scope = sheet?.id ?? null;
  if (isTaken(host, name, scope)) throw alreadyExists();
  const item: NamedItem = { name, formula: formulaOf(reference), visible: true, comment: String(comment ?? ''), scope };
  host.book.names.push(item);
  host.calculation.restructured();
  return { type: 'NamedItem', item };
}

/** A range or a formula as a formula's text. @throws InvalidArgument for anything else */
export function formulaOf(reference: unknown): string {
  const given = reference as HostObject | null;
  if (typeof given === 'object' && given?.type === 'Range') return `=${quoted(given.sheet.name)}!${absolute(given.rect)}`;
  if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== 'string' || reference === '' || reference === '=') throw invalidArgument();
  return reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`;
}

const own = ({ sheet }: Of<'NamedItemCollection'>, { book }: HostContext): NamedItem[] =>
  book.names.filter((item) => item.scope === (sheet?.id ?? null));
const named = (object: Of<'NamedItemCollection'>, name: unknown, host: HostContext): HostObject | null => {
  const item = own(object, host).find((candidate) => candidate.name.toLowerCase() === String(name).toLowerCase());
  return item ? { type: 'NamedItem', item } : null;
};

export const namesType: TypeDefinition<'NamedItemCollection'> = {
  call: { GetCount: (object, _args, host) => own(object, host).length },
  child: {
    Add: addName,
    AddFormulaLocal: addName,
    GetItem: (object, [name], host) => named(object, name, host) ?? notThere(),
    GetItemOrNullObject: (object, [name], host) => named(object, name, host),
  },
  item: (object, [name], host) => named(object, name, host) ?? notThere(),
  items: (object, host) => own(object, host).map((item) => ({ type: 'NamedItem', item })),
};

const homeOf = ({ item }: Of<'NamedItem'>, { book }: HostContext): Sheet | undefined =>
  item.scope === null ? undefined : book.sheets.find(({ id }) => id === item.scope);

/** The range a name means, or null where it means none (#REF!, a constant). */
function rangeOf(object: Of<'NamedItem'>, host: HostContext): Of<'Range'> | null {
  const { sheet: tab, address } = splitReference(object.item.formula);
  const sheet = tab === null ? undefined : host.book.sheet(tab);
  if (!sheet) return null;
  try {
    return range(sheet, parseAddress(address.replaceAll('$', '')));
  } catch {
    return null;
  }
}

/** "{1,2;3,"a"}" as rows of values; null for a formula that is no constant array. */
function arrayOf(formula: string): Scalar[][] | null {
  const inner = /^=\{(.*)\}$/s.exec(formula)?.[1];
  if (inner === undefined) return null;
  return inner.split(';').map((row) =>
    row.split(',').map((part) => {
      const piece = part.trim();
      if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll('""', '"');
      return /^(true|false)$/i.test(piece) ? /^true$/i.test(piece) : Number(piece);
    }),
  );
}

/** What a name's formula gives: of a range its address, else the computed value. */
function valueOf(object: Of<'NamedItem'>, host: HostContext): unknown {
  const { formula } = object.item;
  if (rangeOf(object, host)) return formula.slice(1);
  const array = arrayOf(formula);
  if (array) return array[0]?.[0] ?? null;
  if (formula.includes('#REF!')) return '#REF!';
  const sheet = homeOf(object, host) ?? host.book.sheets[0];
  return sheet ? (host.calculation.valuesOf(sheet, [formula])[0] ?? null) : null;
}

function typeOf(object: Of<'NamedItem'>, host: HostContext): string {
  if (rangeOf(object, host)) return 'Range';
  if (arrayOf(object.item.formula)) return 'Array';
  const value = valueOf(object, host);
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return String(value).startsWith('#') ? 'Error' : 'String';
}

/** Of a range its address, as of `value`; of anything else the value with its type. */
const jsonOf = (object: Of<'NamedItem'>, host: HostContext): unknown => {
  const value = valueOf(object, host);
  return rangeOf(object, host) ? value : toJson(value as Scalar | null);
};

export const namedItemType: TypeDefinition<'NamedItem'> = {
  identity: ({ item }) => ({ Id: item.name, Name: item.name }),
  get: {
    Comment: ({ item }) => item.comment,
    Formula: ({ item }) => item.formula,
    Name: ({ item }) => item.name,
    Scope: ({ item }) => (item.scope === null ? 'Workbook' : 'Worksheet'),
    Type: typeOf,
    Value: valueOf,
    ValueAsJson: jsonOf,
    ValueAsJsonLocal: jsonOf,
    Visible: ({ item }) => item.visible,
  },
  set: {
    Comment: ({ item }, comment) => {
      if (text(comment).length > LONGEST) throw invalidArgument();
      item.comment = text(comment);
    },
    Formula: ({ item }, formula, { calculation }) => {
      item.formula = formulaOf(formula);
      calculation.restructured();
    },
    Visible: ({ item }, visible) => {
      item.visible = truth(visible);
    },
  },
  call: {
    Delete: ({ item }, _args, { book, calculation }) => {
      book.names.splice(book.names.indexOf(item), 1);
      calculation.restructured();
    },
  },
  child: {
    ArrayValues: ({ item }) => ({ type: 'NamedItemArrayValues', item }),
    GetRange: (object, _args, host) => rangeOf(object, host) ?? notThere(),
    GetRangeOrNullObject: (object, _args, host) => rangeOf(object, host),
    Worksheet: (object, _args, host) => {
      const sheet = homeOf(object, host);
      if (!sheet) throw itemNotFound();
      return { type: 'Worksheet', sheet };
    },
    WorksheetOrNullObject: (object, _args, host) => {
      const sheet = homeOf(object, host);
      return sheet ? { type: 'Worksheet', sheet } : null;
    },
  },
};

/** The value of a name as rows of values: of a constant array and of a range all, of anything else one. */
function rowsOf({ item }: Of<'NamedItemArrayValues'>, host: HostContext): unknown[][] {
  const place = rangeOf({ type: 'NamedItem', item }, host);
  if (!place) return arrayOf(item.formula) ?? [[valueOf({ type: 'NamedItem', item }, host)]];
  host.calculation.update();
  const { sheet } = place;
  return grid(place, (_cell, row, column) => sheet.valueAt(row, column) ?? '');
}

export const namedItemArrayType: TypeDefinition<'NamedItemArrayValues'> = {
  get: {
    ValuesAsJson: (object, host) => rowsOf(object, host).map((row) => row.map((value) => toJson(value as Scalar))),
    ValuesAsJsonLocal: (object, host) => rowsOf(object, host).map((row) => row.map((value) => toJson(value as Scalar))),
    Types: (object, host) => rowsOf(object, host).map((row) => row.map((value) => kindOf(value as Scalar | null))),
    Values: rowsOf,
  },
};
