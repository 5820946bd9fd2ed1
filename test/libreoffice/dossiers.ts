import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDossier, fillForms } from '../../src/actions';
import { parseDossier, sampleDossier, type Dossier } from '../../src/settlement';
import { FORM_IDS } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';
import { differencesAfterLibreOffice } from './resaved';

const LONG = 'Xây dựng và vận hành hệ thống truy xuất nguồn gốc, hỗ trợ hợp tác xã và doanh nghiệp nhỏ đưa nông sản lên sàn';

/** A dossier of so many đề án and vouchers, with names of several lines. */
function dossierOf(projects: number, vouchers: number): Dossier {
  const result = parseDossier({
    unit: { name: 'Sở Công Thương tỉnh Mẫu', qhnsCode: '1000001', place: 'Tỉnh Mẫu', year: 2026, head: 'Lê Văn C' },
    projects: Array.from({ length: projects }, (_, index) => ({
      no: index + 1,
      name: `${LONG} của huyện thứ ${index + 1}`,
      approvedProgramme: 900_000_000_000,
      approvedOther: 100_000_000_000,
      allottedProgramme: 900_000_000_000,
      content: `${LONG}. `.repeat(6).trim(),
      products: [LONG, `${index + 1} phần mềm`],
      group: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][index % 7],
      estimate: [{ item: LONG, quantity: 2, price: 450_000_000, programme: 900_000_000, other: 0 }],
    })),
    vouchers: Array.from({ length: vouchers }, (_, index) => ({
      project: (index % projects) + 1,
      no: `PC${index + 1}`,
      date: '2026-06-15',
      content: index % 3 === 0 ? `Thanh toán đợt ${index + 1}: ${LONG}` : `Thanh toán đợt ${index + 1}`,
      item: `Nội dung chi ${index % 4}`,
      programme: 123_456_000 + index,
      other: index % 5 === 0 ? 1_000_000 : 0,
    })),
  });
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  return result.dossier;
}

/** Text of the pages that LibreOffice prints. */
function printed(file: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), file);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const made = spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'book.xlsx'),
    ]);
    if (made.status !== 0) throw new Error(`soffice: ${String(made.stderr)}`);
    const text = spawnSync('pdftotext', ['-layout', join(folder, 'book.pdf'), join(folder, 'book.txt')]);
    if (text.status !== 0) throw new Error(`pdftotext: ${String(text.stderr)}`);
    return readFileSync(join(folder, 'book.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice 7.4 does not save the keys of rows that are blank beyond row 1,024. To us a row without a key is a new row, so nothing is lost. */
const BLANK_ROW = /^Chứng từ!A\d+: "v\d+" is null$/;

const TITLES = [
  'ĐĂNG KÝ ĐỀ ÁN NĂM 2026',
  'DỰ TOÁN KINH PHÍ ĐỀ ÁN NĂM 2026',
  'BẢNG TỔNG HỢP CÁC ĐỀ ÁN ĐĂNG KÝ',
  'BÁO CÁO KẾT QUẢ THỰC HIỆN ĐỀ ÁN THUỘC',
  'ĐỐI CHIẾU KINH PHÍ CHƯƠNG TRÌNH',
  'BÁO CÁO QUYẾT TOÁN KINH PHÍ ĐÃ SỬ DỤNG',
  'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH',
  'BẢNG KÊ CHỨNG TỪ ĐỀ NGHỊ QUYẾT TOÁN',
];

/** Fills every form of several dossiers and opens them in LibreOffice. Gives the faults, and how many workbooks were opened. */
export async function checkDossiers(): Promise<{ faults: string[]; opened: number }> {
  const cases: readonly (readonly [name: string, dossier: Dossier])[] = [
    ['sample', sampleDossier()],
    ['one đề án', dossierOf(1, 300)],
    ['30 đề án', dossierOf(30, 300)],
    ['1,500 vouchers', dossierOf(2, 1_500)],
  ];
  const faults: string[] = [];
  for (const [name, dossier] of cases) {
    const book = FileBook.empty();
    await createDossier(book, dossier);
    await fillForms(book, { forms: FORM_IDS });
    const differences = differencesAfterLibreOffice(book.bytes()).filter((line) => !BLANK_ROW.test(line));
    faults.push(...differences.map((line) => `dossier ${name}: ${line}`));
    const text = printed(book.bytes());
    faults.push(...TITLES.filter((title) => !text.includes(title)).map((title) => `dossier ${name}: "${title}" is not on paper`));
    const broken = /###|#REF!|#NAME\?|#VALUE!|#N\/A|Err:\d+/.exec(text);
    if (broken) faults.push(`dossier ${name}: "${text.slice(Math.max(0, broken.index - 60), broken.index + 20)}" on paper`);
  }
  return { faults, opened: cases.length };
}
