import { parseAddress } from '../address';
import { LAST_COLUMN, LAST_ROW } from '../model';
import { range } from './range';
import type { Of, TypeDefinition } from './types';

export const freezePanesType: TypeDefinition<'WorksheetFreezePanes'> = {
  call: {
    FreezeAt: ({ sheet }, [area]) => {
      const rect = typeof area === 'string' ? parseAddress(area) : (area as Of<'Range'>).rect;
      sheet.frozen = {
        rows: rect.row2 === LAST_ROW ? 0 : rect.row2 + 1,
        columns: rect.column2 === LAST_COLUMN ? 0 : rect.column2 + 1,
      };
    },
    FreezeRows: ({ sheet }, [count]) => {
      sheet.frozen = { rows: Number(count ?? 1), columns: 0 };
    },
    FreezeColumns: ({ sheet }, [count]) => {
      sheet.frozen = { rows: 0, columns: Number(count ?? 1) };
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozen = null;
    },
  },
  child: {
    GetLocationOrNullObject: ({ sheet }) => {
      if (!sheet.frozen) return null;
      const { rows, columns } = sheet.frozen;
      return range(sheet, {
        row1: 0,
        column1: 0,
        row2: rows > 0 ? rows - 1 : LAST_ROW,
        column2: columns > 0 ? columns - 1 : LAST_COLUMN,
      });
    },
  },
};
