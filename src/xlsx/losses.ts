import { relationsOf } from './book-parts';
import { lossMessage, LOST_THINGS } from './messages';
import type { ZipFile } from './zip';

/**
 * What a redraw of our sheets through a file cannot carry over. Sheets of the person's own lose nothing; of ours, pictures, charts and comments
 * stay, the things named here do not.
 * @param ours parts of our sheets by tab name
 */
export function lossesOf(zip: ZipFile, ours: ReadonlyMap<string, string>): string[] {
  return [...ours].flatMap(([tab, part]) => {
    const things = relationsOf(zip, part).flatMap(({ kind }) =>
      Object.hasOwn(LOST_THINGS, kind) ? [LOST_THINGS[kind] ?? ''] : [],
    );
    return things.length === 0 ? [] : [lossMessage(tab, [...new Set(things)])];
  });
}
