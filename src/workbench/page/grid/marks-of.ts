import { parseAddress, type Rect, type Sheet } from '../../host';
import { splitReference } from '../../host/address';
import { referencesIn } from '../entry/pointing';
import type { Copied } from './clipboard';
import type { Mark } from './marks';

export type { Mark } from './marks';

/** Colours of the areas that a formula refers to, in turn, while it is typed. */
const COLORS = ['#0f6cbd', '#c4314b', '#7b3ff2', '#107c41', '#c05600', '#00757f'];

function rectOf(reference: string, sheet: Sheet): Rect | null {
  const { sheet: name, address } = splitReference(reference);
  if (name !== null && name.toLowerCase() !== sheet.name.toLowerCase()) return null;
  try {
    return parseAddress(address.replaceAll('$', '').toUpperCase());
  } catch {
    // Letters that look like an address and are none (ABCD1).
    return null;
  }
}

/** What is marked in a sheet: what was copied, where the fill handle leads, what the formula being typed refers to. */
export function marksOf(sheet: Sheet, own: Copied | null, filling: Mark | null, typed: string): Mark[] {
  const references = referencesIn(typed).flatMap(({ reference }, index): Mark[] => {
    const rect = rectOf(reference, sheet);
    return rect ? [{ kind: 'reference', rect, color: COLORS[index % COLORS.length] ?? '' }] : [];
  });
  return [
    ...(own?.sheet === sheet ? [{ kind: 'copied', rect: own.rect } as const] : []),
    ...(filling ? [filling] : []),
    ...references,
  ];
}
