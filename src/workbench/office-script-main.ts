import { fork } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { ScriptError } from './office-script-errors';
import { workInChild, type ChildMessage, type ChildTask } from './office-script-child';

const USAGE =
  'Cách dùng: npm run -s office-script -- KỊCH-BẢN.js|.ts [--book VÀO.xlsx] [--out RA.xlsx] [--json] [--timeout GIÂY]';
const HELP = `${USAGE}

Chạy kịch bản viết cho Excel (Excel.run, Office.onReady như tài liệu của Microsoft; JavaScript hoặc TypeScript) mà không cần Excel.

  --book VÀO.xlsx   sổ để chạy trên đó; không có thì là sổ trống có "Sheet1"
  --out RA.xlsx     ghi sổ sau khi chạy ra tệp này (tệp --book không bị thay đổi)
  --json            in kết quả dạng JSON thay cho chữ
  --timeout GIÂY    dừng kịch bản chạy quá lâu (mặc định 60)
  --help            in hướng dẫn này

JSON in ra:
  { "logs": [chữ],               những gì kịch bản đã ghi bằng console
    "errors": [{ "code",         mã lỗi của Excel (ItemNotFound, InvalidArgument, ApiNotFound...) hoặc tên lỗi JavaScript
                 "message",
                 "statement",    câu lệnh hỏng, như Office.js nêu; null nếu không có
                 "surroundingStatements": [chữ], "fullStatements": [chữ],
                 "line", "column" }],   chỗ trong kịch bản; null nếu không rõ
    "notices": [chữ],            phần của sổ mà kịch bản không thấy được
    "syncs": số lượt đồng bộ, "bytes": số byte đã gửi }

Mã thoát: 0 chạy xong, 1 kịch bản có lỗi hoặc chạy quá lâu, 2 dùng sai hoặc không đọc, ghi được tệp.`;

/** Exit codes. */
const DONE = 0;
const FAILED = 1;
const UNUSABLE = 2;

/** Wrong usage, or a file that cannot be read or written: the message is for people. */
class Unusable extends Error {}

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
    throw new Unusable(
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
  return path;
}

async function taskOf(): Promise<(ChildTask & { json: boolean; seconds: number }) | null> {
  const { values, positionals } = parse();
  if (values.help) return null;
  const [script, ...more] = positionals;
  if (script === undefined) throw new Unusable('Thiếu tên tệp kịch bản.');
  if (more.length > 0) throw new Unusable(`Chỉ chạy một kịch bản mỗi lần; thừa: ${more.join(', ')}`);
  const seconds = Number(values.timeout ?? 60);
  if (!(seconds > 0)) throw new Unusable('--timeout phải là số giây lớn hơn 0.');
  return {
    script: await readable(script, 'tệp kịch bản'),
    book: values.book === undefined ? null : await readable(values.book, 'tệp sổ'),
    out: values.out ?? null,
    json: values.json === true,
    seconds,
  };
}

interface Outcome {
  readonly logs: readonly string[];
  readonly errors: readonly ScriptError[];
  readonly notices: readonly string[];
  readonly syncs: number;
  readonly bytes: number;
}

const timedOut = (seconds: number): ScriptError => ({
  code: 'Timeout',
  message: `Kịch bản chạy quá ${seconds} giây nên đã bị dừng: có thể có vòng lặp không kết thúc. Cần lâu hơn thì thêm --timeout GIÂY.`,
  statement: null,
  surroundingStatements: [],
  fullStatements: [],
  line: null,
  column: null,
});

/** Runs the script in a process of its own, which can be ended even in the middle of an endless loop. */
async function runApart(task: ChildTask, seconds: number, onLog: (line: string) => void): Promise<Outcome> {
  const logs: string[] = [];
  const child = fork(__filename, [], {
    env: { ...process.env, OFFICE_SCRIPT_TASK: JSON.stringify(task) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc', 'pipe'],
  });
  let outcome: Outcome | null = null;
  let unusable: string | null = null;
  const lines = createInterface({ input: child.stdio[4] as Readable });
  lines.on('line', (line) => {
    const message = JSON.parse(line) as ChildMessage;
    if (message.kind === 'log') {
      logs.push(message.line);
      onLog(message.line);
    } else if (message.kind === 'done') outcome = { logs, ...message.run };
    else unusable = message.message;
  });
  const read = new Promise((resolve) => lines.once('close', resolve));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  await Promise.all([read, new Promise((resolve) => child.once('exit', resolve))]);
  clearTimeout(timer);
  if (unusable !== null) throw new Unusable(unusable);
  const stopped = { ...timedOut(seconds), ...(isLate ? {} : { code: 'Error', message: 'Kịch bản đã tự dừng chương trình.' }) };
  return outcome ?? { logs, errors: [stopped], notices: [], syncs: 0, bytes: 0 };
}

function printError({ code, message, statement, surroundingStatements, line, column }: ScriptError): void {
  const where = line === null ? '' : ` (dòng ${line}, cột ${column ?? 1})`;
  const around =
    surroundingStatements.length > 0 ? `\n  quanh đó:\n${surroundingStatements.map((text) => `    ${text}`).join('\n')}` : '';
  process.stderr.write(`${code}: ${message}${where}${statement === null ? '' : `\n  tại: ${statement}`}${around}\n`);
}

async function main(): Promise<number> {
  const task = await taskOf();
  if (!task) {
    process.stdout.write(`${HELP}\n`);
    return DONE;
  }
  const { json, seconds, ...work } = task;
  const run = await runApart(work, seconds, (line) => {
    if (!json) process.stdout.write(`${line}\n`);
  });
  if (json) process.stdout.write(`${JSON.stringify(run, null, 2)}\n`);
  else {
    for (const error of run.errors) printError(error);
    for (const notice of run.notices) process.stderr.write(`${notice}\n`);
    process.stdout.write(`${run.syncs} lượt đồng bộ, ${run.bytes} byte gửi.\n`);
  }
  return run.errors.length > 0 ? FAILED : DONE;
}

const given = process.env.OFFICE_SCRIPT_TASK;
if (given !== undefined) void workInChild(JSON.parse(given) as ChildTask);
else
  main().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(
        `${error instanceof Error ? error.message : String(error)}\n${error instanceof Unusable ? `${USAGE}\n` : ''}`,
      );
      process.exitCode = UNUSABLE;
    },
  );
