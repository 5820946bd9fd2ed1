import { inflateRawSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import { STYLES, tagNames, type SheetSpec, type WorkbookSpec } from '../../src/sheets';
import { readBook, writeWorkbook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { type BenchRow } from './measure';

const ROWS = 104;
const COLUMNS = 12;
const SHEETS = 8;
/** Rounds of each way of reading, taken in turn, of which the fastest counts: a busy machine slows single rounds. */
const ROUNDS = 15;

/** A returned workbook: 8 sheets of about 104 x 12 styled cells, numbers and Vietnamese texts, the usual formulas. */
export function returnedWorkbook(number: number): WorkbookSpec {
  const sheets = Array.from({ length: SHEETS }, (_, index): SheetSpec => {
    const code = index === 0 ? '_baocao' : `sheet${index}`;
    return {
      code,
      name: index === 0 ? code : `Biểu ${index}`,
      visibility: index === 0 ? 'veryHidden' : 'visible',
      columns: Array.from({ length: COLUMNS }, () => ({ width: 14 })),
      rows: Array.from({ length: ROWS }, (_, row) => ({
        cells: Array.from({ length: COLUMNS }, (_, column) => cell(code, row, column, number)),
      })),
      merges: [],
      validations: [],
      conditionalFormats: [],
      protected: true,
      showGridlines: false,
    };
  });
  return { sheets, names: tagNames(sheets), styles: STYLES, active: 'sheet1' };
}

export function cell(code: string, row: number, column: number, number: number): SheetSpec['rows'][number]['cells'][number] {
  if (row === 0) return { value: column === 0 ? `#bc:${code}` : `field${column}`, style: 'code' };
  if (column === 0) return { value: `row.${row}`, style: 'code' };
  if (column % 4 === 1) return { value: `Tỷ lệ doanh nghiệp ứng dụng thương mại điện tử ${row % 40}`, style: 'cell' };
  if (column === 11) return { formula: `=C${row + 1}+D${row + 1}`, value: row * 7 + number, style: 'computedNumber' };
  return { value: column % 2 === 0 ? row * column + number : (row * column + number) / 7, style: 'entryNumber' };
}

/** The files as exceljs-like libraries and Excel write them: shared texts, every cell with its address. */
async function files(count: number): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (let number = 0; number < count; number += 1) {
    const workbook = new Workbook();
    await workbook.xlsx.load((await writeWorkbook(returnedWorkbook(number), NODE_CODEC)).slice().buffer);
    made.push(new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
  return made;
}

/** The least that anyone reading the sheets must do: unpack their parts and pass over every cell once. */
export function bareScan(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const decoder = new TextDecoder('latin1');
  let at = view.getUint32(file.length - 6, true);
  let cells = 0;
  while (view.getUint32(at, true) === 0x02014b50) {
    const nameBytes = view.getUint16(at + 28, true);
    const name = decoder.decode(file.subarray(at + 46, at + 46 + nameBytes));
    if (/^xl\/(worksheets\/[^/]*|sharedStrings)\.xml$/.test(name)) cells += scanned(partOf(file, view, at), decoder);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return cells;
}

function partOf(file: Uint8Array, view: DataView, entry: number): Uint8Array {
  const offset = view.getUint32(entry + 42, true);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = file.subarray(start, start + view.getUint32(entry + 20, true));
  return view.getUint16(entry + 10, true) === 0 ? packed : inflateRawSync(packed);
}

const CELL = /<c ([^>]*)>(?:<f>([^<]*)<\/f>)?<v>([^<]*)</g;

function scanned(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): number {
  let cells = 0;
  for (const match of decoder.decode(bytes).matchAll(CELL)) if (match[3] !== '') cells += 1;
  return cells;
}

/** The baseline: ExcelTS, which keeps the API of exceljs and was measured 1.1 times as fast as exceljs 4.4 over the same files. */
export async function readWithLibrary(file: Uint8Array): Promise<void> {
  await new Workbook().xlsx.load(file.slice().buffer);
}

/** Milliseconds of reading all files once. */
async function timed(all: readonly Uint8Array[], read: (file: Uint8Array) => unknown): Promise<number> {
  const start = performance.now();
  for (const file of all) await read(file);
  return performance.now() - start;
}

/**
 * How fast returned workbooks are read, guards included: against a workbook library reading the same files, and against the platform's own
 * unpacking with a bare scan of the same sheets.
 */
export async function benchReading(options: { readonly files: number }): Promise<BenchRow[]> {
  const all = await files(options.files);
  const best = { ours: Infinity, library: Infinity, bare: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.ours = Math.min(best.ours, await timed(all, (file) => readBook(file, { codec: NODE_CODEC })));
    best.bare = Math.min(best.bare, await timed(all, bareScan));
    if (round < 2) best.library = Math.min(best.library, await timed(all, readWithLibrary));
  }
  const perSecond = (milliseconds: number): number => Math.round((all.length / milliseconds) * 1000);
  const row = (name: string, other: number, limit: number): BenchRow => {
    const ratio = Math.round((other / best.ours) * 100) / 100;
    return {
      name,
      value: perSecond(best.ours),
      unit: 'workbooks/s',
      baseline: perSecond(other),
      ratio,
      limit,
      ok: ratio >= limit,
    };
  };
  return [
    row('read returned workbooks / ExcelTS', best.library, 10),
    row('read returned workbooks / inflate and bare scan', best.bare, 0.5),
  ];
}
