import { columnsIn, isEntireColumn, isEntireRow, overlap, rowsIn } from '../address';
import { invalidArgument } from '../errors';
import { LAST_COLUMN, LAST_ROW, type Rect } from '../model';
import { addressesOf, areasOf, rangeAreas, someAreas } from './areas';
import { clear, clearOrReset } from './clear';
import { copyAreas } from './copy';
import { integer, range, usedIn } from './places';
import { selectRange } from './selection';
import { specialCells } from './special';
import { getStyle, setStyle } from './styles';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

type Areas = Of<'RangeAreas'>;

function meeting({ sheet, areas }: Areas, other: unknown, { book }: HostContext): Rect[] {
  const given = typeof other === 'string' ? rangeAreas(sheet, other, book) : (other as HostObject | null);
  if (given?.type !== 'Range' && given?.type !== 'RangeAreas') throw invalidArgument();
  if (given.sheet !== sheet) throw invalidArgument();
  const others = given.type === 'Range' ? [given.rect] : given.areas;
  return areas.flatMap((rect) => others.flatMap((one) => overlap(rect, one) ?? []));
}

const used = ({ sheet, areas }: Areas, valuesOnly: unknown): Rect[] =>
  areas.flatMap((rect) => usedIn({ sheet, rect }, valuesOnly === true) ?? []);

const cellCount = (areas: readonly Rect[]): number => {
  const cells = areas.reduce((sum, rect) => sum + rowsIn(rect) * columnsIn(rect), 0);
  return cells > 2_147_483_647 ? -1 : cells;
};

export const rangeAreasType: TypeDefinition<'RangeAreas'> = {
  identity: (object) => (object.reference ? { _ReferenceId: object.reference } : {}),
  get: {
    Address: ({ sheet, areas }) => addressesOf(sheet, areas),
    AddressLocal: ({ sheet, areas }) => addressesOf(sheet, areas),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => cellCount(areas),
    IsEntireRow: ({ areas }) => areas.every(isEntireRow),
    IsEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    Style: getStyle,
  },
  set: {
    Style: setStyle,
  },
  call: {
    Calculate: (_object, _args, { calculation }) => calculation.update(true),
    SetDirty: (_object, _args, { calculation }) => calculation.restructured(),
    Clear: ({ sheet, areas }, [applyTo], host) => {
      for (const rect of areas) clear({ sheet, rect }, applyTo, host);
    },
    ClearOrResetContents: ({ sheet, areas }, _args, host) => {
      for (const rect of areas) clearOrReset({ sheet, rect }, host);
    },
    Select: ({ sheet, areas }, _args, host) => selectRange(sheet, areas, host),
    CopyFrom: (object, [source, type, skipBlanks, transpose], host) =>
      copyAreas(object, source, { type, skipBlanks: skipBlanks === true, transpose: transpose === true }, host),
  },
  child: {
    Areas: ({ sheet, areas }) => ({ type: 'RangeCollection', ranges: areas.map((rect) => ({ sheet, rect })) }),
    Format: ({ sheet, rect }) => ({ type: 'RangeFormat', sheet, rect }),
    DataValidation: ({ sheet, rect, areas }) => ({ type: 'DataValidation', sheet, rect, areas }),
    ConditionalFormats: ({ sheet, rect, areas }) => ({ type: 'ConditionalFormatCollection', sheet, rect, areas }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
    GetTables: ({ sheet, rect, areas }, [fullyContained]) => ({
      type: 'TableScopedCollection',
      sheet,
      rect,
      areas,
      fullyContained: fullyContained === true,
    }),
    GetEntireRow: ({ sheet, areas }) =>
      someAreas(
        sheet,
        areas.map((rect) => ({ ...rect, column1: 0, column2: LAST_COLUMN })),
      ),
    GetEntireColumn: ({ sheet, areas }) =>
      someAreas(
        sheet,
        areas.map((rect) => ({ ...rect, row1: 0, row2: LAST_ROW })),
      ),
    GetOffsetRangeAreas: ({ sheet, areas }, [rows, columns]) =>
      someAreas(
        sheet,
        areas.map((rect) => {
          const [down, right] = [integer(rows), integer(columns)];
          return range(sheet, {
            row1: rect.row1 + down,
            row2: rect.row2 + down,
            column1: rect.column1 + right,
            column2: rect.column2 + right,
          }).rect;
        }),
      ),
    GetIntersection: (object, [other], host) => someAreas(object.sheet, meeting(object, other, host)),
    GetIntersectionOrNullObject: (object, [other], host) => areasOf(object.sheet, meeting(object, other, host)),
    GetUsedRangeAreas: (object, [valuesOnly]) => someAreas(object.sheet, used(object, valuesOnly)),
    GetUsedRangeAreasOrNullObject: (object, [valuesOnly]) => areasOf(object.sheet, used(object, valuesOnly)),
    GetSpecialCells: ({ sheet, areas }, [type, values], host) =>
      someAreas(
        sheet,
        areas.flatMap((rect) => specialCells({ sheet, rect }, type, values, host)),
      ),
    GetSpecialCellsOrNullObject: ({ sheet, areas }, [type, values], host) =>
      areasOf(
        sheet,
        areas.flatMap((rect) => specialCells({ sheet, rect }, type, values, host)),
      ),
  },
};
