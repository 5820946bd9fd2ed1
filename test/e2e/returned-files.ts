import { loadAgency, openReport } from '../../src/actions';
import { sampleEntries } from '../../src/cli/sample';
import { planById } from '../../src/plans';
import { FileBook } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks as three agencies return them, one of them twice, and a file that is none. */
export async function returnedFiles(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const plan = planById('dong-thap-244');
  if (!plan) throw new Error('The plan is gone');
  const period = { year: 2026, half: null } as const;
  const files = [];
  for (const [index, agency] of plan.agencies
    .filter(({ group }) => !group)
    .slice(0, 3)
    .entries()) {
    const book = FileBook.empty({ codec: NODE_CODEC });
    await loadAgency(book, plan, agency, period);
    const { report } = await openReport(book);
    await loadAgency(book, plan, agency, period, { prefill: sampleEntries(report, index + 1) });
    files.push({ name: `${agency.id}.xlsx`, mimeType: XLSX, buffer: Buffer.from(book.bytes()) });
  }
  const [first] = files;
  return [
    ...files,
    ...(first ? [{ ...first, name: 'gui-lai.xlsx' }] : []),
    { name: 'ghi-chu.xlsx', mimeType: XLSX, buffer: Buffer.from('không phải sổ Excel') },
  ];
}
