import { cellOfKey, columnsIn, parseAddress, rowsIn, splitReference } from '../address';
import { alreadyExists, invalidArgument, itemNotFound } from '../errors';
import { Sheet, type Rect } from '../model';
import { guardStructure } from './cells';
import { range } from './places';
import type { HostContext, HostObject, Of } from './types';

/** Whoever works in the host: it knows nobody by name. */
export const AUTHOR = { author: 'Người dùng', email: 'nguoi.dung@example.com' } as const;

/** One cell of a sheet. */
interface Place {
  readonly sheet: Sheet;
  readonly key: number;
}

function rectOf(scope: Sheet | null, given: unknown, host: HostContext): { readonly sheet: Sheet; readonly rect: Rect } {
  const object = given as HostObject | null;
  if (typeof object === 'object' && object?.type === 'Range') return { sheet: object.sheet, rect: object.rect };
  if (typeof given !== 'string') throw invalidArgument();
  const { sheet: name, address } = splitReference(given);
  const sheet = name === null ? scope : host.book.sheet(name);
  if (!sheet) throw invalidArgument();
  return { sheet, rect: parseAddress(address.replaceAll('$', '')) };
}

/**
 * The cell that a note or comment is looked up or put at.
 * @param scope the sheet whose collection is asked; null for the workbook's, whose addresses name their sheet
 * @throws InvalidArgument for several cells, or one outside of the collection's sheet
 */
export function placeOf(scope: Sheet | null, given: unknown, host: HostContext): Place {
  const { sheet, rect } = rectOf(scope, given, host);
  if (rowsIn(rect) * columnsIn(rect) !== 1 || (scope && sheet !== scope)) throw invalidArgument();
  return { sheet, key: Sheet.key(rect.row1, rect.column1) };
}

/** The place of something new. @throws ItemAlreadyExists where the cell has a note or comment, AccessDenied on a protected sheet */
export function freePlace(scope: Sheet | null, given: unknown, host: HostContext): Place {
  const place = placeOf(scope, given, host);
  guardStructure(place.sheet, 'allowEditObjects');
  if (place.sheet.notes.has(place.key) || place.sheet.comments.has(place.key)) throw alreadyExists();
  return place;
}

/** The cell that something lies at. @throws ItemNotFound for what has been deleted */
export function locationOf<Item>(sheet: Sheet, kept: ReadonlyMap<number, Item>, item: Item): Of<'Range'> {
  for (const [key, own] of kept) if (own === item) return range(sheet, cellOfKey(key));
  throw itemNotFound();
}

/** Takes something from its cell. @throws ItemNotFound for what is gone already, AccessDenied on a protected sheet */
export function remove<Item>(sheet: Sheet, kept: Map<number, Item>, item: Item): void {
  const { rect } = locationOf(sheet, kept, item);
  guardStructure(sheet, 'allowEditObjects');
  kept.delete(Sheet.key(rect.row1, rect.column1));
}
