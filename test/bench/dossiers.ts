import { Workbook } from '@cj-tech-master/excelts';
import { resavedByLibreOffice } from '../libreoffice/resaved';
import { createDossier, fillForms, openDossier } from '../../src/actions';
import { ExcelBook } from '../../src/excel';
import { figuresOf } from '../../src/settlement';
import { formSheets, formSources, SETTLEMENT_FORMS, type SheetSpec } from '../../src/sheets';
import { startExcel } from '../../src/workbench/host/node';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { bigDossier } from './big-dossier';
import { type BenchRow, counted, fastest } from './measure';

const MOST_TIMES_THE_LIBRARY = 2.5;
const MOST_SYNCS = 4;
const LARGEST_REQUEST = 5 * 1024 * 1024;
const ROUNDS = 3;

/** The same cells written by the library in a bare loop: values and formulas, no looks. */
async function bareLoop(sheets: readonly SheetSpec[]): Promise<void> {
  const workbook = new Workbook();
  for (const sheet of sheets) {
    const drawn = workbook.addWorksheet(sheet.name);
    sheet.rows.forEach((row, index) =>
      row.cells.forEach((cell, column) => {
        if (cell?.value !== undefined || cell?.formula !== undefined)
          drawn.getCell(index + 1, column + 1).value = cell.formula ? { formula: cell.formula.slice(1) } : (cell.value ?? null);
      }),
    );
  }
  await workbook.xlsx.writeBuffer();
}

/** Forms 04a to 04e for 50 đề án with 5,000 vouchers: as a file against the library's bare loop, and in Excel by syncs and bytes. */
export async function benchDossiers(): Promise<BenchRow[]> {
  const entered = FileBook.empty({ codec: NODE_CODEC });
  await createDossier(entered, bigDossier(0));
  const { dossier, read } = await openDossier(entered);
  const forms = formSheets(
    { dossier, figures: figuresOf(dossier), sources: formSources(read), kept: {}, cells: {}, yearly: false },
    SETTLEMENT_FORMS,
  );
  const baseline = await fastest(ROUNDS, () => bareLoop(forms));
  let filled = entered;
  const value = await fastest(ROUNDS, async () => {
    filled = FileBook.open(entered.bytes(), { codec: NODE_CODEC });
    await fillForms(filled);
  });
  const ratio = value / baseline;
  return [
    {
      name: 'forms for 50 đề án, 5,000 vouchers as a file (limit: times a bare loop)',
      value,
      unit: 'ms',
      baseline,
      ratio,
      limit: MOST_TIMES_THE_LIBRARY,
      ok: ratio <= MOST_TIMES_THE_LIBRARY,
    },
    ...(await inExcel()),
    ...inLibreOffice(filled, entered),
  ];
}

async function inExcel(): Promise<BenchRow[]> {
  const { host, Excel: client } = startExcel();
  Object.assign(globalThis, { Excel: client });
  const book = new ExcelBook();
  await createDossier(book, bigDossier(0));
  const before = host.counters.syncs;
  await fillForms(book);
  return [
    counted('forms in Excel: syncs', host.counters.syncs - before, 'syncs', MOST_SYNCS),
    counted('forms in Excel: largest request', host.counters.largestRequest, 'bytes', LARGEST_REQUEST),
  ];
}

/** LibreOffice opens, computes and saves the workbook with the forms, beside the one without; left out where it is not installed. */
function inLibreOffice(filled: FileBook, entered: FileBook): BenchRow[] {
  const time = (book: FileBook): number => {
    const start = performance.now();
    resavedByLibreOffice(book.bytes());
    return performance.now() - start;
  };
  try {
    const baseline = time(entered);
    const value = time(filled);
    return [
      {
        name: 'LibreOffice: forms opened, computed, saved',
        value,
        unit: 'ms',
        baseline,
        ratio: value / baseline,
        limit: 20,
        ok: value / baseline <= 20,
      },
    ];
  } catch {
    return [];
  }
}
