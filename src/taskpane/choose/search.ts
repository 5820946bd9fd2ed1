import type { Agency } from '../../plans/schema';
import { fold } from '../../vietnamese/fold';

/**
 * Agencies whose name or an alias holds what was typed, whatever the accents and case; where none does, those that hold every word of it in some
 * order.
 */
export function searchAgencies(agencies: readonly Agency[], typed: string): Agency[] {
  const wanted = fold(typed);
  const words = wanted.split(' ').filter((word) => word !== '');
  const having = (holds: (name: string) => boolean): Agency[] =>
    agencies.filter(({ name, aliases }) => [name, ...aliases].some((known) => holds(fold(known))));
  const whole = having((name) => name.includes(wanted));
  return whole.length > 0 ? whole : having((name) => words.every((word) => name.includes(word)));
}
