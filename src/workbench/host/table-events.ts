import { formatRect, overlap, parseAddress } from './address';
import type { HostEvent } from './events';
import type { Rect, Sheet } from './model';

const rectsOf = (address: string): Rect[] => (address === '' ? [] : address.split(',').map(parseAddress));

/** What an event of a sheet means for its tables: each is told of the part that lies in it, and a table also of a selection that leaves it. */
export function tableEvents(
  event: HostEvent,
  sheet: Sheet | undefined,
): { readonly tableId: string; readonly event: HostEvent }[] {
  if (!sheet || sheet.tables.length === 0 || (event.kind !== 'changed' && event.kind !== 'selected')) return [];
  const rects = rectsOf(event.address);
  return sheet.tables.flatMap(({ id: tableId, rect }) => {
    const inside = rects.flatMap((area) => overlap(area, rect) ?? []);
    if (event.kind === 'changed' && inside.length === 0) return [];
    const kind = event.kind === 'changed' ? ('tableChanged' as const) : ('tableSelected' as const);
    return [{ tableId, event: { ...event, kind, address: inside.map(formatRect).join(','), more: { tableId } } }];
  });
}
