import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import quocGia from '../../src/plans/data/quoc-gia-1568.json';

/** How often a larger plan has each row of the real one. */
const INDICATORS = 3;
const TASKS = 2;
/** Data in a built script, as the bundler writes them. */
const DATA = /JSON\.parse\('((?:[^'\\]|\\.)*)'\)/g;

type Row = { readonly key: string; readonly name: string };

const repeated = <Own extends Row>(rows: readonly Own[], times: number): Own[] =>
  rows.flatMap((row) =>
    Array.from({ length: times }, (_, copy) =>
      copy === 0 ? row : { ...row, key: `${row.key}.${copy + 1}`, name: `${row.name} (${copy + 1})` },
    ),
  );

/** The national plan with its rows several times: no agency of the five plans has 200 of them. */
const LARGER = { ...quocGia, indicators: repeated(quocGia.indicators, INDICATORS), tasks: repeated(quocGia.tasks, TASKS) };

/** Writes the built pane's scripts that hold the national plan into a folder, with the larger one in its place: the code is the same. */
export function writeLargerPlan(built: string, folder: string): void {
  let found = false;
  for (const name of readdirSync(built).filter((file) => file.endsWith('.js'))) {
    const script = readFileSync(join(built, name), 'utf8');
    const larger = script.replace(DATA, (whole) => {
      const data = runInNewContext(whole) as { readonly id?: string };
      return data.id === quocGia.id ? `JSON.parse(${JSON.stringify(JSON.stringify(LARGER))})` : whole;
    });
    if (larger === script) continue;
    found = true;
    writeFileSync(join(folder, name), larger);
  }
  if (!found) throw new Error('The built pane does not hold the national plan as data');
}
