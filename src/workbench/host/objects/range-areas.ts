import { formatRect, parseAddress, quoted, splitReference } from '../address';
import { invalidArgument } from '../errors';
import type { Sheet } from '../model';
import type { HostObject, Of, TypeDefinition } from './types';

/** Excel takes no longer list of addresses. */
const LONGEST_ADDRESS = 8_192;

/** Several rectangles of one sheet from "A1:B2,D4". @throws InvalidArgument for an address that is none, or a list too long */
export function rangeAreas(sheet: Sheet, addresses: unknown): HostObject {
  const text = String(addresses ?? '');
  if (text.length > LONGEST_ADDRESS) throw invalidArgument();
  const areas = text.split(/[,;]/).map((address) => parseAddress(splitReference(address.trim()).address));
  const [rect] = areas;
  if (!rect) throw invalidArgument();
  return { type: 'RangeAreas', sheet, rect, areas };
}

const addressOf = ({ sheet, areas }: Of<'RangeAreas'>): string =>
  areas.map((rect) => `${quoted(sheet.name)}!${formatRect(rect)}`).join(',');

export const rangeAreasType: TypeDefinition<'RangeAreas'> = {
  get: {
    Address: addressOf,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) =>
      areas.reduce((sum, rect) => sum + (rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1), 0),
  },
  child: {
    Format: ({ sheet, rect }) => ({ type: 'RangeFormat', sheet, rect }),
    ConditionalFormats: ({ sheet, rect, areas }) => ({ type: 'ConditionalFormatCollection', sheet, rect, areas }),
    DataValidation: ({ sheet, rect, areas }) => ({ type: 'DataValidation', sheet, rect, areas }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
};
