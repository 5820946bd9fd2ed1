import { Workbook } from '@cj-tech-master/excelts';
import { checkBook, loadAgency, workbookOf } from '../../src/actions';
import { ExcelBook } from '../../src/excel';
import { EMPTY_ROSTER, planById, type Plan } from '../../src/plans';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { startExcel } from '../../src/workbench/host/node';
import { type BenchRow, counted, fastest } from './measure';

const PERIOD = { year: 2026, half: null } as const;
const MOST_TIMES_THE_LIBRARY = 1.5;

/** The same cells written by the library in a bare loop: values and formulas, no looks. */
async function bareLoop(plan: Plan): Promise<void> {
  for (const agency of plan.agencies) {
    const spec = workbookOf(
      { plan, agency, period: PERIOD, roster: EMPTY_ROSTER },
      { entries: {}, orphans: [], submission: null, justifications: [] },
    );
    const workbook = new Workbook();
    for (const sheet of spec.sheets) {
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
}

async function ours(plan: Plan): Promise<void> {
  for (const agency of plan.agencies) await loadAgency(FileBook.empty({ codec: NODE_CODEC }), plan, agency, PERIOD);
}

/** Megabytes of heap that 300 more agencies leave behind: memory is flat when it is next to nothing. */
async function heapAfterMore(plan: Plan): Promise<number> {
  const used = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  await ours(plan);
  const before = used();
  for (let round = 0; round < 25; round += 1) await ours(plan);
  return Math.max(0, used() - before);
}

const MOST_HEAP_MB = 60;

/** `load --all` for a province against the library's bare loop; syncs and bytes of a load and a check in Excel. */
export async function benchLoading(): Promise<BenchRow[]> {
  const plan = planById('dong-thap-244') as Plan;
  const baseline = await fastest(5, () => bareLoop(plan));
  const value = await fastest(5, () => ours(plan));
  const ratio = value / baseline;
  const rows: BenchRow[] = [
    {
      name: 'load --all against a bare loop (limit: times)',
      value,
      unit: 'ms',
      baseline,
      ratio,
      limit: MOST_TIMES_THE_LIBRARY,
      ok: ratio <= MOST_TIMES_THE_LIBRARY,
    },
  ];
  const heap = await heapAfterMore(plan);
  rows.push(counted('load --all: heap after 300 more agencies', heap, 'MB', MOST_HEAP_MB));
  const national = planById('quoc-gia-1568') as Plan;
  const { host, Excel: client } = startExcel();
  Object.assign(globalThis, { Excel: client });
  const book = new ExcelBook();
  await loadAgency(book, national, national.agencies[0] as Plan['agencies'][number], PERIOD);
  const { syncs, requestBytes, largestRequest } = host.counters;
  rows.push(
    counted('load in Excel: syncs', syncs, 'syncs', 3),
    counted('load in Excel: bytes sent', requestBytes, 'bytes', 5 * 1024 * 1024),
    counted('load in Excel: largest request', largestRequest, 'bytes', 5 * 1024 * 1024),
  );
  await checkBook(book, { today: '2026-12-01' });
  rows.push(counted('check in Excel: syncs', host.counters.syncs - syncs, 'syncs', 1));
  return rows;
}
