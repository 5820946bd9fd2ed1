import type { Agency } from '../../plans/schema';
import { fold } from '../../vietnamese/fold';

/** Agencies whose name or an alias holds every word typed, whatever the accents, case and order of the words. */
export function searchAgencies(agencies: readonly Agency[], typed: string): Agency[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  return agencies.filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => {
      const folded = fold(known);
      return words.every((word) => folded.includes(word));
    }),
  );
}
