import { accessDenied, alreadyExists, invalidArgument, notThere } from '../errors';
import type { HostBook, TableStyle as Style } from '../model';
import { text } from './check';
import type { HostObject, Of, TypeDefinition } from './types';

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name}${index + 1}`);
/** Excel's own styles of tables. */
const BUILT_IN = [...numbered('TableStyleLight', 21), ...numbered('TableStyleMedium', 28), ...numbered('TableStyleDark', 11)];
const BUILT_IN_DEFAULT = 'TableStyleMedium2';

type Look = Pick<Style, 'forTables' | 'forPivots' | 'elements'>;
/** What a new style says of the look: nothing yet. */
const PLAIN: Look = { forTables: true, forPivots: false, elements: [] };

const stylesIn = ({ tableStyles }: HostBook): Style[] => [
  ...BUILT_IN.map((name) => ({ id: name, name, ...PLAIN })),
  ...tableStyles,
];
const named = (book: HostBook, name: string): Style | undefined =>
  stylesIn(book).find((style) => style.name.toLowerCase() === name.toLowerCase());

/** The name of a style as Excel writes it; "" for none. @throws InvalidArgument for a style that is not there */
export function tableStyleNamed(book: HostBook, given: unknown): string {
  const name = text(given);
  return name === '' ? '' : (named(book, name) ?? missing()).name;
}

const missing = (): never => {
  throw invalidArgument();
};

const wrap = ({ id }: Style): HostObject => ({ type: 'TableStyle', id });
const find = (book: HostBook, key: unknown): HostObject | null => {
  const style = stylesIn(book).find(({ id }) => id === key) ?? named(book, String(key));
  return style ? wrap(style) : null;
};
const styleOf = ({ id }: Of<'TableStyle'>, book: HostBook): Style =>
  stylesIn(book).find((style) => style.id === id) ?? notThere();

/** A style of the workbook itself. @throws AccessDenied for one of Excel's own */
function ownStyle(object: Of<'TableStyle'>, book: HostBook): Style {
  const style = styleOf(object, book);
  if (!book.tableStyles.includes(style)) throw accessDenied();
  return style;
}

function add(book: HostBook, given: unknown, makeUnique: boolean, look = PLAIN): HostObject {
  const wanted = text(given).trim();
  if (wanted === '') throw invalidArgument();
  let name = wanted;
  for (let number = 2; makeUnique && named(book, name); number += 1) name = `${wanted} ${number}`;
  if (named(book, name)) throw alreadyExists();
  const style = { ...look, id: book.newId(), name };
  book.tableStyles.push(style);
  return wrap(style);
}

export const tableStylesType: TypeDefinition<'TableStyleCollection'> = {
  call: {
    GetCount: (_object, _args, { book }) => stylesIn(book).length,
    SetDefault: (_object, [style], { book }) => {
      const given = style as HostObject | string | null;
      const found = typeof given === 'object' && given?.type === 'TableStyle' ? styleOf(given, book) : named(book, String(given));
      book.defaultTableStyle = (found ?? missing()).name;
    },
  },
  child: {
    Add: (_object, [name, makeUnique], { book }) => add(book, name, makeUnique === true),
    GetDefault: (_object, _args, { book }) => find(book, book.defaultTableStyle),
    GetItem: (_object, [key], { book }) => find(book, key) ?? notThere(),
    GetItemOrNullObject: (_object, [key], { book }) => find(book, key),
  },
  item: (_object, [key], { book }) => find(book, key) ?? notThere(),
  items: (_object, { book }) => stylesIn(book).map(wrap),
};

/** Tables, and new ones, that had a style get another. */
function follow(book: HostBook, before: string, after: string): void {
  for (const table of book.sheets.flatMap(({ tables }) => tables)) if (table.style === before) table.style = after;
  if (book.defaultTableStyle === before) book.defaultTableStyle = after;
}

export const tableStyleType: TypeDefinition<'TableStyle'> = {
  identity: ({ id }) => ({ _Id: id }),
  get: {
    Name: (object, { book }) => styleOf(object, book).name,
    ReadOnly: (object, { book }) => !book.tableStyles.includes(styleOf(object, book)),
  },
  set: {
    Name: (object, given, { book }) => {
      const style = ownStyle(object, book);
      const name = text(given).trim();
      if (name === '') throw invalidArgument();
      if ((named(book, name) ?? style) !== style) throw alreadyExists();
      follow(book, style.name, name);
      style.name = name;
    },
  },
  call: {
    Delete: (object, _args, { book }) => {
      const style = ownStyle(object, book);
      book.tableStyles.splice(book.tableStyles.indexOf(style), 1);
      follow(book, style.name, BUILT_IN_DEFAULT);
    },
  },
  child: {
    Duplicate: (object, _args, { book }) => {
      const style = styleOf(object, book);
      return add(book, style.name, true, style);
    },
  },
};
