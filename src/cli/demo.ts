import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBook, checkDossierBook, fillForms, loadAgency, openReport, submitBook } from '../actions';
import { EMPTY_ROSTER, planById, readCommunes, type Agency, type Plan } from '../plans';
import type { Period } from '../reporting';
import { sampleDossier, SAMPLE_TODAY } from '../settlement';
import { FORM_IDS, readBack } from '../sheets';
import { FileBook } from '../xlsx';
import { NODE_CODEC } from '../xlsx/codec-node';
import { asText } from './commands/check';
import { dossierBook } from './dossier-file';
import { writeWhole } from './files';
import { run } from './run';
import { sampleEntries } from './sample';
import { consoleTerminal as terminal } from './terminal';

const FOLDER = join('out', 'demo');
const PLAN_ID = 'dong-thap-244';
const TODAY = '2026-12-10';
const PERIOD: Period = { year: 2026, half: null };
const COMMUNES = ['Xã Mẫu 1', 'Xã Mẫu 2', 'Phường Mẫu 3'];

/** Every fifth agency hands in after the last day. */
const LATE = { every: 5, day: '2026-12-18' };

/** One agency's workbook with sample entries, checked; submitted where nothing is wrong. */
async function makeReport(
  plan: Plan,
  agency: Agency,
  communes: readonly Agency[],
  seed: number,
): Promise<{ file: string; errors: number; warnings: number }> {
  const roster = { ...EMPTY_ROSTER, communes };
  const book = FileBook.empty({ codec: NODE_CODEC });
  await loadAgency(book, plan, agency, PERIOD, { roster });
  const { report } = await openReport(book);
  await loadAgency(book, plan, agency, PERIOD, { roster, prefill: sampleEntries(report, seed) });
  const result = await checkBook(book, { today: TODAY });
  const { errors, warnings } = result.summary;
  const day = seed % LATE.every === 0 ? LATE.day : TODAY;
  const sent = await submitBook(book, { today: TODAY, at: `${day}T09:00:00` });
  const file = join(FOLDER, sent.submitted ? sent.fileName : `CHUA-NOP_${plan.id}_2026_${agency.id}.xlsx`);
  await writeWhole(file, book.bytes(), true);
  if (errors > 0)
    terminal.out(
      asText(file, result)
        .filter((line) => !/CẢNH BÁO|LƯU Ý/.test(line))
        .join('\n'),
    );
  return { file, errors, warnings };
}

/** The sample's settlement dossier with all its forms; one ledger total is off, so that the reconciliation has something to say. */
async function makeDossier(): Promise<void> {
  const sample = sampleDossier();
  const projects = sample.projects.map((project, index) =>
    index === 0 ? { ...project, ledgerProgramme: (project.ledgerProgramme ?? 0) - 58_500_000 } : project,
  );
  const book = await dossierBook({ ...sample, projects });
  const { forms } = await fillForms(book, { forms: FORM_IDS });
  const file = join(FOLDER, 'HO-SO-QUYET-TOAN_2026.xlsx');
  await writeWhole(file, book.bytes(), true);
  terminal.out(`\nHồ sơ quyết toán mẫu với ${forms.length} biểu:`);
  terminal.out(asText(file, await checkDossierBook(book, { today: SAMPLE_TODAY })).join('\n'));
}

/** Makes the workbooks of one whole province with sample entries, checks them and says where they are and what was found. */
async function demo(): Promise<void> {
  const plan = planById(PLAN_ID);
  if (!plan) throw new Error('The plan of the demonstration is gone');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const { communes } = readCommunes(COMMUNES);
  const agencies = [...plan.agencies.filter((agency) => agency.members !== 'commune'), ...communes];
  terminal.out(`Tạo báo cáo mẫu năm 2026 của ${agencies.length} cơ quan theo ${plan.title} (${plan.number}).\n`);
  const made: Awaited<ReturnType<typeof makeReport>>[] = [];
  for (const [index, agency] of agencies.entries()) {
    terminal.progress(`${index + 1}/${agencies.length} ${agency.name}`);
    made.push(await makeReport(plan, agency, communes, index + 1));
  }
  terminal.progress('');
  const sum = (pick: (one: (typeof made)[number]) => number): number => made.reduce((total, one) => total + pick(one), 0);
  terminal.out(
    `\n${made.length} sổ trong ${FOLDER}: ${made.filter(({ errors }) => errors === 0).length} sổ đã nộp, ${made.filter(({ errors }) => errors > 0).length} sổ còn lỗi.`,
  );
  terminal.out(
    `Tổng cộng ${sum(({ errors }) => errors)} lỗi, ${sum(({ warnings }) => warnings)} cảnh báo. Mở các tệp bằng Excel, LibreOffice hoặc WPS để xem.`,
  );
  await makeDossier();
}

/** One agency mends a figure and submits again: the first file stays beside the second. */
async function resubmit(file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const book = FileBook.open(readFileSync(join(FOLDER, file)), { codec: NODE_CODEC });
  const sheet = readBack(await book.read()).sheets.get('indicators');
  const place = sheet?.locate('ct.V.1', 'numerator');
  if (!sheet || !place) return;
  await book.write([{ sheet: sheet.name, ...place, value: 330 }]);
  const sent = await submitBook(book, { today: LATE.day, at: `${LATE.day}T15:30:00` });
  if (sent.submitted) await writeWhole(join(FOLDER, sent.fileName), book.bytes(), true);
}

/** The other end of the way: what came back, with one file twice, one agency missing and a dossier, becomes one picture. */
async function consolidateDemo(): Promise<void> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
  const [twice] = files.filter((name) => name.startsWith('BC-TMDT'));
  const missing = files.find((name) => name.includes('van-hoa'));
  if (twice) copyFileSync(join(FOLDER, twice), join(FOLDER, twice.replace('.xlsx', ' (1).xlsx')));
  if (missing) rmSync(join(FOLDER, missing));
  await resubmit(files.find((name) => name.startsWith('BC-TMDT') && name.includes('giao-duc')));
  writeFileSync(join(FOLDER, 'ghi-chu.csv'), 'không phải báo cáo\n');
  const roster = join(FOLDER, 'xa-phuong.txt');
  writeFileSync(roster, COMMUNES.join('\n'));
  const returns = join(FOLDER, 'tra-lai');
  terminal.out(
    '\nTổng hợp các sổ trên (một tệp gửi hai lần, một cơ quan nộp lại, một cơ quan chưa nộp, một tệp không phải báo cáo, một hồ sơ quyết toán):\n',
  );
  const args = ['--plan', PLAN_ID, '--period', '2026', '--out', join(FOLDER, 'TONG-HOP.xlsx'), '--today', '2026-12-20'];
  await run(['consolidate', FOLDER, ...args, '--roster', roster, '--returns', returns], terminal);
}

async function main(): Promise<void> {
  await demo();
  await consolidateDemo();
}

main().catch((error: unknown) => {
  terminal.err(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
