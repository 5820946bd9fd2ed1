import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { runApart, Unusable, type Audience } from './office-script-apart';
import type { ChildTask } from './office-script-child';

const USAGE =
  'Cách dùng: npm run -s office-script -- KỊCH-BẢN.js|.ts [--book VÀO.xlsx] [--out RA.xlsx] [--json] [--timeout GIÂY]';
const HELP = `${USAGE}

Chạy kịch bản viết cho Excel (Excel.run, Office.onReady như tài liệu của Microsoft; JavaScript hoặc TypeScript) mà không cần Excel.
Kịch bản có Excel, Office, OfficeExtension, OfficeRuntime.storage, localStorage, console và những gì Node.js có; nạp được tệp bên cạnh (import, require).
Không có trang web, ngăn và ribbon. Những gì đã có: docs/office-script.md.

  --book VÀO.xlsx   sổ để chạy trên đó; không có thì là sổ trống có "Sheet1"
  --out RA.xlsx     ghi sổ sau khi chạy ra tệp này, kể cả khi kịch bản có lỗi (tệp --book không bị thay đổi)
  --json            in kết quả dạng JSON thay cho chữ
  --timeout GIÂY    dừng kịch bản chạy quá lâu (mặc định 60)
  --help            in hướng dẫn này

Chữ của kịch bản và số lượt đồng bộ in ra đầu ra chuẩn; lỗi và lưu ý in ra đầu ra lỗi.

JSON in ra:
  { "logs": [chữ],               những gì kịch bản đã ghi bằng console
    "errors": [{ "code",         mã lỗi của Excel (ItemNotFound, InvalidArgument, ApiNotFound...) hoặc tên lỗi JavaScript
                 "message",
                 "errorLocation",  chỗ hỏng theo Excel ("Range.values"); null nếu không có
                 "statement",    câu lệnh hỏng, như Office.js nêu; null nếu không có
                 "surroundingStatements": [chữ], "fullStatements": [chữ], "traceMessages": [chữ],
                 "file", "line", "column" }],   chỗ trong kịch bản; null nếu không rõ
    "notices": [chữ],            phần của sổ mà kịch bản không thấy được
    "syncs": số lượt đồng bộ, "bytes": số byte đã gửi }

Mã thoát: 0 chạy xong, 1 kịch bản có lỗi hoặc chạy quá lâu, 2 dùng sai hoặc không đọc, ghi được tệp.`;

/** Exit codes. */
const DONE = 0;
const FAILED = 1;
const UNUSABLE = 2;
/** What a shell says of a program that a signal has ended: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const SCRIPTS: ReadonlySet<string> = new Set(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts']);

/** Wrong usage: the message is followed by how to use the command. */
class WrongUsage extends Unusable {}

const OPTIONS = {
  book: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  timeout: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const [, name = ''] = /'(-[^' ]+)/.exec(message) ?? [];
    throw new WrongUsage(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `Không có tuỳ chọn ${name}.` : `Tuỳ chọn ${name} thiếu hoặc thừa giá trị.`,
    );
  }
}

async function readable(path: string, what: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Unusable(`Không tìm thấy ${what}: ${path}`);
  if (!found.isFile()) throw new Unusable(`${what} không phải là tệp: ${path}`);
  await access(path, constants.R_OK).catch(() => {
    throw new Unusable(`Không đọc được ${what}: ${path}`);
  });
  return resolve(path);
}

function onlyXlsx(path: string, option: string): void {
  if (extname(path).toLowerCase() !== '.xlsx')
    throw new Unusable(
      `${option} chỉ nhận tệp .xlsx: ${path}. Tệp loại khác (.xls, .xlsm, .csv...) hãy mở bằng Excel và lưu thành .xlsx.`,
    );
}

