// Opens what the add-in makes in LibreOffice: every generated file opens without repair, saves, and its recomputed formulas are ours. Microsoft's
// Open XML SDK looks at the same kinds of files.
import { checkBook, loadAgency, openReport } from '../../src/actions';
import { sampleEntries } from '../../src/cli/sample';
import { plans } from '../../src/plans';
import { VERDICT_WORDS } from '../../src/reporting';
import { readBack } from '../../src/sheets';
import { FileBook, readBook } from '../../src/xlsx';
import { checkDossiers } from './dossiers';
import { checkSchema } from './schema';
import { resavedByLibreOffice, differencesAfterLibreOffice } from './resaved';

const PERIODS = [
  { year: 2026, half: null },
  { year: 2030, half: null },
] as const;
let compared = 0;
const faults: string[] = [];

async function checkPlan(index: number): Promise<void> {
  const plan = plans()[index];
  const agency = plan?.agencies.find(({ id }) => id === plan.consolidator);
  if (!plan || !agency) return;
  for (const period of PERIODS) {
    const book = FileBook.empty();
    await loadAgency(book, plan, agency, period);
    const { report: blank } = await openReport(book);
    await loadAgency(book, plan, agency, period, { prefill: sampleEntries(blank, index + 1) });
    const name = `${plan.id} ${period.year}`;
    faults.push(...differencesAfterLibreOffice(book.bytes()).map((line) => `${name}: ${line}`));
    const saved = FileBook.open(resavedByLibreOffice(book.bytes()));
    const { report } = await openReport(saved);
    const rows = readBack(readBook(saved.bytes())).sheets.get('indicators')?.rows ?? [];
    for (const { line, result, verdict } of report.indicators) {
      const values = rows.find((row) => row.row === line.rowKey)?.values ?? {};
      compared += 1;
      const shown = typeof values.result === 'number' ? values.result : null;
      if (Math.abs((shown ?? -1) - (result ?? -1)) > 1e-9)
        faults.push(`${name} ${line.rowKey}: result ${String(values.result)} instead of ${String(result)}`);
      if (values.verdict !== VERDICT_WORDS[verdict.result])
        faults.push(`${name} ${line.rowKey}: "${String(values.verdict)}" instead of "${VERDICT_WORDS[verdict.result]}"`);
    }
    const { findings } = await checkBook(saved, { today: '2026-12-10' });
    faults.push(
      ...findings
        .filter(({ rule }) => ['locked-cell', 'formula-lost', 'missing-row'].includes(rule))
        .map(({ message, cell }) => `${name} ${cell}: ${message}`),
    );
  }
}

async function main(): Promise<void> {
  for (const [index] of plans().entries()) await checkPlan(index);
  const dossiers = await checkDossiers();
  const schema = await checkSchema();
  faults.push(...dossiers.faults, ...schema.faults);
  console.log(
    faults.length === 0
      ? `LibreOffice: ${compared} rows of ${plans().length * PERIODS.length} workbooks recomputed alike; ${dossiers.opened} dossiers with all forms recomputed and printed. Open XML SDK: ${schema.validated} workbooks valid.`
      : faults.join('\n'),
  );
  if (faults.length > 0 || compared < 100) process.exitCode = 1;
}

void main();
