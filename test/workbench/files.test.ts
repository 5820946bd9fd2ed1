import { createDossier, fillForms, loadAgency } from '../../src/actions';
import { planById, type Plan } from '../../src/plans';
import { sampleDossier } from '../../src/settlement';
import { FileBook, readBook } from '../../src/xlsx';
import { openBook } from '../../src/workbench/files/open';
import { saveBook } from '../../src/workbench/files/save';
import { ExcelHost, parseAddress } from '../../src/workbench/host';
import { startExcel } from '../../src/workbench/host/node';
import { viewOfFile } from '../parity/file-view';
import { viewOfHost } from '../parity/host-view';
import type { BookView } from '../parity/view';

async function report(): Promise<Uint8Array> {
  const plan = planById('dong-thap-244') as Plan;
  const book = FileBook.empty();
  await loadAgency(book, plan, plan.agencies[0] as Plan['agencies'][number], { year: 2026, half: null });
  return book.bytes();
}

async function dossier(): Promise<Uint8Array> {
  const book = FileBook.empty();
  await createDossier(book, sampleDossier());
  await fillForms(book);
  return book.bytes();
}

/** The same result of a formula; what the file leaves open is Excel's to compute. */
function sameResult(inFile: unknown, computed: unknown): boolean {
  if (inFile === null) return true;
  if (typeof inFile !== 'number') return inFile === computed;
  return Math.abs(inFile - Number(computed)) <= 1e-9 * Math.abs(inFile);
}

/** Where two texts begin to differ. */
function firstOther(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return `${a.slice(Math.max(0, at - 60), at + 60)} | ${b.slice(Math.max(0, at - 60), at + 60)}`;
}

/** Checks by cell: "G11:G12|..." stands for two. */
function eachCell(validations: readonly string[]): string[] {
  return validations
    .flatMap((line) => {
      const [ref = '', ...rest] = line.split('|');
      const { row1, row2, column1, column2 } = parseAddress(ref);
      const rows =
        row2 - row1 > 100 ? [`${row1}-${row2}`] : Array.from({ length: row2 - row1 + 1 }, (_, index) => String(row1 + index));
      const columns = Array.from({ length: column2 - column1 + 1 }, (_, index) => column1 + index);
      return rows.flatMap((row) => columns.map((column) => `${row}/${column}|${rest.join('|')}`));
    })
    .sort();
}

/** What two views differ in, sheet by sheet and cell by cell, shortened. */
function differences(a: BookView, b: BookView): string[] {
  expect(Object.keys(b.sheets)).toEqual(Object.keys(a.sheets));
  return Object.entries(a.sheets).flatMap(([name, { cells, ...rest }]) => {
    const other = b.sheets[name];
    const lines = Object.entries(rest).flatMap(([key, own]) => {
      const theirs = other?.[key as keyof typeof rest];
      // The library joins the same check of neighbouring cells into one.
      const [value, found] = key === 'validations' ? [eachCell(own as string[]), eachCell(theirs as string[])] : [own, theirs];
      return JSON.stringify(value) === JSON.stringify(found)
        ? []
        : [`${name}.${key}: ${firstOther(JSON.stringify(value), JSON.stringify(found))}`];
    });
    const changed = Object.keys(cells)
      .filter((address) => JSON.stringify(cells[address]) !== JSON.stringify(other?.cells[address]))
      .map((address) => `${name}!${address}: ${JSON.stringify(cells[address])} | ${JSON.stringify(other?.cells[address])}`);
    return [...lines, ...changed];
  });
}

describe.each([
  { name: 'a report', make: report },
  { name: 'a dossier with its forms', make: dossier },
])('$name, opened in the workbench', ({ make }) => {
  it('is saved with its contents, looks, merges, checks, protection, names and print set-up', async () => {
    const file = await make();
    const saved = await saveBook(await openBook(file));
    const [before, after] = [await viewOfFile(file), await viewOfFile(saved)];
    expect(differences(before, after).slice(0, 10)).toEqual([]);
    expect(after.names).toEqual(before.names);
  });

  it('is computed anew, formula for formula as LibreOffice and the file have it', async () => {
    const file = await make();
    const { host } = startExcel(await openBook(file));
    host.calculation.update();
    for (const sheet of readBook(file).sheets) {
      const wrong = sheet.values.flatMap((cells, row) =>
        cells.flatMap((value, column) => {
          const found = host.book.sheet(sheet.name)?.at(row, column)?.value ?? null;
          const isFormula = (sheet.formulas?.[row]?.[column] ?? null) !== null;
          return isFormula && !sameResult(value, found) ? [`${row}/${column}: ${String(value)} | ${String(found)}`] : [];
        }),
      );
      expect([sheet.name, wrong.slice(0, 3)]).toEqual([sheet.name, []]);
    }
  });

  it('shows in the host what stands in the file', async () => {
    const file = await make();
    const host = new ExcelHost(await openBook(file));
    const shown = viewOfHost(host);
    for (const [name, { cells, merges, isProtected }] of Object.entries((await viewOfFile(file)).sheets)) {
      expect([name, shown.sheets[name]?.merges, shown.sheets[name]?.isProtected]).toEqual([name, merges, isProtected]);
      const wrong = Object.keys(cells).filter(
        (address) => cells[address]?.content !== null && cells[address]?.content !== shown.sheets[name]?.cells[address]?.content,
      );
      expect([name, wrong.slice(0, 3)]).toEqual([name, []]);
    }
  });
});

it('a file that is none is refused', async () => {
  await expect(openBook(new TextEncoder().encode('không phải sổ'))).rejects.toThrow();
});
