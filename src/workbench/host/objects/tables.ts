import { parseAddress, splitReference } from '../address';
import { apiNotFound, invalidArgument, notThere } from '../errors';
import { range } from './range';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

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
