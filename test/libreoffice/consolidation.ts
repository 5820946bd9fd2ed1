import { createHash } from 'node:crypto';
import { drawConsolidation, readReturned } from '../../src/actions';
import { consolidateReports, type FileOutcome, type Returned, type Scope } from '../../src/consolidation';
import { EMPTY_ROSTER } from '../../src/plans';
import { cellOf, readBack } from '../../src/sheets';
import { FileBook, readBook } from '../../src/xlsx';
import { COMMUNES, filledReport, PLAN } from '../cli/filled';
import { movedInLibreOffice } from './moved';
import { differencesAfterLibreOffice, resavedByLibreOffice } from './resaved';

const SCOPE: Scope = {
  plan: PLAN,
  period: { year: 2026, half: null },
  roster: { ...EMPTY_ROSTER, communes: COMMUNES },
  today: '2026-12-20',
  excluded: new Map(),
  returning: false,
};

async function returned(file: string, bytes: Uint8Array): Promise<FileOutcome> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return readReturned({ name: file, hash, book: FileBook.open(bytes) }, SCOPE);
}

/** A whole province whose result LibreOffice computes anew: every figure is the one the domain gave. */
async function checkProvince(): Promise<string[]> {
  const agencies = [...PLAN.agencies.filter(({ group }) => !group), ...COMMUNES];
  const outcomes: FileOutcome[] = [];
  for (const [index, { name }] of agencies.entries())
    outcomes.push(
      await returned(
        `${index}.xlsx`,
        await filledReport(name, { 'ct.V.2': { numerator: 10 + index, denominator: 100 + 7 * index } }),
      ),
    );
  const picture = consolidateReports(outcomes, SCOPE);
  const book = FileBook.empty();
  await drawConsolidation(book, picture);
  const rows = readBack(readBook(resavedByLibreOffice(book.bytes()))).sheets.get('sumIndicators')?.rows ?? [];
  const faults = picture.indicators.flatMap(({ line, result }) => {
    const shown = rows.find(({ row }) => row === line.rowKey)?.values.result;
    const same = result === null ? typeof shown !== 'number' : typeof shown === 'number' && Math.abs(shown - result) < 1e-12;
    return same ? [] : [`${line.rowKey}: LibreOffice gives ${String(shown)} instead of ${String(result)}`];
  });
  return [...differencesAfterLibreOffice(book.bytes()), ...faults];
}

/** A report in which a person moved things about: nothing typed is lost or misread, and nothing is called changed that was not. */
async function checkMoved(): Promise<string[]> {
  const bytes = await filledReport('Sở Khoa học và Công nghệ');
  const place = cellOf(readBack(readBook(bytes)), { sheet: 'indicators', row: 'ct.V.2', field: 'numerator' });
  const column = (place?.address.charCodeAt(0) ?? 65) - 65;
  const before = (await returned('a.xlsx', bytes)) as Returned;
  const after = (await returned('b.xlsx', movedInLibreOffice(bytes, column))) as Returned;
  const typed = ({ typed: cells }: Returned): string => JSON.stringify([...cells].map(([key, { value }]) => [key, value]).sort());
  return [
    ...(typed(before) === typed(after) ? [] : [`moved: ${typed(after)} instead of ${typed(before)}`]),
    ...(after.typed.get('indicators/ct.V.2/numerator')?.cell.startsWith('AE') ? [] : ['moved: the column was not moved']),
    ...after.findings.map(({ cell, message }) => `moved: ${cell} ${message}`),
  ];
}

/** The consolidation in LibreOffice: the faults found. */
export async function checkConsolidation(): Promise<string[]> {
  return [...(await checkProvince()), ...(await checkMoved())].map((fault) => `consolidation: ${fault}`);
}
