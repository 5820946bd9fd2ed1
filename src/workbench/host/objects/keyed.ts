import { invalidArgument, itemNotFound } from '../errors';
import type { Of, TypeDefinition } from './types';

type Collection = Of<'KeyedCollection'>;
type Item = Of<'KeyedItem'>;

const item = ({ of, entries }: Collection, key: string): Item => ({ type: 'KeyedItem', of, entries, key });

/** Excel knows custom properties whatever the case of their keys, and settings by their very key. */
function keyIn({ of, entries }: Collection, wanted: unknown): string | undefined {
  const text = String(wanted);
  return [...entries.keys()].find((key) => (of === 'Setting' ? key === text : key.toLowerCase() === text.toLowerCase()));
}

function found(collection: Collection, wanted: unknown): Item {
  const key = keyIn(collection, wanted);
  if (key === undefined) throw itemNotFound();
  return item(collection, key);
}

function add(collection: Collection, key: unknown, value: unknown): Item {
  if (typeof key !== 'string' || key === '' || key.length > 255 || value === undefined) throw invalidArgument();
  const known = keyIn(collection, key) ?? key;
  if (collection.of === 'WorksheetCustomProperty' && typeof value !== 'string') throw invalidArgument();
  collection.entries.set(known, value);
  return item(collection, known);
}

/** workbook.settings, workbook.properties.custom, worksheet.customProperties. */
export const keyedCollectionType: TypeDefinition<'KeyedCollection'> = {
  call: {
    GetCount: ({ entries }) => entries.size,
    DeleteAll: ({ entries }) => entries.clear(),
  },
  child: {
    Add: (collection, [key, value]) => add(collection, key, value),
    GetItem: (collection, [key]) => found(collection, key),
    GetItemOrNullObject: (collection, [key]) => {
      const known = keyIn(collection, key);
      return known === undefined ? null : item(collection, known);
    },
  },
  item: (collection, [key]) => found(collection, key),
  items: (collection) => [...collection.entries.keys()].map((key) => item(collection, key)),
};

function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? 'Date' : 'String';
}

export const keyedItemType: TypeDefinition<'KeyedItem'> = {
  identity: ({ key }) => ({ Id: key, _Id: key, Key: key }),
  get: {
    Key: ({ key }) => key,
    Value: ({ entries, key }) => {
      if (!entries.has(key)) throw itemNotFound();
      return entries.get(key);
    },
    Type: ({ entries, key }) => typeOf(entries.get(key)),
    _Id: ({ key }) => key,
  },
  set: {
    Value: ({ entries, key, of }, value) => {
      if (!entries.has(key)) throw itemNotFound();
      if (of === 'WorksheetCustomProperty' && typeof value !== 'string') throw invalidArgument();
      entries.set(key, value);
    },
  },
  call: {
    Delete: ({ entries, key }) => {
      if (!entries.delete(key)) throw itemNotFound();
    },
  },
};