/** Told before the script has run in vain. */
async function writable(path: string, book: string | null): Promise<string> {
  onlyXlsx(path, '--out');
  const out = resolve(path);
  if (out === book) throw new Unusable(`--out trùng với --book: ${path}. Hãy ghi ra tệp khác.`);
  const found = await stat(out).catch(() => null);
  if (found && !found.isFile()) throw new Unusable(`--out không phải là tệp: ${path}`);
  await access(found ? out : dirname(out), constants.W_OK).catch(() => {
    throw new Unusable(`Không ghi được tệp ${path}: không có thư mục, hoặc không được phép ghi.`);
  });
  return out;
}

async function taskOf(): Promise<(ChildTask & { json: boolean; seconds: number }) | null> {
  const { values, positionals } = parse();
  if (values.help) return null;
  const [script, ...more] = positionals;
  if (script === undefined) throw new WrongUsage('Thiếu tên tệp kịch bản.');
  if (more.length > 0) throw new WrongUsage(`Chỉ chạy một kịch bản mỗi lần; thừa: ${more.join(', ')}`);
  const seconds = Number(values.timeout ?? 60);
  // A timer takes no more than 2^31 milliseconds.
  if (!(seconds > 0 && seconds < 2_000_000)) throw new WrongUsage('--timeout phải là số giây lớn hơn 0.');
  if (!SCRIPTS.has(extname(script).toLowerCase()))
    throw new WrongUsage(`Kịch bản phải là tệp ${[...SCRIPTS].join(', ')}: ${script}`);
  const path = await readable(script, 'tệp kịch bản');
  if (values.book !== undefined) onlyXlsx(values.book, '--book');
  const book = values.book === undefined ? null : await readable(values.book, 'tệp sổ');
  const out = values.out === undefined ? null : await writable(values.out, book);
  return { script: path, book, out, json: values.json === true, seconds };
}

/** Prints, and waits for a reader who is slower. */
const print = (text: string): Promise<unknown> | void => {
  if (!process.stdout.write(text)) return once(process.stdout, 'drain').catch(() => undefined);
};

/** A file as somebody in this folder would name it. */
function shortest(path: string): string {
  const beside = relative('', path);
  return beside.startsWith(`..${sep}`) ? path : beside;
}

type Told = Parameters<Audience['error']>[0];

function printError({ code, message, errorLocation, statement, surroundingStatements = [], file, line, column }: Told): void {
  const where = file ? `\n  trong kịch bản: ${shortest(file)}:${line}:${column}` : '';
  const at = statement ?? errorLocation;
  const around = surroundingStatements.length > 0 ? ['\n  quanh đó:', ...surroundingStatements].join('\n    ') : '';
  process.stderr.write(`${code}: ${message}${where}${at ? `\n  tại: ${at}` : ''}${around}\n`);
}

async function main(stop: AbortSignal): Promise<number> {
  const task = await taskOf();
  if (!task) {
    process.stdout.write(`${HELP}\n`);
    return DONE;
  }
  const { json, seconds, ...work } = task;
  const logs: string[] = [];
  const errors: Told[] = [];
  const ending = await runApart(work, seconds, stop, {
    log: (line) => (json ? void logs.push(line) : print(`${line}\n`)),
    error: (error) => {
      errors.push(error);
      if (!json) printError(error);
    },
  });
  if (stop.aborted) return stop.reason as number;
  if (json) await print(`${JSON.stringify({ logs, errors, ...ending }, null, 2)}\n`);
  else await print(`${ending.syncs} lượt đồng bộ, ${ending.bytes} byte gửi.\n`);
  for (const notice of ending.notices) process.stderr.write(`${notice}\n`);
  return errors.length > 0 ? FAILED : DONE;
}

async function start(): Promise<void> {
  const stop = new AbortController();
  for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => stop.abort(code));
  // Whoever reads the output may stop reading ("| head").
  process.stdout.on('error', () => stop.abort(DONE));
  try {
    process.exitCode = await main(stop.signal);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof WrongUsage) process.stderr.write(`${USAGE}\n`);
    process.exitCode = UNUSABLE;
  }
}

void start();
