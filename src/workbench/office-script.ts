import { readFileSync } from 'node:fs';
import { openBook, unseenIn } from './files/open';
import { saveBook } from './files/save';
import { HostBook } from './host/model';
import { startExcel } from './host/node';
import { describe, type ScriptError } from './office-script-errors';
import { compile, NotAScript } from './office-script-compile';
import { globalsFor } from './office-script-globals';

/** What a script did. */
export interface ScriptRun {
  readonly logs: readonly string[];
  /** Errors that the script let pass, in the order in which they happened. */
  readonly errors: readonly ScriptError[];
  /** What of the workbook the host does not show, but keeps; texts for people. */
  readonly notices: readonly string[];
  readonly syncs: number;
  /** Bytes sent. */
  readonly bytes: number;
  /** The workbook afterwards, as an .xlsx file. */
  readonly book: Uint8Array;
}

/** How long after the script's own end promises that nobody waits for may still run. */
const QUIET = 20;

/**
 * Runs a script written for Excel, against the host without Excel. The script finds what Office.js gives it: `Excel`, `OfficeExtension`, `Office`,
 * `console`. TypeScript is taken too; `await` may stand at the top.
 * @param bytes the workbook it runs on; null for an empty one
 * @param onLog called with each line as it is logged
 * @throws Error for a workbook that cannot be read
 */
export async function runScript(
  path: string,
  bytes: Uint8Array | null,
  onLog: (line: string) => void = () => undefined,
): Promise<ScriptRun> {
  const book = bytes ? await openBook(bytes) : new HostBook();
  const notices = noticesOf(book);
  const { host, Excel, OfficeExtension } = startExcel(book);
  const logs: string[] = [];
  const errors: ScriptError[] = [];
  const { Office, console, started } = globalsFor(OfficeExtension, (line) => {
    logs.push(line);
    onLog(line);
  });
  let sourceLine = (line: number, column: number): { line: number; column: number } => ({ line, column });
  const fail = (error: unknown): void => void errors.push(describe(error, path, sourceLine));
  process.on('unhandledRejection', fail);
  process.on('uncaughtException', fail);
  try {
    const script = compile(readFileSync(path, 'utf8'), path);
    sourceLine = script.sourceLine;
    await script.run({ Excel, OfficeExtension, Office, console });
    await started();
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  } catch (error) {
    if (error instanceof NotAScript)
      errors.push({ ...describe(error, path, sourceLine), code: 'SyntaxError', line: null, column: null });
    else fail(error);
  } finally {
    process.off('unhandledRejection', fail);
    process.off('uncaughtException', fail);
  }
  host.calculation.update();
  const { syncs, requestBytes } = host.counters;
  return { logs, errors, notices, syncs, bytes: requestBytes, book: await saveBook(host.book) };
}

/** Says plainly what the host has no room for. */
function noticesOf(book: HostBook): string[] {
  const { charts, pictures, others } = unseenIn(book);
  const kept = [...(charts > 0 ? [`${charts} biểu đồ`] : []), ...(pictures > 0 ? [`${pictures} hình ảnh`] : [])];
  return [
    ...(kept.length > 0
      ? [`Sổ có ${kept.join(' và ')}: kịch bản không thấy được, nhưng khi lưu (--out) vẫn giữ nguyên trong tệp.`]
      : []),
    ...(others.length > 0
      ? [`Sổ có thành phần chưa hỗ trợ, sẽ không còn khi lưu (--out): ${others.join(', ')}. Tệp gốc không bị thay đổi.`]
      : []),
  ];
}
