import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../src/checks';
import { cellAddress, type RawSheet } from '../../src/sheets';
import { readBook } from '../../src/xlsx';

/** A file as LibreOffice saves it again. @throws Error where soffice is not installed or does not open the file */
export function resavedByLibreOffice(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'resaved-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), file);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    const run = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, 'book.xlsx')],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(`soffice: ${run.error?.message ?? run.stderr}`);
    return new Uint8Array(readFileSync(join(folder, 'out', 'book.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What the reader finds otherwise in our sheets after LibreOffice has opened, computed and saved them: a line a cell. Results of formulas are
 * compared too where the file held them. Empty = the same.
 */
export function differencesAfterLibreOffice(file: Uint8Array): string[] {
  const after = new Map(readBook(resavedByLibreOffice(file)).sheets.map((sheet) => [sheet.name, sheet]));
  return readBook(file).sheets.flatMap((sheet) => {
    const other = after.get(sheet.name);
    return other ? differences(sheet, other) : [`${sheet.name}: gone`];
  });
}

function differences(before: RawSheet, after: RawSheet): string[] {
  return before.values.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      const place = `${before.name}!${cellAddress(row, column)}`;
      const formula = before.formulas?.[row]?.[column] ?? null;
      const [newValue, newFormula] = [after.values[row]?.[column] ?? null, after.formulas?.[row]?.[column] ?? null];
      return [
        ...(formula === newFormula ? [] : [`${place}: formula ${formula} is ${newFormula}`]),
        ...(sameValue(value, newValue) || (formula !== null && value === null)
          ? []
          : [`${place}: ${JSON.stringify(value)} is ${JSON.stringify(newValue)}`]),
      ];
    }),
  );
}

/** LibreOffice saves fifteen digits of a number. */
function sameValue(a: CellValue, b: CellValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-14 * Math.abs(a) : a === b;
}
