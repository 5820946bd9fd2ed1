// Makes the pictures of forms in docs/images from the sample dossier, as LibreOffice prints them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDossier, fillForms } from '../../src/actions';
import { sampleDossier } from '../../src/settlement';
import { FileBook } from '../../src/xlsx';

const PICTURES = [
  { label: 'Mẫu số 04b', file: '4-mau-04b' },
  { label: 'Mẫu số 04e', file: '5-mau-04e' },
];

/** A profile in which amounts print as in Vietnam: 600.000.000. */
const VIETNAMESE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>' +
  '</oor:items>';

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
  return stdout;
}

/** First page on which a form's number stands. */
function pageOf(pdf: string, label: string): number {
  for (let page = 1; page < 500; page += 1)
    if (run('pdftotext', ['-f', String(page), '-l', String(page), pdf, '-']).includes(label)) return page;
  throw new Error(`${label} is on no page`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const book = FileBook.empty();
    await createDossier(book, sampleDossier());
    await fillForms(book);
    writeFileSync(join(folder, 'book.xlsx'), book.bytes());
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), VIETNAMESE);
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'book.xlsx'),
    ]);
    const pdf = join(folder, 'book.pdf');
    for (const { label, file } of PICTURES) {
      const page = String(pageOf(pdf, label));
      run('pdftoppm', ['-r', '80', '-png', '-singlefile', '-f', page, '-l', page, pdf, join(folder, file)]);
      renameSync(join(folder, `${file}.png`), join('docs', 'images', `${file}.png`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
