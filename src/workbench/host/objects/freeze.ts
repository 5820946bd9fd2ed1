import { parseAddress, splitReference } from '../address';
import { invalidArgument, notThere } from '../errors';
import { LAST_COLUMN, LAST_ROW, type Rect, type Sheet } from '../model';
import { numberIn } from './check';
import { range } from './range';
import type { HostObject, Of, TypeDefinition } from './types';

function areaOf(area: unknown): Rect {
  if (typeof area === 'string') return parseAddress(splitReference(area).address.replaceAll('$', ''));
  const given = area as HostObject | null;
  if (given?.type !== 'Range') throw invalidArgument();
  return given.rect;
}

/** Freezes what is above and left of the end of an area: whole rows freeze rows, whole columns columns, anything else both; null ends it. */
function freezeAt({ sheet }: Of<'WorksheetFreezePanes'>, area: unknown): void {
  if (area === null) {
    sheet.frozen = null;
    return;
  }
  const rect = areaOf(area);
  const rows = rect.row2 === LAST_ROW ? 0 : rect.row2 + 1;
  const columns = rect.column2 === LAST_COLUMN ? 0 : rect.column2 + 1;
  sheet.frozen = rows + columns > 0 ? { rows, columns } : null;
}

function location(sheet: Sheet): HostObject | null {
  if (!sheet.frozen) return null;
  const { rows, columns } = sheet.frozen;
  return range(sheet, {
    row1: 0,
    column1: 0,
    row2: rows > 0 ? rows - 1 : LAST_ROW,
    column2: columns > 0 ? columns - 1 : LAST_COLUMN,
  });
}

export const freezePanesType: TypeDefinition<'WorksheetFreezePanes'> = {
  call: {
    FreezeAt: (object, [area]) => freezeAt(object, area),
    FreezeColumns: ({ sheet }, [count]) => {
      const columns = numberIn(count ?? 1, 0, LAST_COLUMN);
      sheet.frozen = columns > 0 ? { rows: 0, columns } : null;
    },
    FreezeRows: ({ sheet }, [count]) => {
      const rows = numberIn(count ?? 1, 0, LAST_ROW);
      sheet.frozen = rows > 0 ? { rows, columns: 0 } : null;
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozen = null;
    },
  },
  child: {
    GetLocation: ({ sheet }) => location(sheet) ?? notThere(),
    GetLocationOrNullObject: ({ sheet }) => location(sheet),
  },
};
