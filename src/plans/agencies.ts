import { fold } from '../vietnamese';
import type { Agency, Plan } from './schema';

/** Folded, with the spellings of "Ủy ban nhân dân" made one. */
function lookUpKey(name: string): string {
  return fold(name)
    .replace(/\b(uy|uỷ) ban nhan dan\b/g, 'ubnd')
    .replace(/\bngan hang nha nuoc\b/g, 'nhnn')
    .replace(/ /g, '');
}

/** What a look-up gives: the agency, or the nearest names when there is none. */
export type AgencyLookUp = { readonly agency: Agency } | { readonly nearest: readonly Agency[] };

/**
 * Finds an agency by id, name or alias, whatever the case, accents and spaces. Communes of the province's own list take part when given.
 * @param communes agencies made by `communeAgency`
 */
export function findAgency(plan: Plan, text: string, communes: readonly Agency[] = []): AgencyLookUp {
  const key = lookUpKey(text);
  const all = [...plan.agencies, ...communes];
  const agency = all.find(({ id, name, aliases }) => id === text || [name, ...aliases].some((known) => lookUpKey(known) === key));
  if (agency) return { agency };
  const ranked = all
    .map((candidate) => ({
      candidate,
      distance: Math.min(...[candidate.name, ...candidate.aliases].map((name) => editDistance(key, lookUpKey(name)))),
    }))
    .sort((a, b) => a.distance - b.distance);
  return { nearest: ranked.slice(0, 3).map(({ candidate }) => candidate) };
}

/** The agency with this id. @throws Error where a plan names an id it does not define, which its validation rules out. */
export function agencyById(plan: Plan, id: string): Agency {
  const agency = plan.agencies.find((candidate) => candidate.id === id);
  if (!agency) throw new Error(`Plan ${plan.id} has no agency ${id}`);
  return agency;
}

/** Levenshtein distance of two look-up keys. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + change));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** A stable ASCII id for a commune's name: "Xã Mẫu 1" -> "xa-mau-1". */
export function communeAgency(name: string): Agency {
  return { id: fold(name).replaceAll(' ', '-'), name, aliases: [], group: false, members: null };
}

/**
 * Reads a province's list of communes: one name a line (or a row of a sheet), blank lines and repeated names left out.
 * @returns the communes and the lines that repeat one, to be told to the person
 */
export function readCommunes(lines: readonly string[]): { communes: readonly Agency[]; repeated: readonly string[] } {
  const communes = new Map<string, Agency>();
  const repeated: string[] = [];
  for (const line of lines) {
    const name = line.replace(/^\s*\d+\s*[.)\t;,-]\s*/, '').trim();
    if (name === '') continue;
    const agency = communeAgency(name);
    if (communes.has(agency.id)) repeated.push(name);
    else communes.set(agency.id, agency);
  }
  return { communes: [...communes.values()], repeated };
}
