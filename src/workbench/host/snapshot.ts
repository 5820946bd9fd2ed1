import { CellMap } from './cell-map';
import type { Cell, Sheet } from './model';

/** What a snapshot leaves alone: what a sheet is called, and who listens to it. */
const OWN = new Set<string>(['id', 'name', 'origin', 'afterFormat']);

/** A copy in depth. Looks of cells are never changed in place and are told apart by identity: they are shared. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (value instanceof CellMap) {
    const copy = new CellMap<Cell>();
    for (const [key, cell] of value as CellMap<Cell>) copy.set(key, { ...cell });
    return copy;
  }
  if (value instanceof Map) return new Map([...(value as Map<unknown, unknown>)].map(([key, item]) => [key, copyOf(item)]));
  if (value instanceof Set) return new Set(value as Set<unknown>);
  if (Array.isArray(value)) return value.map(copyOf);
  if ('numberFormat' in value && 'borders' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyOf(item)]));
}

/** Puts a copy into a field; collections stay the same objects, since others hold them. */
function put(sheet: Record<string, unknown>, field: string, saved: unknown): void {
  const [present, copy] = [sheet[field], copyOf(saved)];
  if (present instanceof Map || present instanceof CellMap) {
    present.clear();
    for (const [key, value] of copy as Map<number, never>) present.set(key, value);
  } else if (present instanceof Set) {
    present.clear();
    for (const value of copy as Set<unknown>) present.add(value);
  } else if (Array.isArray(present)) present.splice(0, present.length, ...(copy as unknown[]));
  else if (field === 'page') Object.assign(present as object, copy);
  else sheet[field] = copy;
}

/**
 * Everything of a sheet as it is now, but its name; or some of its fields.
 * @returns brings the sheet back to it, as often as wanted
 */
export function snapshot(sheet: Sheet, only?: readonly (keyof Sheet)[]): () => void {
  const fields = sheet as unknown as Record<string, unknown>;
  const saved = Object.entries(fields).flatMap(([field, value]) =>
    OWN.has(field) || (only && !only.includes(field as keyof Sheet)) ? [] : [[field, copyOf(value)] as const],
  );
  return () => {
    for (const [field, value] of saved) put(fields, field, value);
  };
}
