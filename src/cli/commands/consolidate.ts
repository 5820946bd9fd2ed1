import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { drawConsolidation } from '../../actions';
import { consolidateReports, type Picture, type Scope } from '../../consolidation';
import { FileBook } from '../../xlsx';
import { NODE_CODEC } from '../../xlsx/codec-node';
import {
  dayOf,
  EXIT,
  print,
  required,
  text,
  UsageError,
  type Command,
  type ExitCode,
  type Options,
  type Terminal,
} from '../command';
import { planOf, rosterOf, writeWhole } from '../files';
import { periodOf } from '../period';
import { pictureAsJson, pictureAsText } from '../picture-text';
import { readFiles } from '../read-files';
import type { FileToRead } from '../read-one';
import { writeReturnSlips } from '../return-slips';

export const consolidateCommand: Command = {
  name: 'consolidate',
  usage:
    'consolidate ĐƯỜNG-DẪN... --plan MÃ --period KỲ --out TỆP [--roster TỆP] [--returns THƯ-MỤC] [--exclude "TỆP=LÝ DO"] [--today NGÀY] [--json]',
  summary: 'Tổng hợp các sổ đã nộp (tệp hoặc thư mục) thành một sổ; tệp hỏng được nêu rõ và không làm dừng các tệp khác.',
  options: {
    plan: { type: 'string' },
    'plan-file': { type: 'string' },
    period: { type: 'string' },
    out: { type: 'string' },
    roster: { type: 'string' },
    returns: { type: 'string' },
    exclude: { type: 'string', multiple: true },
    today: { type: 'string' },
  },
  async run(options, terminal) {
    const out = required(options, 'out');
    const files = await filesOf(options, out);
    const scope = await scopeOf(options, terminal, files);
    if (existsSync(out)) throw new UsageError(`Tệp "${out}" đã có; không ghi đè. Hãy chọn tên khác cho --out.`);
    const outcomes = await readFiles(files, scope, (count) => terminal.progress(`Đã đọc ${count}/${files.length} tệp`));
    terminal.progress('');
    const picture = consolidateReports(outcomes, scope);
    const book = FileBook.empty({ codec: NODE_CODEC });
    await drawConsolidation(book, picture);
    await writeWhole(out, book.bytes(), false);
    const folder = text(options, 'returns');
    const tell = (count: number): void => terminal.progress(`Đã lập ${count} phiếu trả lại`);
    const slips = folder === undefined ? [] : await writeReturnSlips(picture, files, folder, tell);
    terminal.progress('');
    print(terminal, options, { out, returnSlips: slips, ...pictureAsJson(picture) }, () => [
      ...pictureAsText(picture),
      `Kết quả: ${out}`,
      ...slips.map((slip) => `Phiếu trả lại: ${slip}`),
    ]);
    return exitOf(picture);
  },
};

/** Errors in any file, a file that is not used though it should be, or joint leads that differ. */
function exitOf({ findings }: Picture): ExitCode {
  const open = findings.some(({ severity, justification }) => severity === 'error' && justification === '');
  return open ? EXIT.errorsFound : EXIT.fine;
}

async function scopeOf(options: Options, terminal: Terminal, files: readonly FileToRead[]): Promise<Scope> {
  const plan = await planOf(options);
  const today = dayOf(options, terminal);
  return {
    plan,
    period: periodOf(options, plan),
    roster: await rosterOf(options, plan),
    today,
    excluded: excludedOf(options, files),
    returning: text(options, 'returns') !== undefined,
  };
}

/** --exclude FILE=REASON, as often as wanted; FILE as given on the command line or by its bare name. @throws UsageError for a file that is not there */
function excludedOf(options: Options, files: readonly FileToRead[]): Map<string, string> {
  const given = options.values.exclude;
  const list = Array.isArray(given) ? given : [];
  return new Map(
    list.map((item) => {
      const at = item.lastIndexOf('.xlsx=') >= 0 ? item.lastIndexOf('.xlsx=') + 5 : item.indexOf('=');
      const reason = item.slice(at + 1).trim();
      if (at <= 0 || reason === '') throw new UsageError(`--exclude cần dạng TỆP=LÝ DO, không phải "${item}".`);
      const wanted = item.slice(0, at);
      const found = files.filter(
        ({ name, path }) => name === wanted || resolve(path) === resolve(wanted) || basename(path) === wanted,
      );
      const [file] = found;
      if (!file) throw new UsageError(`--exclude nêu tệp "${wanted}" nhưng không có tệp đó trong các tệp cần tổng hợp.`);
      if (found.length > 1)
        throw new UsageError(`--exclude nêu "${wanted}" nhưng có ${found.length} tệp mang tên đó; hãy ghi cả đường dẫn.`);
      return [file.name, reason] as const;
    }),
  );
}

/** What people keep reports in, wrong kinds included: those are told what they are rather than passed over. */
const WORKBOOKS = /\.(xlsx|xlsm|xlsb|xls|ods|csv)$/i;

/** The files of the paths given; a folder stands for the workbooks in it and below. Named by their bare names where those differ. */
async function filesOf(options: Options, out: string): Promise<FileToRead[]> {
  if (options.positionals.length === 0) throw new UsageError('Thiếu tệp hoặc thư mục cần tổng hợp.');
  const skipped = resolve(out);
  const returns = text(options, 'returns');
  const within = (path: string): boolean => returns !== undefined && resolve(path).startsWith(`${resolve(returns)}${sep}`);
  const paths = (await Promise.all(options.positionals.map(workbooksAt))).flat();
  const unique = [...new Map(paths.map((path) => [resolve(path), path])).entries()]
    .filter(([full]) => full !== skipped && !within(full))
    .map(([, path]) => path);
  if (unique.length === 0) throw new UsageError('Không có sổ Excel nào trong các đường dẫn đã nêu.');
  const names = new Map<string, number>();
  for (const path of unique) names.set(basename(path), (names.get(basename(path)) ?? 0) + 1);
  return unique.map((path) => ({ path, name: names.get(basename(path)) === 1 ? basename(path) : path }));
}

async function workbooksAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`Không có tệp hay thư mục "${path}".`);
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new UsageError(`Không đọc được thư mục "${path}" hoặc một thư mục con. Hãy kiểm tra quyền đọc.`, { cause });
  });
  return entries
    .filter((entry) => !entry.isDirectory() && WORKBOOKS.test(entry.name) && !/^(~\$|\.)/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
