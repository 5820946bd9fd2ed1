import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { drawReturnSlip } from '../actions';
import type { Picture } from '../consolidation';
import { FileBook } from '../xlsx';
import { NODE_CODEC } from '../xlsx/codec-node';
import { openFile, writeWhole } from './files';
import type { FileToRead } from './read-one';

/**
 * Writes the return slip of every report that still has errors into a folder, one workbook each.
 * @returns the files written; a slip that is there already is kept, since an answer may stand in it, and the new one gets a number
 */
export async function writeReturnSlips(
  picture: Picture,
  files: readonly FileToRead[],
  folder: string,
  done: (count: number) => void = () => undefined,
): Promise<string[]> {
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  const written: string[] = [];
  for (const { state, file } of picture.attendance) {
    const path = file === null ? undefined : paths.get(file);
    if (state !== 'returned' || path === undefined) continue;
    const target = FileBook.empty({ codec: NODE_CODEC });
    await drawReturnSlip(await openFile(path), target, picture.scope);
    const out = freeName(folder, basename(path));
    await writeWhole(out, target.bytes(), false);
    written.push(out);
    done(written.length);
  }
  return written;
}

function freeName(folder: string, file: string): string {
  const name = `TRA-LAI_${file.replace(/^TRA-LAI_/, '').replace(/\.xlsx$/i, '')}`;
  let out = join(folder, `${name}.xlsx`);
  for (let number = 2; existsSync(out); number += 1) out = join(folder, `${name}_${number}.xlsx`);
  return out;
}
